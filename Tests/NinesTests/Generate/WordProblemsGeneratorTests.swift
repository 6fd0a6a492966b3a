import JSONText
import Testing

@testable import Nines

struct WordProblemsGeneratorTests {
    /// The templates of the seed suite.
    private static let file: JSONValue = {
        let folder = FileSystem.parent(Countries.path)
        return ["file": .string(FileSystem.join(folder, "word-problems.yaml"))]
    }()

    private static func cases(_ parameters: JSONValue) throws -> [GeneratedCase] {
        try GeneratorRegistry.make("word-problems", parameters.object ?? JSONObject()).cases()
    }

    private static let rectangle: JSONValue = [
        "name": "rectangle", "steps": 1, "parameters": ["a": ["min": 2, "max": 9], "b": ["min": 2, "max": 9]],
        "require": ["a < b"], "answer": "a * b", "text": "A rectangle of {{ a }} m by {{ b }} m: how many m²?",
    ]

    /// Recorded answers belong to these questions: they must never change while the templates stay.
    @Test func theSameSeedGivesTheseProblemsForEver() throws {
        let made = try Self.cases(["count": 2, "seed": 7, "templates": [Self.rectangle]])
        #expect(
            made.map { "\($0.id): \($0.vars["question"]?.string ?? "") \($0.vars["result"]?.string ?? "")" } == [
                "rectangle-001: A rectangle of 7 m by 8 m: how many m²? 56",
                "rectangle-002: A rectangle of 4 m by 5 m: how many m²? 20",
            ])
        #expect(made.first?.tags == ["kind-rectangle", "steps-1"])
        #expect(made.first?.vars["parameters"]?["a"]?.int != nil)
    }

    @Test(arguments: ["en", "zh"]) func ourTemplatesMakeSoundProblems(language: String) throws {
        let cases = try Self.cases(["count": 190, "seed": 3, "language": .string(language), "templates": Self.file])
        #expect(Set(cases.map(\.id)).count == 190)
        #expect(Set(cases.compactMap { $0.vars["question"]?.string }).count == 190)
        #expect(Set(cases.flatMap(\.tags)).count { $0.hasPrefix("kind-") } == 19)
        for made in cases {
            let question = try #require(made.vars["question"]?.string)
            let result = try #require(made.vars["result"]?.string)
            #expect(made.tags.contains(language) && made.tags.contains { $0.hasPrefix("steps-") })
            #expect(result.utf8.count <= 6 && !result.contains("/") && !result.hasPrefix("-"), "\(question) \(result)")
            let scorer = try NumberScorer(ScorerSpec(type: "number", value: .string(result)))
            for answer in [result, "**\(result)**", "The answer is \(result).", "答案是\(result)。"] {
                #expect(
                    scorer.judge(Answer(text: answer, question: question)).verdict == .pass, "\(question) \(answer)")
            }
            #expect(scorer.judge(Answer(text: result + "7", question: question)).verdict == .fail)
        }
    }

    /// Each kind's answer, computed anew from what its question says and not from its template.
    @Test func answersAgreeWithTheQuestions() throws {
        let solve: [String: ([Int]) -> Int] = [
            "rabbits": { ($0[1] - 2 * $0[0]) / 2 }, "leftover": { $0[0] % $0[1] }, "trees": { $0[0] / $0[1] + 1 },
            "boxes": { ($0[1] + $0[0] - 1) / $0[0] }, "journey": { $0[0] * $0[1] + $0[2] * $0[3] },
            "mixture": { ($0[0] * $0[1] + $0[2] * $0[3]) / ($0[0] + $0[2]) },
        ]
        let parameters: JSONValue = [
            "count": 300, "language": "en", "templates": Self.file, "kinds": .array(solve.keys.map { .string($0) }),
        ]
        for made in try Self.cases(parameters) {
            let question = try #require(made.vars["question"]?.string)
            let numbers = question.split { !$0.isNumber }.compactMap { Int($0) }
            let solution = try #require(made.vars["kind"]?.string.flatMap { solve[$0] })
            #expect(made.vars["result"]?.string == String(solution(numbers)), "\(question)")
        }
    }

    /// A change to one template must not change what the others ask.
    @Test func templatesAreDrawnApart() throws {
        let all = try Self.cases(["count": 190, "seed": 3, "language": "zh", "templates": Self.file])
        let one = try Self.cases(
            ["count": 10, "seed": 3, "language": "zh", "templates": Self.file, "kinds": "ages"])
        #expect(all.filter { $0.tags.contains("kind-ages") } == one)
    }

    @Test func anAnswerThatTheQuestionNamesIsNotAskedFor() throws {
        var template = try #require(Self.rectangle.object)
        template["answer"] = "b - a"
        template["require"] = ["a < b"]
        let made = try Self.cases(["count": 10, "templates": [.object(template)]])
        for one in made {
            #expect(one.vars["result"]?.string != one.vars["parameters"]?["a"]?.int.map(String.init))
        }
    }

    /// A comparison has its answer in the question.
    @Test func aComparisonMayNameItsAnswer() throws {
        let template: JSONValue = [
            "name": "larger", "parameters": ["a": [1, 2, 3], "b": [7, 8]], "answer": "b",
            "text": "Which is larger, {{ a }} or {{ b }}?",
        ]
        #expect(try Self.cases(["count": 6, "templates": [template]]).count == 6)
        #expect(throws: GeneratorError.self) { try Self.cases(["count": 7, "templates": [template]]) }
    }

    /// A condition on parameters keeps a computed value from dividing by zero.
    @Test func conditionsOnParametersComeFirst() throws {
        let template: JSONValue = [
            "name": "t", "parameters": ["a": [0, 1]], "let": ["c": "10 / a"], "require": "a > 0", "answer": "c + 7",
            "text": "{{ a }}, {{ c }}",
        ]
        #expect(try Self.cases(["count": 1, "templates": [template]]).first?.vars["result"] == "17")
    }

    @Test(
        arguments: [
            ("name", nil), ("name", "Two words"), ("name", "a-b"), ("steps", 0), ("steps", "two"), ("answer", nil),
            ("answer", "a *"), ("answer", "a * c"), ("require", ["a ~ b"]), ("require", ["a < c"]), ("require", [3]),
            ("let", ["c": "d + 1"]), ("let", 3), ("text", nil), ("text", ["fr": "x"]), ("text", "{{ a "),
            ("parameters", ["a": []]), ("parameters", ["a": 3]), ("parameters", ["a": ["min": 3, "max": 1]]),
            ("parameters", ["a": ["min": 1, "max": 9, "step": 0]]), ("parameters", ["a": ["min": 1, "maximum": 9]]),
            ("txt", "x"),
        ] as [(String, JSONValue)])
    func refusesMalformedTemplates(key: String, value: JSONValue) throws {
        var template = try #require(Self.rectangle.object)
        template[key] = value.isNull ? nil : value
        let parameters = JSONObject([.init("count", 3), .init("templates", [.object(template)])])
        let error = #expect(throws: GeneratorError.self) { try GeneratorRegistry.make("word-problems", parameters) }
        #expect(error?.key == "templates")
    }

    @Test(
        arguments: [
            (["count": 0], "count"), (["count": 9999], "count"), (["templates": []], "templates"),
            (["templates": nil], "templates"), (["templates": ["templates": [Self.rectangle], "x": 1]], "templates"),
            (["templates": ["file": "/nowhere.yaml", "kinds": 1]], "templates"),
            (["templates": ["file": "/nowhere.yaml"]], "templates"),
            (["templates": [Self.rectangle, Self.rectangle]], "templates"), (["kinds": ["triangle"]], "kinds"),
            (["kinds": []], "kinds"), (["language": "fr"], "language"),
        ] as [(JSONValue, String)])
    func refusesImpossibleParameters(_ changes: JSONValue, key: String) throws {
        let base: JSONValue = ["count": 3, "templates": [Self.rectangle]]
        let parameters = try #require(base.object).merging(try #require(changes.object))
        let error = #expect(throws: GeneratorError.self) {
            try GeneratorRegistry.make("word-problems", parameters).cases()
        }
        #expect(error?.key == key)
    }

    @Test(
        arguments: [
            ("require", ["a > b", "a < b"], "templates", "draws met its conditions"),
            ("parameters", ["a": ["min": 1, "max": 9, "step": 0], "b": [1]], "templates", "the step 0"),
            ("parameters", ["a": ["min": 1, "max": 1_000_000_000_000_000_001], "b": [1]], "templates", "the max of"),
            ("parameters", ["a": [2], "b": [3]], "count", "3"),
        ] as [(String, JSONValue, String, String)])
    func saysWhyThereAreNoProblems(key: String, value: JSONValue, at: String, found: String) throws {
        var template = try #require(Self.rectangle.object)
        template[key] = value
        let error = #expect(throws: GeneratorError.self) {
            try Self.cases(["count": 3, "templates": [.object(template)]])
        }
        #expect(error?.key == at)
        #expect(error?.found.contains(found) == true, "\(error?.found ?? "")")
    }

    /// A text in two languages needs one to be chosen; a text in none serves every language.
    @Test func languages() throws {
        let error = #expect(throws: GeneratorError.self) { try Self.cases(["count": 3, "templates": Self.file]) }
        #expect(error?.key == "templates")
        let made = try Self.cases(["count": 1, "language": "zh", "templates": [Self.rectangle]])
        #expect(made.first?.id == "rectangle-zh-001")
    }
}
