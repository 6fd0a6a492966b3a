/// What must be known of several candidates, each said once and with their names, unless it is so of all.
struct ComparisonNotes {
    /// What is so of several candidates, a line each.
    let shared: [String]
    /// The remarks in them.
    private let said: Set<String>

    init(_ comparison: Comparison) {
        var found: [(remark: String, matchups: [Int])] = []
        var places: [String: Int] = [:]
        for (index, matchup) in comparison.matchups.enumerated() {
            for remark in matchup.remarks {
                if let place = places[remark] {
                    if found[place].matchups.last != index { found[place].matchups.append(index) }
                } else {
                    places[remark] = found.count
                    found.append((remark, [index]))
                }
            }
        }
        let several = found.filter { $0.matchups.count > 1 }
        said = Set(several.map(\.remark))
        shared = several.map { remark, matchups in
            guard matchups.count < comparison.matchups.count else { return remark }
            return matchups.map { comparison.matchups[$0].candidate }.joined(separator: ", ") + ": \(remark)"
        }
    }

    /// What is so of one candidate alone.
    func own(of matchup: Matchup) -> [String] { matchup.remarks.filter { !said.contains($0) } }

    /// All that is known of why a comparison found nothing out, a line each.
    static func shortfall(_ comparison: Comparison) -> String {
        let hint = comparison.hint.map { ["hint: \($0)"] } ?? []
        return (comparison.remarks + comparison.matchups.flatMap(\.remarks) + hint).joined(separator: "\n")
    }

    /// Why an interval without 0 can stand beside a verdict that finds nothing; nil where none does.
    static func correction(_ comparison: Comparison) -> String? {
        let rows = comparison.matchups.flatMap { matchup in
            matchup.rows.filter(\.isEvidenceAlone).map { row in
                comparison.matchups.count > 1 ? "\(row.name) of \(matchup.candidate)" : row.name
            }
        }
        guard !rows.isEmpty else { return nil }
        let names = rows.prefix(3).joined(separator: ", ") + (rows.count > 3 ? ", …" : "")
        return "verdicts are corrected for \(comparison.testCount) tests, intervals are not: alone, \(names) would be "
            + "evidence"
    }
}

extension SuiteComparison {
    /// Whether it would be evidence, were it the only test.
    fileprivate var isEvidenceAlone: Bool {
        verdict == .noEvidence && accuracy.map { $0.pValue < Self.alpha && $0.difference != 0 } == true
    }
}
