import HTTPTransport
import JSONText
import Statistics
import Testing

@testable import Nines

@Suite("Summary")
struct SummaryTests {
    /// Rates with the intervals that a few lines of Python give, from Wilson's formula with n = cases × p̃ (1 − p̃) / s̃²,
    /// s̃² the variance of the means of cases with two of 1 and two of 0 added, and never more than there are cells.
    static let rates: [(cases: [(right: Int, count: Int)], value: Double, low: Double, high: Double)] = [
        // One cell a case: Wilson as it is (statsmodels' proportion_confint says the same).
        (single(8, of: 10), 0.8, 0.490162, 0.943318), (single(0, of: 5), 0, 0, 0.434482),
        (single(20, of: 20), 1, 0.838875, 1), (single(1, of: 1), 1, 0.206549, 1),
        // Cases that differ more than chance: 15 cells are worth 6.25.
        ([(3, 3), (0, 3), (3, 3), (1, 3), (2, 3)], 0.6, 0.257289, 0.866578),
        // All cells alike: each case counts once. All cases half right: cells do.
        ([(2, 2), (2, 2), (2, 2)], 1, 0.438503, 1), ([(0, 5), (0, 5)], 0, 0, 0.657620),
        ([(1, 2), (1, 2), (1, 2), (1, 2)], 0.5, 0.215216, 0.784784),
        // One wrong cell does not tell that none of the cases is wrong altogether.
        ([(100, 100), (99, 100)], 0.995, 0.340629, 0.999987),
        // Cases of different size weigh the same.
        ([(1, 4), (1, 1), (0, 2)], 0.416667, 0.098353, 0.823860),
    ]

    private static func single(_ right: Int, of count: Int) -> [(right: Int, count: Int)] {
        (0..<count).map { ($0 < right ? 1 : 0, 1) }
    }

    @Test("a rate has Wilson's interval at the effective number of cases", arguments: rates)
    func rate(_ row: (cases: [(right: Int, count: Int)], value: Double, low: Double, high: Double)) throws {
        let rate = Rate(cases: row.cases + [(0, 0)])
        let interval = try #require(rate.interval)
        #expect(abs((rate.value ?? -1) - row.value) < 1e-6)
        #expect(abs(interval.low - row.low) < 1e-6 && abs(interval.high - row.high) < 1e-6, "\(interval)")
        #expect(rate.count == row.cases.reduce(0) { $0 + $1.count })
        #expect(rate.clusters == row.cases.count)
    }

    @Test("of nothing there is no rate")
    func nothing() {
        #expect(Rate(cases: []).value == nil)
        #expect(Rate(cases: [(0, 0)]).interval == nil)
        #expect(Summary(of: []).rows.isEmpty)
    }

    /// One case of ten trials and nine of one: the pooled mean would be 10/19.
    @Test("a mean score is over cases, of which each is averaged first")
    func scores() throws {
        var cells = (0..<10).map { SampleRun.cell("often", .pass, trial: $0) }
        cells += (0..<9).map { SampleRun.cell("c\($0)", .fail) }
        let row = try #require(Summary(of: cells).rows.first)
        #expect(row.score == 0.1)
        #expect(row.accuracy.value == 0.1)
        #expect(Summary(of: cells.reversed()).rows.first?.score == 0.1)
    }

    @Test("errors and skipped cells are counted beside the rate, never in it")
    func errors() throws {
        let outcomes: [Outcome] = [.pass, .fail, .error, .error, .skipped, .truncated, .refused, .unparsed]
        let cells = outcomes.enumerated().map { SampleRun.cell("c\($0.offset)", $0.element) }
        let row = try #require(Summary(of: cells).rows.first)
        #expect(row.answered == 5)
        #expect(row.errors == 2)
        #expect(row.attempted == 7)
        #expect(row.accuracy.value == 0.2)
        #expect(row.errorRate == 2.0 / 7)
        #expect(row.score == 0.2)

        let onlyErrors = try #require(Summary(of: [SampleRun.cell("a", .error)]).rows.first)
        #expect(onlyErrors.accuracy.value == nil)
        #expect(onlyErrors.errorRate == 1)
        #expect(onlyErrors.latency(percentile: 50) == nil)
        #expect(try #require(Summary(of: [SampleRun.cell("a", .skipped)]).rows.first).errorRate == nil)
    }

    @Test("trials and prompts of one case are one cluster; the same id in another suite is another case")
    func clusters() throws {
        var cells: [CellResult] = []
        for caseID in ["a", "b", "c"] {
            for prompt in ["p", "q"] {
                for trial in 0..<4 {
                    cells.append(SampleRun.cell(caseID, caseID == "a" ? .pass : .fail, prompt: prompt, trial: trial))
                }
            }
        }
        let row = try #require(Summary(of: cells).rows.first)
        #expect(row.accuracy.count == 24)
        #expect(row.accuracy.clusters == 3)
        let byPrompt = Summary(of: cells, by: [.suite, .target, .prompt]).rows
        #expect(byPrompt.map(\.key.names) == [["s", "t", "p"], ["s", "t", "q"]])
        #expect(byPrompt.map(\.accuracy.count) == [12, 12])
        let suites = Summary(of: [SampleRun.cell("a"), SampleRun.cell("a", suite: "other")], by: [.target]).rows
        #expect(suites.map(\.accuracy.clusters) == [2])
    }

