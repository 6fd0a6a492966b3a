import JSONText
import Statistics
import Testing

@testable import Nines

@Suite("Steps, trials and metrics")
struct TallyTests {
    /// A conversation with a letter for each turn: p right, f wrong.
    private static func conversation(_ caseID: String, _ letters: String, outcome: Outcome? = nil, tags: [String] = [])
        -> CellResult
    {
        var cell = SampleRun.cell(caseID, outcome ?? (letters.contains("f") ? .fail : .pass), tags: tags)
        cell.assertions = letters.enumerated().map { turn, letter in
            AssertionResult(type: "number", score: Score(if: letter == "p", ""), turn: turn + 1)
        }
        return cell
    }

    private static func rows(_ cells: [CellResult], _ kind: FigureTable.Kind, _ keys: [String], trials: Int = 1)
        -> [[String]]
    {
        let tables = BreakdownTests.report(cells, [], trials: trials).tables.filter { $0.kind == kind }
        return tables.flatMap { table in table.rows.map { row in keys.map { table.value($0, of: row)?.text ?? "?" } } }
    }

    @Test("p counts steps up to the first wrong one; the share of whole conversations stands against p to their length")
    func chain() {
        // Right before the first wrong: 2, 0, 2, 1; tried: 2, 1, 2, 2. p = 5/7.
        let cells = [
            Self.conversation("a", "pp"), Self.conversation("b", "fp"), Self.conversation("c", "pp"),
            Self.conversation("d", "pf"),
        ]
        #expect(
            Self.rows(cells, .steps, ["steps", "n", "all_right", "p", "p_to_n", "interval_holds_p_to_n"])
                == [["2", "4", "50.0 %", "71.4 %", "51.0 %", "yes"]])
    }

    @Test("conversations of different length share one p, and stand apart")
    func lengths() {
        let cells =
            (0..<40).map { Self.conversation("a\($0)", $0 % 2 == 0 ? "p" : "f") }
            + (0..<40).map { Self.conversation("b\($0)", "pppp") }
        // 20 + 160 right of 40 + 160 tried; of four steps 0.9^4 = 65.6 %, and the interval of 40 of 40 lies above it.
        #expect(
            Self.rows(cells, .steps, ["steps", "all_right", "p", "p_to_n", "interval_holds_p_to_n"])
                == [["1", "50.0 %", "90.0 %", "90.0 %", "no"], ["4", "100.0 %", "90.0 %", "65.6 %", "no"]])
    }

    @Test("where all agree, a case counts once, and a conversation that ended before its end is not whole")
    func ends() {
        let right = (0..<12).map { Self.conversation("c\($0)", "pppp") }
        // Wilson for 12 of 12, not for 48 of 48.
        #expect(
            Self.rows(right, .steps, ["all_right_interval", "p_interval"])
                == [["[75.8, 100.0]", "[75.8, 100.0]"]])
        var tied = Self.conversation("a", "ppf", outcome: .unparsed)
        tied.turns = 5
        #expect(Self.rows([tied], .steps, ["steps", "all_right", "p"]) == [["5", "0.0 %", "66.7 %"]])
    }

    @Test("one wrong step of a hundred makes no interval narrower, and lowers both its ends")
    func oneWrongStep() {
        let right = (0..<10).map { Self.conversation("c\($0)", "pppppppppp") }
        let wrong = [Self.conversation("c0", "pppppppppf")] + right.dropFirst()
        // Wilson for 10 of 10, and for 99 % of 10.5, by NumPy: steps of a conversation count together. [94.5, 99.8] before.
        #expect(Self.rows(right, .steps, ["p_interval"]) == [["[72.2, 100.0]"]])
        #expect(Self.rows(wrong, .steps, ["p_interval"]) == [["[71.8, 100.0]"]])
    }

    @Test("a conversation that was cut off did not get all its steps right")
    func cut() {
        let cells = [
            Self.conversation("a", "pp", outcome: .truncated, tags: ["steps-4"]),
            Self.conversation("b", "pp", outcome: .truncated),
            Self.conversation("c", "pp", outcome: .error, tags: ["steps-2"]),
        ]
        // The first: two right, the third tried and not right. The second: its last was cut. The third has no answer.
        #expect(
            Self.rows(cells, .steps, ["steps", "n", "truncated", "unparsed", "all_right", "p"])
                == [["2", "1", "1", "0", "0.0 %", "60.0 %"], ["4", "1", "1", "0", "0.0 %", "60.0 %"]])
    }

    @Test("several assertions of a turn must all hold; those without weight or turn say nothing of a step")
    func assertions() {
        var cell = Self.conversation("a", "pp")
        cell.assertions.append(AssertionResult(type: "latency", score: Score(.fail, ""), weight: 0, turn: 1))
        cell.assertions.append(AssertionResult(type: "latency", score: Score(.fail, "")))
        var broken = Self.conversation("b", "pp")
        broken.assertions.append(AssertionResult(type: "contains", score: Score(.fail, ""), turn: 1))
        #expect(Self.rows([cell, broken], .steps, ["n", "all_right", "p"]) == [["2", "50.0 %", "66.7 %"]])
        #expect(Self.rows([SampleRun.cell("a")], .steps, ["n"]).isEmpty)
    }

    @Test("trials: any and all of k by the unbiased estimates, and the questions whose trials disagree")
    func trials() {
        let cells = ["ppp", "pff", "fff"].enumerated().flatMap { place, letters in
            letters.enumerated().map {
                SampleRun.cell("c\(place)", $0.element == "p" ? .pass : .fail, trial: $0.offset)
            }
        }
        // Of the second case: any of 2 is 2/3, all of 2 is 0.
        #expect(
            Self.rows(cells, .trials, ["k", "cases", "pass_at_k", "pass_hat_k", "flake_rate"], trials: 3)
                == [
                    ["1", "3", "44.4 %", "44.4 %", "33.3 %"], ["2", "3", "55.6 %", "33.3 %", "33.3 %"],
                    ["3", "3", "66.7 %", "33.3 %", "33.3 %"],
                ])
        #expect(Self.rows(cells, .trials, ["k"], trials: 1).isEmpty)
        // Analysis of variance over 1, 1/3 and 0: within (0 + 1/3 + 0) / 3; between 7/27 − 1/9 / 3.
        #expect(
            Self.rows(cells, .trials, ["majority", "variance_between", "variance_within"], trials: 3)[0]
                == ["33.3 %", "0.222", "0.111"])
    }

    @Test("strategies stand apart, each in a table that names it")
    func strategies() {
        var cells =
            (0..<2).map { SampleRun.cell("a", trial: $0) } + (0..<2).map { SampleRun.cell("a", .fail, trial: $0) }
        for index in 2..<4 { cells[index].identity.strategy = "vote-3" }
        let tables = BreakdownTests.report(cells, [], trials: 2).tables
        #expect(tables.map(\.title) == ["s, direct: repeated trials", "s, vote-3: repeated trials"])
        #expect(tables.map { $0.value("pass_at_k", of: $0.rows[1])?.text } == ["100.0 %", "0.0 %"])
    }

    @Test("of related cases each has its own chance in k trials, and all of a cluster one error")
    func relatedTrials() throws {
        // Twelve cases right in one of two trials, then twelve wrong: alone, or three to a cluster of the same kind.
        func rate(_ cluster: (Int) -> String?) -> Rate {
            var tally = TrialTally()
            for place in 0..<24 {
                for trial in 0..<2 {
                    let isRight = place < 12 && trial == 0
                    tally.add(
                        SampleRun.cell("c\(place)", isRight ? .pass : .fail, trial: trial, cluster: cluster(place)))
                }
            }
            return tally.passAny(2)
        }
        let (alone, related) = (rate { _ in nil }, rate { "k\($0 / 3)" })
        #expect(alone.value == 0.5 && related.value == 0.5)
        #expect(alone.cases == 24 && related.cases == 24 && alone.clusters == 24 && related.clusters == 8)
        let (narrow, wide) = (try #require(alone.interval), try #require(related.interval))
        #expect(wide.low < narrow.low - 0.05 && wide.high > narrow.high + 0.05)
    }

    @Test("a case with fewer answered trials than k says nothing of k")
    func missing() {
        let cells = [
            SampleRun.cell("a", trial: 0), SampleRun.cell("a", .error, trial: 1), SampleRun.cell("b", trial: 0),
            SampleRun.cell("b", .fail, trial: 1),
        ]
        #expect(
            Self.rows(cells, .trials, ["k", "cases", "pass_at_k", "pass_hat_k", "flake_rate"], trials: 2)
                == [["1", "2", "75.0 %", "75.0 %", "100.0 %"], ["2", "1", "100.0 %", "0.0 %", "100.0 %"]])
    }

    @Test("of very many trials a few numbers of attempts are shown")
    func manyTrials() {
        let cells = (0..<100).map { SampleRun.cell("a", trial: $0) }
        #expect(
            Self.rows(cells, .trials, ["k"], trials: 100).map { $0[0] }
                == (1...10).map(String.init) + ["20", "40", "80", "100"])
    }

    @Test("assertions that name a metric are reported under it, whatever their weight")
    func metrics() {
        let cells = [(1.0, true), (0.5, false), (0.0, false)].enumerated().map { place, row in
            var cell = SampleRun.cell("c\(place)")
            cell.assertions.append(
                AssertionResult(
                    type: "abstains", score: Score(row.1 ? .pass : .fail, value: row.0, ""), weight: 0,
                    metric: "abstained"))
            return cell
        }
        #expect(
            Self.rows(cells, .metrics, ["metric", "n", "mean", "rate", "rate_interval"])
                == [["abstained", "3", "0.500", "33.3 %", "[6.1, 79.2]"]])
    }

    @Test("entities are added up over cells: micro over all of them, macro over types; what was unreadable misses all")
    func spans() async throws {
        let wanted: JSONValue = ["person": ["Ann", "Bo"], "place": ["Rome"]]
        let answers = [
            #"{"person": ["Ann", "Bo"], "place": ["Rome"]}"#, #"{"person": ["Ann", "Cy"], "place": []}"#,
            "I see Ann, Bo and Rome.",
        ]
        var cells: [CellResult] = []
        for (place, answer) in answers.enumerated() {
            var cell = SampleRun.cell("c\(place)")
            let score = try await judge("entities", wanted, Answer(text: answer))
            cell.assertions = [AssertionResult(type: "entities", score: score)]
            cells.append(cell)
        }
        // person: 3 right, 1 wrong, 3 missing; place: 1, 0, 2. F1 6/10 and 2/4; micro 8/14; macro their mean.
        #expect(
            Self.rows(cells, .spans, ["type", "right", "wrong", "missing", "precision", "recall", "f1"]) == [
                ["person", "3", "1", "3", "75.0 %", "50.0 %", "60.0 %"],
                ["place", "1", "0", "2", "100.0 %", "33.3 %", "50.0 %"],
                ["all (micro)", "4", "1", "5", "80.0 %", "44.4 %", "57.1 %"],
                ["all (macro)", "-", "-", "-", "-", "-", "55.0 %"],
            ])
    }

    @Test("a judge's marks are averaged, and set beside how far it disagrees with itself; no verdict is no mark")
    func judges() {
        let marks: [(Double, Double)?] = [(80, 70), (90, 40), (60, 60), nil]
        let cells = marks.enumerated().map { place, pair in
            var cell = SampleRun.cell("c\(place)")
            var score = Score(pair == nil ? .unparsed : .pass, "")
            if let pair { score.figures = [JudgeTally.firstMark: pair.0, JudgeTally.secondMark: pair.1] }
            cell.assertions.append(AssertionResult(type: "llm-rubric", score: score, weight: 0, metric: "quality"))
            return cell
        }
        #expect(
            Self.rows(cells, .judges, ["n", "unreadable", "mark", "mark_interval", "distance", "agreement"])
                == [["3", "1", "66.7", "[47.7, 85.6]", "20.0", "66.7 %"]])
        #expect(Self.rows(cells, .metrics, ["n"]) == [["3"]])
    }
}
