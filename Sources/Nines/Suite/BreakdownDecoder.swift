/// Reads a suite's `breakdowns:`.
struct BreakdownDecoder {
    private let tags: Set<String>

    init(cases: [TestCase]) {
        tags = Set(cases.flatMap(\.tags))
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
        let isKnown =
            Breakdown.builtIn.contains(name)
            || tags.contains { GroupKey.Dimension.value(of: $0, in: name) != nil }
        if !isKnown {
            node.file.report(
                "no case has a tag '\(name)-…': there is nothing to break down by", at: node.location,
                hint: Suggestion.nearest(name, in: known).map { "did you mean '\($0)'?" }
                    ?? "dimensions: \(known.joined(separator: ", "))", severity: .warning)
        }
        return name
    }

    /// What may be meant: tags such as `level-2` are taken to begin with a dimension.
    private var known: [String] {
        let tagged = Set(tags.filter { $0.contains("-") }.map { String($0.prefix { $0 != "-" }) })
        return Breakdown.builtIn + tagged.subtracting(Breakdown.builtIn).filter { !$0.isEmpty }.sorted()
    }
}
