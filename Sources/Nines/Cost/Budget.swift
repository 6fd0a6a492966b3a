import HTTPTransport

/// What a run may cost: a call is made only if the most that it may cost is still there.
///
/// The most is two bytes of the request a token, and all the answer that the request allows. What a call really cost takes the
/// place of that when it has been answered; where an answer does not say its tokens, the most counts as spent.
final class Budget: Sendable {
    /// Tokens that an answer is taken to have at most where the request sets no limit.
    static let unlimitedAnswer = 8192

    fileprivate struct State {
        var spent: Double
        var reserved = 0.0
        /// Calls that would fit if those under way turn out cheaper than they might.
        var waiting: [CheckedContinuation<Void, Never>] = []
        var underWay = 0
        var isReached = false
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

    /// What is spent so far.
    var spent: Double { state.withLock { $0.spent } }

    /// Sets aside the most that a call may cost; nil when so much is not left, which ends the run.
    ///
    /// As long as calls under way may turn out cheaper than what was set aside for them, it waits for these.
    func reserve(_ request: HTTPRequest, answerLimit: Int?, price: PriceTable) async -> Double? {
        let amount = price.highestCost(
            prompt: request.body.count / 2, completion: answerLimit ?? Self.unlimitedAnswer)
        while true {
            switch state.withLock({ $0.decision(amount, limit) }) {
            case .granted: return amount
            case .refused:
                whenReached()
                return nil
            case .waits:
                await withCheckedContinuation { continuation in
                    let isTooLate = state.withLock { state in
                        guard state.underWay > 0 else { return true }
                        state.waiting.append(continuation)
                        return false
                    }
                    if isTooLate { continuation.resume() }
                }
            }
        }
    }

    /// Puts what a call cost in place of what was set aside for it; nil where that is not known.
    func settle(_ reserved: Double, cost: Double?) {
        let waiting = state.withLock { state in
            state.underWay -= 1
            // Sums of the same amounts in another order differ in the last digit: nothing under way is exactly nothing.
            state.reserved = state.underWay == 0 ? 0 : state.reserved - reserved
            state.spent += cost ?? reserved
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }
}

extension Budget.State {
    fileprivate enum Decision {
        case granted
        case waits
        case refused
    }

    fileprivate mutating func decision(_ amount: Double, _ limit: Double) -> Decision {
        if !isReached, spent + reserved + amount <= limit {
            reserved += amount
            underWay += 1
            return .granted
        }
        if !isReached, underWay > 0, spent + amount <= limit { return .waits }
        isReached = true
        return .refused
    }
}
