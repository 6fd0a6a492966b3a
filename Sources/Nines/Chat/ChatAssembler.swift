import JSONText

/// Gathers an answer from one whole message or from the deltas of a stream, which have the same fields.
struct ChatAssembler {
    /// Which parts of an answer a message or delta carried.
    struct Carried: OptionSet {
        let rawValue: Int
        static let text = Carried(rawValue: 1)
        static let reasoning = Carried(rawValue: 2)
        static let refusal = Carried(rawValue: 4)
        static let toolCall = Carried(rawValue: 8)
    }

    private(set) var text = ""
    private(set) var hasFinishReason = false
    private var reasoning = ""
    private var refusal = ""
    private var calls = ToolCallAssembler()
    private var wholeCalls: [JSONValue] = []
    private var logprobs: [(key: String, entries: [JSONValue])] = []
    private var result = ChatResponse()

    /// How many choices came so far.
    var choiceCount: Int { result.choiceCount }

    /// Takes what stands around the choices.
    mutating func takeEnvelope(_ envelope: JSONValue) {
        if let model = envelope["model"]?.string, !model.isEmpty { result.model = model }
        if let fingerprint = envelope["system_fingerprint"]?.string { result.fingerprint = fingerprint }
        if let id = envelope["id"]?.string, !id.isEmpty { result.requestID = id }
        // The last word counts: some servers send running totals with every chunk.
        if let usage = envelope["usage"], usage.object != nil { result.usage = TokenUsage(json: usage) }
    }

    /// Takes one choice, whose message stands under `delta` in a stream and under `message` elsewhere.
    mutating func takeChoice(_ choice: JSONValue) -> Carried {
        let index = choice["index"]?.int ?? 0
        result.choiceCount = max(result.choiceCount, min(max(index, 0), 1 << 20) + 1)
        guard index == 0 else { return [] }
        if let reason = choice["finish_reason"]?.string, !reason.isEmpty {
            result.finishReason = reason
            hasFinishReason = true
        }
        takeLogprobs(choice["logprobs"])
        if let delta = choice["delta"], delta.object != nil { return takeMessage(delta, isWhole: false) }
        if let message = choice["message"], message.object != nil { return takeMessage(message, isWhole: true) }
        return []
    }

    /// The answer so far, its reasoning split off; with the offset in the text at which the answer proper begins.
    func finish() -> (response: ChatResponse, answerOffset: Int?) {
        let split = ReasoningSplit(text)
        var response = result
        response.text = split.answer
        response.isReasoningOpen = split.isOpen
        let parts = [reasoning, split.reasoning ?? ""].filter { !$0.isEmpty }
        response.reasoning = parts.isEmpty ? nil : parts.joined(separator: "\n")
        response.refusal = refusal.isEmpty ? nil : refusal
        response.toolCalls = wholeCalls + calls.calls
        if !logprobs.isEmpty {
            response.logprobs = .object(JSONObject(logprobs.map { .init($0.key, .array($0.entries)) }))
        }
        return (response, split.answerOffset)
    }

    private mutating func takeMessage(_ message: JSONValue, isWhole: Bool) -> Carried {
        var carried: Carried = []
        switch message["content"] {
        case .string(let piece) where !piece.isEmpty:
            text += piece
            carried.insert(.text)
        case .array(let parts):
            for part in parts { carried.formUnion(takePart(part)) }
        default: break
        }
        // Some servers send the same reasoning under both names.
        if let piece = [message["reasoning_content"], message["reasoning"]].lazy.compactMap({ $0?.string })
            .first(where: { !$0.isEmpty })
        {
            reasoning += piece
            carried.insert(.reasoning)
        }
        if let piece = message["refusal"]?.string, !piece.isEmpty {
            refusal += piece
            carried.insert(.refusal)
        }
        for call in message["tool_calls"]?.array ?? [] {
            if isWhole {
                wholeCalls.append(call)
                carried.insert(.toolCall)
            } else if calls.take(call) {
                carried.insert(.toolCall)
            }
        }
        if let call = message["function_call"], call.object != nil, calls.take(["function": call]) {
            carried.insert(.toolCall)
        }
        return carried
    }

    private mutating func takePart(_ part: JSONValue) -> Carried {
        switch part["type"]?.string {
        case "thinking", "reasoning":
            let inner = part["thinking"] ?? part["text"]
            let piece = inner?.string ?? (inner?.array ?? []).compactMap { $0["text"]?.string }.joined()
            reasoning += piece
            return piece.isEmpty ? [] : .reasoning
        case "refusal":
            let piece = part["refusal"]?.string ?? ""
            refusal += piece
            return piece.isEmpty ? [] : .refusal
        default:
            let piece = part["text"]?.string ?? part.string ?? ""
            text += piece
            return piece.isEmpty ? [] : .text
        }
    }

    /// A stream brings its log probabilities in pieces of the same lists.
    private mutating func takeLogprobs(_ value: JSONValue?) {
        for member in value?.object?.members ?? [] {
            guard let entries = member.value.array else { continue }
            if let place = logprobs.firstIndex(where: { $0.key.hasSameBytes(as: member.key) }) {
                logprobs[place].entries += entries
            } else {
                logprobs.append((member.key, entries))
            }
        }
    }
}
