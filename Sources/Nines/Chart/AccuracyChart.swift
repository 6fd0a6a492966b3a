import Statistics

/// Rates with their intervals: a band a suite, a line a target.
enum AccuracyChart {
    /// A rate to draw.
    struct Entry {
        var group: String
        var series: String
        /// One of several ways of the series to an answer; nil where there is one.
        var strategy: String?
        var rate: Rate

        var name: String { [series, strategy].compactMap { $0 }.joined(separator: ", ") }
    }

    static func chart(_ rows: [GroupSummary]) -> Chart? {
        let entries = rows.compactMap { row -> Entry? in
            guard let group = row.key.names.first, row.accuracy.value != nil else { return nil }
            let names = row.key.names.dropFirst()
            return Entry(
                group: group, series: names.first ?? "",
                strategy: names.count > 1 ? names.dropFirst().joined(separator: ", ") : nil, rate: row.accuracy)
        }
        return chart(entries, title: "Correct answers, with 95 % intervals")
    }

    static func chart(_ entries: [Entry], title: String) -> Chart? {
        guard !entries.isEmpty else { return nil }
        let targets = entries.map(\.series).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let strategies = entries.compactMap(\.strategy).reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        // Of one target, what tells lines apart is the strategy; of several, each has a line of its own above them.
        let isOne = targets.count == 1 && !strategies.isEmpty
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
            var target: String?
            for entry in entries where entry.group == group {
                if !isOne, entry.strategy != nil, target != entry.series {
                    y += 20
                    rows.append(Draw.text(20, y + 4, entry.series, .muted, columns: 60))
                    target = entry.series
                }
                y += 20
                let place =
                    isOne
                    ? strategies.firstIndex(of: entry.strategy ?? "") ?? 0 : targets.firstIndex(of: entry.series) ?? 0
                let value = entry.rate.value ?? 0
                let words = "\(Figure.percent(value)) \(Figure.interval(entry.rate.interval)) n \(entry.rate.count)"
                rows.append(
                    Draw.text(172, y + 4, entry.strategy ?? entry.series, .muted, anchor: "end", columns: 22))
                rows += Draw.estimate(
                    entry.rate.interval, value, on: scale, y: y, .series(place), title: "\(entry.name): \(words)")
                rows.append(Draw.text(512, y + 4, Figure.percent(value), anchor: "end"))
                table.add([
                    group, entry.name, String(entry.rate.count), Figure.percent(value),
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
