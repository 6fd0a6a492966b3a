import HTTPTransport
public import JSONText

/// Makes the calls of one cell for its strategy and keeps their record.
public final class CellCaller: Sendable {
    private let session: TargetSession
    private let identity: CellIdentity
    private let fields: JSONObject
    private let state = Locked(State())

    private struct State {
        var calls: [CallRecord] = []
        /// How often each request was made; a repetition is another sample, not the same one.
        var occurrences: [JSONValue: Int] = [:]
    }

    init(session: TargetSession, identity: CellIdentity, fields: JSONObject) {
        self.session = session
        self.identity = identity
        self.fields = fields
    }

    /// The calls so far, in the order in which they ended.
    var calls: [CallRecord] { state.withLock { $0.calls } }

    /// Asks for an answer to messages; throws when none comes, the attempts being on record all the same.
    public func call(_ messages: [JSONValue]) async throws(CellError) -> ChatResponse {
        let occurrence = state.withLock { state in
            let earlier = state.occurrences[.array(messages), default: 0]
            state.occurrences[.array(messages)] = earlier + 1
            return earlier
        }
        let request = session.request(
            messages: messages, fields: fields,
            identity: ExchangeIdentity(
                suite: identity.suite, target: identity.target, caseID: identity.question, trial: identity.trial,
                occurrence: occurrence))
        let call = await session.sender.send(request, tokens: estimate(request))
        var record = CallRecord(messages: messages, attempts: Self.attempts(call))
        defer { state.withLock { [record] in $0.calls.append(record) } }
        switch call.result {
        case .failure(let error):
            throw CellError(error, giveUpReason: call.giveUpReason)
        case .success(let response):
            record.origin = response.origin
            do {
                let answer = try ChatDecoder.decode(response)
                record.finishReason = answer.finishReason
                record.usage = answer.usage
                record.model = answer.model
                record.fingerprint = answer.fingerprint
                record.requestID = answer.requestID
                record.latency = response.timings.total.inHundredths
                record.timeToFirstToken = answer.timeToFirstToken?.inHundredths
                record.timePerToken = answer.timePerToken?.inHundredths
                if let total = answer.usage?.total { session.sender.settle(call, tokens: total) }
                return answer
            } catch {
                throw CellError(error, giveUpReason: call.giveUpReason)
            }
        }
    }

    /// Four bytes a token of the prompt, and the whole of the answer that is allowed.
    private func estimate(_ request: HTTPRequest) -> Int {
        let allowed = fields["max_tokens"]?.int ?? fields["max_completion_tokens"]?.int ?? 256
        return request.body.count / 4 + max(0, min(allowed, 1 << 20))
    }

    private static func attempts(_ call: Call) -> [CallRecord.Attempt] {
        var backoff = 0.0
        return call.attempts.map { attempt in
            var entry = CallRecord.Attempt(
                status: nil, error: nil, milliseconds: attempt.timings.total,
                waited: (attempt.waitedSeconds + backoff) * 1000)
            backoff = attempt.backoffSeconds
            switch attempt.outcome {
            case .status(let status): entry.status = status
            case .failure(let code, _): entry.error = code.rawValue
            }
            return entry
        }
    }
}
