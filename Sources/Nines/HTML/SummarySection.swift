import HTTPTransport
import Statistics

/// The table that is seen first: how right, how sure, how slow, how expensive, how often wrong.
enum SummarySection {
    static func markup(_ rows: [PageFigures.Row], columns: [String]) -> Markup {
        let hasCost = rows.contains { !$0.summary.cost.isEmpty }
        let hasFirstToken = rows.contains { !$0.summary.timesToFirstToken.isEmpty }
        let outcomes = [Outcome.truncated, .refused, .unparsed, .skipped].filter { outcome in
            rows.contains { ($0.summary.outcomes[outcome] ?? 0) > 0 }
        }
        let timing = GroupSummary.timing(of: rows.map(\.summary))
        var titles: [(String, hint: String)] = [
            ("n", "cells that have an answer"), ("errors", "cells that have none; they are not part of n"),
            ("wrong", "answered, not right, and not abstaining, truncated, refused or unparsed; share of n"),
        ]
        titles += outcomes.map { ($0.rawValue, "cells; all but the skipped count as not correct") }
        titles += [("p50", "median latency\(timing)"), ("p95", "95th percentile of latency\(timing)")]
        if hasFirstToken { titles.append(("ttft p50", "time to the first token\(timing)")) }
        titles.append(("tokens", "completion tokens a cell"))
        titles.append(("cost", hasCost ? "of all cells" : "unknown: the targets have no prices"))
        var lines: [Markup] = []
        var suite: String?
        // With one line a suite, the suite names it.
        let isFlat = Set(rows.map(\.name)).count == 1
        // Of several strategies of one target, the strategy is what tells lines apart.
        let isOneTarget = Set(rows.map(\.column)).count == 1
        for row in rows {
            if row.suite != suite, !isFlat {
                suite = row.suite
                let span = String(titles.count + 3)
                lines.append(
                    .element(
                        "tr", ["class": "group"],
                        [.element("th", ["scope": "rowgroup", "colspan": span, "dir": "auto"], text: row.suite)]))
            }
            let name = isFlat ? row.suite : isOneTarget ? row.strategy ?? row.column : row.column
            let strategy = isFlat || isOneTarget ? nil : row.strategy
            lines.append(line(row, name, strategy, columns, outcomes, hasFirstToken: hasFirstToken))
        }
        let head =
            [
                Markup.element("th", ["scope": "col"], text: isFlat ? "suite" : isOneTarget ? "strategy" : "target"),
                .element("th", ["scope": "col", "class": "num"], text: "correct"),
                .element("th", ["scope": "col"], text: "95 % interval"),
            ]
            + titles.map { .element("th", ["scope": "col", "class": "num", "title": $0.hint], text: $0.0) }
        let legend = Markup.element(
            "dl", ["class": "legend"],
            titles.flatMap { [.element("dt", [:], text: $0.0), .element("dd", [:], text: $0.hint)] })
        let table = Markup.element(
            "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": "Suites and targets"],
            [
                .element(
                    "table", ["class": "summary"],
                    [
                        .element("thead", [:], [.element("tr", [:], head)]),
                        .element("tbody", [:], lines),
                    ])
            ])
        return .all([table, FigureSection.folded("What the columns mean", [legend])])
    }

    private static func line(
        _ row: PageFigures.Row, _ name: String, _ strategy: String?, _ columns: [String], _ outcomes: [Outcome],
        hasFirstToken: Bool
    ) -> Markup {
        let summary = row.summary
        let series = columns.firstIndex(of: summary.key.names.dropFirst().first ?? "") ?? 0
        func number(_ text: String, _ kind: String? = nil) -> Markup {
            .element("td", ["class": ["num", kind].compactMap { $0 }.joined(separator: " ")], text: text)
        }
        func count(_ count: Int) -> Markup { number(String(count), count == 0 ? "zero" : nil) }
        var cells: [Markup] = [
            .element(
                "th", ["scope": "row", "dir": "auto"],
                [.text(name)]
                    + (strategy.map { [.element("span", ["class": "strategy", "dir": "auto"], text: $0)] } ?? [])),
            number(Figure.percent(summary.accuracy.value), "rate"),
            .element(
                "td", ["class": "interval"],
                [
                    bar(summary.accuracy, series),
                    .element("span", [:], text: Figure.interval(summary.accuracy.interval)),
                ]),
            count(summary.answered), number(String(summary.errors), summary.errors == 0 ? "zero" : "bad"),
            number(Figure.percent(row.wrongShare)),
        ]
        cells += outcomes.map { count(summary.outcomes[$0] ?? 0) }
        cells += [50.0, 95].map { number(Figure.duration(summary.latency(percentile: $0))) }
        if hasFirstToken { cells.append(number(Figure.duration(summary.timeToFirstToken(percentile: 50)))) }
        cells.append(number(summary.completionTokensPerCell.map { Figure.fixed($0, 1) } ?? Figure.unknown))
        cells.append(number(Figure.cost(summary.cost, isPartial: summary.cellsWithoutCost > 0)))
        return .element("tr", [:], cells)
    }

    /// The interval and its estimate on a scale from none to all; the figures stand beside it.
    private static func bar(_ rate: Rate, _ series: Int) -> Markup {
        let scale = Scale.shares(from: 2, to: 88)
        var content = [Draw.line(2, 9, 88, 9, .rule, width: 6)]
        if let value = rate.value, let interval = rate.interval {
            let (low, high) = (scale.place(interval.low), scale.place(interval.high))
            content.append(Draw.line(low, 9, high, 9, .series(series), width: 6))
            content.append(Draw.line(scale.place(value), 3, scale.place(value), 15, .ink, width: 2.5))
        }
        return .element(
            "svg", ["viewBox": "0 0 90 18", "width": "90", "height": "18", "aria-hidden": "true"], content)
    }

    /// What counts beside right and wrong, in a line each.
    static func counts(_ rows: [PageFigures.Row]) -> Markup {
        let outcomes = rows.reduce(into: [Outcome: Int]()) { $0.merge($1.summary.outcomes, uniquingKeysWith: +) }
        let origins = rows.reduce(into: [HTTPResponse.Origin: Int]()) {
            $0.merge($1.summary.origins, uniquingKeysWith: +)
        }
        var counts: [(String, Int, String?)] = [("cells", outcomes.values.reduce(0, +), nil)]
        counts.append(("correct", outcomes[.pass] ?? 0, "good"))
        counts.append(("wrong", rows.reduce(0) { $0 + $1.wrong }, nil))
        for outcome in [Outcome.truncated, .refused, .unparsed, .error, .skipped] {
            let count = outcomes[outcome] ?? 0
            let isAlways = outcome != .skipped && outcome != .unparsed
            guard count > 0 || isAlways else { continue }
            counts.append(
                (outcome == .error ? "errors" : outcome.rawValue, count, outcome == .error && count > 0 ? "bad" : nil))
        }
        for origin in HTTPResponse.Origin.allCases {
            let count = origins[origin] ?? 0
            guard count > 0 || origin == .synthetic || origin == .replayed else { continue }
            counts.append((origin.rawValue, count, origin == .synthetic && count > 0 ? "warn" : nil))
        }
        return .element(
            "dl", ["class": "counts"],
            counts.map { name, count, kind in
                .element(
                    "div", ["class": count == 0 ? "zero" : kind],
                    [.element("dt", [:], text: name), .element("dd", [:], text: grouped(count))])
            })
    }

    /// `10,000`
    static func grouped(_ count: Int) -> String {
        let digits = String(count)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += "," }
            text.append(digit)
        }
        return text
    }
}
