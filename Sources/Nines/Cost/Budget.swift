import HTTPTransport

/// What a run may cost: a call is made only if the most that it may cost is still there.
///
/// What a call really cost takes the place of the most when it has been answered; where an answer does not say its tokens,
/// or breaks off, the most counts as spent.
final class Budget: Sendable {
    /// Tokens that an answer is taken to have at most where the request sets no limit.
    static let unlimitedAnswer = 8192
    /// Tokens that an endpoint puts around a request's own.
    private static let frame = 64

    /// What becomes of the wish to make a call.
    enum Grant: Sendable, Hashable {
        case granted
        /// So much is not left, which ends the run.
        case refused
        /// The run was stopped before there was a place.
        case stopped
    }

    fileprivate struct State {
        var spent: Double
        var reserved = 0.0
        var underWay = 0
        var isReached = false
        var isStopped = false
        /// The most that a call may cost that no budget of this size lets through; nil where each is smaller.
        var tooLarge: Double?
        /// Calls that would fit if those under way turn out cheaper than they might.
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    let limit: Double
    /// ISO 4217.
    let currency: String
    private let state: Locked<State>
    private let whenReached: @Sendable () -> Void

    /// - Parameters:
    ///   - spent: What an earlier part of the run has cost already.
    ///   - whenReached: Called when a call is not made, once or oftener.
    init(limit: Double, currency: String, spent: Double = 0, whenReached: @escaping @Sendable () -> Void = {}) {
        self.whenReached = whenReached
        self.limit = limit
        self.currency = currency
        state = Locked(State(spent: spent))
    }

    /// Whether a call was not made because of what it might have cost.
    var isReached: Bool { state.withLock { $0.isReached } }

    /// What is spent so far of how much, in words; nil where nothing that is asked has a price.
    ///
    /// - Parameter isUpperBound: Whether calls are in it whose cost is not known, with the most that they may have cost.
    func spending(isUpperBound: Bool) -> String? {
        guard !currency.isEmpty else { return nil }
        let (spent, tooLarge) = state.withLock { ($0.spent, $0.tooLarge) }
        var text = [spent, limit].map { Figure.cost([currency: $0]) }.joined(separator: " of ")
        text = isUpperBound ? "at most \(text) spent: of calls whose cost is unknown the most counts" : "\(text) spent"
        if let tooLarge {
            text += "; a single call may cost \(Figure.cost([currency: tooLarge])), and a smaller max_tokens bounds it"
        }
        return text
    }

    /// What is spent so far.
    var spent: Double { state.withLock { $0.spent } }

    /// The most that an attempt may cost: no tokenizer makes more tokens of a text than it has bytes.
    static func most(_ request: HTTPRequest, _ allowance: AnswerAllowance, _ price: PriceTable) -> Double {
        price.highestCost(
            prompt: request.body.count + frame, completion: allowance.allTokens ?? unlimitedAnswer * allowance.answers)
    }

    /// Sets aside the most that a call may cost. As long as calls under way may turn out cheaper, it waits for these.
    ///
    /// - Parameter isFirst: Whether the cell has made no call yet, so that a run that is stopped does without it; any other is
    ///   stopped only when its task is cancelled.
    func reserve(_ amount: Double, isFirst: Bool) async -> Grant {
        while true {
            // Those that were cancelled beside it have taken the most that they might cost: that is no lack of budget.
            guard !Task.isCancelled else { return .stopped }
            switch state.withLock({ $0.decision(amount, limit, isFirst: isFirst) }) {
            case .granted: return .granted
            case .stopped: return .stopped
            case .refused:
                whenReached()
                return .refused
            case nil:
                await withCheckedContinuation { continuation in
                    let isTooLate = state.withLock { state in
                        guard state.underWay > 0, !(state.isStopped && isFirst) else { return true }
                        state.waiting.append(continuation)
                        return false
                    }
                    if isTooLate { continuation.resume() }
                }
            }
        }
    }

    /// Puts what a call cost in place of what was set aside for it.
    func settle(_ reserved: Double, spent: Double) {
        wake { state in
            state.underWay -= 1
            // Sums of the same amounts in another order differ in the last digit: nothing under way is exactly nothing.
            state.reserved = state.underWay == 0 ? 0 : state.reserved - reserved
            state.spent += spent
        }
    }

    /// Lets no cell begin any more that has not made a call.
    func stop() { wake { $0.isStopped = true } }

    private func wake(_ change: (inout State) -> Void) {
        let waiting = state.withLock { state in
            change(&state)
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }
}

extension Budget.State {
    /// Nil where the call has to wait for others.
    fileprivate mutating func decision(_ amount: Double, _ limit: Double, isFirst: Bool) -> Budget.Grant? {
        if isReached { return .refused }
        if isStopped, isFirst { return .stopped }
        if spent + reserved + amount <= limit {
            reserved += amount
            underWay += 1
            return .granted
        }
        if underWay > 0, spent + amount <= limit { return nil }
        isReached = true
        if amount > limit { tooLarge = amount }
        return .refused
    }
}
