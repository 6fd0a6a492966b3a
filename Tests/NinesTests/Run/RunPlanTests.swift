import Testing

@testable import Nines

@Suite("Plan")
struct RunPlanTests {
    /// Three cases: one under both prompts, one under one of them, one with a prompt of its own; a second suite of one case.
    private static let first = """
        suite: first
        trials: 3
        prompts: { en: "{{ q }}", zh: "{{ q }}？" }
        defaults: { assert: { type: equals, value: x } }
        cases:
          - { id: both, vars: { q: a }, tags: [x] }
          - { id: one, vars: { q: b }, prompts: zh, tags: [x, y] }
          - { id: own, prompt: "just this", tags: [z] }
        """
    private static let second =
        "suite: second\nprompts: { p: hi }\ncases: [{ id: a/b*, assert: { type: equals, value: x } }]\n"

    private func paths(_ targets: [String] = ["t"], _ change: (inout Selection) -> Void = { _ in }) throws -> [String] {
        let folder = try SuiteFolder(["first.yaml": Self.first, "second.yaml": Self.second])
        let suites = try SuiteLoader.load([folder.file("first.yaml"), folder.file("second.yaml")])
        var selection = Selection()
        change(&selection)
        let plan = RunPlan(suites: suites, targets: targets, selection: selection)
        let paths = targets.flatMap { target in plan.cells(target: target).map(\.identity.path) }
        // What is announced is what is done.
        #expect(plan.count == paths.count)
        #expect(plan.count(suite: 0) + plan.count(suite: 1) == paths.count)
        #expect(plan.count(suite: 1) == paths.count { $0.hasPrefix("second/") })
        return paths
    }

    @Test("has a cell for every case, prompt, strategy, target and trial")
    func everything() throws {
        #expect(
            try paths { $0.trials = 1 } == [
                "first/both/en/direct@t#0", "first/both/zh/direct@t#0", "first/one/zh/direct@t#0",
                "first/own/own/direct@t#0", "second/a/b*/p/direct@t#0",
            ])
        #expect(try paths().count == 4 * 3 + 1)
        #expect(try paths(["t", "u"]).count == 2 * (4 * 3 + 1))
        #expect(Set(try paths(["t", "u"])).count == 26)
        #expect(try paths([]).isEmpty)
    }

    @Test("takes the first cases of each suite that have the tags")
    func tagsAndLimit() throws {
        #expect(try paths { $0.limit = 1 }.count == 2 * 3 + 1)
        #expect(try paths { $0.tags = ["x"] }.count == 3 * 3)
        #expect(try paths { $0.tags = ["y", "z"] }.count == 2 * 3)
        #expect(try paths { $0.tags = ["x", "!y"] }.count == 2 * 3)
        #expect(try paths { $0.tags = ["!x"] }.count == 3 + 1)
        #expect(try paths { ($0.tags, $0.limit) = (["y"], 1) } == (0..<3).map { "first/one/zh/direct@t#\($0)" })
        #expect(try paths { $0.tags = ["none"] }.isEmpty)
    }

    /// Filters, and how many cells of 13 they leave.
    static let filters: [([String], Int)] = [
        ([], 13), (["both"], 6), (["/zh/"], 6), (["first/*/zh/*"], 6), (["first/*/zh"], 0), (["#0"], 5), (["*#2"], 4),
        (["own", "second"], 4), (["@t"], 13), (["@u"], 0), (["**"], 13), (["=first/both/en/direct@t#1"], 1),
        (["=first/both/en/direct@t"], 0), (["="], 0), (["=second/a/b*/p/direct@t#0"], 1), ([""], 13),
    ]

    @Test("leaves the cells whose path one of the filters matches", arguments: filters)
    func filter(_ row: ([String], Int)) throws {
        #expect(try paths { $0.filters = row.0 }.count == row.1, "\(row.0)")
    }

    @Test("the path of a cell is a filter that takes no other, also where it is a part of another's")
    func exactFilter() throws {
        let all = try paths { $0.trials = 12 }
        for path in all {
            #expect(try paths { ($0.trials, $0.filters) = (12, ["=" + path]) } == [path])
        }
    }
}
