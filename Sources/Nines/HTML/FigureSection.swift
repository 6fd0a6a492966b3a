/// The pictures and tables of a page.
enum FigureSection {
    /// The pictures that figures give; what they do not give is left out.
    static func charts(_ rows: [PageFigures.Row], columns: [String], tables: [FigureTable], timing: String) -> [Chart] {
        var charts = [AccuracyChart.chart(rows.map(\.summary))]
        // Means over different suites say nothing of each other.
        let suites = Set(rows.map(\.suite)).filter { suite in
            columns.allSatisfy { column in rows.contains { $0.suite == suite && $0.column == column } }
        }
        let common = rows.filter { suites.contains($0.suite) }
        charts.append(effort(common, columns, suites: suites.count))
        let latencies = columns.map { column in
            (column, common.filter { $0.summary.key.names.dropFirst().first == column }.flatMap(\.summary.latencies))
        }
        charts.append(LatencyChart.chart(latencies, timing: timing))
        charts += strategies(rows)
        charts += tables.map(HeatMap.chart)
        charts += tables.map(StepsChart.chart)
        return charts.compactMap { $0 }
    }

    /// Targets by what they cost or, where prices are unknown, by the time they take.
    private static func effort(_ rows: [PageFigures.Row], _ columns: [String], suites: Int) -> Chart? {
        let own = columns.map { column in rows.filter { $0.column == column }.map(\.summary) }
        func mean(_ values: [Double?]) -> Double? {
            let known = values.compactMap { $0 }
            return known.isEmpty || known.count < values.count ? nil : known.reduce(0, +) / Double(known.count)
        }
        let currencies = Set(own.flatMap { $0.flatMap(\.cost.keys) })
        let costs = own.map { mean($0.map { $0.costPerCell?.amount }) }
        let byCost = currencies.count == 1 && costs.allSatisfy { $0 != nil }
        let points = columns.indices.compactMap { index -> EffortChart.Point? in
            let effort = byCost ? costs[index] : mean(own[index].map { $0.latency(percentile: 50) })
            guard let effort, let share = mean(own[index].map(\.accuracy.value)) else { return nil }
            let interval = own[index].count == 1 ? own[index].first?.accuracy.interval : nil
            return EffortChart.Point(
                series: columns[index], label: nil, effort: effort, share: share, interval: interval)
        }
        let currency = currencies.first ?? ""
        return EffortChart.chart(
            points, title: byCost ? "Cost and accuracy" : "Latency and accuracy",
            description: (byCost ? "" : "Prices are unknown, so time stands for cost. ")
                + (suites == 1 ? "" : "Means over the \(suites) suites that all have. ")
                + "The dashed line is the Pareto front: what no other beats in both.",
            axis: byCost ? "cost of a cell" : "median latency",
            unit: { byCost ? Figure.cost([currency: $0]) : Figure.duration($0) })
    }

    /// Strategies by the tokens they take, a picture for each suite that has several.
    private static func strategies(_ rows: [PageFigures.Row]) -> [Chart?] {
        let suites = rows.map(\.suite).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return suites.map { suite in
            let points = rows.filter { $0.suite == suite && $0.summary.key.names.count > 2 }.compactMap { row in
                row.summary.completionTokensPerCell.flatMap { tokens in
                    row.summary.accuracy.value.map { share in
                        EffortChart.Point(
                            series: row.summary.key.names[1], label: row.summary.key.names[2], effort: tokens,
                            share: share,
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
