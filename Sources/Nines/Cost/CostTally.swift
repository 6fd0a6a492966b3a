/// What cells cost together: currencies are never added up, and what is unknown is not zero.
public struct CostTally: Sendable, Hashable {
    /// As `CellResult.amount` takes them from a record.
    private static let largest = 1e12

    /// How many cells have a known cost.
    public private(set) var known = 0
    /// How many cells cost something that is not known.
    public private(set) var unknown = 0
    private var sums: [String: FixedPointSum] = [:]

    /// Of no cell.
    public init() {}

    /// By currency, ISO 4217; the same in whatever order cells were added.
    public var amounts: [String: Double] { sums.mapValues(\.value) }

    /// Adds a cell's cost; one that is not known counts as such only where something was asked.
    mutating func add(_ amount: Double?, _ currency: String?, wasAsked: Bool) {
        guard let amount, let currency else {
            if wasAsked { unknown += 1 }
            return
        }
        var sum = sums[currency] ?? FixedPointSum()
        guard sum.add(amount, upTo: Self.largest) else {
            unknown += 1
            return
        }
        sums[currency] = sum
        known += 1
    }

    /// The sum; nil as soon as one cell's cost is unknown, where there are two currencies, or another than asked for.
    public func total(in currency: String? = nil) -> Double? {
        guard unknown == 0, sums.count == 1, let sum = sums.first else { return nil }
        return (currency ?? sum.key) == sum.key ? sum.value.value : nil
    }
}
