import Statistics

/// Figures as people read them; what is unknown is a dash.
enum Figure {
    static let unknown = "-"

    /// A share in percent with one digit: `88.3 %`.
    static func percent(_ share: Double?) -> String {
        share.map { fixed($0 * 100, 1) + " %" } ?? unknown
    }

    /// An interval of shares in percent: `[83.3, 92.1]`.
    static func interval(_ interval: Interval?) -> String {
        interval.map { interval in
            // Certainty is never rounded into being: 99.96 is not shown as 100.0, nor 0.04 as 0.0.
            let low = interval.low < 1 ? min(interval.low, 0.9994) : 1
            let high = interval.high > 0 ? max(interval.high, 0.0006) : 0
            return "[\(fixed(low * 100, 1)), \(fixed(high * 100, 1))]"
        } ?? unknown
    }

    /// How many cases there are, and what intervals and tests count where some are related: `127 in 65`.
    static func cases(_ cases: Int, in clusters: Int) -> String {
        clusters < cases ? "\(cases) in \(clusters)" : String(cases)
    }

    /// `127 cases in 65 clusters`; nil where no case is related to another.
    static func clusters(_ clusters: Int, of cases: Int) -> String? {
        clusters < cases ? "\(cases) cases in \(clusters) \(clusters == 1 ? "cluster" : "clusters")" : nil
    }

    /// Milliseconds as `420 ms`, `1.20 s` or `2 min 05 s`.
    static func duration(_ milliseconds: Double?) -> String {
        guard let milliseconds else { return unknown }
        if milliseconds < 10 { return fixed(milliseconds, 1) + " ms" }
        if milliseconds < 999.5 { return fixed(milliseconds, 0) + " ms" }
        let seconds = milliseconds / 1000
        if seconds < 120 { return fixed(seconds, 2) + " s" }
        let whole = Int(min(seconds, 1e12).rounded())
        return "\(whole / 60) min \(whole % 60 < 10 ? "0" : "")\(whole % 60) s"
    }

    /// An amount with as many digits as say something: `0.0042 USD`; several currencies are never added.
    static func cost(_ amounts: [String: Double], isPartial: Bool = false) -> String {
        guard !amounts.isEmpty else { return unknown }
        let parts = amounts.sorted { $0.key < $1.key }.map { "\(amount($0.value)) \($0.key)" }
        return (isPartial ? "≥ " : "") + parts.joined(separator: " + ")
    }

    private static func amount(_ value: Double) -> String { fixed(value, costDecimals(value)) }

    /// The decimals of an amount that say something.
    static func costDecimals(_ value: Double) -> Int {
        let size = abs(value)
        return size >= 1 || size == 0 ? 2 : size >= 0.01 ? 4 : 6
    }

    /// A number with a fixed count of decimals and its sign, also where it is positive.
    static func signed(_ value: Double, _ decimals: Int) -> String {
        let text = fixed(value, decimals)
        return value > 0 && text.contains { "123456789".contains($0) } ? "+" + text : text
    }

    /// A number with a fixed count of decimals, rounded half away from zero.
    static func fixed(_ value: Double, _ decimals: Int) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return value.description }
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let scaled = (abs(value) * scale).rounded()
        guard scaled < 9e18 else { return value.description }
        let digits = String(Int(scaled))
        let sign = value < 0 && scaled > 0 ? "-" : ""
        guard decimals > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }
}
