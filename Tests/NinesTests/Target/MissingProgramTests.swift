import Testing

@testable import Nines

@Suite("Programs that a machine does not have")
struct MissingProgramTests {
    @Test("are warned of where a suite first names them, and what there is is not")
    func suite() throws {
        let folder = try SuiteFolder([
            "judge.sh": "#!/bin/sh\n",
            "suite.yaml": """
            suite: s
            prompts: { p: { turns: [{ user: x, assert: [{ type: command, value: [no-such-turn] }] }] } }
            cases:
              - { id: a, assert: [{ type: command, value: [no-such-judge, --fast] }, { type: command, value: [sh, judge.sh] }] }
              - { id: b, assert: [{ type: not-command, value: [no-such-judge] }, { type: not-command, value: [./judge.sh] }] }
              - { id: c, vars: { v: x }, assert: [{ type: command, value: ["no-{{ v }}"] }, { type: equals, value: [no-such] }] }
            """,
        ])
        let warnings = MissingProgram.warnings(in: try folder.suite())
        #expect(
            warnings.map(\.message) == [
                "there is no program 'no-such-judge' in PATH", "'./judge.sh' is no file that may be run",
                "there is no program 'no-such-turn' in PATH",
            ])
        #expect(warnings.map { $0.location?.line } == [4, 5, 2])
        #expect(
            folder.rendered(Array(warnings.suffix(1))) == """
                suite.yaml:2:69: warning: there is no program 'no-such-turn' in PATH
                  2 | prompts: { p: { turns: [{ user: x, assert: [{ type: command, value: [no-such-turn] }] }] } }
                    |                                                                     ^
                  hint: where it is missing, what it has to judge is an error

                """)
    }

    @Test("are warned of at the targets that are such")
    func project() throws {
        let text = """
            targets:
              there: { command: [sh, rules.sh] }
              here: { base_url: 'http://x', model: m }
              gone: { command: [no-such-program] }
              lost: { command: [/no/such/program] }
            """
        let project = try SuiteFolder(["nines.yaml": text]).project()
        let warnings = MissingProgram.warnings(in: project)
        #expect(warnings.map { $0.location?.line } == [4, 5])
        #expect(
            warnings.map(\.message) == [
                "there is no program 'no-such-program' in PATH", "'/no/such/program' is no file that may be run",
            ])
        #expect(warnings.allSatisfy { $0.severity == .warning })
    }
}
