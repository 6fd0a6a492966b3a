import Statistics

/// Right answers against what they take, in money, tokens or time; a stepped line joins those that nothing beats.
enum EffortChart {
    /// One point.
    struct Point {
        /// By which it is coloured.
        var series: String
        /// Written beside it; nil where the series says all.
        var label: String?
        var effort: Double
        var share: Double
        var interval: Interval?
    }

    static func chart(
        _ points: [Point], title: String, description: String, axis: String, unit: (Double) -> String
    ) -> Chart? {
        guard points.count > 1 else { return nil }
        let efforts = points.map(\.effort)
        let (low, high) = (efforts.min() ?? 0, efforts.max() ?? 1)
        let isWide = low > 0 && high / low > 20
        let x = Scale(efforts, from: 56, to: 500, isLogarithmic: isWide, includesZero: !isWide)
        let y = Scale.shares(from: 250, to: 14)
        let names = points.map(\.series).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        var table = TextTable([
            .init(title: "target"), .init(title: axis, alignsRight: true), .init(title: "correct", alignsRight: true),
            .init(title: "95 % interval"), .init(title: "on the front"),
        ])
        let front = front(points)
        var content = Axis.horizontal(x, from: 14, to: 250, title: axis) { $0 == 0 ? "0" : unit($0) }
        content += Axis.vertical(y, from: 56, to: 500) { Figure.fixed($0 * 100, 0) + " %" }
        if front.count > 1 {
            var steps: [(x: Double, y: Double)] = []
            for index in front {
                let place = (x.place(points[index].effort), y.place(points[index].share))
                if let last = steps.last { steps.append((place.0, last.y)) }
                steps.append(place)
            }
            content.append(Draw.polyline(steps, .muted, dash: "4 3"))
        }
        let places = points.map { (x: x.place($0.effort), y: y.place($0.share)) }
        var marks: [Markup] = []
        for (index, point) in points.enumerated() {
            let paint = Draw.Paint.series(names.firstIndex(of: point.series) ?? 0)
            let (px, py) = places[index]
            let name = [point.series, point.label].compactMap { $0 }.joined(separator: ", ")
            let words = "\(name): \(Figure.percent(point.share)) at \(unit(point.effort))"
            if let interval = point.interval {
                content.append(Draw.line(px, y.place(interval.low), px, y.place(interval.high), paint, width: 2))
            }
            marks.append(Draw.mark(px, py, paint, title: words))
            table.add([
                name, unit(point.effort), Figure.percent(point.share), Figure.interval(point.interval),
                front.contains(index) ? "yes" : "no",
            ])
        }
        let labels = labels(points.map { $0.label ?? $0.series }, at: places)
        content += marks + labels.content
        let rest = labels.left == 0 ? "" : " Points without a name, \(labels.left) of them, have it in the data."
        let legend = Draw.legend(names, y: 312)
        return Chart(
            title: title, description: description + rest, height: 300 + legend.height,
            content: content + legend.content,
            table: table)
    }

    /// The names of points, apart from each other, and how many found no room.
    private static func labels(
        _ names: [String], at places: [(x: Double, y: Double)]
    ) -> (content: [Markup], left: Int) {
        let frame = LabelPlacement.Box(left: 60, right: 518, top: 0, bottom: 248)
        var placement = LabelPlacement(in: frame, around: places)
        var (lines, texts): ([Markup], [Markup]) = ([], [])
        // From the top down: what stands closely together is moved apart to both sides.
        for index in places.indices.sorted(by: { (places[$0].y, places[$0].x) < (places[$1].y, places[$1].x) }) {
            let shown = DisplayWidth.truncateMiddle(FailureText.oneLine(names[index], 2000), to: 24)
            guard let place = placement.place(shown, beside: places[index]) else { continue }
            if place.isFar {
                let end = place.x + (place.isEnd ? 2 : -2)
                lines.append(Draw.line(places[index].x, places[index].y, end, place.y - 4, .muted, width: 0.7))
            }
            texts.append(
                Draw.text(
                    place.x, place.y, names[index], anchor: place.isEnd ? "end" : nil, columns: 24, isOverLines: true))
        }
        return (lines + texts, names.count - texts.count)
    }

    /// The points that no other matches with less effort, from the least effort up.
    static func front(_ points: [Point]) -> [Int] {
        let order = points.indices.sorted {
            (points[$0].effort, -points[$0].share) < (points[$1].effort, -points[$1].share)
        }
        var best = -Double.infinity
        return order.filter { index in
            defer { best = max(best, points[index].share) }
            return points[index].share > best
        }
    }
}
