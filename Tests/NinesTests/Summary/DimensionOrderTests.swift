import Testing

@testable import Nines

@Suite("Order of the values of a dimension")
struct DimensionOrderTests {
    @Test("is one order for any three values, numbers by size and before texts, direct before every strategy")
    func order() {
        let sorted = [
            "direct", "best-of-5-verified", "chain-of-thought", "chain-of-thought-max-160", "vote-2",
            "vote-2-of-chain-of-thought",
            "vote-9", "vote-10",
        ]
        for (place, left) in sorted.enumerated() {
            for (other, right) in sorted.enumerated() {
                #expect(GroupKey.Dimension.strategy.precedes(left, right) == (place < other), "\(left) \(right)")
            }
        }
    }
}