    /// Clusters as right and all cases, a cell each; intervals from the same lines of Python, the jackknife's values of
    /// clusters in place of means of cases.
    @Test(
        "related cases count each in a rate, and together in its interval",
        arguments: [
            ([(2, 2), (2, 2), (0, 2), (1, 2)], 0.625, 0.236124, 0.899863),
            // Three of four cases are right, whatever clusters they are in: the mean over clusters would be a half.
            ([(3, 3), (0, 1)], 0.75, 0.167978, 0.978060), ([(3, 3), (0, 3)], 0.5, 0.094531, 0.905469),
            // Cases that differ within their clusters alone are worth as many as they are; clusters of one are the cases.
            ([(1, 2), (1, 2)], 0.5, 0.125334, 0.874666), ([(1, 1), (0, 1), (1, 1), (0, 1)], 0.5, 0.150039, 0.849961),
        ] as [([(right: Int, count: Int)], Double, Double, Double)])
    func relatedCases(_ clusters: [(right: Int, count: Int)], value: Double, low: Double, high: Double) throws {
        let cells = clusters.enumerated().flatMap { place, cluster in
            (0..<cluster.count).map {
                SampleRun.cell("\(place)-\($0)", $0 < cluster.right ? .pass : .fail, cluster: "\(place)")
            }
        }
        let row = try #require(Summary(of: cells).rows.first)
        let interval = try #require(row.accuracy.interval)
        #expect(abs((row.accuracy.value ?? -1) - value) < 1e-6 && row.score == row.accuracy.value)
        #expect(abs(interval.low - low) < 1e-6 && abs(interval.high - high) < 1e-6, "\(interval)")
        #expect(row.accuracy.cases == cells.count && row.accuracy.clusters == clusters.count)
        // The order in which cells ended decides nothing.
        #expect(Summary(of: cells.reversed()).rows.first?.accuracy == row.accuracy)
        // Repeated trials of one cell say no more of how many cases are independent.
        let twice =
            cells
            + cells.map { cell in
                var cell = cell
                cell.identity.trial = 1
                return cell
            }
        #expect(Summary(of: twice).rows.first?.accuracy.clusters == clusters.count)
    }

    @Test("a cluster named like a case is that case's, and a name is a suite's own")
    func clusterNames() throws {
        let cells = [
            SampleRun.cell("a"), SampleRun.cell("b", cluster: "a"), SampleRun.cell("c", suite: "other", cluster: "a"),
        ]
        #expect(Summary(of: cells, by: [.target]).rows.map(\.accuracy.clusters) == [2])
    }

