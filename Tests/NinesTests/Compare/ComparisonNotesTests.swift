import Testing

@testable import Nines

@Suite("Notes on comparisons of several candidates")
struct ComparisonNotesTests {
    /// A run of strategies by suite.
    private static func run(_ suites: [String: [String]]) -> SyntheticRun {
        var run = SyntheticRun(suites: suites.keys.sorted())
        for (suite, strategies) in suites.sorted(by: { $0.key < $1.key }) {
            for strategy in strategies {
                run.add(SyntheticRun.cell(.pass, "x", suite: suite, strategy: strategy))
            }
        }
        return run
    }

    @Test("are said once, with the names of those that they are about unless these are all")
    func once() throws {
        let run = Self.run([
            "a": ["direct"], "b": ["direct", "vote-3"], "c": ["direct", "vote-3", "vote-5", "vote-7"],
        ])
        let comparison = try Comparison(of: [run], by: .strategy)
        let text = ComparisonTerminal.text(comparison, changedLimit: 5)
        let few = "note: no cell that direct has of the suite a has a partner\n"
        let many = "note: vote-5, vote-7: no cell that direct has of the suites a, b has a partner\n"
        for line in [few, many] { #expect(text.split(separator: line, omittingEmptySubsequences: false).count == 2) }
        // Its own stands with the candidate, what several have before all.
        let first = try #require(text.firstRange(of: "compare  direct -> vote-3"))
        #expect(try #require(text.firstRange(of: many)).upperBound <= first.lowerBound)
        #expect(try #require(text.firstRange(of: few)).lowerBound >= first.upperBound)
        for document in [
            String(decoding: ComparisonMarkdown.render(comparison), as: UTF8.self),
            PageContent(HTMLComparison.render(comparison)).text,
        ] {
            #expect(document.split(separator: "has of the suites a, b", omittingEmptySubsequences: false).count == 2)
        }
    }

    @Test("of all candidates bear no names, those of one stay with it")
    func all() throws {
        let run = Self.run(["a": ["direct"], "c": ["direct", "vote-3", "vote-5"]])
        let notes = ComparisonNotes(try Comparison(of: [run], by: .strategy))
        #expect(notes.shared == ["no cell that direct has of the suite a has a partner"])
        let alone = Self.run(["a": ["direct"], "c": ["direct", "vote-3"]])
        let comparison = try Comparison(of: [alone], by: .strategy)
        #expect(ComparisonNotes(comparison).shared.isEmpty)
        #expect(comparison.matchups.map { ComparisonNotes(comparison).own(of: $0).count } == [1])
    }

    @Test(
        "explain an interval without 0 beside no evidence, and only that",
        arguments: [
            // p = 0.03125 alone; of two tests, not enough.
            ("ffffff", ["x", "y"], "corrected for 2 tests, intervals are not: alone, x would be evidence"),
            ("ffffff", ["x"], nil), ("fffpff", ["x", "y"], nil), ("pppppp", ["x", "y"], nil),
        ] as [(String, [String], String?)])
    func correction(_ letters: String, _ suites: [String], _ words: String?) throws {
        var (base, candidate) = (SyntheticRun(suites: suites), SyntheticRun(suites: suites, targets: ["b"]))
        for suite in suites {
            base.add(suite == "x" ? "pppppp" : "ppff", suite: suite)
            candidate.add(suite == "x" ? letters : "ppff", suite: suite, target: "b")
        }
        let comparison = try Comparison(of: [base, candidate])
        for document in [
            ComparisonTerminal.text(comparison, changedLimit: 5),
            String(decoding: ComparisonMarkdown.render(comparison), as: UTF8.self),
            PageContent(HTMLComparison.render(comparison)).text,
        ] {
            #expect(document.contains("intervals are not") == (words != nil))
            if let words { #expect(document.contains(words), "\(document)") }
        }
    }

    @Test(
        "say why a figure is not in the table, or a row without interval, unless no answer has the figure",
        arguments: [
            ([nil, nil], [nil, nil], 2, []), ([1, 2], [1, 3], 2, []),
            ([1, 1], [nil, nil], 2, ["cost: no answered pair has a cost on both sides"]),
            // Which a remark says already.
            ([1, 1], [1, nil], 2, []),
            (
                [1, 2], [2, 3], 2,
                ["no interval of cost: all cases differ by the same amount, and there are fewer than 5 of them"]
            ),
            ([1], [2], 1, ["no interval of score, cost: there are fewer than 2 cases"]),
        ] as [([Double?], [Double?], Int, [String])])
    func missing(_ base: [Double?], _ candidate: [Double?], _ count: Int, _ lines: [String]) throws {
        let runs = [("a", base), ("b", candidate)].map { target, costs in
            var run = SyntheticRun(targets: [target])
            for index in 0..<count {
                run.add(SyntheticRun.cell(.pass, "c\(index)", target: target, cost: costs[index], currency: "USD"))
            }
            return run
        }
        let comparison = try Comparison(of: runs)
        #expect(comparison.matchups.map(ChangeNotes.lines) == [lines])
        for line in lines {
            #expect(ComparisonTerminal.text(comparison, changedLimit: 0).contains("\n\(line)\n"))
            #expect(String(decoding: ComparisonMarkdown.render(comparison), as: UTF8.self).contains("- \(line)\n"))
            #expect(PageContent(HTMLComparison.render(comparison)).text.contains(line))
        }
    }

    @Test(
        "suggest the name that a gate meant",
        arguments: [
            ("diff{tag=zhh} >= -1", "there is no tag 'zhh' (did you mean 'zh'?)"),
            ("diff{target=bb} >= -1", "there is no target 'bb' (did you mean 'b'?)"),
            ("diff{suite=number} >= -1", "there is no suite 'number' (did you mean 'numbers'?)"),
            ("diff{prompt=french} >= -1", "there is no prompt 'french' (there are en)"),
            // There is a target a, only not of the candidate's.
            ("diff{target=a} >= -1", nil), ("diff{tag=zh} >= -1", nil),
        ] as [(String, String?)])
    func gates(_ gate: String, _ words: String?) throws {
        var runs = [SyntheticRun("pppp"), SyntheticRun("pppp", target: "b")]
        for run in runs.indices { runs[run].record.cells[0].tags = ["zh", "all"] }
        let comparison = try Comparison(of: runs, gates: [try ComparisonGate(gate)])
        #expect(comparison.remarks == (words.map { ["\(gate): the gate matches nothing: \($0)"] } ?? []))
        if words != nil { #expect(comparison.verdict == .gateUnmatched) }
    }
}
