import HTTPTransport

/// What one call has of a budget: the most that its next attempt may cost is set aside, and what broke off is spent.
final class BudgetShare: Sendable {
    private struct State {
        var isSetAside = false
        /// What the budget was told so far that the call cost.
        var settled = 0.0
    }

    private let budget: Budget
    /// The most that an attempt may cost.
    private let most: Double
    private let state = Locked(State())

    init(of budget: Budget, most: Double) {
        self.budget = budget
        self.most = most
    }

    /// Sets aside what the first attempt may cost; see `Budget.reserve`.
    func reserve(isFirst: Bool) async -> Budget.Grant {
        let grant = await budget.reserve(most, isFirst: isFirst)
        if grant == .granted { state.withLock { $0.isSetAside = true } }
        return grant
    }

    /// Counts an attempt that broke off and may have been billed as the most, and sets as much aside for a further one.
    ///
    /// Nothing is set aside while it waits: calls that all broke off would wait for each other.
    func reserveAgain() async -> Budget.Grant {
        settle(state.withLock { $0.settled } + most)
        return await reserve(isFirst: false)
    }

    /// Puts what all attempts so far cost in place of what was set aside; nothing where a further one was refused.
    func settle(_ spent: Double) {
        let rest = state.withLock { state -> Double? in
            guard state.isSetAside else { return nil }
            let rest = spent - state.settled
            state = State(settled: spent)
            return rest
        }
        if let rest { budget.settle(most, spent: rest) }
    }
}
