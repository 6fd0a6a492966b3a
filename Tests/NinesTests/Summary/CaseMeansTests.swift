import Testing

@testable import Nines

@Suite("Means of cases")
struct CaseMeansTests {
    private static func mean(_ values: [Double]) -> Double? {
        var means = CaseMeans<Int>()
        for value in values { means.add(value, of: 1, in: 1) }
        return means.mean
    }

    /// Every order of the places.
    static func orders(_ places: [Int]) -> [[Int]] {
        guard places.count > 1 else { return [places] }
        return places.flatMap { first in orders(places.filter { $0 != first }).map { [first] + $0 } }
    }

    @Test(
        "do not depend on the order of values",
        arguments: [[0.1, 0.2, 0.3], [0.7, 0.1, 0.1, 1], [1, 1e-9, 1.0 / 3, 0, 0.6], [100, 33.3, 0.1, 66.7]]
            as [[Double]])
    func order(_ values: [Double]) {
        let means = Self.orders(Array(values.indices)).map { order in Self.mean(order.map { values[$0] }) }
        #expect(Set(means).count == 1 && means.allSatisfy { $0 != nil })
        let sum = values.reduce(0, +)
        #expect(means.allSatisfy { abs(($0 ?? -1) - sum / Double(values.count)) < 1e-12 })
    }

    @Test("of equal values are that value", arguments: [0, 1, 0.1, 0.7, 1.0 / 3, 66.7, -0.3] as [Double])
    func equal(_ value: Double) {
        for count in [1, 2, 3, 7, 10, 1000] {
            #expect(Self.mean([Double](repeating: value, count: count)) == value, "\(count)")
        }
    }

    @Test("of right and wrong are the share", arguments: 1...40)
    func shares(_ count: Int) {
        for right in 0...count {
            let values = [Double](repeating: 1, count: right) + [Double](repeating: 0, count: count - right)
            #expect(Self.mean(values) == Double(right) / Double(count))
        }
    }

    @Test("leave out what no value can be", arguments: [Double.nan, .infinity, -.infinity, 1e300, -2e6])
    func impossible(_ value: Double) {
        #expect(Self.mean([value]) == nil)
        #expect(Self.mean([0.25, value, 0.75]) == 0.5)
        #expect(Self.mean([0x1p20, 0x1p20]) == 0x1p20)
    }

    @Test("a gate holds in whatever order a record has the trials", arguments: CaseMeansTests.orders([0, 1, 2]))
    func gate(_ order: [Int]) {
        let cells = order.map { trial in
            var cell = SampleRun.cell("a", .fail, trial: trial)
            cell.score = [0.1, 0.2, 0.3][trial]
            return cell
        }
        let report = SampleRun.report(cells, gates: ["score >= 0.2", "score <= 0.2"])
        #expect(report.gates.map(\.status) == [.holds, .holds])
    }
}
