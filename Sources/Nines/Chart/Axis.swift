/// The rules and figures along the edges of a chart.
enum Axis {
    /// Below: upright rules between two heights, values under them.
    static func horizontal(
        _ scale: Scale, from top: Double, to bottom: Double, title: String? = nil, label: (Double) -> String
    ) -> [Markup] {
        var parts: [Markup] = []
        var end = -Double.infinity
        for tick in scale.ticks {
            let x = scale.place(tick)
            parts.append(Draw.line(x, top, x, bottom, .rule))
            // Where magnitudes crowd, some go without a figure.
            let text = label(tick)
            let reach = Double(DisplayWidth.columns(text)) * 7.5 / 2
            // The last would leave the drawing where it is long.
            let isLast = x + reach > Chart.width - 2
            let middle = isLast ? Chart.width - 2 - reach : x
            guard middle - reach >= end else { continue }
            parts.append(
                isLast
                    ? Draw.text(Chart.width - 2, bottom + 18, text, .muted, anchor: "end")
                    : Draw.text(x, bottom + 18, text, .muted, anchor: "middle"))
            end = middle + reach + 6
        }
        if let title, let first = scale.ticks.first, let end = scale.ticks.last {
            let middle = (scale.place(first) + scale.place(end)) / 2
            parts.append(Draw.text(middle, bottom + 34, title, .muted, anchor: "middle", columns: 70))
        }
        return parts
    }

    /// On the left: level rules, values before them.
    static func vertical(
        _ scale: Scale, from left: Double, to right: Double, label: (Double) -> String
    ) -> [Markup] {
        scale.ticks.flatMap { tick -> [Markup] in
            let y = scale.place(tick)
            return [
                Draw.line(left, y, right, y, .rule),
                Draw.text(left - 6, y + 4, label(tick), .muted, anchor: "end"),
            ]
        }
    }
}
