import JSONText
import Testing

@testable import Nines

@Suite("The base within a run")
struct ComparisonBaseTests {
    /// Cells as `prompt case`, under prompts of a suite in its own order.
    struct Row: CustomTestStringConvertible {
        var testDescription: String
        var listed: [String]
        var cells: [String]
        var baseline: String?
        var base: String?
        var candidates: [String]
        var choice: String?

        init(
            _ description: String, _ listed: [String], _ cells: [String], baseline: String? = nil, base: String?,
            _ candidates: [String], choice: String?
        ) {
            testDescription = description
            self.listed = listed
            self.cells = cells
            self.baseline = baseline
            self.base = base
            self.candidates = candidates
            self.choice = choice
        }
    }

    static let rows = [
        Row(
            "is the suite's first, whatever the order of names and of the record", ["zh", "en", "de"],
            ["de x", "en x", "zh x"], base: "zh", ["en", "de"],
            choice: "zh, the first prompt; --baseline names another"),
        Row(
            "is the first that shares a case", ["brief", "zh", "en"], ["brief own", "en x", "zh x"], base: "zh", ["en"],
            choice: "zh, the first prompt that shares a case with another; --baseline names another"),
        Row(
            "is the first name where the record lists none", [], ["zh x", "en x"], base: "en", ["zh"],
            choice: "en, the first prompt; --baseline names another"),
        Row(
            "prompts of single cases come behind the suite's", ["zh", "en"], ["a x", "en x", "zh x"], base: "zh",
            ["en", "a"], choice: "zh, the first prompt; --baseline names another"),
        Row(
            "is the one that is named", ["zh", "en"], ["en x", "zh x"], baseline: "en", base: "en", ["zh"], choice: nil),
        Row(
            "shares nothing where nothing does", ["zh", "en"], ["en x", "zh y"], base: nil, [],
            choice: "zh, the first prompt; --baseline names another"),
    ]

    @Test(arguments: rows)
    func prompts(_ row: Row) throws {
        var run = SyntheticRun()
        run.record.header.suites[0].prompts = row.listed
        for cell in row.cells {
            let names = cell.split(separator: " ").map(String.init)
            run.add(SyntheticRun.cell(.pass, names[1], prompt: names[0]))
        }
        let comparison = try Comparison(of: [run], by: .prompt, baseline: row.baseline)
        #expect(comparison.matchups.first?.base == row.base)
        #expect(comparison.matchups.map(\.candidate) == row.candidates)
        #expect(comparison.baseChoice == row.choice)
        let text = ComparisonTerminal.text(comparison, changedLimit: 5)
        let markdown = String(decoding: ComparisonMarkdown.render(comparison), as: UTF8.self)
        let page = PageContent(HTMLComparison.render(comparison)).text
        #expect(text.hasPrefix("base: \(row.choice ?? "")\n") == (row.choice != nil), "\(text)")
        for document in [markdown, page] {
            #expect(document.contains("; --baseline names another") == (row.choice != nil), "\(document)")
        }
    }

    @Test(
        "is the suite's first strategy, the run's first target, the lowest version",
        arguments: [
            (ComparisonDimension.strategy, "vote-3", "vote-3, the first strategy"),
            (.target, "b", "b, the first target"), (.version, "9", "9, the lowest version"),
        ])
    func others(_ dimension: ComparisonDimension, _ base: String, _ choice: String) throws {
        var run = SyntheticRun(targets: ["b", "a"])
        run.record.header.suites[0].strategies = ["vote-3", "direct"]
        for target in ["a", "b"] {
            for strategy in ["direct", "vote-3"] {
                for prompt in ["p@10", "p@9"] {
                    run.add(SyntheticRun.cell(.pass, "x", target: target, prompt: prompt, strategy: strategy))
                }
            }
        }
        let comparison = try Comparison(of: [run], by: dimension)
        #expect(comparison.matchups.map(\.base) == [base])
        #expect(comparison.baseChoice == choice + "; --baseline names another")
    }

