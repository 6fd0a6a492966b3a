import Statistics

/// The shapes that charts are made of.
enum Draw {
    /// What something is painted in: a class, by which a page says its own colour, and the colour of a light page.
    enum Paint: Equatable {
        case ink, muted, rule, good, bad
        case series(Int)

        /// Told apart by those who do not see all colours; marks differ in shape, lines in their dashes besides.
        private static let colors = ["#1f6fb2", "#b3560f", "#1d7a5f", "#8a4fa8", "#a83250", "#5b6470"]

        var color: String {
            switch self {
            case .ink: "#1a1d21"
            case .muted: "#5c6570"
            case .rule: "#d5dae0"
            case .good: "#1d7a4c"
            case .bad: "#b3261e"
            case .series(let index): Self.colors[index % Self.colors.count]
            }
        }

        /// Whether its colour and shape are those of an earlier series.
        var isRepeated: Bool {
            if case .series(let index) = self { return index / Self.colors.count % 2 == 1 }
            return false
        }

        var name: String {
            switch self {
            case .ink: "ink"
            case .muted: "muted"
            case .rule: "rule"
            case .good: "good"
            case .bad: "bad"
            case .series(let index): "s\(index % Self.colors.count)"
            }
        }
    }

    /// What a light page is printed on.
    private static let paper = "#ffffff"

    static func number(_ value: Double) -> String {
        let text = Figure.fixed(value, 1)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    static func line(
        _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ paint: Paint, width: Double = 1, dash: String? = nil
    ) -> Markup {
        .element(
            "line",
            [
                "x1": number(x1), "y1": number(y1), "x2": number(x2), "y2": number(y2), "class": "l-\(paint.name)",
                "stroke": paint.color, "stroke-width": number(width), "stroke-dasharray": dash,
            ])
    }

    static func polyline(_ points: [(x: Double, y: Double)], _ paint: Paint, dash: String? = nil) -> Markup {
        .element(
            "polyline",
            [
                "points": points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " "), "fill": "none",
                "class": "l-\(paint.name)", "stroke": paint.color, "stroke-width": "2", "stroke-dasharray": dash,
                "stroke-linejoin": "round",
            ])
    }

    /// Text, cut in its middle to so many columns, because names differ at their ends; the whole of it is its tooltip.
    ///
    /// - Parameter isOverLines: Whether paper lies around its letters, so that no line strikes through them.
    static func text(
        _ x: Double, _ y: Double, _ text: String, _ paint: Paint = .ink, anchor: String? = nil, columns: Int = 60,
        isBold: Bool = false, isOverLines: Bool = false
    ) -> Markup {
        let shown = DisplayWidth.truncateMiddle(FailureText.oneLine(text, 2000), to: columns)
        let whole = shown == text ? [] : [Markup.element("title", [:], text: text)]
        return .element(
            "text",
            [
                "x": number(x), "y": number(y), "class": "t-\(paint.name)\(isOverLines ? " over" : "")",
                "fill": paint.color, "text-anchor": anchor, "font-weight": isBold ? "600" : nil,
                "paint-order": isOverLines ? "stroke" : nil, "stroke": isOverLines ? paper : nil,
                "stroke-width": isOverLines ? "4" : nil, "stroke-linejoin": isOverLines ? "round" : nil,
            ], whole + [.text(shown)])
    }

    /// A mark of a series, or of good and bad news: colour never stands alone.
    static func mark(_ x: Double, _ y: Double, _ paint: Paint, title: String? = nil) -> Markup {
        let shape =
            switch paint {
            case .series(let index): index % 6
            case .good: 3
            case .bad: 4
            default: 0
            }
        func points(_ offsets: [(Double, Double)]) -> String {
            offsets.map { "\(number(x + $0.0)),\(number(y + $0.1))" }.joined(separator: " ")
        }
        let content = title.map { [Markup.element("title", [:], text: $0)] } ?? []
        let corners: [(Double, Double)] =
            switch shape {
            case 1: [(-4.5, -4.5), (4.5, -4.5), (4.5, 4.5), (-4.5, 4.5)]
            case 2: [(0, -6), (6, 0), (0, 6), (-6, 0)]
            case 3: [(0, -5.5), (5.5, 4.5), (-5.5, 4.5)]
            case 4: [(0, 5.5), (5.5, -4.5), (-5.5, -4.5)]
            default: [(-3, -5.5), (3, -5.5), (6, 0), (3, 5.5), (-3, 5.5), (-6, 0)]
            }
        // From the seventh series on, colours and shapes come again, and are hollow.
        let isHollow = paint.isRepeated
        let kind = isHollow ? "l-\(paint.name) hollow" : "f-\(paint.name)"
        let fill = isHollow ? paper : paint.color
        let (stroke, width): (String?, String?) = isHollow ? (paint.color, "2") : (nil, nil)
        guard shape != 0 else {
            return .element(
                "circle",
                [
                    "cx": number(x), "cy": number(y), "r": "5", "class": kind, "fill": fill, "stroke": stroke,
                    "stroke-width": width,
                ], content)
        }
        return .element(
            "polygon",
            ["points": points(corners), "class": kind, "fill": fill, "stroke": stroke, "stroke-width": width], content)
    }

    /// An interval with its estimate.
    static func estimate(
        _ interval: Interval?, _ value: Double, on scale: Scale, y: Double, _ paint: Paint, title: String
    ) -> [Markup] {
        var parts: [Markup] = []
        if let interval {
            let (low, high) = (scale.place(interval.low), scale.place(interval.high))
            parts.append(line(low, y, high, y, paint, width: 2))
            parts += [low, high].map { line($0, y - 4, $0, y + 4, paint, width: 2) }
        }
        return parts + [mark(scale.place(value), y, paint, title: title)]
    }

    /// Which mark is whose, in as many lines as it takes.
    static func legend(_ names: [String], y: Double) -> (content: [Markup], height: Double) {
        var parts: [Markup] = []
        var (x, line) = (8.0, y)
        for (index, name) in names.enumerated() {
            let shown = DisplayWidth.truncateMiddle(FailureText.oneLine(name, 2000), to: 30)
            let width = Double(DisplayWidth.columns(shown)) * 8.2 + 34
            if x + width > Chart.width, x > 8 { (x, line) = (8, line + 20) }
            parts.append(mark(x + 6, line - 4, .series(index)))
            parts.append(text(x + 18, line, name, columns: 30))
            x += width
        }
        return (parts, line - y + 20)
    }

    /// The dashes of a series' line.
    static func dash(_ index: Int) -> String? { [nil, "6 3", "2 3", "9 3 2 3", "4 2", "1 2"][index % 6] }
}
