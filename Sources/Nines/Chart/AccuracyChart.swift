import Statistics

/// Rates with their intervals: a band a suite, a line a target.
enum AccuracyChart {
    /// A rate to draw.
    struct Entry {
        var group: String
        var series: String
        var rate: Rate
    }

    static func chart(_ rows: [GroupSummary]) -> Chart? {
        let entries = rows.compactMap { row -> Entry? in
            guard let group = row.key.names.first, row.accuracy.value != nil else { return nil }
            return Entry(group: group, series: row.key.names.dropFirst().joined(separator: ", "), rate: row.accuracy)
        }
        return chart(entries, title: "Correct answers, with 95 % intervals")
    }

    static func chart(_ entries: [Entry], title: String) -> Chart? {
        guard !entries.isEmpty else { return nil }
        let series = entries.map(\.series).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let groups = entries.map(\.group).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let scale = Scale.shares(from: 180, to: 446)
        var table = TextTable([
            .init(title: "suite"), .init(title: "target"), .init(title: "n", alignsRight: true),
            .init(title: "correct", alignsRight: true), .init(title: "95 % interval"),
        ])
        var rows: [Markup] = []
        var y = 8.0
        for group in groups {
            y += 20
            rows.append(Draw.text(8, y, group, columns: 60, isBold: true))
            for entry in entries where entry.group == group {
                y += 20
                let place = series.firstIndex(of: entry.series) ?? 0
                let value = entry.rate.value ?? 0
                let words = "\(Figure.percent(value)) \(Figure.interval(entry.rate.interval)) n \(entry.rate.count)"
                rows.append(Draw.text(172, y + 4, entry.series, .muted, anchor: "end", columns: 22))
                rows += Draw.estimate(
                    entry.rate.interval, value, on: scale, y: y, .series(place), title: "\(entry.series): \(words)")
                rows.append(Draw.text(512, y + 4, Figure.percent(value), anchor: "end"))
                table.add([
                    group, entry.series, String(entry.rate.count), Figure.percent(value),
                    Figure.interval(entry.rate.interval),
                ])
            }
            y += 6
        }
        let bottom = y + 10
        let axis = Axis.horizontal(scale, from: 12, to: bottom) { Figure.fixed($0 * 100, 0) + " %" }
        return Chart(
            title: title, description: "The share of answered cells that pass; a line is its 95 % interval.",
            height: bottom + 26, content: axis + rows, table: table)
    }
}
