import JSONText
import Testing

@testable import Nines

@Suite struct JSONSchemaTests {
    @Test(arguments: [
        (SchemaSuiteExcerpt.draft2020, "https://json-schema.org/draft/2020-12/schema"),
        (SchemaSuiteExcerpt.draft7, "http://json-schema.org/draft-07/schema#"),
    ])
    func agreesWithTheExcerptOfTheOfficialSuite(cases: String, draft: String) throws {
        let outcomes = try SchemaVectors.outcomes(try JSONParser.parse(cases), draft: draft)
        #expect(outcomes.count > 20)
        for outcome in outcomes { #expect(outcome.isRight, "\(outcome.name): \(outcome.said)") }
    }

    @Test(
        arguments: [
            // Doubles would say otherwise of each.
            (#"{"multipleOf": 0.1}"#, "0.3", true), (#"{"multipleOf": 0.01}"#, "19.99", true),
            (#"{"multipleOf": 3}"#, "1e999999999999", false), (#"{"multipleOf": 4}"#, "1e999999999999", true),
            (#"{"multipleOf": 1e-400}"#, "1e-400", true), (#"{"multipleOf": 1e-400}"#, "1e-401", false),
            (#"{"minimum": 9007199254740993}"#, "9007199254740992", false),
            (#"{"exclusiveMaximum": 0.1}"#, "0.09999999999999999999999999", true),
            (#"{"const": 9007199254740993}"#, "9007199254740992", false), (#"{"const": 1}"#, "1.0e0", true),
            (#"{"enum": [1e2]}"#, "100.0", true), (#"{"type": "integer"}"#, "1.5e1", true),
            (#"{"type": "integer"}"#, "1e-1", false), (#"{"maximum": -1}"#, "-1.0000000000000000000001", true),
            (#"{"maximum": 1e400}"#, "1e401", false), (#"{"minimum": 0}"#, "-0.0", true),
        ])
    func numbersAreExact(schema: String, number: String, holds: Bool) throws {
        #expect(try violations(schema, number).isEmpty == holds)
    }

    @Test(
        arguments: [
            (#"^\\d$"#, "٣", false), (#"^\\w+$"#, "é", false), (#"^\\W$"#, "é", true), (#"^a$"#, "a\n", false),
            (#"^\\p{Letter}+$"#, "né中", true), (#"^\\p{Script=Han}+$"#, "中文", true), (#"^\\p{Lu}$"#, "a", false),
            (#"^\\u4e2d$"#, "中", true), (#"^\\ud83d\\udc32$"#, "🐲", true), (#"^\\u{1F432}$"#, "🐲", true),
            (#"^\\cC$"#, "\u{3}", true), (#"^[\\d-]+$"#, "1-2", true), (#"^[^\\D]$"#, "7", true),
            (#"^[[:alpha:]]$"#, "a", false), (#"^[]$"#, "", false), (#"^[^]$"#, "\n", true),
            (#"^.$"#, "\u{2028}", false),
            (#"^\\s$"#, "\u{FEFF}", true), (#"^\\S$"#, "\u{3000}", false), (#"\\bcat\\b"#, "écaté", true),
            (#"\\bcat\\b"#, "a cat.", true), (#"^[\\b]$"#, "\u{8}", true), (#"^[\\W]$"#, "🐲", true),
            (#"^\\/\\-$"#, "/-", true),
        ])
    func patternsMeanWhatECMAScriptSays(pattern: String, text: String, holds: Bool) throws {
        let value = JSONWriter.text(.string(text))
        #expect(try violations(#"{"pattern": "\#(pattern)"}"#, value).isEmpty == holds)
    }

    @Test(
        arguments: [
            (#"{"$ref": "http://example.com/other.json"}"#, "/$ref", "http://example.com/other.json"),
            (##"{"$ref": "#/$defs/a"}"##, "/$ref", "#/$defs/a"), (##"{"$ref": "#a"}"##, "/$ref", "anchor"),
            (##"{"$ref": "#"}"##, "", "without end"),
            (##"{"$defs": {"a": {"allOf": [{"$ref": "#/$defs/a"}]}}}"##, "/$defs/a", "without end"),
            (#"{"properties": {"a": {"type": "int"}}}"#, "/properties/a/type", "'int'"),
            (#"{"pattern": "("}"#, "/pattern", "regular expression"), (#"{"pattern": "\\Aa"}"#, "/pattern", "\\A"),
            (#"{"minLength": -1}"#, "/minLength", "-1"), (#"{"multipleOf": 0}"#, "/multipleOf", "above 0"),
            (#"{"items": [{}]}"#, "/items", "array of 1"), (#"{"required": "a"}"#, "/required", "'a'"),
            (#"{"allOf": []}"#, "/allOf", "array of 0"),
            (#"{"$schema": "http://json-schema.org/draft-04/schema#"}"#, "", "draft-04"),
            ("3", "", "expected a schema"),
        ])
    func namesWhatIsWrongWithASchema(schema: String, pointer: String, words: String) throws {
        let value = try JSONParser.parse(schema)
        do throws(JSONSchemaError) {
            _ = try JSONSchema(value)
            Issue.record("\(schema) was accepted")
        } catch {
            #expect(error.pointer.hasPrefix(pointer))
            #expect(error.message.contains(words), "\(error)")
        }
    }

    @Test func namesWhereAndWhatIsWrongWithAValue() throws {
        let schema = #"""
            {"properties": {"items": {"items": {"properties": {"a/b": {"type": ["number", "null"]}}}}, "n": {"maximum": 3}},
            "required": ["n", "m"], "additionalProperties": false, "anyOf": [{"type": "array"}, {"required": ["z"]}]}
            """#
        let found = try violations(schema, #"{"items": [{}, {"a/b": "x"}], "n": 3.5, "extra": 1}"#)
        #expect(
            found.map(\.description) == [
                "found no 'm'", "none of 2 alternatives holds: found an object of 3, expected type array; found no 'z'",
                "/items/1/a~1b: found the string 'x', expected type number or null",
                "/n: found 3.5, expected at most 3", "/extra: found 1, where nothing is allowed",
            ])
    }

    @Test func givenDocumentsAreReferredTo() throws {
        let schema = try JSONSchema(
            ["$ref": "http://example.com/a/list.json"],
            documents: [
                "http://example.com/a/list.json": ["items": ["$ref": "number.json#/$defs/n"]],
                "http://example.com/a/number.json": ["$defs": ["n": ["type": "number"]]],
            ])
        #expect(try schema.violations(of: [1, "2"]).map(\.pointer) == ["/1"])
    }

    @Test func metaschemasKnowSchemas() throws {
        for uri in ["https://json-schema.org/draft/2020-12/schema", "http://json-schema.org/draft-07/schema#"] {
            let metaschema = try JSONSchema(["$ref": .string(uri)])
            #expect(try metaschema.violations(of: ["properties": ["a": ["minLength": 1]]]).isEmpty)
            #expect(try metaschema.violations(of: ["properties": ["a": ["minLength": -1]]]).count > 0)
        }
    }

    @Test func namesAreToldApartByTheirBytes() throws {
        let schema = "{\"properties\": {\"\u{E9}\": false}, \"required\": [\"e\u{301}\"]}"
        #expect(try violations(schema, "{\"e\u{301}\": 1}").isEmpty)
        #expect(try violations(schema, "{\"\u{E9}\": 1}").count == 2)
    }

    /// Deep values, deep schemas, conditions that lead back, exponential alternatives: an error or a verdict, never a crash.
    @Test(.timeLimit(.minutes(1))) func recursionIsBounded() throws {
        let nested = String(repeating: "[", count: 250) + String(repeating: "]", count: 250)
        #expect(try violations(##"{"type": "array", "items": {"$ref": "#"}}"##, nested).isEmpty)
        #expect(try violations(##"{"anyOf": [{"type": "null"}, {"items": {"$ref": "#"}}]}"##, nested).isEmpty)
        let deep = (0..<3000).reduce(JSONValue.array([])) { inner, _ in [inner] }
        let recursive = try JSONSchema(["items": ["$ref": "#"]])
        #expect(throws: JSONSchemaError.self) { try recursive.violations(of: deep) }
        let conditional = try JSONSchema(["if": true, "then": ["$ref": "#"]])
        #expect(throws: JSONSchemaError.self) { try conditional.violations(of: 1) }
        let deepSchema = (0..<3000).reduce(JSONValue.bool(true)) { inner, _ in ["not": inner] }
        #expect(throws: JSONSchemaError.self) { try JSONSchema(deepSchema) }
        let chain = try JSONParser.parse(
            "{\"$ref\": \"#/$defs/0\", \"$defs\": {"
                + (0..<2000).map { "\"\($0)\": {\"$ref\": \"#/$defs/\($0 + 1)\"}" }.joined(separator: ", ")
                + ", \"2000\": {}}}")
        let chained = try JSONSchema(chain)
        #expect(throws: JSONSchemaError.self) { try chained.violations(of: 1) }
    }

    @Test(.timeLimit(.minutes(1))) func longAnswersAreChecked() throws {
        let numbers = "[" + (0..<60_000).map { "\($0)" }.joined(separator: ",") + "]"
        let found = try violations(#"{"items": {"type": "integer", "maximum": 59998}, "uniqueItems": true}"#, numbers)
        #expect(found.map(\.pointer) == ["/59999"])
        let members = "{" + (0..<20_000).map { "\"k\($0)\": 1" }.joined(separator: ",") + "}"
        #expect(
            try violations(#"{"required": ["k19999", "x"], "additionalProperties": {"const": 1}}"#, members).count == 1)
    }

    private func violations(_ schema: String, _ value: String) throws -> [SchemaViolation] {
        try JSONSchema(try JSONParser.parse(schema)).violations(of: try JSONParser.parse(value))
    }
}
