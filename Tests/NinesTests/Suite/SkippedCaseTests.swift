import Testing

@testable import Nines

@Suite("Cases that are left out")
struct SkippedCaseTests {
    /// The question is missing; the pattern, which its variable makes, is none.
    private static func problems(
        _ skip: String, assertion: String = "{ type: regex, value: '{{ pattern }}' }"
    ) throws -> String {
        let folder = try SuiteFolder(
            """
            suite: s
            prompts: { p: "{{ question }}" }
            cases:
              - { id: a, vars: { question: x, pattern: a }, assert: [{ type: regex, value: "{{ pattern }}" }] }
              - { id: b, vars: { pattern: "a(" }, assert: [\(assertion)], skip: \(skip) }
            """)
        return folder.problems { () throws(InvalidInput) in _ = try folder.suite() }
    }

    @Test("need neither their prompts' variables nor values that hold", arguments: ["true", "not written yet"])
    func leftOut(skip: String) throws {
        #expect(try Self.problems(skip).isEmpty)
    }

    @Test("are told from those that are not")
    func leftIn() throws {
        let shown = try Self.problems("false")
        #expect(shown.contains("there is no variable 'question' (case 'b')"))
        #expect(shown.contains("regex: value: found 'a(',"))
    }

    @Test("still have to be written as cases are")
    func malformed() throws {
        #expect(try Self.problems("true", assertion: "{ type: regexp, value: x }").contains("did you mean 'regex'?"))
        #expect(try Self.problems("true", assertion: "{ type: regex, value: 'a(' }").contains("found 'a(',"))
    }

    @Test("give a cell that says what is known of its demands")
    func cells() throws {
        let folder = try SuiteFolder(
            """
            suite: s
            prompts: { p: "{{ question }}" }
            cases: [{ id: b, skip: not written yet, assert: [{ type: equals, value: "{{ answer }}" }] }]
            """)
        let cells = Array(RunPlan(suites: [try folder.suite()], targets: ["t"]).cells(target: "t"))
        #expect(cells.map(\.testCase.skip) == ["not written yet"])
        #expect(cells.map { CellResult($0).expected } == ["equals"])
    }
}
