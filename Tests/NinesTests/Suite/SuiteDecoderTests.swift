import JSONText
import Testing

@testable import Nines

@Suite("Suite files")
struct SuiteDecoderTests {
    @Test(
        "say everything that is wrong with them",
        arguments: SuiteProblem.whole + SuiteProblem.parts + SuiteProblem.assertions + SuiteProblem.data
            + SuiteProblem.entries)
    func problems(_ problem: SuiteProblem) throws {
        let folder = try SuiteFolder(problem.files)
        let shown = folder.problems { () throws(InvalidInput) in _ = try folder.suite() }
        #expect(shown == problem.shows)
    }

    private func cases(_ name: String, _ data: String) throws -> [TestCase] {
        let suite = """
            suite: s
            prompts: { p: "{{ q }}" }
            cases: [{ file: \(name), vars: { q: none }, assert: { type: equals, value: x } }]
            """
        return try SuiteFolder(["suite.yaml": suite, name: data]).suite().cases
    }

    @Test("read CSV as RFC 4180 has it", arguments: ["\n", "\r\n"], ["", "\u{FEFF}"])
    func csv(lineEnd: String, mark: String) throws {
        let lines = [
            "id,q,tags", "plain,a b,x;y", "quoted,\"a, \"\"b\"\"\",\"x, y\"", "lines,\"one", "two\",", "",
            "中文,数 字 ,", "last,\"\",x",
        ]
        let cases = try cases("c.csv", mark + lines.joined(separator: lineEnd))
        #expect(cases.map(\.id) == ["plain", "quoted", "lines", "中文", "last"])
        #expect(cases.map { $0.vars["q"]?.string } == ["a b", "a, \"b\"", "one\(lineEnd)two", "数 字 ", ""])
        #expect(cases.map(\.tags) == [["x", "y"], ["x", "y"], [], [], ["x"]])
        // The line of each, behind one that spans two.
        #expect(cases.map(\.location.line) == [2, 3, 4, 7, 8])
    }

    @Test("read JSON lines, numbers as spelt")
    func jsonLines() throws {
        let cases = try cases(
            "c.jsonl",
            """
            {"id": "a", "q": 9.80, "tags": ["x"]}

            {"id": 7, "vars": {"q": "数"}}\r
            {"q": "no id"}
            """)
        #expect(cases.map(\.location.line) == [1, 3, 4])
        #expect(cases.map { $0.vars["q"].flatMap(ScorerSpec.scalarText) } == ["9.80", "数", "no id"])
        #expect(cases[1].id == "7")
        #expect(cases[0].tags == ["x"])
        #expect(cases[2].id.hasPrefix("case-"))
    }

