/// A number as it stands in a text.
struct FoundNumber: Sendable, Hashable {
    /// Its value; of a percentage, the number before the sign (75 of 75%).
    var value: ExactNumber
    /// Its spelling, in half-width signs and without markup.
    var text: String
    /// Whether a percent sign, "percent" or 百分之 belongs to it.
    var isPercent = false
    /// The word or Han characters right after it, in lower case: perhaps a unit.
    var follower = ""
    /// Whether it is a small number word ("two", 三), or a lone date part or label ("1949年") where those are read at all:
    /// believed only where nothing better stands.
    var isWeak = false

    /// Whether the unit stands right after it.
    func hasUnit(_ unit: String) -> Bool {
        guard let first = unit.unicodeScalars.first else { return false }
        if first.properties.isIdeographic { return follower.hasPrefix(unit) }
        return follower == unit || follower == unit + "s" || follower == unit + "es"
    }
}
