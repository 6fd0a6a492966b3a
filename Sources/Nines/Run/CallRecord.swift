public import HTTPTransport
public import JSONText

/// One call of a cell as stored: what was asked, what came back, and every attempt it took.
public struct CallRecord: Sendable {
    /// Whom it asked, where that is not the target under test.
    public var target: String?
    /// Whether it was made to judge an answer, and not to get one; such calls are billed apart.
    public var isScoring = false
    /// What it was for, where a cell has several (`sample 2`, `criticism 1`); nil for the plain question.
    public var purpose: String?
    /// The messages as sent.
    public var messages: [JSONValue]
    /// The other fields of the body as sent, the model's name among them; empty for a program, which is sent nothing.
    public var request = JSONObject()
    /// Every try, in order.
    public var attempts: [Attempt]
    /// The answer's text, unless it is the cell's answer, which is stored there.
    public var answer: String?
    /// Why the model stopped.
    public var finishReason: String?
    /// Tokens; nil where the response does not say.
    public var usage: TokenUsage?
    /// The model that the response names.
    public var model: String?
    /// The configuration that the response names.
    public var fingerprint: String?
    /// The response's id.
    public var requestID: String?
    /// Milliseconds of the attempt that answered, from sending to the last byte.
    public var latency: Double?
    /// Milliseconds to the first piece of content; nil unless streamed.
    public var timeToFirstToken: Double?
    /// Milliseconds between tokens after the first; nil unless streamed with usage.
    public var timePerToken: Double?
    /// What it took of a budget, where that is not what its tokens cost: the most that they may have cost counts where they are
    /// not known.
    public var charged: Double?
    /// Where the response came from; nil when none came.
    public var origin: HTTPResponse.Origin?

    /// Calls as stored: messages that the call before had too are only counted, and its request only named, for a
    /// conversation repeats itself.
    static func write(_ calls: [CallRecord], to line: inout JSONObjectWriter) {
        line.add("calls", count: calls.count) { entry, index in
            var (shared, isSameRequest) = (0, false)
            if index > 0 {
                shared = zip(calls[index - 1].messages, calls[index].messages).prefix { $0 == $1 }.count
                isSameRequest = !calls[index].request.isEmpty && calls[index - 1].request == calls[index].request
            }
            calls[index].write(to: &entry, shared: shared, isSameRequest: isSameRequest)
        }
    }

    /// Calls as they were stored.
    static func all(_ json: JSONValue?) -> [CallRecord] {
        var calls: [CallRecord] = []
        for entry in json?.array ?? [] {
            var call = CallRecord(entry)
            if let earlier = calls.indices.last {
                if let shared = entry["shared"]?.int, shared > 0 {
                    call.messages = Array(calls[earlier].messages.prefix(shared)) + call.messages
                }
                if entry["same_request"]?.bool == true { call.request = calls[earlier].request }
            }
            calls.append(call)
        }
        return calls
    }

    private func write(to entry: inout JSONObjectWriter, shared: Int, isSameRequest: Bool) {
        entry.add("target", target)
        if target != nil { entry.add("scoring", isScoring) }
        entry.add("purpose", purpose)
        if shared > 0 { entry.add("shared", shared) }
        entry.add("messages", messages.dropFirst(shared))
        if isSameRequest {
            entry.add("same_request", true)
        } else if !request.isEmpty {
            entry.add("request", .object(request))
        }
        entry.add("attempts", count: attempts.count) { attempts[$1].write(to: &$0) }
        entry.add("answer", answer)
        entry.add("finish_reason", finishReason)
        if let usage { entry.add("usage") { usage.write(to: &$0) } }
        entry.add("model", model)
        entry.add("fingerprint", fingerprint)
        entry.add("request_id", requestID)
        entry.add("latency_ms", milliseconds: latency)
        entry.add("ttft_ms", milliseconds: timeToFirstToken)
        entry.add("tpot_ms", milliseconds: timePerToken)
        entry.add("charged", charged)
        entry.add("origin", origin?.rawValue)
    }

    init(
        messages: [JSONValue], attempts: [Attempt], answer: String? = nil, finishReason: String? = nil,
        usage: TokenUsage? = nil, model: String? = nil, fingerprint: String? = nil, requestID: String? = nil,
        latency: Double? = nil, timeToFirstToken: Double? = nil, timePerToken: Double? = nil,
        origin: HTTPResponse.Origin? = nil, target: String? = nil, purpose: String? = nil
    ) {
        self.target = target
        self.purpose = purpose
        self.messages = messages
        self.attempts = attempts
        self.answer = answer
        self.finishReason = finishReason
        self.usage = usage
        self.model = model
        self.fingerprint = fingerprint
        self.requestID = requestID
        self.latency = latency
        self.timeToFirstToken = timeToFirstToken
        self.timePerToken = timePerToken
        self.origin = origin
    }

