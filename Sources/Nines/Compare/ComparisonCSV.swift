import Statistics

/// A comparison as a table with a line for each figure (RFC 4180); shares from 0 to 1, times in milliseconds.
public enum ComparisonCSV: ComparisonFormat {
    /// `csv`
    public static let name = "csv"

    /// What is not known is empty.
    public static func render(_ comparison: Comparison) -> [UInt8] {
        var text = CSVText.line([
            "base", "candidate", "suite", "target", "figure", "pairs", "cases", "base_value", "candidate_value",
            "change",
            "low", "high", "fixed", "broken", "p", "p_holm", "detectable", "verdict",
        ])
        for matchup in comparison.matchups {
            for row in matchup.rows {
                let names = [matchup.base, matchup.candidate, row.suite, row.target ?? ""].map(CSVText.text)
                if let share = row.accuracy {
                    text += CSVText.line(
                        names + values(FigureChange(.accuracy, share))
                            + [
                                String(share.onlyCandidate), String(share.onlyBase), CSVText.number(share.pValue),
                                CSVText.number(row.adjustedPValue), CSVText.number(row.detectable),
                                row.verdict.rawValue,
                            ])
                }
                for change in row.changes {
                    text += CSVText.line(names + values(change) + [String](repeating: "", count: 6))
                }
            }
        }
        return Array(text.utf8)
    }

    private static func values(_ change: FigureChange) -> [String] {
        [change.figure.rawValue, String(change.pairs), String(change.cases)]
            + [
                change.base, change.candidate, change.difference, change.interval?.low, change.interval?.high,
            ].map(CSVText.number)
    }
}
