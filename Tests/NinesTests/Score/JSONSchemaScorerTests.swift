import FoundationEssentials
import JSONText
import Testing

@testable import Nines

/// `is-json` and `contains-json` with a schema.
@Suite struct JSONSchemaScorerTests {
    private static let schema: JSONValue = [
        "type": "object", "required": ["name", "age"], "additionalProperties": false,
        "properties": ["name": ["type": "string"], "age": ["type": "integer", "minimum": 0]],
    ]

    @Test(
        arguments: [
            ("is-json", #"{"name": "王", "age": 30}"#, true), ("is-json", #"{"name": "王", "age": "30"}"#, false),
            ("is-json", #"{"name": "王"}"#, false), ("is-json", "[]", false), ("is-json", "no", false),
            ("contains-json", #"So: ```{"name": "a", "age": 1}```"#, true),
            ("contains-json", #"[1], then {"name": "a", "age": 1}."#, true),
            ("contains-json", #"{"name": "a"} and [2]"#, false), ("contains-json", "nothing", false),
        ])
    func schema(type: String, answer: String, passes: Bool) async throws {
        #expect(try await judge(type, Self.schema, Answer(text: answer)).verdict == (passes ? .pass : .fail))
        #expect(try await judge("not-" + type, Self.schema, Answer(text: answer)).verdict == (passes ? .fail : .pass))
    }

    @Test func reasonsNameTheFirstThreeViolations() async throws {
        let answer = Answer(text: #"{"age": -1, "a": 1, "b": 2}"#)
        let reason = try await judge("is-json", Self.schema, answer).reason
        #expect(
            reason
                == "the answer is JSON, but not as the schema says: found no 'name'; "
                + "/age: found -1, expected at least 0; /a: found 1, where nothing is allowed; …")
        #expect(try await judge("contains-json", Self.schema, answer).reason.contains("/age: found -1"))
    }

    @Test func extractsTheJSONThatIsAsTheSchemaSays() async throws {
        let score = try await judge("contains-json", ["type": "array"], Answer(text: #"{"a": 1} [1.50]"#))
        #expect(score.extracted == "[1.50]")
    }

    @Test func readsTheSchemaFromAFile() async throws {
        let path = FileManager.default.temporaryDirectory.path + "/nines-schema-\(UUID().uuidString).json"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(JSONWriter.bytes(Self.schema)).write(to: URL(fileURLWithPath: path))
        let value: JSONValue = ["file": .string(path)]
        #expect(try await judge("is-json", value, Answer(text: "{}")).verdict == .fail)
        #expect(try await judge("is-json", value, Answer(text: #"{"name": "a", "age": 1}"#)).verdict == .pass)
        try Data("{".utf8).write(to: URL(fileURLWithPath: path))
        #expect(fault("is-json", value)?.found.contains(path + ":1:2") == true)
    }

    @Test(arguments: ["is-json", "contains-json"]) func refusesWhatIsNoSchema(type: String) {
        #expect(fault(type, "object")?.key == "value")
        #expect(fault(type, ["type": "objekt"])?.found.contains("/type") == true)
        #expect(fault(type, ["file": "/nowhere/schema.json"])?.key == "value")
        #expect(fault(type, ["$ref": "other.json"])?.found.contains("other.json") == true)
    }

    @Test func noVerdictIsAnErrorNotAFail() async throws {
        let answer = Answer(text: "\"" + String(repeating: "a", count: 100_000) + "!\"")
        for type in ["is-json", "not-is-json"] {
            #expect(try await judge(type, ["pattern": "^(a+)+$"], answer).verdict == .error)
        }
    }
}