    @Test("reports say how many clusters the interval counts, and nothing where no cases are related")
    func reports() throws {
        let related = ["x", "x", "y"].enumerated().map { SampleRun.cell("c\($0.offset)", cluster: $0.element) }
        let text = "related cases are one cluster too, and intervals count clusters: s 3 cases in 2 clusters"
        let report = SampleRun.report(related)
        let page = String(decoding: HTMLReport.render(report), as: UTF8.self)
        let markdown = String(decoding: MarkdownReport.render(report), as: UTF8.self)
        #expect(SummaryTable.notes(report).contains(text) && page.contains(text) && markdown.contains(text))
        let json = try JSONParser.parse(JSONReport.render(report))
        #expect(
            json["summary"]?.array?.first?["cases"]?.int == 3 && json["summary"]?.array?.first?["clusters"]?.int == 2)
        // One that has more than a third of the cases is named; of equal ones none is.
        let large = ["x", "x", "x", "y", "z", "v"].enumerated().map {
            SampleRun.cell("c\($0.offset)", cluster: $0.element)
        }
        let rough = "s 6 cases in 4 clusters (3 in one, which makes the interval wide and rough)"
        #expect(SummaryTable.notes(SampleRun.report(large)).contains { $0.hasSuffix(rough) })
        let alone = SampleRun.report([SampleRun.cell("a"), SampleRun.cell("b")])
        #expect(!SummaryTable.notes(alone).contains { $0.contains("cluster") })
    }

    @Test("costs by prices that are not the target's own are called so, wherever they are shown")
    func hypotheticalPrices() throws {
        let cells = [SampleRun.cell("a", cost: 0.5), SampleRun.cell("b", cost: 0.25)]
        let words = "as if at the price of x"
        func record(_ words: String?) throws -> RunRecord {
            var header = SampleRun.header(cells: 2)
            header.targets[0].hypotheticalPrice = words
            let read = try #require(RunHeader(header.json))
            #expect(read == header)
            return RunRecord(header: read, cells: cells, footer: SampleRun.footer(cells: 2), warnings: [])
        }
        let records = [try record(nil), try record(words)]
        let (own, other) = (RunReport(records[0]), RunReport(records[1]))
        let note = "costs are hypothetical, nobody asked them: t \(words)"
        #expect(SummaryTable.notes(other).contains(note))
        #expect(!SummaryTable.notes(own).contains { $0.contains("hypothetical") })
        let pages = [own, other].map { String(decoding: HTMLReport.render($0), as: UTF8.self) }
        #expect(!pages[0].lowercased().contains("hypothetical") && pages[1].contains(note))
        let named = ComparedRuns([("own", records[0]), ("other", records[1])])
        #expect(try Comparison(named).matchups[0].remarks.contains(note))
    }

    @Test(
        "where a price is known and a cost is not, reports say why; without a price there is nothing to be said",
        arguments: [
            ([nil, nil], "USD", 2), ([0.5, nil], "USD", 1), ([0.5, 0], "USD", 0), ([nil, nil], nil, 0),
        ] as [([Double?], String?, Int)])
    func unknownCost(_ costs: [Double?], _ currency: String?, _ count: Int) {
        let cells = costs.enumerated().map { SampleRun.cell("c\($0.offset)", cost: $0.element) }
        var header = SampleRun.header(cells: cells.count)
        header.targets[0].currency = currency
        let report = RunReport(
            RunRecord(header: header, cells: cells, footer: SampleRun.footer(cells: cells.count), warnings: []))
        let notes = SummaryTable.notes(report).filter { $0.contains("is unknown") }
        #expect(notes.count == (count == 0 ? 0 : 1))
        #expect(notes.allSatisfy { $0.hasPrefix("the cost of \(count) cells is unknown, as it is where") })
    }

    /// The last attempt failed where there is no origin, out of a recording where that is said.
    @Test(
        "what calls waited is added up and said apart; replayed waits took no time, and are not known",
        arguments: [
            (.live, [0, 250.5, 60_000], nil, 60_250.5), (nil, [0, 1_000], "reset", 1_000), (.live, [0], nil, 0),
            (.live, [1e307, -5, 40], nil, 40), (.replayed, [0, 250], nil, nil), (nil, [0, 250], "replayed", nil),
            (nil, [0, 250], "missing-fixture", nil),
        ] as [(HTTPResponse.Origin?, [Double], String?, Double?)])
    func waits(_ origin: HTTPResponse.Origin?, _ waits: [Double], _ error: String?, _ expected: Double?) throws {
        var cell = SampleRun.cell("a")
        cell.calls[0].origin = origin
        cell.calls[0].attempts = waits.map { .init(status: 429, error: nil, milliseconds: 3, waited: $0) }
        let last = waits.count - 1
        cell.calls[0].attempts[last].status = error == nil ? 200 : nil
        cell.calls[0].attempts[last].error = error == "replayed" ? "reset" : error
        cell.calls[0].attempts[last].isReplayed = error == "replayed"
        let cells = [cell, SampleRun.cell("b")]
        let report = SampleRun.report(cells)
        #expect(report.rows.first?.waited == expected)
        // Of the cells as the record has them it is the same.
        #expect(Summary(of: cells.compactMap { CellResult($0.json) }).rows.first?.waited == expected)
        let member = try JSONParser.parse(JSONReport.render(report))["summary"]?.array?.first?["waited_ms"]
        #expect(member?.double == expected && (member?.isNull == true) == (expected == nil))
        let time = Figure.duration(expected)
        let note = "calls waited \(time), added up, for limits and back-offs: no part of any latency"
        let isSaid = (expected ?? 0) > 0
        #expect(SummaryTable.notes(report).contains(note) == isSaid)
        #expect(SummaryTable.notes(report).contains { $0.contains("waited") } == isSaid)
        #expect(String(decoding: MarkdownReport.render(report), as: UTF8.self).contains(note) == isSaid)
        #expect(TerminalReport.summary(report).contains("note: \(note)\n") == isSaid)
    }

    @Test("a cell with several tags counts under each, one without under none")
    func tags() {
        let cells = [
            SampleRun.cell("a", tags: ["x", "y"]), SampleRun.cell("b", .fail, tags: ["x"]), SampleRun.cell("c"),
        ]
        let rows = Summary(of: cells, by: [.tag]).rows
        #expect(rows.map(\.key.names) == [["x"], ["y"]])
        #expect(rows.map(\.answered) == [2, 1])
    }

    @Test("what is unknown is not zero")
    func unknown() throws {
        let mixed = [SampleRun.cell("a", latency: nil, cost: 0.5), SampleRun.cell("b", latency: 30)]
        let row = try #require(Summary(of: mixed).rows.first)
        #expect(row.latencies == Distribution([30]))
        #expect(row.cost == ["USD": 0.5])
        #expect(row.cellsWithoutCost == 1)
        #expect(Metric.costTotal.value(of: GateFigures(summary: row)) == nil)
        #expect(row.tokens?.prompt == 20)
        #expect(row.isReplayed)
    }
}
