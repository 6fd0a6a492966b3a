import Testing

@testable import Nines

@Suite("Costs of cells together")
struct CostTallyTests {
    private static func tally(_ amounts: [Double]) -> CostTally {
        var tally = CostTally()
        for amount in amounts { tally.add(amount, "USD", wasAsked: true) }
        return tally
    }

    @Test(
        "are the same in whatever order cells were finished",
        arguments: [[0.1, 0.2, 0.3], [0.0042, 3e6, 1e-9, 0.7], [1e12, 0.1, 0.2]] as [[Double]])
    func order(_ amounts: [Double]) throws {
        let totals = CaseMeansTests.orders(Array(amounts.indices)).map { order in
            Self.tally(order.map { amounts[$0] }).total()
        }
        #expect(Set(totals).count == 1)
        let (total, sum) = (try #require(Self.tally(amounts).total()), amounts.reduce(0, +))
        #expect(abs(total - sum) <= 1e-12 * sum, "\(total)")
    }

    @Test("of one are what it cost", arguments: [0, 0.000042, 0.1, 12.345, 3e6, 1e12] as [Double])
    func alone(_ amount: Double) {
        #expect(Self.tally([amount]).total() == amount)
        #expect(Self.tally([amount]).amounts == ["USD": amount])
    }

    @Test(
        "are unknown with one that no run can have cost, and where there are more than a sum holds",
        arguments: [[0.5, .nan], [0.5, .infinity], [0.5, 1e13], [Double](repeating: 1e12, count: 200)] as [[Double]])
    func impossible(_ amounts: [Double]) {
        let tally = Self.tally(amounts)
        #expect(tally.total() == nil && tally.unknown > 0 && tally.known + tally.unknown == amounts.count)
        #expect(tally.amounts.keys.sorted() == ["USD"])
    }

    @Test("stay apart by currency, and what was not asked is not unknown")
    func currencies() {
        var tally = Self.tally([0.5])
        tally.add(nil, nil, wasAsked: false)
        #expect(tally.unknown == 0 && tally.total() == 0.5 && tally.total(in: "EUR") == nil)
        tally.add(2, "EUR", wasAsked: true)
        #expect(tally.amounts == ["USD": 0.5, "EUR": 2] && tally.total() == nil)
        tally.add(nil, "EUR", wasAsked: true)
        #expect(tally.known == 2 && tally.unknown == 1)
    }
}
