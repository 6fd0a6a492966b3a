import JSONText

/// A comparison as one HTML page that needs no network and no other file.
public enum HTMLComparison: ComparisonFormat {
    /// `html`
    public static let name = "html"

    /// The page, whatever its size.
    public static func render(_ comparison: Comparison) -> [UInt8] { render(comparison, limits: .init()).bytes }

    /// The page and, where it would be too large to open, files beside it.
    public static func render(_ comparison: Comparison, named name: String?) -> RenderedReport {
        render(comparison, named: name, limits: .init())
    }

    static func render(
        _ comparison: Comparison, named name: String? = nil, limits: PageStorage.Limits
    ) -> RenderedReport {
        let runs = comparison.runs
        let matrix = CaseMatrix(comparison.sides, in: runs)
        let columns = matrix.columns.map(\.name)
        let header = mergedHeader(comparison)
        var index = CaseIndex(rows: matrix.rows.count, columns: columns.count)
        var bodies = CaseBodies(files: header.files)
        var figures = PageFigures(by: [.suite, .target])
        var tables = RunFigures(header)
        // One pass over the records' lines: what is kept of them grows with the page, not with the runs.
        for row in matrix.rows {
            let results = matrix.results(of: row)
            index.add(row.key, results)
            bodies.add(row.key, results)
            for (column, cell) in results.enumerated() {
                guard var cell else { continue }
                // Where the sides differ in something else, or have several targets, each target is a line of its own.
                if !row.key.target.isEmpty { cell.identity.suite += " @ \(row.key.target)" }
                cell.identity.target = columns[column]
                figures.add(cell)
                if row.key.target.isEmpty { tables.add(cell) }
            }
        }
        bodies.close()
        let rows = figures.rows(suites: header.suites.map(\.name), columns: columns)
        let figureTables = comparison.dimension == nil || comparison.dimension == .target ? tables.tables : []
        let timing = GroupSummary.timing(of: rows.map(\.summary))
        let cells = rows.reduce(0) { $0 + $1.summary.outcomes.values.reduce(0, +) }
        let page = ReportPage(
            kind: "Comparison", title: title(comparison, columns),
            subtitle: HTMLReport.subtitle(header.suites.map(\.name), cells: cells, started: header.started),
            verdict: comparison.verdict.text, exitCode: comparison.verdict.exitCode,
            gates: comparison.gates.map { gate in
                [gate.text, gate.row, gate.shown, gate.status.rawValue]
            },
            notes: notes(comparison),
            lead: (rows.isEmpty ? [] : [SummarySection.counts(rows)]) + verdicts(comparison) + [
                .element("h2", [:], text: "Suites and targets"), SummarySection.markup(rows, columns: columns),
            ],
            charts: comparison.matchups.compactMap(ForestPlot.chart)
                + FigureSection.charts(
                    rows, columns: columns, tables: figureTables, timing: timing,
                    isHypothetical: runs.runs.contains { !$0.header.hypotheticalPrices.isEmpty }),
            tables: changes(comparison) + figureTables.map(FigureSection.table),
            origins: origins(comparison), failures: changed(comparison),
            imprint: "Made by nines from \(runs.runs.count) run \(runs.runs.count == 1 ? "record" : "records"); "
                + "nothing is loaded from anywhere.")
        return page.rendered(
            index.json(matrix.columns), PageStorage(bodies.chunks, beside: name, limits: limits), starts: bodies.starts)
    }

    /// The sides or, where a record without cells has none, the records.
    private static func title(_ comparison: Comparison, _ columns: [String]) -> String {
        guard comparison.runs.runs.contains(where: { !$0.cells.isEmpty }) else {
            return comparison.runs.runs.map { FileSystem.name($0.path) }.joined(separator: " → ") + ": no cells"
        }
        return "\(columns.first ?? "") → \(columns.dropFirst().joined(separator: ", "))"
    }

    /// Cells that broke and that were fixed, broken ones first.
    private static func changed(_ comparison: Comparison) -> (title: String, texts: [String], count: Int) {
        let cells = comparison.matchups.flatMap { matchup in matchup.changed.map { (matchup.candidate, $0) } }
        let ordered = cells.filter { !$0.1.isFixed } + cells.filter(\.1.isFixed)
        let texts = ordered.prefix(MarkdownReport.failureLimit).map { candidate, cell in
            "\(candidate): " + ComparisonTerminal.text(cell, word: cell.isFixed ? "fixed" : "broke")
        }
        return ("Broken or fixed", texts, comparison.matchups.reduce(0) { $0 + $1.broken + $1.fixed })
    }

    /// The base's header with the columns for its targets: the figures of all sides in one table.
    private static func mergedHeader(_ comparison: Comparison) -> RunHeader {
        let runs = comparison.runs.runs
        guard var header = runs.first?.header else {
            return RunHeader(
                id: "", started: "", toolVersion: "", fixtures: "", suites: [], targets: [], selection: .init(),
                cells: 0)
        }
        header.targets = comparison.sides.map { RunHeader.TargetEntry(alias: $0.label, model: $0.label) }
        for run in runs.dropFirst() {
            header.suites += run.header.suites.filter { suite in !header.suites.contains { $0.name == suite.name } }
        }
        return header
    }

    private static func notes(_ comparison: Comparison) -> [String] {
        let grouped = ComparisonNotes(comparison)
        let head = [comparison.baseChoice.map { "base: \($0)" }, comparison.hint]
        var notes = head.compactMap(\.self) + comparison.remarks + grouped.shared
        for matchup in comparison.matchups {
            let name = "\(matchup.base) → \(matchup.candidate)"
            if matchup.unmatched > 0 {
                notes.append("\(name): \(matchup.unmatched) cells have no partner")
            }
            notes += grouped.own(of: matchup).map { "\(name): \($0)" }
            notes += ChangeNotes.lines(matchup).map { "\(name): \($0)" }
        }
        if comparison.testCount > 0 { notes.append(ComparisonTables.legend(comparison)) }
        if let correction = ComparisonNotes.correction(comparison) { notes.append(correction) }
        return notes
    }

    private static func verdicts(_ comparison: Comparison) -> [Markup] {
        comparison.matchups.filter { !$0.rows.isEmpty }.map { matchup in
            let caption = "\(matchup.base) → \(matchup.candidate): \(matchup.counts)"
            // A narrow screen shows the first columns only: the verdict is one of them.
            let table = ComparisonTables.verdicts(matchup).movingLast(to: 1)
            return .element("div", ["class": "verdicts"], [table.html(caption: caption)])
        }
    }

    private static func changes(_ comparison: Comparison) -> [Markup] {
        comparison.matchups.compactMap { matchup in
            ComparisonTables.changes(matchup).map { table in
                let title = "\(matchup.base) → \(matchup.candidate): latency, tokens, cost, outcomes"
                return FigureSection.folded(title, [table.html(caption: title)])
            }
        }
    }

    private static func origins(_ comparison: Comparison) -> [Markup] {
        comparison.runs.runs.map { run in
            RunOrigin.markup(run.header, run.footer, cells: run.cells.count, label: FileSystem.display(run.path))
        }
    }
}
