import JSONText
import Statistics
import Testing

@testable import Nines

@Suite("Breakdowns")
struct BreakdownTests {
    /// A report of cells whose suite wants these breakdowns.
    static func report(_ cells: [CellResult], _ breakdowns: [[String]], targets: [String] = ["t"], trials: Int = 1)
        -> RunReport
    {
        var header = SampleRun.header(cells: cells.count)
        header.suites[0].breakdowns = breakdowns.compactMap(Breakdown.init)
        header.suites[0].trials = trials
        header.targets = targets.map { .init(alias: $0, model: "m") }
        return RunReport(RunRecord(header: header, cells: cells, footer: nil, warnings: []))
    }

    private static func columns(_ table: FigureTable, _ keys: [String]) -> [[String]] {
        table.rows.map { row in keys.map { table.value($0, of: row)?.text ?? "?" } }
    }

    @Test("values stand in the order of their numbers, targets in that of the run")
    func order() throws {
        let cells = ["level-10", "level-9", "level-hard", "level-1.5"].flatMap { tag in
            ["b", "a"].map { SampleRun.cell("\(tag)", target: $0, tags: [tag, "zh"]) }
        }
        let tables = Self.report(cells, [["level"]], targets: ["b", "a"]).tables
        #expect(tables.count == 1)
        let table = try #require(tables.first)
        #expect(
            Self.columns(table, ["target", "level"])
                == ["b", "a"].flatMap { target in ["1.5", "9", "10", "hard"].map { [target, $0] } })
    }

    @Test(
        "dimensions sort their names as a reader would",
        arguments: [
            (
                ["vote-10", "direct", "vote-3", "chain-of-thought"],
                ["direct", "chain-of-thought", "vote-3", "vote-10"]
            ),
            (["2", "10", "1e3", "x"], ["2", "10", "1e3", "x"]), (["nan", "inf", "0"], ["0", "inf", "nan"]),
        ])
    func names(_ row: (given: [String], sorted: [String])) {
        #expect(row.given.sorted(by: GroupKey.Dimension.strategy.precedes) == row.sorted)
    }

    @Test(
        "what follows the dimension and a hyphen is the value",
        arguments: [
            ("level-2", "level", "2"), ("subject-aero-engines", "subject", "aero-engines"), ("a-b-c", "a-b", "c"),
            ("level", "level", nil), ("level-", "level", nil), ("leveled-1", "level", nil), ("-2", "level", nil),
            ("é-1", "é", "1"),
        ] as [(String, String, String?)])
    func values(_ row: (tag: String, dimension: String, value: String?)) {
        #expect(GroupKey.Dimension.value(of: row.tag, in: row.dimension) == row.value)
    }

    @Test("a cell counts once under a value, and under none where it has no such tag")
    func counting() throws {
        let cells = [
            SampleRun.cell("a", tags: ["level-1", "level-1"]),
            SampleRun.cell("b", .fail, tags: ["level-1", "level-2"]),
            SampleRun.cell("c", tags: ["leveled-1"]), SampleRun.cell("d", .error, tags: ["level-2"]),
        ]
        let table = try #require(Self.report(cells, [["level"]]).tables.first)
        #expect(
            Self.columns(table, ["level", "n", "errors", "accuracy"])
                == [["1", "2", "0", "50.0 %"], ["2", "1", "1", "0.0 %"]])
    }

    @Test("what is unknown is a dash to people and null to programs, never zero")
    func unknown() throws {
        let cells = [SampleRun.cell("a", .error, tags: ["level-1"]), SampleRun.cell("b", cost: 0.5, tags: ["level-2"])]
        let table = try #require(Self.report(cells, [["level"]]).tables.first)
        let keys = ["accuracy", "latency_p50_ms", "completion_tokens_per_cell", "cost_per_cell"]
        #expect(Self.columns(table, keys) == [["-", "-", "-", "-"], ["100.0 %", "120 ms", "5.0", "0.5000 USD"]])
        let rows = try #require(table.json["rows"]?.array)
        #expect(keys.allSatisfy { rows[0][$0]?.isNull == true })
        #expect(rows[1]["cost_per_cell"]?["USD"]?.double == 0.5)
        #expect(rows[1]["latency_p50_ms"]?.double == 120)
        // A mean over some cells would pass for one over all.
        let partly = [SampleRun.cell("b", cost: 0.5, tags: ["level-2"]), SampleRun.cell("c", tags: ["level-2"])]
        let mixed = try #require(Self.report(partly, [["level"]]).tables.first)
        #expect(Self.columns(mixed, ["cost_per_cell"]) == [["-"]])
    }

    @Test("two dimensions are a matrix for each target to people, rows to programs")
    func matrix() throws {
        let cells = [("1000", "0"), ("1000", "50"), ("500", "50")].flatMap { length, depth in
            ["a", "b"].map {
                SampleRun.cell(
                    "\(length)/\(depth)", depth == "0" ? .fail : .pass, target: $0,
                    tags: ["length-\(length)", "depth-\(depth)"])
            }
        }
        let tables = Self.report(cells, [["length", "depth"]], targets: ["a", "b"]).tables
        #expect(tables.map(\.target) == ["a", "b"])
        let table = try #require(tables.first)
        #expect(table.json["rows"]?.array?.count == 3)
        let lines = table.table.markdown.split(separator: "\n")
        #expect(lines.first == "| length ↓ depth → | 0 | 50 |")
        #expect(lines.count == 4)
        #expect(lines[2] == "| 500 | - | 100.0 % \\[20.7, 100.0\\] n 1 |")
        #expect(lines[3] == "| 1000 | 0.0 % \\[0.0, 79.3\\] n 1 | 100.0 % \\[20.7, 100.0\\] n 1 |")
    }

    @Test("a stored run renders its breakdowns again, and says nothing where there are none")
    func stored() throws {
        let cells = [SampleRun.cell("a", tags: ["level-1"])]
        let header = Self.report(cells, [["level"], ["prompt", "level"]]).header
        #expect(RunHeader(header.json)?.suites == header.suites)
        #expect(Self.report(cells, []).tables.isEmpty)
        #expect(RunHeader(Self.report(cells, []).header.json)?.suites.first?.breakdowns == [])
        #expect(Self.report([], [["level"]]).tables.isEmpty)
    }

    @Test("both reports hold the tables, and what a breakdown shows is not shown twice")
    func reports() throws {
        let cells = ["p", "q"].map { SampleRun.cell("a", prompt: $0, tags: ["level-1"]) }
        let report = Self.report(cells, [["prompt"], ["level"]])
        let document = try JSONParser.parse(JSONReport.render(report))
        #expect(document["tables"]?.array?.map { $0["by"] ?? .null } == [["prompt"], ["level"]])
        let text = String(decoding: MarkdownReport.render(report), as: UTF8.self)
        #expect(text.contains("### s: by prompt\n\n| target | prompt | n |"))
        #expect(!text.contains("## By prompt\n\n| suite"))
        #expect(TerminalReport.hint(report) == "note: -v shows figures by prompt, level\n")
        #expect(TerminalReport.tables(report).hasPrefix("s: by prompt\ntarget  prompt  n"))
    }

    @Test("a strategy is dominated by one that is as accurate with fewer tokens, and compared with the first in pairs")
    func curve() throws {
        // direct: 2 of 4 with 5 tokens; vote-3 the same with 15; vote-5 all with 25.
        let cells = (0..<4).flatMap { place in
            [("vote-3", 15, place < 2), ("direct", 5, place < 2), ("vote-5", 25, true)].map {
                strategy, tokens, isRight in
                var cell = SampleRun.cell("c\(place)", isRight ? .pass : .fail)
                cell.identity.strategy = strategy
                cell.calls[0].usage = TokenUsage(prompt: 10, completion: tokens)
                return cell
            }
        }
        let table = try #require(Self.report(cells, [["strategy"]]).tables.first)
        #expect(
            Self.columns(table, ["strategy", "completion_tokens_per_cell", "dominated_by", "difference"])
                == [
                    ["direct", "5.0", "-", "-"], ["vote-3", "15.0", "direct", "0.0"], ["vote-5", "25.0", "-", "+50.0"],
                ])
        // Two discordant pairs of four: McNemar's p is 0.5, times two tests.
        #expect(table.value("p_holm", of: table.rows[2]) == .probability(1))
        #expect(
            table.notes.contains {
                $0.hasPrefix("diff pp: paired with direct over the same cells; p corrected for the 2")
            })
    }
}