    /// Milliseconds that no call can have taken: a year.
    static let longestTime = 3.2e10

    /// Milliseconds; what no call can have taken is not known.
    static func time(_ milliseconds: Double?) -> Double? {
        milliseconds.flatMap { (0...longestTime).contains($0) ? $0 : nil }
    }

    /// One pass over the members: looking each up by name would take as long as parsing them.
    private init(_ json: JSONValue) {
        self.init(messages: [], attempts: [])
        var scoring: Bool?
        for member in json.object?.members ?? [] {
            let value = member.value
            switch member.key {
            case "messages": messages = value.array ?? []
            case "attempts": attempts = (value.array ?? []).map(Attempt.init)
            case "answer": answer = value.string
            case "finish_reason": finishReason = value.string
            case "usage": usage = TokenUsage(json: value)
            case "model": model = value.string
            case "fingerprint": fingerprint = value.string
            case "request_id": requestID = value.string
            case "latency_ms": latency = Self.time(value.double)
            case "ttft_ms": timeToFirstToken = Self.time(value.double)
            case "tpot_ms": timePerToken = Self.time(value.double)
            case "origin": origin = value.string.flatMap(HTTPResponse.Origin.init(rawValue:))
            case "target": target = value.string
            case "purpose": purpose = value.string
            case "scoring": scoring = value.bool
            case "request": request = value.object ?? JSONObject()
            case "charged": charged = value.double.flatMap(CellResult.amount)
            default: break
            }
        }
        isScoring = scoring ?? (target != nil)
    }

    /// A call that is about to be made, by its body.
    init(_ body: JSONValue, target: String? = nil, purpose: String?) {
        self.init(messages: body["messages"]?.array ?? [], attempts: [], target: target, purpose: purpose)
        request = body.object ?? JSONObject()
        request["messages"] = nil
    }

    /// Whether the last attempt was answered with what was asked for; what is refused is not billed.
    private var isServed: Bool { (attempts.last?.status).map { (200...299).contains($0) } ?? (origin != nil) }

    /// Whether an endpoint may have worked on it in this run.
    var mayHaveBeenSent: Bool { origin.map { $0 == .live } ?? attempts.contains(where: \.mayHaveBeenSent) }

    /// Whether it was made now, though no response may have come of it; what is replayed, or missing there, waits for nobody.
    var isLive: Bool {
        guard origin == nil else { return origin == .live }
        return !attempts.isEmpty
            && !attempts.contains { $0.isReplayed || $0.error == TransportError.Code.missingFixture.rawValue }
    }

    /// What it cost; nil where an attempt broke off, or the answer does not say its tokens.
    func cost(_ price: PriceTable) -> Double? {
        guard !attempts.contains(where: \.mayBeBilled) else { return nil }
        return isServed ? price.cost(usage) : 0
    }

    /// What it took of a budget: what it cost where that is known, and else the most that each attempt may have cost.
    func spent(_ price: PriceTable?, most: @autoclosure () -> Double) -> Double {
        guard origin == nil || origin == .live else { return 0 }
        let breaks = attempts.count(where: \.isCharged)
        let broken = breaks == 0 ? 0 : Double(breaks) * most()
        guard origin != nil, isServed else { return broken }
        return broken + (price?.cost(usage) ?? most())
    }

    /// Notes what it took of a budget, where its tokens do not say the same.
    mutating func noteCharge(_ spent: Double, _ price: PriceTable?) {
        guard let price, spent > 0, spent != price.cost(usage) else { return }
        charged = spent
    }

    /// Notes what a response says of itself.
    mutating func note(_ response: ChatResponse, _ carrier: HTTPResponse) {
        answer = response.text
        finishReason = response.finishReason
        usage = response.usage
        model = response.model
        fingerprint = response.fingerprint
        requestID = response.requestID
        latency = Self.time(carrier.timings.total)?.inHundredths
        timeToFirstToken = Self.time(response.timeToFirstToken)?.inHundredths
        timePerToken = Self.time(response.timePerToken)?.inHundredths
    }
}
