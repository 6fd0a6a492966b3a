import JSONText
import Testing

@testable import Nines

@Suite struct ToolCallsScorerTests {
    static let tools: JSONValue = [
        [
            "type": "function",
            "function": [
                "name": "get_weather",
                "parameters": [
                    "type": "object", "required": ["city"], "additionalProperties": false,
                    "properties": ["city": ["type": "string"], "unit": ["enum": ["c", "f"]]],
                ],
            ],
        ],
        ["name": "now"],
    ]

    private func call(_ name: JSONValue, _ arguments: JSONValue) -> JSONValue {
        ["id": "1", "type": "function", "function": ["name": name, "arguments": arguments]]
    }

    @Test(
        arguments: [
            ("get_weather", "{\"city\": \"北京\"}", true), ("get_weather", "{\"city\": \"Rome\", \"unit\": \"c\"}", true),
            ("get_weather", "{\"unit\": \"c\"}", false), ("get_weather", "{\"city\": 3}", false),
            ("get_weather", "{\"city\": \"Rome\", \"unit\": \"k\"}", false),
            ("get_weather", "{\"city\": \"R\", \"x\": 1}", false),
            ("get_weather", "{\"city\": ", false), ("get_weather", "", false), ("get_weather", "\"Rome\"", false),
            ("weather", "{\"city\": \"Rome\"}", false), ("now", "{}", true), ("now", "", true), ("now", " ", true),
            ("now", "{\"zone\": 1}", true),
            ("now", "[]", false),
            ("now", "{\"a\": \"\\ud800\"}", false), (nil, "{}", false), ("now", nil, false), ("now", ["a": 1], false),
        ] as [(JSONValue, JSONValue, Bool)])
    func calls(name: JSONValue, arguments: JSONValue, isValid: Bool) async throws {
        let answer = Answer(text: "", toolCalls: [call(name, arguments)])
        let score = try await judge("is-valid-openai-tools-call", Self.tools, answer)
        #expect(score.verdict == (isValid ? .pass : .fail), "\(score.reason)")
        let negated = try await judge("not-is-valid-openai-tools-call", Self.tools, answer)
        #expect(negated.verdict == (isValid ? .fail : .pass))
    }

    @Test func everyCallHasToBeValid() async throws {
        let calls = [call("now", "{}"), call("get_weather", "{}")]
        let both = try await judge("is-valid-openai-tools-call", Self.tools, Answer(text: "", toolCalls: calls))
        #expect(both.verdict == .fail)
        let none = try await judge("is-valid-openai-tools-call", Self.tools, Answer(text: "get_weather()"))
        #expect(none.verdict == .fail)
        let options = JSONObject([.init("tools", Self.tools)])
        let named = try await judge(
            "is-valid-openai-tools-call", nil, options: options, Answer(text: "", toolCalls: [call("now", "{}")]))
        #expect(named.verdict == .pass)
    }

    @Test(
        arguments: [
            nil, [], "x", [1], [["type": "function"]], [["name": "a"], ["name": "a"]],
            [["name": "a", "parameters": 3]],
        ]
            as [JSONValue?])
    func refusesTools(value: JSONValue?) {
        #expect(fault("is-valid-openai-tools-call", value)?.key == "value")
    }
}
