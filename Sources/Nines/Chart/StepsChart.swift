import Statistics

/// How often all steps are right, by the number of steps, beside what independent steps of one difficulty would give.
enum StepsChart {
    private struct Point {
        var steps: Int
        var share: Double
        var interval: Interval?
        var expected: Double?
    }

    static func chart(_ table: FigureTable) -> Chart? {
        guard table.kind == .steps else { return nil }
        var names: [String] = []
        var points: [String: [Point]] = [:]
        for row in table.rows {
            guard case .name(let name) = table.value("target", of: row),
                case .count(let steps) = table.value("steps", of: row),
                case .share(let share?) = table.value("all_right", of: row)
            else { continue }
            var point = Point(steps: steps, share: share)
            if case .interval(let interval) = table.value("all_right_interval", of: row) { point.interval = interval }
            if case .share(let expected) = table.value("p_to_n", of: row) { point.expected = expected }
            if points[name] == nil { names.append(name) }
            points[name, default: []].append(point)
        }
        let steps = points.values.flatMap { $0.map { Double($0.steps) } }
        guard let most = steps.max(), let fewest = steps.min(), most > fewest else { return nil }
        // Side by side where several targets have the same number of steps, and none outside of the frame.
        let gap = min(9, 434 * 0.8 / (most - fewest + 1) / Double(names.count))
        let margin = gap * Double(names.count - 1) / 2 + 8
        let x = Scale([fewest, most], from: 56 + margin, to: 490 - margin)
        let y = Scale.shares(from: 250, to: 14)
        var content = Axis.horizontal(x, from: 14, to: 250, title: "steps of a conversation") { Draw.number($0) }
        content += Axis.vertical(y, from: 56, to: 490) { Figure.fixed($0 * 100, 0) + " %" }
        for (index, name) in names.enumerated() {
            let own = points[name, default: []].sorted { $0.steps < $1.steps }
            let expected = own.compactMap { point in
                point.expected.map { (x: x.place(Double(point.steps)), y: y.place($0)) }
            }
            content.append(Draw.polyline(expected, .series(index), dash: "3 4"))
            let shift = (Double(index) - Double(names.count - 1) / 2) * gap
            for point in own {
                let px = x.place(Double(point.steps)) + shift
                if let interval = point.interval {
                    content.append(
                        Draw.line(px, y.place(interval.low), px, y.place(interval.high), .series(index), width: 2))
                }
                content.append(
                    Draw.mark(
                        px, y.place(point.share), .series(index),
                        title:
                            "\(name), \(point.steps) steps: \(Figure.percent(point.share)) \(Figure.interval(point.interval))"
                    ))
            }
        }
        let legend = Draw.legend(names, y: 312)
        return Chart(
            title: table.title,
            description:
                "Conversations with every step right, by their number of steps; the dashed line is p^n, what steps "
                + "of one difficulty would give that are right with the chance p each.",
            height: 300 + legend.height, content: content + legend.content, table: table.table)
    }
}
