import Statistics
import Testing

@testable import Nines

@Suite("Charts")
struct ChartTests {
    @Test(
        "have round numbers on their axes, within and beyond which nothing lies",
        arguments: [
            ([0.0, 1.0], false, [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]), ([0, 7.3], false, [0, 2, 4, 6, 8]),
            ([-0.3, 0.1], false, [-0.3, -0.2, -0.1, 0, 0.1]), ([12, 900], true, [10, 20, 50, 100, 200, 500, 1000]),
            ([3, 3], true, [2, 5]),
        ])
    func scales(_ values: [Double], _ isLogarithmic: Bool, _ ticks: [Double]) {
        let scale = Scale(values, from: 100, to: 200, isLogarithmic: isLogarithmic)
        #expect(scale.ticks.count == ticks.count)
        for (found, expected) in zip(scale.ticks, ticks) { #expect(abs(found - expected) < 1e-9) }
        for value in values { #expect((100...200).contains(scale.place(value))) }
        #expect(scale.place(-.infinity) == 100 && scale.place(1e300) == 200)
    }

    @Test("survive figures that no axis can hold")
    func oddValues() {
        for values in [[], [Double.nan], [.infinity], [0, 0], [-5, -5], [1e300, -1e300]] {
            for isLogarithmic in [false, true] {
                let scale = Scale(values, from: 0, to: 10, isLogarithmic: isLogarithmic)
                #expect(scale.ticks.count < 50)
                for value in values { #expect((0...10).contains(scale.place(value))) }
            }
        }
    }

    @Test("draw the front through what no other point beats")
    func front() {
        func point(_ effort: Double, _ share: Double) -> EffortChart.Point {
            .init(series: "s", label: nil, effort: effort, share: share)
        }
        #expect(
            EffortChart.front([point(3, 0.9), point(1, 0.5), point(2, 0.4), point(1, 0.6), point(4, 0.9)]) == [3, 0])
    }

    @Test("say in a title, a description and a table what they show")
    func content() throws {
        let cells = ["a", "b <i>"].flatMap { target in
            (0..<10).map {
                SampleRun.cell("c\($0)", $0 < 7 ? .pass : .fail, target: target, latency: Double($0 + 1) * 100)
            }
        }
        let chart = try #require(AccuracyChart.chart(Summary(of: cells).rows))
        #expect(chart.svg.contains("<title id=\"chart-title\">Correct answers") && chart.svg.contains("<desc"))
        #expect(chart.svg.contains("70.0 %") && !chart.svg.contains("<i>"))
        #expect(chart.table.rows.count == 2 && chart.markdown.contains("| 70.0 % |"))
        let latency = try #require(LatencyChart.chart([("a", Distribution([100, 200, 300]))], timing: ""))
        #expect(latency.table.rows == [["a", "3", "110 ms", "150 ms", "200 ms", "250 ms", "290 ms", "300 ms"]])
        #expect(LatencyChart.chart([("a", Distribution([]))], timing: "") == nil)
        // What took no time counts, as it does in the summary.
        #expect(
            LatencyChart.chart([("a", Distribution([0, 0, 300]))], timing: "")?.table.rows.first?[1...4] == [
                "3", "0.0 ms", "0.0 ms", "0.0 ms",
            ])
        let comparison = try Comparison(of: [SyntheticRun("ppppffff"), SyntheticRun("ffffffff", target: "b")])
        let forest = try #require(comparison.matchups.first.flatMap(ForestPlot.chart))
        #expect(forest.svg.contains("-50.0 pp") && forest.table.rows.count == 1)
    }
}
