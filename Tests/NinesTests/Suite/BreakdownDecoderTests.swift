import Testing

@testable import Nines

@Suite("A suite's breakdowns")
struct BreakdownDecoderTests {
    private static func suite(_ breakdowns: String) -> String {
        """
        suite: s
        prompts: { p: "{{ q }}" }
        cases:
          - { id: a, vars: { q: x }, assert: { type: equals, value: x }, tags: [level-2, length-10, depth-0, zh] }
        breakdowns: \(breakdowns)
        """
    }

    @Test("are names and pairs of names")
    func read() throws {
        let suite = try SuiteFolder(Self.suite("[level, [length, depth], strategy, [prompt]]")).suite()
        #expect(suite.breakdowns.map(\.names) == [["level"], ["length", "depth"], ["strategy"], ["prompt"]])
        #expect(suite.warnings.isEmpty)
    }

    @Test("of which no case has a tag are odd, but no error")
    func unknown() throws {
        let folder = try SuiteFolder(Self.suite("[[lenght, depth], zh]"))
        let suite = try folder.suite()
        #expect(suite.breakdowns.count == 2)
        #expect(
            folder.rendered(suite.warnings) == """
                suite.yaml:5:15: warning: no case has a tag 'lenght-…': there is nothing to break down by
                  5 | breakdowns: [[lenght, depth], zh]
                    |               ^
                  hint: did you mean 'length'?
                suite.yaml:5:31: warning: no case has a tag 'zh-…': there is nothing to break down by
                  5 | breakdowns: [[lenght, depth], zh]
                    |                               ^
                  hint: dimensions: prompt, strategy, depth, length, level

                """)
    }

    @Test(
        "that are none are errors",
        arguments: [
            ("level", "found 'level', expected a list of dimensions, such as [level, [length, depth]]"),
            ("[[level, level]]", "found 2 dimensions, expected one or two different ones"),
            ("[[level, length, depth]]", "found 3 dimensions, expected one or two different ones"),
            ("[[]]", "found 0 dimensions, expected one or two different ones"),
            ("[level, level]", "the breakdown by level stands twice"),
            ("[{ a: b }]", "found a mapping, expected a dimension: prompt, strategy, depth, length, level"),
        ])
    func broken(_ row: (text: String, message: String)) throws {
        let folder = try SuiteFolder(Self.suite(row.text))
        let shown = folder.problems { () throws(InvalidInput) in _ = try folder.suite() }
        #expect(shown.contains("error: \(row.message)\n"), "\(shown)")
    }
}
