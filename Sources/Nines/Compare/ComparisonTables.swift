import Statistics

/// The tables of a comparison, for a terminal and for Markdown.
enum ComparisonTables {
    /// A row a suite: right answers on both sides, their difference, the test, the verdict.
    static func verdicts(_ matchup: Matchup) -> TextTable {
        var table = TextTable(
            [.init(title: "suite")]
                + ["cases", "err", "base", "cand", "diff pp"].map { .init(title: $0, alignsRight: true) }
                + [.init(title: "95 % paired")]
                + ["fixed", "broke", "p (Holm)"].map { .init(title: $0, alignsRight: true) }
                + [.init(title: "verdict")])
        for row in matchup.rows {
            let share = row.accuracy
            table.add([
                row.name, share.map { String($0.cases) } ?? "0", "\(row.baseErrors)/\(row.candidateErrors)",
                points(share?.base), points(share?.candidate), signed(share?.difference),
                interval(share?.interval, signed: true), share.map { String($0.onlyCandidate) } ?? Figure.unknown,
                share.map { String($0.onlyBase) } ?? Figure.unknown, pValue(row.adjustedPValue), row.verdictText,
            ])
        }
        return table
    }

    /// A row a figure that says something; nil where none does.
    static func changes(_ matchup: Matchup) -> TextTable? {
        var table = TextTable(
            [.init(title: "suite"), .init(title: "figure")]
                + ["pairs", "base", "cand", "change"].map { .init(title: $0, alignsRight: true) }
                + [.init(title: "95 % paired")])
        for row in matchup.rows {
            // A kind of outcome that neither side has is no news.
            for change in row.changes where change.base != 0 || change.candidate != 0 {
                let unit = Unit(change.figure, currency: row.currency)
                table.add([
                    row.name, unit.title, String(change.pairs), unit.text(change.base), unit.text(change.candidate),
                    unit.text(change.difference, isSigned: true),
                    change.interval.map {
                        "[\(unit.text($0.low, isSigned: true)), \(unit.text($0.high, isSigned: true))]"
                    } ?? Figure.unknown,
                ])
            }
        }
        return table.rows.isEmpty ? nil : table
    }

    /// What the columns mean, in one line.
    static func legend(_ comparison: Comparison) -> String {
        let count = comparison.testCount
        return "fixed, broke: cells; p: exact McNemar test, or random signs over cases with several pairs; "
            + "corrected for \(count) \(count == 1 ? "test" : "tests"); detects: with 80 % probability"
    }

    static func pValue(_ value: Double?) -> String {
        value.map { $0 < 0.001 ? "<0.001" : Figure.fixed($0, 3) } ?? Figure.unknown
    }

    static func points(_ share: Double?) -> String { share.map { Figure.fixed($0 * 100, 1) } ?? Figure.unknown }

    static func signed(_ share: Double?) -> String { share.map { Self.sign($0 * 100, 1) } ?? Figure.unknown }

    static func interval(_ interval: Interval?, signed: Bool) -> String {
        interval.map { "[\(Self.signed($0.low)), \(Self.signed($0.high))]" } ?? Figure.unknown
    }

    fileprivate static func sign(_ value: Double, _ decimals: Int) -> String {
        let text = Figure.fixed(value, decimals)
        return value > 0 && text.contains { "123456789".contains($0) } ? "+" + text : text
    }

    /// How a figure is written.
    private struct Unit {
        let title: String
        private let scale: Double
        private let decimals: Int

        init(_ figure: ComparedFigure, currency: String?) {
            switch figure {
            case .accuracy, .refusedRate, .truncatedRate, .unparsedRate, .errorRate:
                (title, scale, decimals) = ("\(figure.rawValue) %", 100, 1)
            case .score: (title, scale, decimals) = (figure.rawValue, 1, 3)
            case .latencyMedian, .latencyTail, .firstTokenMedian, .firstTokenTail:
                (title, scale, decimals) = ("\(figure.rawValue) s", 0.001, 3)
            case .promptTokens, .completionTokens: (title, scale, decimals) = (figure.rawValue, 1, 1)
            case .cost: (title, scale, decimals) = ("cost per answer \(currency ?? "")", 1, 6)
            }
        }

        func text(_ value: Double, isSigned: Bool = false) -> String {
            isSigned ? ComparisonTables.sign(value * scale, decimals) : Figure.fixed(value * scale, decimals)
        }
    }
}
