/// The figures of an invented annual report, in whole units, so that every stated and asked value is exact.
struct FinancialFigures: Sendable {
    /// The year reported on.
    let year: Int
    let revenue: Int
    let lastRevenue: Int
    /// Revenue against last year's, in tenths of a percent; below 0 where it fell.
    let growth: Int
    /// The share of the report's largest business.
    let segmentRevenue: Int
    /// Its growth in tenths of a percent, never that of the whole.
    let segmentGrowth: Int
    let operatingProfit: Int
    let netProfit: Int
    let lastNetProfit: Int
    let research: Int
    /// Next year's revenue as management expects it.
    let outlook: ClosedRange<Int>
    let employees: Int
    /// In cents or 0.01 yuan.
    let dividend: Int

    /// Figures for a company whose last year's revenue lay in the range; no two amounts are near each other.
    init(lastRevenue range: ClosedRange<Int>, _ random: inout SeededRandom) {
        year = 2020 + random.below(5)
        // Half percents. One report in four has a decline.
        let isDecline = random.below(4) == 0
        growth = 5 * (isDecline ? -(3 + random.below(32)) : 4 + random.below(70))
        // Last year's revenue in such steps that the growth is a whole number of units.
        let step = 1000 / Self.greatestCommonDivisor(growth.magnitude, 1000)
        let first = (range.lowerBound + step - 1) / step
        lastRevenue = step * (first + random.below(max(1, range.upperBound / step - first + 1)))
        revenue = lastRevenue + lastRevenue * growth / 1000
        var used = [revenue, lastRevenue]
        // The next amount up that is more than a hundredth from all others, so that no tolerance lets one pass for another.
        func distinct(_ amount: Int) -> Int {
            var amount = max(2, amount)
            while used.contains(where: { abs($0 - amount) * 100 <= max($0, amount) }) { amount += 1 }
            used.append(amount)
            return amount
        }
        segmentRevenue = distinct(revenue * (35 + random.below(30)) / 100)
        let drawn = 5 * (5 + random.below(60))
        segmentGrowth = drawn == growth ? drawn + 5 : drawn
        netProfit = distinct(revenue * (40 + random.below(150)) / 1000)
        lastNetProfit = distinct(netProfit * (70 + random.below(60)) / 100)
        operatingProfit = distinct(netProfit * (122 + random.below(20)) / 100)
        research = distinct(revenue * (20 + random.below(90)) / 1000)
        let low = distinct(revenue * (102 + random.below(9)) / 100 / 10 * 10)
        outlook = low...distinct(low + max(10, low / 25 / 10 * 10))
        employees = 310 + random.below(8200)
        dividend = 12 + random.below(75)
    }

    private static func greatestCommonDivisor(_ left: UInt, _ right: UInt) -> Int {
        var (larger, smaller) = (left, right)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return Int(larger)
    }
}
