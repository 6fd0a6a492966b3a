/// A run as one HTML page that needs no network and no other file.
public enum HTMLReport: ReportFormat {
    /// `html`
    public static let name = "html"

    /// The page, whatever its size.
    public static func render(_ report: RunReport) -> [UInt8] { render(report, limits: .init()).bytes }

    /// The page and, where it would be too large to open, files beside it.
    public static func render(_ report: RunReport, named name: String?) -> RenderedReport {
        render(report, named: name, limits: .init())
    }

    static func render(
        _ report: RunReport, named name: String? = nil, limits: PageStorage.Limits
    ) -> RenderedReport {
        let header = report.header
        let columns = header.targets.map(\.alias)
        let suites = header.suites.map(\.name)
        // The same as the report's own rows, with what is wrong beside what is right.
        var figures = PageFigures(by: Array(Summary.usual.prefix(report.rows.first?.key.names.count ?? 2)))
        for cell in report.cells { figures.add(cell) }
        let rows = figures.rows(suites: suites, columns: columns)
        let tables = report.tables
        let page = ReportPage(
            kind: "Run", title: columns.joined(separator: ", "),
            subtitle: subtitle(suites, cells: report.cells.count, started: header.started),
            verdict: report.verdict.text, exitCode: report.verdict.exitCode,
            gates: report.gates.map { gate in
                [
                    gate.gate.text, gate.key.names.joined(separator: ", "),
                    gate.shown, gate.status.rawValue,
                ]
            },
            notes: SummaryTable.notes(report),
            lead: rows.isEmpty
                ? [.element("p", ["class": "note"], text: "This run has no cells.")]
                : [SummarySection.counts(rows), SummarySection.markup(rows, columns: columns)],
            charts: FigureSection.charts(
                rows, columns: columns, tables: tables, timing: GroupSummary.timing(of: report.rows),
                isHypothetical: !header.hypotheticalPrices.isEmpty),
            tables: tables.map(FigureSection.table) + breakdowns(report, shown: tables),
            origins: [RunOrigin.markup(header, report.footer, cells: report.cells.count)],
            failures: failures(report),
            imprint:
                "Made by nines \(header.toolVersion) from the run record \(header.id).jsonl; nothing is loaded from anywhere."
        )
        return cases(CaseMatrix(report), header, page, name, limits)
    }

    /// As many as the Markdown has.
    private static func failures(_ report: RunReport) -> (title: String, texts: [String], count: Int) {
        let failed = report.cells.filter { $0.outcome != .pass && $0.outcome != .skipped }
        let files = report.header.files
        let texts = failed.prefix(MarkdownReport.failureLimit).map { cell in
            FailureText.text(cell, suiteFile: files[cell.identity.suite] ?? "")
        }
        return ("Not passed", texts, failed.count)
    }

    static func subtitle(_ suites: [String], cells: Int, started: String) -> String {
        let count = "\(SummarySection.grouped(cells)) \(cells == 1 ? "cell" : "cells")"
        let names = suites.count > 4 ? "\(suites.count) suites" : suites.joined(separator: ", ")
        return [names, count, String(started.prefix(16)).replacing("T", with: " ") + " UTC"].joined(separator: " · ")
    }

    /// By prompt, strategy and tag, where the suites' own tables do not say it already.
    private static func breakdowns(_ report: RunReport, shown tables: [FigureTable]) -> [Markup] {
        [GroupKey.Dimension.prompt, .strategy, .tag].compactMap { dimension in
            let shown = tables.filter { $0.by == [dimension.name] }.map(\.suite)
            let rows = report.breakdown(by: dimension).filter { !shown.contains($0.key.names.first ?? "") }
            guard !rows.isEmpty else { return nil }
            let table = SummaryTable.table(rows, names: ["suite", "target", dimension.name])
            return FigureSection.folded(
                "All suites: by \(dimension.name)", [table.html(caption: "By \(dimension.name)")])
        }
    }

    /// The page with its cells.
    private static func cases(
        _ matrix: CaseMatrix, _ header: RunHeader, _ page: ReportPage, _ name: String?, _ limits: PageStorage.Limits
    ) -> RenderedReport {
        var index = CaseIndex(rows: matrix.rows.count, columns: matrix.columns.count)
        var bodies = CaseBodies(files: header.files)
        for row in matrix.rows {
            let results = matrix.results(of: row)
            index.add(row.key, results)
            bodies.add(row.key, results)
        }
        bodies.close()
        return page.rendered(
            index.json(matrix.columns), PageStorage(bodies.chunks, beside: name, limits: limits), starts: bodies.starts)
    }
}
