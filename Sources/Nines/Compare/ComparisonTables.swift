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
                row.name, share.map { Figure.cases($0.cases, in: $0.clusters) } ?? "0",
                "\(row.baseErrors)/\(row.candidateErrors)",
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
            for change in row.changes where change.isShown {
                let unit = change.figure.unit(currency: row.currency)
                table.add([
                    row.name, title(change.figure, unit), String(change.pairs), unit.number(change.base),
                    unit.number(change.candidate), unit.number(change.difference, isSigned: true),
                    change.interval.map {
                        "[\(unit.number($0.low, isSigned: true)), \(unit.number($0.high, isSigned: true))]"
                    } ?? Figure.unknown,
                ])
            }
        }
        return table.rows.isEmpty ? nil : table
    }

    /// What the columns mean, in one line.
    static func legend(_ comparison: Comparison) -> String {
        let count = comparison.testCount
        let shares = comparison.matchups.flatMap(\.rows).compactMap(\.accuracy)
        let clusters =
            shares.contains { $0.clusters < $0.cases }
            ? "cases: in so many clusters of related ones, which intervals and tests count; " : ""
        return clusters + "fixed, broke: cells; p: exact McNemar test, or random signs over clusters of several pairs; "
            + "corrected for \(count) \(count == 1 ? "test" : "tests"); detects: with 80 % probability"
    }

    static func pValue(_ value: Double?) -> String {
        value.map { $0 < 0.001 ? "<0.001" : Figure.fixed($0, 3) } ?? Figure.unknown
    }

    static func points(_ share: Double?) -> String { share.map { Figure.fixed($0 * 100, 1) } ?? Figure.unknown }

    static func signed(_ share: Double?) -> String { share.map { Figure.signed($0 * 100, 1) } ?? Figure.unknown }

    static func interval(_ interval: Interval?, signed: Bool) -> String {
        interval.map { "[\(Self.signed($0.low)), \(Self.signed($0.high))]" } ?? Figure.unknown
    }

    /// `cost per answer USD`: a figure with what its values are counted in.
    private static func title(_ figure: ComparedFigure, _ unit: FigureUnit) -> String {
        let name = figure == .cost ? "cost per answer" : figure.rawValue
        return unit.symbol.isEmpty || unit == .tokens ? name : "\(name) \(unit.symbol)"
    }
}
