import Statistics

/// A comparison as a table with a line for each figure (RFC 4180); shares from 0 to 1, times in milliseconds.
public enum ComparisonCSV: ComparisonFormat {
    /// `csv`
    public static let name = "csv"

    /// What is not known is empty.
    public static func render(_ comparison: Comparison) -> [UInt8] {
        var lines = [
            "base,candidate,suite,target,figure,pairs,cases,base_value,candidate_value,change,low,high,fixed,broken,p,"
                + "p_holm,detectable,verdict"
        ]
        for matchup in comparison.matchups {
            for row in matchup.rows {
                let names = [matchup.base, matchup.candidate, row.suite, row.target ?? ""]
                if let share = row.accuracy {
                    lines.append(
                        line(
                            names + values(FigureChange(.accuracy, share))
                                + [
                                    String(share.onlyCandidate), String(share.onlyBase), number(share.pValue),
                                    number(row.adjustedPValue), number(row.detectable), row.verdict.rawValue,
                                ]))
                }
                for change in row.changes {
                    lines.append(line(names + values(change) + [String](repeating: "", count: 6)))
                }
            }
        }
        return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
    }

    private static func values(_ change: FigureChange) -> [String] {
        [
            change.figure.rawValue, String(change.pairs), String(change.cases), number(change.base),
            number(change.candidate), number(change.difference), number(change.interval?.low),
            number(change.interval?.high),
        ]
    }

    private static func number(_ value: Double?) -> String {
        value.map { $0 == $0.rounded() && abs($0) < 1e15 ? Figure.fixed($0, 0) : $0.description } ?? ""
    }

    private static func line(_ fields: [String]) -> String { fields.map(quoted).joined(separator: ",") }

    private static func quoted(_ field: String) -> String {
        let isPlain = !field.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        return isPlain ? field : "\"" + field.replacing("\"", with: "\"\"") + "\""
    }
}
