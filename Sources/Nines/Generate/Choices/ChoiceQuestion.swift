import JSONText

/// A multiple-choice question as a file of questions has it.
struct ChoiceQuestion: Sendable {
    /// What is wrong with one question.
    struct Problem: Error {
        var found: String
        var expected: String
    }

    private static let keys: Set<String> = [
        "id", "subject", "question", "options", "answer", "language", "source",
    ]

    let id: String
    let subject: String
    let question: String
    let options: [String]
    /// The index of the right option, counted from 0.
    let answer: Int
    /// Empty where the file does not say.
    let language: String

    /// Reads `{ id, subject, question, options, answer, language, source }`; the first option is right without `answer`.
    init(_ value: JSONValue, number: Int) throws(Problem) {
        guard let object = value.object else {
            throw Problem(found: "question \(number): a JSON \(value.kind)", expected: "a map with id, question, …")
        }
        guard let id = object["id"]?.string, Self.isName(id) else {
            throw Problem(
                found: "question \(number): the id \(object["id"].map { JSONWriter.text($0) } ?? "nothing")",
                expected: "an id of a–z, 0–9, '.' and '-'")
        }
        self.id = id
        if let stray = object.keys.first(where: { !Self.keys.contains($0) }) {
            throw Problem(
                found: "\(id): the key '\(stray)'", expected: "one of \(Self.keys.sorted().joined(separator: ", "))")
        }
        func text(_ key: String) throws(Problem) -> String {
            guard let text = object[key]?.string?.trimmingWhitespace, !text.isEmpty else {
                throw Problem(found: "\(id): nothing under \(key)", expected: "a text")
            }
            return text
        }
        question = try text("question")
        subject = try text("subject")
        language = object["language"] == nil ? "" : try text("language")
        guard Self.isName(subject), language.isEmpty || Self.isName(language) else {
            throw Problem(
                found: "\(id): the subject '\(subject)' and language '\(language)'",
                expected: "names of a–z, 0–9, '.' and '-', because they become tags")
        }
        var options: [String] = []
        var seen: Set<String> = []
        for option in object["options"]?.array ?? [] {
            guard let text = ScorerSpec.scalarText(option)?.trimmingWhitespace, !text.isEmpty else {
                throw Problem(found: "\(id): the option \(JSONWriter.text(option))", expected: "a text")
            }
            // Canonical equality is meant: what differs in composition only reads the same.
            guard seen.insert(text).inserted else {
                throw Problem(found: "\(id): the option '\(text)' twice", expected: "different options")
            }
            options.append(text)
        }
        guard options.count >= 2 else {
            throw Problem(
                found: "\(id): \(options.isEmpty ? "no options" : "one option")", expected: "two or more options")
        }
        self.options = options
        answer = object["answer"] == nil ? 0 : object["answer"]?.int ?? -1
        guard options.indices.contains(answer) else {
            throw Problem(
                found: "\(id): the answer \(object["answer"].map { JSONWriter.text($0) } ?? "nothing")",
                expected: "the index of the right option, 0 to \(options.count - 1)")
        }
    }

    /// All questions of a file's content: a list, or a map with a list under `questions`; ids distinct.
    static func list(_ value: JSONValue) throws(Problem) -> [ChoiceQuestion] {
        guard let elements = value.array ?? value["questions"]?.array, !elements.isEmpty else {
            throw Problem(found: value.kind, expected: "a list of questions, or a map with one under questions")
        }
        var ids: Set<String> = []
        var result: [ChoiceQuestion] = []
        for (index, element) in elements.enumerated() {
            let question = try ChoiceQuestion(element, number: index + 1)
            guard ids.insert(question.id).inserted else {
                throw Problem(found: "the id '\(question.id)' twice", expected: "distinct ids")
            }
            result.append(question)
        }
        return result
    }

    /// The questions of a JSON or YAML file.
    static func read(_ path: String) throws(Problem) -> [ChoiceQuestion] {
        let expected = "a JSON or YAML file of questions"
        do {
            let text = try FileSystem.readText(path)
            guard path.hasSuffix(".yaml") || path.hasSuffix(".yml") else {
                return try list(JSONParser.parse(Array(text.utf8)))
            }
            let file = YAMLFile(path: FileSystem.display(path), text: text)
            let value = file.root()?.json()
            if let problem = file.diagnostics.first { throw Problem(found: problem.message, expected: expected) }
            return try list(value ?? .null)
        } catch let problem as Problem {
            throw problem
        } catch let error as JSONSyntaxError {
            throw Problem(found: "malformed JSON at line \(error.line): \(error.message)", expected: expected)
        } catch let error as InvalidInput {
            throw Problem(found: error.diagnostics.first?.message ?? "nothing readable", expected: expected)
        } catch {
            throw Problem(found: "\(error)", expected: expected)
        }
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "."), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}