    @Test("say which cases are related, the nearest word first")
    func clusters() throws {
        let suite = """
            suite: s
            prompts: { p: "{{ q }}" }
            defaults: { assert: { type: equals, value: x }, vars: { q: none } }
            cases:
              - { id: alone }
              - { id: own, cluster: own }
              - { id: a, cluster: pair }
              - { id: b, cluster: 7 }
              - { file: c.csv }
              - { file: c.jsonl, cluster: of-the-file }
              - { file: c.yaml, cluster: of-the-file }
              - generate: { decimal-pairs: { count: 2, seed: 1 } }
              - { generate: { decimal-pairs: { count: 2, seed: 2, framings: [price] } }, cluster: prices }
            """
        let cases = try SuiteFolder([
            "suite.yaml": suite, "c.csv": "id,q,cluster\nd,1,pair\ne,1,\nf,1, \n",
            "c.jsonl": #"{"id": "g", "cluster": "own", "q": 1}"# + "\n" + #"{"id": "h", "vars": {"q": 1}}"#,
            "c.yaml": "- { id: i }\n- { id: j, cluster: own }\n",
        ]).suite().cases
        let written = cases.prefix { !$0.tags.contains("generated") }.map { "\($0.id) \($0.cluster)" }
        #expect(
            written == [
                "alone alone", "own own", "a pair", "b 7", "d pair", "e e", "f f", "g own", "h of-the-file",
                "i of-the-file",
                "j own",
            ])
        // No variable of a row, or prompts could show it and change what is asked.
        #expect(cases.allSatisfy { $0.vars["cluster"] == nil })
        let generated = cases.suffix(4).map(\.cluster)
        #expect(generated[0] == generated[1] && generated[0].hasPrefix("decimal-pairs/plain-"))
        #expect(generated[2...] == ["prices", "prices"])
    }

    @Test("have the same keys for editors and for the program")
    func schema() throws {
        let root = FileSystem.parent(FileSystem.parent(FileSystem.parent(FileSystem.parent(#filePath))))
        let schema = try JSONParser.parse(try FileSystem.read(FileSystem.join(root, "schema/suite.schema.json")))
        let keys = try #require(schema["$defs"]?["shared"]?["properties"]?.object?.keys)
        #expect(Set(keys) == CaseDecoder.shared)
    }

    @Test("read cases of a YAML file as their own, under the entry's defaults")
    func yamlCases() throws {
        let suite = """
            suite: s
            prompts: { p: "{{ q }}", other: "{{ q }}!" }
            cases: [{ file: c.yaml, prompts: other, tags: [data], assert: { type: contains, value: x } }]
            """
        let data = "- { id: a, vars: { q: 1 } }\n- { id: b, vars: { q: 2 }, assert: { type: equals, value: y } }\n"
        let cases = try SuiteFolder(["suite.yaml": suite, "c.yaml": data]).suite().cases
        #expect(cases.map { $0.assertions.map(\.type) } == [["contains"], ["contains", "equals"]])
        #expect(cases.allSatisfy { $0.promptNames == ["other"] && $0.tags == ["data"] })
    }

    @Test(
        "leave a case out for true or a reason",
        arguments: [
            ("true", "skipped"), ("True", "skipped"), ("too slow", "too slow"), ("'true'", "true"), ("false", nil),
            ("False", nil), ("FALSE", nil), ("null", nil), ("~", nil), ("", nil),
        ] as [(String, String?)])
    func skip(_ written: String, _ reason: String?) throws {
        let suite = """
            suite: s
            prompts: { p: x }
            cases:
              - id: a
                skip: \(written)
                assert: { type: equals, value: x }
            """
        #expect(try SuiteFolder(suite).suite().cases.map(\.skip) == [reason])
    }

    @Test("leave out the cases of an entry that says so, for their own reason where they have one")
    func skippedEntry() throws {
        let files = [
            "suite.yaml": """
            suite: s
            prompts: { p: x }
            defaults: { assert: { type: equals, value: x } }
            cases: [{ file: c.yaml, skip: later }, { file: c.csv, skip: true }, { file: d.yaml }]
            """,
            "c.yaml": "- { id: a }\n- { id: b, skip: its own }\n- { file: e.yaml }\n", "c.csv": "id,q\nc,1\n",
            "d.yaml": "- { id: d }\n", "e.yaml": "- { id: e }\n",
        ]
        let cases = try SuiteFolder(files).suite().cases
        #expect(cases.map(\.id) == ["a", "b", "e", "c", "d"])
        #expect(cases.map(\.skip) == ["later", "its own", "later", "skipped", nil])
    }

    @Test("let a turn use the answers of all turns before it")
    func answersOfTurns() throws {
        let suite = """
            suite: s
            prompts:
              p:
                turns:
                  - { for: steps, as: step, user: "{{ step }}{% if answers %} after {{ answer }}{% endif %}" }
                  - "{{ answers[0] }} {{ answers[1] }} {{ answers[2] }}"
            cases: [{ id: a, vars: { steps: [1, 2, 3] }, assert: { type: equals, value: x } }]
            """
        #expect(try SuiteFolder(suite).suite().cases.count == 1)
    }

    @Test("take a map with the key 'file' for a path only where a file may stand")
    func fileOptions() throws {
        let suite = """
            suite: s
            prompts: { p: x }
            cases:
              - id: a
                assert:
                  - { type: json-fields, value: { file: report.pdf, size: 3 } }
                  - { type: json-fields, value: { file: report.pdf } }
                  - { type: not-is-json, value: { file: s.json } }
                  - { type: members, set: { file: set.json } }
            """
        let folder = try SuiteFolder(["suite.yaml": suite, "s.json": "{}", "set.json": "[\"a\"]"])
        let assertions = try folder.suite().cases[0].assertions
        let values: [JSONValue?] = [
            ["file": "report.pdf", "size": 3], ["file": "report.pdf"], ["file": .string(folder.file("s.json"))], nil,
        ]
        #expect(assertions.map(\.spec.value) == values)
        #expect(assertions[3].spec.options["set"] == ["file": .string(folder.file("set.json"))])
    }

    @Test("cases without id are named by what they ask, so that another order pairs them rightly")
    func namelessCases() throws {
        func ids(_ questions: [String]) throws -> [String] {
            let list = questions.map { "  - { vars: { q: \($0) }, assert: { type: equals, value: x } }" }
            let head = "suite: s\nprompts: { p: \"{{ q }}\" }\ncases:\n"
            return try SuiteFolder(head + list.joined(separator: "\n")).suite().cases.map(\.id)
        }
        let ids1 = try ids(["one", "two", "three"])
        #expect(Set(ids1).count == 3)
        #expect(try ids(["three", "one", "two"]) == [ids1[2], ids1[0], ids1[1]])
    }

    @Test("a program that judges is part of what the suite says")
    func judgingProgram() throws {
        func hash(_ program: String) throws -> String {
            let suite = """
                suite: s
                prompts: { p: x }
                cases: [{ id: a, assert: [{ type: not-command, value: [sh, judge.sh] }] }]
                """
            return try SuiteFolder(["suite.yaml": suite, "judge.sh": program]).suite().hash
        }
        #expect(try hash("echo true") != hash("echo false"))
    }

    @Test("the hash follows the suite's text and its data, and nothing else")
    func hash() throws {
        let suite =
            "suite: s\nprompts: { p: \"{{ q }}\" }\ncases: [{ file: c.csv, assert: { type: equals, value: x } }]\n"
        func hash(_ suite: String, _ data: String) throws -> String {
            try SuiteFolder(["suite.yaml": suite, "c.csv": data]).suite().hash
        }
        let first = try hash(suite, "id,q\na,1\n")
        #expect(try hash(suite, "id,q\na,1\n") == first)
        #expect(try hash(suite, "id,q\na,2\n") != first)
        #expect(try hash(suite + "# a remark\n", "id,q\na,1\n") != first)
    }

    @Test("two suites of one name cannot be run together")
    func sameName() throws {
        let text = "suite: s\nprompts: { p: hi }\ncases: [{ id: a, assert: { type: equals, value: x } }]\n"
        let folder = try SuiteFolder(["a.yaml": text, "b.yaml": text])
        let shown = folder.problems { () throws(InvalidInput) in
            _ = try SuiteLoader.load([folder.file("a.yaml"), folder.file("b.yaml")])
        }
        #expect(shown.hasPrefix("b.yaml:1:1: error: the suite name 's' is taken by a.yaml\n"))
    }

    @Test("a table of a hundred thousand rows is read in seconds", .timeLimit(.minutes(1)))
    func large() throws {
        let rows = (0..<100_000).map { "c\($0),\"question, \($0)\"" }.joined(separator: "\n")
        let table = try CSVTable("id,q\n" + rows, path: "c.csv")
        #expect(table.rows.count == 100_000)
        #expect(table.rows.last?.fields == ["c99999", "question, 99999"])
    }
}
