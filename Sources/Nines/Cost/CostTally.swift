/// What cells cost together: currencies are never added up, and what is unknown is not zero.
public struct CostTally: Sendable, Hashable {
    /// By currency, ISO 4217.
    public private(set) var amounts: [String: Double] = [:]
    /// How many cells have a known cost.
    public private(set) var known = 0
    /// How many cells cost something that is not known.
    public private(set) var unknown = 0

    /// Of no cell.
    public init() {}

    /// Adds a cell's cost; one that is not known counts as such only where something was asked.
    mutating func add(_ amount: Double?, _ currency: String?, wasAsked: Bool) {
        if let amount, let currency {
            amounts[currency, default: 0] += amount
            known += 1
        } else if wasAsked {
            unknown += 1
        }
    }

    /// The sum; nil as soon as one cell's cost is unknown, where there are two currencies, or another than asked for.
    public func total(in currency: String? = nil) -> Double? {
        guard unknown == 0, amounts.count == 1, let sum = amounts.first else { return nil }
        return (currency ?? sum.key) == sum.key ? sum.value : nil
    }
}
