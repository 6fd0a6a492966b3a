/// The most that a run may cost, as a person writes it: `2`, or `2 USD`.
public struct CostLimit: Sendable, Hashable {
    /// In the currency of the targets' prices.
    public var amount: Double
    /// ISO 4217; nil for whatever the prices are in.
    public var currency: String?

    /// Reads `AMOUNT` or `AMOUNT CURRENCY`; nil for anything else.
    public init?(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard let first = words.first, let amount = Double(first), amount.isFinite, amount >= 0, words.count <= 2 else {
            return nil
        }
        self.amount = amount
        currency = words.count == 2 ? String(words[1]) : nil
    }
}