    @Test("stands in the run record's header, and runs have none")
    func header() throws {
        var run = SyntheticRun("pp")
        run.record.header.suites[0].prompts = ["zh", "en"]
        run.record.header.suites[0].strategies = ["vote-3"]
        #expect(RunHeader(run.record.header.json) == run.record.header)
        #expect(try Comparison(of: [run, run]).baseChoice == nil)
    }

    @Test(
        "a comparison of nothing says what could be compared",
        arguments: [
            (["en x", "zh x", "own y"], "own", "NAME takes another base; these share cases: en with zh; zh with en"),
            (["en x", "zh y"], nil, "no prompt shares a case with another (en, zh)"),
        ] as [([String], String?, String)])
    func hintWithin(_ cells: [String], _ baseline: String?, _ words: String) throws {
        var run = SyntheticRun()
        for cell in cells {
            let names = cell.split(separator: " ").map(String.init)
            run.add(SyntheticRun.cell(.pass, names[1], prompt: names[0]))
        }
        try expectHint(try Comparison(of: [run], by: .prompt, baseline: baseline), words)
    }

    @Test(
        "a comparison of runs without a common cell says what they differ in",
        arguments: [
            ("numbers", "c", "en", ["a"], "words", "c", "en", ["b"], "no suite is in both (numbers; words)"),
            ("numbers", "c", "en", ["a"], "numbers", "d", "en", ["b"], "no case is in both (c; d)"),
            ("numbers", "c", "en", ["a"], "numbers", "c", "zh", ["b"], "no prompt is in both (en; zh)"),
            ("numbers", "c", "en", ["a", "b"], "numbers", "c", "en", ["d"], "no target is in both (a, b; d)"),
        ] as [(String, String, String, [String], String, String, String, [String], String)])
    func hintBetween(
        _ suite: String, _ name: String, _ prompt: String, _ targets: [String], _ otherSuite: String,
        _ otherName: String, _ otherPrompt: String, _ otherTargets: [String], _ words: String
    ) throws {
        func run(_ suite: String, _ name: String, _ prompt: String, _ targets: [String]) -> SyntheticRun {
            var run = SyntheticRun(suites: [suite], targets: targets)
            for target in targets {
                run.add(SyntheticRun.cell(.pass, name, suite: suite, target: target, prompt: prompt))
            }
            return run
        }
        let runs = [run(suite, name, prompt, targets), run(otherSuite, otherName, otherPrompt, otherTargets)]
        try expectHint(try Comparison(of: runs), words)
    }

    private func expectHint(_ comparison: Comparison, _ words: String) throws {
        #expect(comparison.verdict == .nothingToCompare)
        #expect(comparison.hint?.contains(words) == true && comparison.hint?.contains("\n") == false)
        let hint = try #require(comparison.hint)
        #expect(ComparisonTerminal.text(comparison, changedLimit: 5).hasSuffix("hint: \(hint)\n"))
        #expect(String(decoding: ComparisonMarkdown.render(comparison), as: UTF8.self).contains(hint))
        let elements = try #require(XMLElements.read(ComparisonJUnit.render(comparison)))
        #expect(elements.contains { $0.path.last == "error" && $0.text.hasSuffix("hint: \(hint)") })
        #expect(try JSONParser.parse(ComparisonJSON.render(comparison))["hint"]?.string == hint)
    }

    @Test("there is no hint where something was compared, or nothing is there")
    func noHint() throws {
        #expect(try Comparison(of: [SyntheticRun("pp"), SyntheticRun("pp")]).hint == nil)
        #expect(try Comparison(of: [SyntheticRun("pp"), SyntheticRun("")]).hint == nil)
        #expect(try Comparison(of: [SyntheticRun("ss"), SyntheticRun("ss")]).hint?.contains("skipped") == true)
        let failure = #expect(throws: InvalidInput.self) {
            var run = SyntheticRun()
            run.add("pp", prompt: "en")
            run.add("pp", prompt: "zh")
            _ = try Comparison(of: [run])
        }
        #expect(failure?.diagnostics.first?.hint == "give a second run, or compare --by prompt")
    }
}
