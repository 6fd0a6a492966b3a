import Statistics

/// How long answers took: for every time, the share of answers that had come by then.
enum LatencyChart {
    /// - Parameter timing: Said of times that were not measured in the run itself.
    static func chart(_ latencies: [(name: String, milliseconds: Distribution)], timing: String) -> Chart? {
        let known = latencies.filter { !$0.milliseconds.isEmpty }
        // What took no time at all counts as it does in every other figure, and lies at the left edge.
        let bounds = known.map(\.milliseconds.values).flatMap { times in
            [times.first { $0 > 0 }, times.last].compactMap { $0 }
        }
        guard bounds.contains(where: { $0 > 0 }) else { return nil }
        let x = Scale(bounds, from: 56, to: 500, isLogarithmic: true)
        let y = Scale.shares(from: 230, to: 14)
        var table = TextTable(
            [.init(title: "target")]
                + ["n", "p5", "p25", "p50", "p75", "p95", "slowest"].map { .init(title: $0, alignsRight: true) })
        var content = Axis.horizontal(x, from: 14, to: 230, title: "time to the whole answer\(timing)", label: label)
        content += Axis.vertical(y, from: 56, to: 500) { Figure.fixed($0 * 100, 0) + " %" }
        for (index, (name, times)) in known.enumerated() {
            // A hundred points are as many as can be seen; an even number of steps has the median among them.
            let steps = min(100, times.count + times.count % 2)
            let points = (0...steps).compactMap { step -> (x: Double, y: Double)? in
                let share = Double(step) / Double(steps)
                return times.percentile(share * 100).map { (x.place($0), y.place(share)) }
            }
            content.append(Draw.polyline(points, .series(index), dash: Draw.dash(index)))
            if let median = times.percentile(50) {
                content.append(
                    Draw.mark(
                        x.place(median), y.place(0.5), .series(index), title: "\(name): p50 \(Figure.duration(median))")
                )
            }
            table.add(
                [name, String(times.count)]
                    + [5.0, 25, 50, 75, 95].map { Figure.duration(times.percentile($0)) }
                    + [Figure.duration(times.values.last)])
        }
        let legend = Draw.legend(known.map(\.name), y: 292)
        return Chart(
            title: "Latency\(timing)",
            description: "The share of answers that had come by a time, over all suites; the mark is the median.",
            height: 280 + legend.height, content: content + legend.content, table: table)
    }

    static func label(_ milliseconds: Double) -> String {
        if milliseconds < 1 { return "\(Draw.number(milliseconds * 1000)) µs" }
        // The marks are round numbers of seconds, which would be odd ones of minutes.
        return milliseconds < 1000 ? "\(Draw.number(milliseconds)) ms" : "\(Draw.number(milliseconds / 1000)) s"
    }
}
