import JSONText

/// What one test of a claim came to.
struct ClaimFinding {
    let test: ClaimTest
    /// The figures; empty for a feature, and where nothing was measured.
    var tables: [FigureTable] = []
    /// A verdict for each row that has one.
    var verdicts: [ClaimVerdict] = []
    /// Why nothing was measured; nil where something was.
    var missing: String?

    /// What the runs say on a test.
    init(_ place: Int, of claim: Claim, _ evidence: ClaimEvidence) {
        let test = claim.tests[place]
        self.test = test
        guard let suite = test.suite else { return }
        let groups = evidence.cells(of: suite, test.filter)
        guard !groups.isEmpty else {
            missing =
                evidence.has(suite) ? "no cell of \(suite) is \(test.filter.text)" : "no run has the suite \(suite)"
            return
        }
        switch test.check {
        // What the article states is about its own question, which comes first.
        case .rate(let gate): measure(gate, suite, groups, place == 0 ? claim.stated : [])
        case .comparison(let comparison): compare(comparison, suite, groups, evidence.header(of: suite))
        case .breakdown(let breakdown):
            let header = evidence.header(of: suite, breakdowns: [breakdown])
            show(suite, groups, header) { $0.by == breakdown.names }
        case .table(let kind): show(suite, groups, evidence.header(of: suite)) { $0.kind == kind }
        case .feature: break
        }
    }

    private mutating func measure(
        _ gate: Gate, _ suite: String, _ groups: [(target: String, cells: [CellResult])], _ stated: [JSONObject]
    ) {
        let rows = groups.compactMap { group in
            Summary(of: group.cells, by: [.target]).rows.first.map { ($0, group.cells) }
        }
        let isAccuracy = [Metric.accuracy, .accuracyLow, .accuracyHigh].contains(gate.metric)
        var columns: [FigureTable.Column] = [
            .init(key: "target", title: "target"), .init(key: "n", title: "n"), .init(key: "errors", title: "err"),
            .init(key: "truncated", title: "truncated"), .init(key: "unparsed", title: "unparsed"),
            .init(key: "accuracy", title: "correct"), .init(key: "accuracy_interval", title: "95 % interval"),
            .init(key: "latency_p50_ms", title: "p50\(GroupSummary.timing(of: rows.map(\.0)))"),
        ]
        if isAccuracy {
            columns.append(.init(key: "either_way", title: "unread either way", isOptional: true))
        } else {
            columns.append(.init(key: "value", title: gate.metric.name))
            columns.append(.init(key: "interval", title: "95 % interval"))
        }
        var table = FigureTable(
            kind: .claim, suite: suite, target: nil,
            columns: columns + [.init(key: "verdict", title: gate.text)], rows: [])
        for (row, cells) in rows {
            let figure = ClaimFigure(gate, row, cells)
            let unread = UnreadAnswers(row)
            let areMany = unread.areMany && gate.metric.restsOnRightAnswers
            let bounds = areMany ? figure.eitherWay(gate, cells) : figure.bounds
            let verdict: ClaimVerdict =
                figure.value.isUnknown
                ? .notMeasured
                : (bounds.map { ClaimVerdict($0, gate.comparison, gate.bound, cases: row.answered) }
                    ?? .notDecided(cases: row.answered)).because(of: areMany ? unread.text : nil)
            verdicts.append(verdict)
            let names: [FigureValue] = [
                .name(row.key.names.first ?? ""), .count(row.answered), .count(row.errors),
            ]
            let rates: [FigureValue] = [
                .share(row.accuracy.value), .interval(row.accuracy.interval),
                .milliseconds(row.latency(percentile: 50)),
            ]
            let own: [FigureValue] =
                isAccuracy ? [.interval(areMany ? bounds : nil)] : [figure.value, figure.interval]
            table.rows.append(names + unread.figures + rates + own + [.name(verdict.text)])
        }
        // What the article says took so many seconds stands beside what was measured, and is marked as its statement.
        for stated in stated {
            guard let seconds = stated["seconds"]?.double, let target = stated["target"]?.string else { continue }
            var row: [FigureValue] = [
                .name("\(target), as the article states"), .name(""), .name(""), .name(""), .name(""), .name(""),
                .name(""), .milliseconds(seconds * 1000),
            ]
            row += isAccuracy ? [.interval(nil)] : [.name(""), .name("")]
            table.rows.append(row + [.name(stated["outcome"]?.string.map { "stated: \($0)" } ?? "")])
        }
        table.notes += Self.clusters(rows.map { ($0.0.accuracy.cases, $0.0.accuracy.clusters) })
        tables = [table]
    }

