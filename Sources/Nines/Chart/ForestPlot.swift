import Statistics

/// Paired differences of right answers, a line a suite: left of nought the base is better, right of it the candidate.
enum ForestPlot {
    static func chart(_ matchup: Matchup) -> Chart? {
        let rows = matchup.rows.filter { $0.accuracy != nil }
        guard !rows.isEmpty else { return nil }
        let bounds = rows.flatMap { row in
            [row.accuracy?.difference, row.accuracy?.interval?.low, row.accuracy?.interval?.high].compactMap { $0 }
        }
        let reach = max(0.05, bounds.map(abs).max() ?? 0)
        let scale = Scale(
            [bounds.contains { $0 < 0 } ? -reach : -0.1 * reach, bounds.contains { $0 > 0 } ? reach : 0.1 * reach],
            from: 168, to: 436)
        var table = TextTable([
            .init(title: "suite"), .init(title: "cases", alignsRight: true), .init(title: "diff pp", alignsRight: true),
            .init(title: "95 % paired"), .init(title: "p (Holm)", alignsRight: true), .init(title: "verdict"),
        ])
        var content: [Markup] = []
        var y = 16.0
        for row in rows {
            guard let share = row.accuracy else { continue }
            y += 26
            let paint: Draw.Paint =
                switch row.verdict {
                case .improved: .good
                case .regressed: .bad
                case .noEvidence, .notCompared, .oracle: .muted
                }
            let difference = ComparisonTables.signed(share.difference)
            let interval = ComparisonTables.interval(share.interval, signed: true)
            content.append(Draw.text(160, y + 4, row.name, anchor: "end", columns: 22))
            content += Draw.estimate(
                share.interval, share.difference, on: scale, y: y, paint,
                title: "\(row.name): \(difference) pp \(interval), \(row.verdictText)")
            content.append(Draw.text(512, y + 4, "\(difference) pp", paint == .muted ? .ink : paint, anchor: "end"))
            table.add([
                row.name, Figure.cases(share.cases, in: share.clusters), difference, interval,
                ComparisonTables.pValue(row.adjustedPValue),
                row.verdictText,
            ])
        }
        let bottom = y + 18
        let axis = Axis.horizontal(scale, from: 24, to: bottom) { ($0 > 0.001 ? "+" : "") + Draw.number($0 * 100) }
        let zero = Draw.line(scale.place(0), 24, scale.place(0), bottom, .ink, width: 1.5)
        let sides = [
            Draw.text(scale.place(0) - 8, 14, "worse", .muted, anchor: "end"),
            Draw.text(scale.place(0) + 8, 14, "better", .muted),
        ]
        return Chart(
            title: "\(matchup.candidate) against \(matchup.base)",
            description: "Paired differences of right answers in percentage points, with 95 % intervals. ▲ improved, "
                + "▼ regressed, ● no evidence either way, at 5 % after Holm's correction.",
            height: bottom + 26, content: axis + [zero] + sides + content, table: table.movingLast(to: 1))
    }
}
