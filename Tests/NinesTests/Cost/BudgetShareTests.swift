import Testing

@testable import Nines

@Suite("Shares of a budget", .timeLimit(.minutes(1)))
struct BudgetShareTests {
    private static func shares(_ count: Int, of budget: Budget, most: Double) async -> [BudgetShare] {
        let shares = (0..<count).map { _ in BudgetShare(of: budget, most: most) }
        for share in shares { #expect(await share.reserve(isFirst: true) == .granted) }
        return shares
    }

    @Test("a further attempt waits for calls that may turn out cheaper, and ends no run")
    func waits() async {
        let budget = Budget(limit: 11, currency: "USD") { Issue.record("the run goes on") }
        let shares = await Self.shares(2, of: budget, most: 5)
        let again = Task { await shares[0].reserveAgain() }
        // What broke off counts as spent; of the six that are left the other call holds five.
        while budget.spent < 5 { await Task.yield() }
        #expect(!budget.isReached)
        shares[1].settle(1)
        #expect(await again.value == .granted)
        shares[0].settle(7)
        #expect(budget.spent == 8 && !budget.isReached)
    }

    @Test(
        "calls that all broke off do not wait for each other, and only what is spent ends the run",
        arguments: [(0, 4, 4, false), (0.5, 3, 5.5, true), (1, 2, 6, true)] as [(Double, Int, Double, Bool)])
    func allBroken(_ cost: Double, _ granted: Int, _ spent: Double, _ isReached: Bool) async {
        let budget = Budget(limit: 6, currency: "USD")
        let shares = await Self.shares(4, of: budget, most: 1)
        let grants = await withTaskGroup(of: Budget.Grant.self) { group in
            for share in shares {
                group.addTask {
                    let grant = await share.reserveAgain()
                    share.settle(grant == .granted ? 1 + cost : 1)
                    return grant
                }
            }
            return await group.reduce(into: [Budget.Grant]()) { $0.append($1) }
        }
        #expect(grants.count(where: { $0 == .granted }) == granted)
        #expect(grants.allSatisfy { $0 != .stopped })
        #expect(budget.spent == spent && budget.isReached == isReached)
    }

    @Test("a further attempt that is not made any more gives back what was set aside")
    func givenBack() async {
        let budget = Budget(limit: 15, currency: "USD")
        let shares = await Self.shares(2, of: budget, most: 5)
        #expect(await shares[0].reserveAgain() == .granted)
        shares[0].settle(5)
        // Five are spent and five are under way: there is room for five more.
        _ = await Self.shares(1, of: budget, most: 5)
        #expect(budget.spent == 5 && !budget.isReached)
    }

    @Test("a further attempt of what is cancelled is stopped, not refused")
    func cancelled() async {
        let budget = Budget(limit: 11, currency: "USD") { Issue.record("no lack of budget") }
        let shares = await Self.shares(2, of: budget, most: 5)
        let again = Task {
            while !Task.isCancelled { await Task.yield() }
            return await shares[0].reserveAgain()
        }
        again.cancel()
        #expect(await again.value == .stopped)
        for share in shares { share.settle(5) }
        #expect(budget.spent == 10 && !budget.isReached)
    }
}
