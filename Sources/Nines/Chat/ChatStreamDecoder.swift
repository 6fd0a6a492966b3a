import HTTPTransport
import JSONText

/// Reads an answer out of an event stream, and the times of its parts out of the pieces in which it came.
struct ChatStreamDecoder {
    private var assembler = ChatAssembler()
    private let response: HTTPResponse
    private var cut = 0
    private var chunkCount = 0
    private var isDone = false
    private var first: Double?
    private var last: Double?
    private var firstReasoning: Double?
    /// First chunk that carried something of the answer that is not text.
    private var firstOther: Double?
    /// Where in the text a chunk's content ended, and when it had come.
    private var texts: [(end: Int, time: Double)] = []

    static func decode(_ response: HTTPResponse) throws(ChatError) -> ChatResponse {
        var decoder = ChatStreamDecoder(response)
        return try decoder.run()
    }

    private init(_ response: HTTPResponse) {
        self.response = response
    }

    private mutating func run() throws(ChatError) -> ChatResponse {
        let (events, leftover) = ServerSentEvents.all(in: response.body)
        for event in events where !isDone { try take(event, isLeftover: false) }
        // The specification drops an event without its blank line; servers that forget the last one are not rare.
        if let leftover, !isDone { try take(leftover, isLeftover: true) }
        guard isDone || assembler.hasFinishReason else {
            throw failure(.tornStream, "the stream ended before the answer did, after \(response.body.count) bytes")
        }
        guard assembler.choiceCount > 0 else {
            throw failure(.noChoices, "a stream without a choice: \(ChatDecoder.excerpt(response.body))")
        }
        let answer = answer()
        if answer.endedInError { throw ChatDecoder.unnamedError(.streamError, status: response.status) }
        return answer
    }

    private mutating func take(_ event: ServerSentEvent, isLeftover: Bool) throws(ChatError) {
        let data = event.data
        guard let start = data.firstIndex(where: { $0 > 0x20 }) else { return }
        if data[start...].starts(with: "[DONE]".utf8) {
            isDone = true
            return
        }
        let chunk: JSONValue
        do {
            chunk = try JSONParser.parse(data, options: .lenient)
        } catch {
            // Half a chunk at the end is what a broken connection leaves.
            if isLeftover { return }
            throw failure(.brokenChunk, "a chunk that is not JSON (\(error)): \(ChatDecoder.excerpt(data))")
        }
        let time = time(of: event)
        assembler.takeEnvelope(chunk)
        for choice in chunk["choices"]?.array ?? [] { note(assembler.takeChoice(choice), at: time) }
        try throwError(in: chunk, type: event.type)
    }

    private func throwError(in chunk: JSONValue, type: String) throws(ChatError) {
        let choices = chunk["choices"]?.array ?? []
        let isError = type == "error" || chunk["object"]?.string == "error" || ProviderError.isSet(chunk["error"])
        guard let source = isError ? chunk : choices.first(where: { ProviderError.isSet($0["error"]) }) else { return }
        throw ChatError(
            .streamError, "the server reported an error inside the stream", ProviderError(source),
            status: response.status)
    }

    private mutating func note(_ carried: ChatAssembler.Carried, at time: Double?) {
        guard !carried.isEmpty else { return }
        chunkCount += 1
        guard let time else { return }
        if first == nil { first = time }
        last = time
        if carried.contains(.reasoning), firstReasoning == nil { firstReasoning = time }
        if carried.contains(.text) { texts.append((assembler.text.utf8.count, time)) }
        if !carried.isDisjoint(with: [.refusal, .toolCall]), firstOther == nil { firstOther = time }
    }

    /// When the piece came that completed an event; nil when no times are known.
    private mutating func time(of event: ServerSentEvent) -> Double? {
        let cuts = response.cuts
        while cut < cuts.count, cuts[cut].end < event.end { cut += 1 }
        guard let piece = cut < cuts.count ? cuts[cut] : cuts.last, piece.milliseconds >= 0 else { return nil }
        return piece.milliseconds
    }

    private func answer() -> ChatResponse {
        var (answer, answerOffset) = assembler.finish()
        ChatDecoder.complete(&answer, from: response)
        answer.chunkCount = chunkCount
        answer.timeToFirstToken = first
        let firstText = answerOffset.flatMap { offset in texts.first { $0.end > offset }?.time }
        answer.timeToFirstAnswer = [firstText, firstOther].compactMap { $0 }.min()
        // Reasoning in tags begins with the text.
        let isTagged = answer.reasoning != nil && answerOffset != 0
        answer.timeToFirstReasoning = firstReasoning ?? (isTagged ? texts.first?.time : nil)
        answer.timePerToken = timePerToken(answer)
        return answer
    }

    /// Tokens that never came down the stream, as hidden reasoning does not, took no time in it.
    private func timePerToken(_ answer: ChatResponse) -> Double? {
        // Where all came at once nothing was measured.
        guard let first, let last, last > first, let usage = answer.usage, var count = usage.completion else {
            return nil
        }
        if answer.reasoning == nil, let hidden = usage.reasoning { count -= min(hidden, count) }
        return count > 1 ? (last - first) / Double(count - 1) : nil
    }

    private func failure(_ code: ChatError.Code, _ message: String) -> ChatError {
        ChatError(code, message, status: response.status)
    }
}
