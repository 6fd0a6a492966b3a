/// The share of right answers by two dimensions, such as length and depth.
enum HeatMap {
    static func chart(_ table: FigureTable) -> Chart? {
        guard table.by.count == 2, let first = table.by.first, let second = table.by.last else { return nil }
        var shares: [[String]: Double] = [:]
        var (downs, acrosses): ([String], [String]) = ([], [])
        for row in table.rows {
            guard let down = table.value(first, of: row)?.text, let across = table.value(second, of: row)?.text else {
                continue
            }
            if !downs.contains(down) { downs.append(down) }
            if !acrosses.contains(across) { acrosses.append(across) }
            if case .share(let share?) = table.value("accuracy", of: row) { shares[[down, across]] = share }
        }
        guard downs.count > 1, acrosses.count > 1 else { return nil }
        acrosses.sort(by: GroupKey.Dimension(breakdown: second).precedes)
        let (left, top) = (130.0, 44.0)
        let width = (Chart.width - left - 8) / Double(acrosses.count)
        var content = [
            Draw.text(left - 8, 18, "\(first) ↓", .muted, anchor: "end", columns: 18),
            Draw.text(left, 18, "\(second) →", .muted, columns: 40),
        ]
        for (column, across) in acrosses.enumerated() {
            content.append(
                Draw.text(
                    left + (Double(column) + 0.5) * width, 36, across, .muted, anchor: "middle",
                    columns: max(3, Int(width / 7.5))))
        }
        for (line, down) in downs.enumerated() {
            let y = top + Double(line) * 34
            content.append(Draw.text(left - 8, y + 21, down, anchor: "end", columns: 16))
            for (column, across) in acrosses.enumerated() {
                let x = left + Double(column) * width
                let share = shares[[down, across]]
                content.append(
                    .element(
                        "rect",
                        [
                            "x": Draw.number(x + 1), "y": Draw.number(y + 1), "width": Draw.number(width - 2),
                            "height": "32", "rx": "3", "class": "f-s0", "fill": Draw.Paint.series(0).color,
                            // Pale enough for what is written on it, by day and by night.
                            "fill-opacity": Figure.fixed(0.05 + 0.4 * (share ?? 0), 3),
                        ],
                        [
                            .element(
                                "title", [:], text: "\(first) \(down), \(second) \(across): \(Figure.percent(share))")
                        ]))
                let text = share.map { Figure.fixed($0 * 100, width > 44 ? 1 : 0) } ?? Figure.unknown
                content.append(Draw.text(x + width / 2, y + 21, text, anchor: "middle"))
            }
        }
        return Chart(
            title: table.title, description: "Right answers in percent; the stronger the colour, the more.",
            height: top + Double(downs.count) * 34 + 8, content: content, table: table.table)
    }
}
