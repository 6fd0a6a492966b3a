import Statistics
import Testing

@testable import Nines

@Suite("Labels of charts")
struct ChartLabelTests {
    private static let strategies = ["direct", "chain-of-thought", "best-of-3", "best-of-3-verified"]

    private static func rows(_ targets: [String], strategies: [String]) -> [GroupSummary] {
        let cells = targets.flatMap { target in
            strategies.flatMap { strategy in
                ["a", "b"].map { name in
                    var cell = SampleRun.cell(name, name == "a" ? .pass : .fail, target: target)
                    cell.identity.strategy = strategy
                    return cell
                }
            }
        }
        return Summary(of: cells).rows
    }

    @Test("say the strategy of one target whole, and of several below the target's name")
    func accuracy() throws {
        let name = "qwen2.5-coder-1.5b"
        let one = try #require(AccuracyChart.chart(Self.rows([name], strategies: Self.strategies))).svg
        for strategy in Self.strategies { #expect(one.contains(">\(strategy)</text>")) }
        #expect(!one.contains(">\(name)</text>"))
        let two = try #require(AccuracyChart.chart(Self.rows([name, "other"], strategies: Self.strategies))).svg
        for text in Self.strategies + [name, "other"] { #expect(two.contains(">\(text)</text>")) }
    }

    @Test(
        "are cut in the middle, because names differ at their ends",
        arguments: [
            ("short", 10, "short"), ("a-long-name-01", 9, "a-lo…e-01"), ("数字数字数字", 7, "数…数字"),
            ("ab", 1, "…"), ("", 0, ""),
        ])
    func middle(_ text: String, _ width: Int, _ cut: String) {
        let found = DisplayWidth.truncateMiddle(text, to: width)
        #expect(found == cut && DisplayWidth.columns(found) <= max(1, width))
    }

    @Test("lie over no other and within the frame, however close their points are", arguments: [1, 2, 12, 100])
    func places(_ count: Int) {
        let frame = LabelPlacement.Box(left: 60, right: 518, top: 0, bottom: 248)
        var points: [(x: Double, y: Double)] = []
        for index in 0..<count { points.append((480 + Double(index % 7), 100 + Double(index) / 10)) }
        var placement = LabelPlacement(in: frame, around: points)
        var boxes: [LabelPlacement.Box] = []
        for (index, point) in points.enumerated() {
            guard let place = placement.place("target-\(index)", beside: point) else { continue }
            let width = Double("target-\(index)".count) * 7
            let left = place.isEnd ? place.x - width : place.x
            boxes.append(.init(left: left, right: left + width, top: place.y - 11, bottom: place.y + 3))
        }
        #expect(!boxes.isEmpty && (count > 2 || boxes.count == count))
        for (index, box) in boxes.enumerated() {
            #expect(box.left >= frame.left && box.right <= frame.right && box.bottom <= frame.bottom)
            #expect(!boxes[..<index].contains(where: box.overlaps))
        }
    }

    @Test("of times are never 0 but for 0 itself", arguments: [(0.05, "50 µs"), (1.0, "1 ms"), (2000.0, "2 s")])
    func times(_ milliseconds: Double, _ text: String) {
        #expect(LatencyChart.label(milliseconds) == text)
    }

    @Test("at the right end of an axis stay within the drawing")
    func axis() {
        let scale = Scale([0, 1], from: 56, to: 500)
        let labels = Axis.horizontal(scale, from: 0, to: 10) { $0 == 1 ? "0.000123 USD" : "0" }.map(\.source)
        #expect(labels.contains { $0.contains("0.000123 USD") && $0.contains("text-anchor=\"end\"") })
        #expect(labels.count { $0.contains("text-anchor=\"end\"") } == 1)
    }

    @Test("a run with several strategies has its pictures of cost and latency, whatever strategies its suites have")
    func strategies() {
        func row(_ suite: String, _ target: String, _ strategy: String, cost: Double?) -> PageFigures.Row {
            var cell = SampleRun.cell("a", target: target, suite: suite, cost: cost)
            cell.identity.strategy = strategy
            return .init(summary: Summary(of: [cell]).rows[0], wrong: 0)
        }
        func titles(_ rows: [PageFigures.Row]) -> [String] {
            FigureSection.charts(rows, columns: ["x", "y"], tables: [], timing: "").map(\.title)
        }
        let rows = ["x", "y"].flatMap { target in
            [
                row("plain", target, "direct", cost: 1), row("tried", target, "direct", cost: 2),
                row("tried", target, "reflect", cost: 3),
            ]
        }
        let expected = [
            "Correct answers, with 95 % intervals", "Cost and accuracy", "Latency", "tried: accuracy against tokens",
        ]
        #expect(titles(rows) == expected)
        let priceless = rows.map { row($0.suite, $0.column, $0.strategy ?? "", cost: nil) }
        #expect(titles(priceless)[1] == "Latency and accuracy")
    }

    @Test("why time stands for cost is said as it is")
    func prices() {
        #expect(FigureSection.lackOfPrices([], isWhole: false) == "Prices are unknown")
        #expect(FigureSection.lackOfPrices(["USD", "CNY"], isWhole: true) == "Prices are in CNY and USD")
        #expect(FigureSection.lackOfPrices(["USD"], isWhole: false)?.contains("part") == true)
        #expect(FigureSection.lackOfPrices(["USD"], isWhole: true) == nil)
    }
}
