/// `METRIC COMPARISON NUMBER` as written, its metric not looked up yet: gates on runs and on comparisons read alike.
struct GateCondition: Sendable, Hashable {
    /// As written.
    let text: String
    /// The metric's name.
    let name: String
    let comparison: Gate.Comparison
    let bound: Double

    init(_ text: String) throws(Gate.Malformed) {
        self.text = text.trimmingWhitespace
        guard let sign = text.firstIndex(where: { "<>=".contains($0) }),
            let found = Gate.Comparison.allCases.first(where: { text[sign...].hasPrefix($0.rawValue) })
        else {
            throw Gate.Malformed(
                message: "'\(text)' is no gate", hint: "write it like 'accuracy.low >= 0.7' (>=, <=, >, <, ==)")
        }
        comparison = found
        name = String(text[..<sign]).trimmingWhitespace
        let number = String(text[text.index(sign, offsetBy: found.rawValue.count)...]).trimmingWhitespace
        guard let bound = Double(number), bound.isFinite else {
            throw Gate.Malformed(
                message: "found '\(number)', expected a number such as 0.7 after \(found.rawValue)", hint: nil)
        }
        self.bound = bound
    }

    /// The error at a name that is none of the metrics.
    func unknownMetric(among names: [String]) -> Gate.Malformed {
        Gate.Malformed(
            message: "unknown metric '\(name)'",
            hint: Suggestion.nearest(name, in: names).map { "did you mean '\($0)'?" }
                ?? "metrics: \(names.joined(separator: ", "))")
    }
}
