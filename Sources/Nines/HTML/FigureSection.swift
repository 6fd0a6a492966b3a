import Statistics

/// The pictures and tables of a page.
enum FigureSection {
    /// The pictures that figures give; what they do not give is left out.
    ///
    /// - Parameter isHypothetical: Whether prices are not the targets' own, which a picture of costs says itself.
    static func charts(
        _ rows: [PageFigures.Row], columns: [String], tables: [FigureTable], timing: String,
        isHypothetical: Bool = false
    ) -> [Chart] {
        var charts = [AccuracyChart.chart(rows.map(\.summary))]
        // Means over different suites say nothing of each other.
        let suites = Set(rows.map(\.suite)).filter { suite in
            columns.allSatisfy { column in rows.contains { $0.suite == suite && $0.column == column } }
        }
        let common = rows.filter { suites.contains($0.suite) }
        charts.append(effort(common, columns, suites: suites.count, isHypothetical: isHypothetical))
        // Of a target with several strategies, all answers: each took its time.
        let latencies = columns.map { column in
            (column, Distribution(joining: common.filter { $0.column == column }.map(\.summary.latencies)))
        }
        charts.append(LatencyChart.chart(latencies, timing: timing))
        charts += strategies(rows)
        charts += tables.map(HeatMap.chart)
        charts += tables.map(StepsChart.chart)
        return charts.compactMap { $0 }
    }

    /// Targets by what they cost or, where prices are unknown, by the time they take; a point for each strategy that all
    /// of the suites have, since different ways to an answer have no mean that says anything.
    private static func effort(
        _ rows: [PageFigures.Row], _ columns: [String], suites: Int, isHypothetical: Bool
    ) -> Chart? {
        let strategies = rows.map(\.strategy).reduce(into: [String?]()) { if !$0.contains($1) { $0.append($1) } }
            .filter { strategy in rows.count { $0.strategy == strategy } == suites * columns.count }
        let groups = columns.flatMap { column in
            strategies.map { strategy in
                (column, strategy, rows.filter { $0.column == column && $0.strategy == strategy }.map(\.summary))
            }
        }
        func mean(_ values: [Double?]) -> Double? {
            let known = values.compactMap { $0 }
            return known.isEmpty || known.count < values.count ? nil : known.reduce(0, +) / Double(known.count)
        }
        let costs = groups.map { mean($0.2.map { $0.costPerCell?.amount }) }
        let currencies = Set(groups.flatMap { $0.2.flatMap(\.cost.keys) })
        let lack = lackOfPrices(currencies, isWhole: costs.allSatisfy { $0 != nil })
        let points = zip(groups, costs).compactMap { group, cost -> EffortChart.Point? in
            let (column, strategy, own) = group
            let effort = lack == nil ? cost : mean(own.map { $0.latency(percentile: 50) })
            guard let effort, let share = mean(own.map(\.accuracy.value)) else { return nil }
            return EffortChart.Point(
                series: column, label: strategies.count > 1 ? strategy : nil, effort: effort, share: share,
                interval: own.count == 1 ? own.first?.accuracy.interval : nil)
        }
        let currency = currencies.first ?? ""
        // Elsewhere the strategy is one of several, which the picture does not show.
        let only = strategies.count == 1 ? strategies.first?.map { "With the strategy \($0), which all have. " } : nil
        return EffortChart.chart(
            points,
            title: lack != nil
                ? "Latency and accuracy" : isHypothetical ? "Hypothetical cost and accuracy" : "Cost and accuracy",
            description: (lack.map { "\($0), so time stands for cost. " } ?? "") + (only ?? "")
                + (suites == 1 ? "" : "Means over the \(suites) suites that all have. ")
                + "The dashed line is the Pareto front: what no other beats in both.",
            axis: lack == nil ? "cost of a cell" : "median latency",
            unit: { lack == nil ? Figure.cost([currency: $0]) : Figure.duration($0) })
    }

    /// Why costs cannot be compared; nil where they can.
    static func lackOfPrices(_ currencies: Set<String>, isWhole: Bool) -> String? {
        if currencies.isEmpty { return "Prices are unknown" }
        if currencies.count > 1 { return "Prices are in \(currencies.sorted().joined(separator: " and "))" }
        return isWhole ? nil : "Prices are known of a part of the cells only"
    }

    /// Strategies by the tokens they take, a picture for each suite that has several.
    private static func strategies(_ rows: [PageFigures.Row]) -> [Chart?] {
        let suites = rows.map(\.suite).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return suites.map { suite in
            let points = rows.filter { $0.suite == suite && $0.strategy != nil }.compactMap { row in
                row.summary.completionTokensPerCell.flatMap { tokens in
                    row.summary.accuracy.value.map { share in
                        EffortChart.Point(
                            series: row.column, label: row.strategy, effort: tokens, share: share,
                            interval: row.summary.accuracy.interval)
                    }
                }
            }
            guard Set(points.map(\.label)).count > 1 else { return nil }
            return EffortChart.chart(
                points, title: "\(suite): accuracy against tokens",
                description: "A point a strategy and target; the dashed line is what no other beats in both.",
                axis: "completion tokens of a cell", unit: { Figure.fixed($0, 0) })
        }
    }

    static func pictures(_ charts: [Chart]) -> Markup {
        .element(
            "div", ["class": "charts"], charts.enumerated().map { $0.element.figure(id: "chart-\($0.offset)") })
    }

    /// A table to unfold.
    static func table(_ table: FigureTable) -> Markup {
        folded(
            table.title,
            [table.table.html(caption: table.title)] + table.notes.map { .element("p", ["class": "note"], text: $0) })
    }

    static func folded(_ title: String, _ content: [Markup]) -> Markup {
        .element("details", ["class": "fold"], [.element("summary", ["dir": "auto"], text: title)] + content)
    }
}
