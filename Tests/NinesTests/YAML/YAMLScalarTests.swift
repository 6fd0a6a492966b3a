import JSONText
import Testing

@testable import Nines

@Suite("YAML scalars")
struct YAMLScalarTests {
    /// Scalars as written, and the JSON they become: numbers keep every digit, the rest of YAML 1.1's readings is text.
    static let scalars: [(yaml: String, json: String)] = [
        ("9.80", "9.80"), ("9.8", "9.8"), ("1e3", "1e3"), ("1E+3", "1E+3"), ("-0", "-0"), ("0.10", "0.10"),
        ("12345678901234567890.123456789", "12345678901234567890.123456789"), ("true", "true"), ("null", "null"),
        ("~", "null"), ("no", "\"no\""), ("yes", "\"yes\""), ("on", "\"on\""), ("NO", "\"NO\""), ("True", "true"),
        ("TRUE", "true"), ("tRUE", "\"tRUE\""), ("False", "false"), ("FALSE", "false"), ("Null", "null"),
        ("NULL", "null"),
        ("'False'", "\"False\""),
        ("010", "\"010\""), ("0x10", "\"0x10\""), ("1_000", "\"1_000\""), ("+1", "\"+1\""), (".5", "\".5\""),
        ("5.", "\"5.\""), (".inf", "\".inf\""), (".nan", "\".nan\""), ("2024-10-01", "\"2024-10-01\""),
        ("12:30:45", "\"12:30:45\""), ("９．８", "\"９．８\""), ("'9.80'", "\"9.80\""), ("\"true\"", "\"true\""),
        ("'null'", "\"null\""),
    ]

    @Test("keep their spelling", arguments: scalars)
    func spelling(_ row: (yaml: String, json: String)) throws {
        let file = YAMLFile(path: "x.yaml", text: "value: \(row.yaml)\n")
        let value = try #require(file.root()?.child("value")?.json())
        #expect(JSONWriter.text(value) == row.json)
        #expect(file.diagnostics.isEmpty)
    }

    @Test(
        "are flags by the core schema's words alone",
        arguments: [
            ("true", true), ("True", true), ("TRUE", true), ("false", false), ("False", false), ("FALSE", false),
            ("yes", nil), ("off", nil), ("Null", nil), ("1", nil),
        ] as [(String, Bool?)])
    func flags(_ text: String, _ flag: Bool?) {
        let file = YAMLFile(path: "x.yaml", text: "value: \(text)\n")
        #expect(file.root()?.child("value")?.bool() == flag)
        #expect(file.diagnostics.isEmpty == (flag != nil))
    }

    @Test("what a prompt shows of a variable is what the suite says")
    func rendered() throws {
        let folder = try SuiteFolder(
            """
            suite: s
            prompts: { p: "{{ a }} {{ b }} {{ c }}" }
            cases: [{ id: x, vars: { a: 9.80, b: no, c: 1e3 }, assert: { type: equals, value: 9.80 } }]
            """)
        let suite = try folder.suite()
        let messages = try suite.prompts[0].render(suite.cases[0].vars)
        #expect(messages[0]["content"]?.string == "9.80 no 1e3")
        #expect(suite.cases[0].assertions[0].spec.value == .number(.init(validated: "9.80")))
    }

    @Test("a mapping nested as deep as the parser lets through is refused or read, but does no harm")
    func nesting() throws {
        for depth in [10, 400, 990, 100_000] {
            let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
            let file = YAMLFile(path: "x.yaml", text: "value: \(text)\n")
            let value = file.root()?.child("value")?.json()
            #expect(value != nil || !file.diagnostics.isEmpty)
        }
    }
}
