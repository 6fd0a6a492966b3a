import JSONText

/// `METRIC{SCOPE} COMPARISON NUMBER CURRENCY` as written, its metric not looked up yet: gates on runs and on comparisons
/// read alike. Scope and currency may be left out.
struct GateCondition: Sendable, Hashable {
    /// As written.
    let text: String
    /// The metric's name.
    let name: String
    let scope: GateScope
    let comparison: Gate.Comparison
    let bound: Double
    /// The currency behind the bound; nil where none is written.
    let currency: String?

    init(_ text: String) throws(Gate.Malformed) {
        self.text = text.trimmingWhitespace
        let (head, scope) = try Self.scope(of: text)
        self.scope = scope
        let rest = head.condition
        guard let sign = rest.firstIndex(where: { "<>=".contains($0) }),
            let found = Gate.Comparison.allCases.first(where: { rest[sign...].hasPrefix($0.rawValue) })
        else {
            throw Gate.Malformed(
                message: "'\(text)' is no gate", hint: "write it like 'accuracy.low >= 0.7' (>=, <=, >, <, ==)")
        }
        comparison = found
        let before = String(rest[..<sign]).trimmingWhitespace
        guard head.name == nil || before.isEmpty else {
            throw Gate.Malformed(message: "found '\(before)', expected a comparison such as >= behind '}'", hint: nil)
        }
        name = head.name ?? before
        let behind = rest[rest.index(sign, offsetBy: found.rawValue.count)...]
        let words = behind.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let number = words.first, let bound = JSONNumber(number)?.double, bound.isFinite, words.count <= 2 else {
            throw Gate.Malformed(
                message:
                    "found '\(String(behind).trimmingWhitespace)', expected a number such as 0.7 after \(found.rawValue)",
                hint: Self.withoutUnit(String(behind)))
        }
        self.bound = bound
        currency = words.count == 2 ? words[1] : nil
        if let currency, currency.utf8.count != 3 || !currency.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
            throw Gate.Malformed(
                message: "found '\(currency)' behind the number, expected a currency such as USD or nothing",
                hint: Self.withoutUnit(String(behind)))
        }
    }

    /// What was meant by a number with a unit: shares are written from 0 to 1, times in milliseconds.
    private static func withoutUnit(_ text: String) -> String? {
        let text = text.trimmingWhitespace
        for (unit, factor) in [("%", 0.01), ("pp", 0.01), ("ms", 1.0), ("s", 1000)] where text.hasSuffix(unit) {
            guard let number = JSONNumber(String(text.dropLast(unit.count)).trimmingWhitespace)?.double else {
                continue
            }
            let kind = factor == 0.01 ? "shares are written from 0 to 1" : "times are in milliseconds"
            return "\(kind): write \(JSONWriter.text(.double((number * factor * 1e6).rounded() / 1e6)))"
        }
        return nil
    }

    /// The metric's name in front of a scope, and what stands behind it; the whole text where there is no scope.
    private static func scope(
        of text: String
    ) throws(Gate.Malformed) -> (head: (name: String?, condition: Substring), GateScope) {
        guard let open = text.firstIndex(of: "{") else { return ((nil, text[...]), GateScope()) }
        guard let close = text[open...].firstIndex(of: "}") else {
            throw Gate.Malformed(message: "'{' is not closed", hint: "write it like 'accuracy{tag=zh} >= 0.7'")
        }
        let scope = try GateScope(text[text.index(after: open)..<close])
        return ((String(text[..<open]).trimmingWhitespace, text[text.index(after: close)...]), scope)
    }

    /// The error at a name that is none of the metrics.
    func unknownMetric(among names: [String]) -> Gate.Malformed {
        // What leaves a part out is nearer to the names that have it than to others with as many letters in common.
        let fuller = Suggestion.fuller(than: name, in: names)
        let meant = fuller.isEmpty ? [Suggestion.nearest(name, in: names)].compactMap { $0 } : fuller
        return Gate.Malformed(
            message: "unknown metric '\(name)'",
            hint: meant.isEmpty
                ? "metrics: \(names.joined(separator: ", "))"
                : "did you mean \(meant.map { "'\($0)'" }.joined(separator: " or "))?")
    }

    /// Throws where a share is held against what no share can be, such as percents.
    func checkBound(in range: ClosedRange<Double>) throws(Gate.Malformed) {
        guard !range.contains(bound) else { return }
        let share = range.contains(bound / 100) ? "write \(name) \(comparison.rawValue) \(bound / 100)" : nil
        throw Gate.Malformed(
            message:
                "found \(JSONWriter.text(.double(bound))), expected a share from \(Int(range.lowerBound)) to 1",
            hint: share)
    }

    /// Throws where a currency stands behind the bound of a figure that has none.
    func checkCurrency(isCost: Bool) throws(Gate.Malformed) {
        guard let currency, !isCost else { return }
        throw Gate.Malformed(message: "'\(name)' has no currency, found '\(currency)'", hint: nil)
    }
}
