import HTTPTransport
public import JSONText

/// Makes the calls of one cell for its strategy and scorers, and keeps their record.
public struct CellCaller: Sendable {
    /// The fields of the request's body beside model and messages, as suite, case and target have them.
    public let fields: JSONObject
    /// What the strategy lays over them.
    private let overrides: JSONObject
    private let purpose: String?
    /// Whether calls are made to judge an answer, and not to get one.
    private let isScoring: Bool
    private let session: TargetSession
    private let identity: CellIdentity
    private let log: CallLog

    init(
        session: TargetSession, identity: CellIdentity, fields: JSONObject, overrides: JSONObject = JSONObject(),
        purpose: String? = nil, isScoring: Bool = false, log: CallLog = CallLog()
    ) {
        self.session = session
        self.identity = identity
        self.fields = fields
        self.overrides = overrides
        self.purpose = purpose
        self.isScoring = isScoring
        self.log = log
    }

    /// The calls so far, in the order in which they ended.
    var calls: [CallRecord] { log.calls }

    /// The first failure of a call to another target, which its scorer can only report as one of its own.
    var askingFailure: CellError? { log.askingFailure }

    /// The same with fields laid over the body's, and a word for the record on what the calls are for.
    public func with(_ more: JSONObject = JSONObject(), purpose: String? = nil) -> CellCaller {
        let purposes = [self.purpose, purpose].compactMap { $0 }
        return CellCaller(
            session: session, identity: identity, fields: fields, overrides: overrides.merging(more),
            purpose: purposes.isEmpty ? nil : purposes.joined(separator: ", "), isScoring: isScoring, log: log)
    }

    /// The same for scorers, whose calls are no part of the answer's cost and time.
    func scoring() -> CellCaller {
        CellCaller(
            session: session, identity: identity, fields: fields, overrides: overrides, purpose: "judging",
            isScoring: true, log: log)
    }

    /// Asks for an answer to messages; throws when none comes, the attempts being on record all the same.
    public func call(_ messages: [JSONValue]) async throws(CellError) -> ChatResponse {
        let occurrence = log.occurrence(of: .init(target: identity.target, content: .array(messages)))
        let request = session.request(
            messages: messages, fields: fields, overrides: overrides,
            identity: exchange(identity.question, occurrence))
        let record = CallRecord(request.body, purpose: purpose)
        return try await send(request, session, record, read: Self.answer)
    }

    private func exchange(_ question: String, _ occurrence: Int, target: String? = nil) -> ExchangeIdentity {
        ExchangeIdentity(
            suite: identity.suite, target: target ?? identity.target, caseID: question, trial: identity.trial,
            occurrence: occurrence)
    }

    /// The answer in a response, noted in the call's record.
    private static func answer(
        _ response: HTTPResponse, _ record: inout CallRecord
    ) throws(ChatError) -> (ChatResponse, tokens: Int?) {
        let answer = try ChatDecoder.decode(response)
        record.note(answer, response)
        return (answer, answer.usage?.total)
    }

    /// Sends a request and reads its response; the call is on record whatever comes of it, once it was begun.
    private func send<Result>(
        _ prepared: TargetSession.Prepared, _ session: TargetSession, _ started: CallRecord,
        read: (HTTPResponse, inout CallRecord) throws(ChatError) -> (Result, tokens: Int?)
    ) async throws(CellError) -> Result {
        let (request, _, allowance) = prepared
        let price = session.target.price
        let recordedSender = session.recordedSender(request)
        // What is replayed is neither refused nor charged.
        let budget = price == nil || recordedSender != nil ? nil : session.budget
        let sender = recordedSender ?? session.sender
        let most = price.map { Budget.most(request, allowance, $0) } ?? 0
        let share = budget.map { BudgetShare(of: $0, most: most) }
        if let share { try await reserve(share, session) }
        let call = await sender.send(
            request, tokens: Self.estimate(request, allowance), isFirst: log.calls.isEmpty
        ) {
            // Where the cell is cancelled meanwhile, the sender finds out by itself.
            await share?.reserveAgain() != .refused
        }
        var record = started
        if session.target.command != nil { record.request = JSONObject() }
        record.isScoring = isScoring
        record.attempts = CallRecord.Attempt.all(of: call)
        defer {
            let spent = record.spent(price, most: most)
            if !session.isReplay { record.noteCharge(spent, price) }
            // What only waited for its turn was no call.
            if !record.attempts.isEmpty { log.append(record) }
            share?.settle(spent)
        }
        do throws(CellError) {
            switch call.result {
            case .failure(let error): throw CellError(error, giveUpReason: call.giveUpReason)
            case .success(let response):
                record.origin = response.origin
                do throws(ChatError) {
                    let (result, tokens) = try read(response, &record)
                    if let tokens { sender.settle(call, tokens: tokens) }
                    return result
                } catch {
                    throw CellError(error, giveUpReason: call.giveUpReason)
                }
            }
        } catch {
            if record.target != nil { log.noteAskingFailure(error) }
            throw error
        }
    }

    /// Sets aside what a call may cost; throws where it is not to be made.
    private func reserve(_ share: BudgetShare, _ session: TargetSession) async throws(CellError) {
        let error: CellError
        switch await share.reserve(isFirst: log.calls.isEmpty) {
        case .granted: return
        case .stopped: error = .stopped
        case .refused:
            error = CellError(
                code: CellError.budget, message: "the call might have cost more than is left of the budget",
                hint: "--resume last goes on, with a higher --max-cost")
        }
        if session.target.alias != identity.target { log.noteAskingFailure(error) }
        throw error
    }

    /// Four bytes a token of the prompt, and the whole of the answer that is allowed.
    private static func estimate(_ request: HTTPRequest, _ allowance: AnswerAllowance) -> Int {
        request.body.count / 4 + min(allowance.allTokens ?? 256, 1 << 20)
    }
}

extension CellCaller: Asking {
    /// An answer of another target to messages.
    public func chat(
        _ target: String, _ messages: [JSONValue], fields: JSONObject
    ) async throws(CellError) -> ChatResponse {
        let other = try helper(target)
        let content: JSONValue = ["messages": .array(messages), "fields": .object(fields)]
        let occurrence = log.occurrence(of: .init(target: target, content: content))
        let request = other.request(
            messages: messages, fields: fields, identity: exchange(identity.askedQuestion, occurrence, target: target))
        let record = CallRecord(request.body, target: target, purpose: purpose)
        return try await send(request, other, record, read: Self.answer)
    }

    /// A vector for each text.
    public func embeddings(_ target: String, of texts: [String]) async throws(CellError) -> [[Double]] {
        let other = try helper(target)
        let input = JSONValue.array(texts.map(JSONValue.string))
        let occurrence = log.occurrence(of: .init(target: target, content: input))
        let request = other.embeddingRequest(
            input: input, identity: exchange(identity.askedQuestion, occurrence, target: target))
        // What was embedded stands in the answer and the assertion already.
        let record = CallRecord(messages: [], attempts: [], target: target, purpose: "embeddings")
        return try await send(request, other, record) { response, record throws(ChatError) in
            let decoded = try EmbeddingDecoder.decode(response, count: texts.count)
            record.usage = decoded.usage
            record.model = decoded.model
            record.latency = CallRecord.time(response.timings.total)?.inHundredths
            return (decoded.vectors, decoded.usage?.total)
        }
    }

    private func helper(_ target: String) throws(CellError) -> TargetSession {
        guard let other = session.helpers[target] else {
            throw CellError(code: "target", message: "the target '\(target)' is not part of this run")
        }
        return other
    }
}
