import Statistics

/// How long answers took: for every time, the share of answers that had come by then.
enum LatencyChart {
    /// - Parameter timing: Said of times that were not measured in the run itself.
    static func chart(_ latencies: [(name: String, milliseconds: [Double])], timing: String) -> Chart? {
        let series = latencies.filter { $0.milliseconds.contains { $0 > 0 } }
        guard !series.isEmpty else { return nil }
        let sorted = series.map { ($0.name, $0.milliseconds.filter { $0 > 0 }.sorted()) }
        let x = Scale(sorted.flatMap { [$0.1.first ?? 1, $0.1.last ?? 1] }, from: 56, to: 500, isLogarithmic: true)
        let y = Scale.shares(from: 230, to: 14)
        var table = TextTable(
            [.init(title: "target")]
                + ["n", "p5", "p25", "p50", "p75", "p95", "slowest"].map { .init(title: $0, alignsRight: true) })
        var content = Axis.horizontal(x, from: 14, to: 230, title: "time to the whole answer\(timing)", label: label)
        content += Axis.vertical(y, from: 56, to: 500) { Figure.fixed($0 * 100, 0) + " %" }
        for (index, (name, times)) in sorted.enumerated() {
            // A hundred points are as many as can be seen.
            let points = (0...min(100, times.count)).compactMap { step -> (x: Double, y: Double)? in
                let share = Double(step) / Double(min(100, times.count))
                return Percentile.value(share * 100, of: times).map { (x.place($0), y.place(share)) }
            }
            content.append(Draw.polyline(points, .series(index), dash: Draw.dash(index)))
            if let median = Percentile.value(50, of: times) {
                content.append(
                    Draw.mark(
                        x.place(median), y.place(0.5), .series(index), title: "\(name): p50 \(Figure.duration(median))")
                )
            }
            table.add(
                [name, String(times.count)]
                    + [5.0, 25, 50, 75, 95].map { Figure.duration(Percentile.value($0, of: times)) }
                    + [Figure.duration(times.last)])
        }
        let legend = Draw.legend(sorted.map(\.0), y: 292)
        return Chart(
            title: "Latency\(timing)",
            description: "The share of answers that had come by a time, over all suites; the mark is the median.",
            height: 280 + legend.height, content: content + legend.content, table: table)
    }

    private static func label(_ milliseconds: Double) -> String {
        // The marks are round numbers of seconds, which would be odd ones of minutes.
        milliseconds < 1000 ? "\(Draw.number(milliseconds)) ms" : "\(Draw.number(milliseconds / 1000)) s"
    }
}
