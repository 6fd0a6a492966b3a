/// Reads a suite's `breakdowns:`.
struct BreakdownDecoder {
    /// The dimensions that the cases' tags have.
    private let tagged: Set<String>
    private let hasCases: Bool

    init(cases: [TestCase]) {
        tagged = Set(cases.flatMap(\.tags).compactMap { GroupKey.Dimension.split($0)?.dimension })
        hasCases = !cases.isEmpty
    }

    func breakdowns(_ entry: YAMLNode.Entry?) -> [Breakdown] {
        var result: [Breakdown] = []
        for node in entry?.value.list("a list of dimensions, such as [level, [length, depth]]") ?? [] {
            let problems = node.file.diagnostics.count { $0.severity == .error }
            let names = node.oneOrMore.compactMap(dimension)
            guard problems == node.file.diagnostics.count(where: { $0.severity == .error }) else { continue }
            guard let breakdown = Breakdown(names) else {
                node.error("found \(names.count) dimensions, expected one or two different ones")
                continue
            }
            if result.contains(breakdown) { node.error("the breakdown by \(breakdown.title) stands twice") }
            result.append(breakdown)
        }
        return result
    }

    /// A name that no case has a tag for is odd but no error: cases may be about to be written.
    private func dimension(_ node: YAMLNode) -> String? {
        guard let name = node.text("a dimension: \(known.joined(separator: ", "))") else { return nil }
        if hasCases, !known.contains(name) {
            node.file.report(
                "no case has a tag '\(name)-…': there is nothing to break down by", at: node.location,
                hint: Suggestion.nearest(name, in: known).map { "did you mean '\($0)'?" }
                    ?? "dimensions: \(known.joined(separator: ", "))", severity: .warning)
        }
        return name
    }

    private var known: [String] { Breakdown.builtIn + tagged.subtracting(Breakdown.builtIn).sorted() }
}