    /// What intervals count where some cases are related.
    private static func clusters(_ counts: [(cases: Int, clusters: Int)]) -> [String] {
        var notes: [String] = []
        for (cases, clusters) in counts {
            guard let text = Figure.clusters(clusters, of: cases) else { continue }
            let note = "\(text) of related ones, which the intervals count"
            if !notes.contains(note) { notes.append(note) }
        }
        return notes
    }

    private mutating func compare(
        _ comparison: ClaimComparison, _ suite: String, _ groups: [(target: String, cells: [CellResult])],
        _ header: RunHeader
    ) {
        var cells = ContrastCells()
        for group in groups { for cell in group.cells { cells.add(cell) } }
        let contrasts = cells.contrasts(header, by: comparison.dimension, base: comparison.base)
            .filter { comparison.candidate == nil || $0.candidate == comparison.candidate }
        guard !contrasts.isEmpty else {
            let names = [comparison.base, comparison.candidate].compactMap(\.self).joined(separator: " and ")
            missing =
                "the runs of \(suite) have nothing to compare by \(comparison.dimension.rawValue)"
                + (names.isEmpty ? "" : ": \(names)")
            return
        }
        var table = FigureTable(kind: .claim, suite: suite, target: nil, columns: comparison.columns, rows: [])
        // Which answers are right decides nothing about how the cells pair: each contrast is in both readings.
        let readings = [true, false].map { isRight in
            cells.reading(by: comparison.dimension, base: contrasts[0].base, unreadAreRightInBase: isRight)
                .contrasts(header, by: comparison.dimension, base: comparison.base)
        }
        for contrast in contrasts {
            let share = contrast.share
            let sides = [contrast.base, contrast.candidate].map { side in
                (side, cells.unread(in: side, by: comparison.dimension, target: contrast.target))
            }
            let many = sides.filter(\.1.areMany).map { "\($0.0) \($0.1.text)" }.joined(separator: ", ")
            let others = readings.map { reading in
                reading.first { $0.target == contrast.target && $0.candidate == contrast.candidate }?.share.interval
            }
            let interval = many.isEmpty ? share.interval : ClaimFigure.hull([share.interval] + others)
            let names: [FigureValue] = [
                .name(contrast.target ?? ""), .name(contrast.base), .name(contrast.candidate), .count(share.cases),
            ]
            let figures: [FigureValue] = [
                .share(share.base), .share(share.candidate), .difference(share.difference),
                .differenceInterval(share.interval),
            ]
            var last: [FigureValue] = [.differenceInterval(many.isEmpty ? nil : interval)]
            if let expectation = comparison.expectation {
                let verdict = expectation.verdict(interval, cases: share.cases)
                    .because(of: many.isEmpty ? nil : many)
                verdicts.append(verdict)
                last.append(.name(verdict.text))
            }
            table.rows.append(names + figures + sides.flatMap(\.1.figures) + last)
        }
        table.notes += Self.clusters(contrasts.map { ($0.share.cases, $0.share.clusters) })
        tables = [table]
    }

    private mutating func show(
        _ suite: String, _ groups: [(target: String, cells: [CellResult])], _ header: RunHeader,
        _ isWanted: (FigureTable) -> Bool
    ) {
        var figures = RunFigures(header)
        for group in groups { for cell in group.cells { figures.add(cell) } }
        tables = figures.tables.filter(isWanted)
        // None cut off is worth saying here.
        for (table, columns) in tables.map(\.columns).enumerated() {
            for (place, column) in columns.enumerated() where UnreadAnswers.columns.contains(column) {
                tables[table].columns[place].isOptional = false
            }
        }
        if tables.isEmpty { missing = "no cell of \(suite) has what the table is about" }
    }
}
