public import JSONText

/// `choices`: multiple-choice questions of a file, their options in an order drawn by the seed.
///
/// Parameters: `questions` (`{ file: … }`, JSON or YAML, or a list), `seed`, `count` (all where not given, else so many
/// drawn by the seed), `language` (only the questions in it) and `letters` (A to D). The right option stands under each
/// letter equally often: of every four consecutive questions with four options, once under each. A question's place in
/// the file decides its draw, so that questions added at the end leave the earlier ones as they were.
///
/// Variables: `question`, `options` (a line an option, "A. …"), `choices` (letter to text), `answer` (the right letter),
/// `right` (its text), `subject`, `language`. Tags: `subject-…` and the language.
public struct ChoicesGenerator: CaseGenerator {
    /// `choices`
    public static let name = "choices"
    /// `questions`, `seed`, `count`, `language`, `letters`
    public static let options: Set<String> = ["questions", "seed", "count", "language", "letters"]

    private let questions: [ChoiceQuestion]
    private let letters: [String]
    private let seed: UInt64
    private let count: Int?

    /// Reads the parameters and the questions; throws at the first question that is malformed or has too many options.
    public init(_ parameters: JSONObject) throws(GeneratorError) {
        let reader = GeneratorParameters(parameters)
        seed = try reader.seed()
        letters = try Self.letters(reader)
        let language = parameters["language"]
        guard language == nil || language?.string != nil else {
            throw GeneratorError(key: "language", found: reader.found("language"), expected: "a language such as en")
        }
        let all: [ChoiceQuestion]
        let path = try reader.file("questions")
        do throws(ChoiceQuestion.Problem) {
            if let path {
                all = try ChoiceQuestion.read(path)
            } else {
                all = try ChoiceQuestion.list(parameters["questions"] ?? .null)
            }
        } catch {
            throw GeneratorError(key: "questions", found: error.found, expected: error.expected)
        }
        for question in all { try Self.check(question, letters) }
        questions = all.filter { language == nil || $0.language == language?.string }
        guard !questions.isEmpty else {
            let known = Set(all.map(\.language)).sorted().joined(separator: ", ")
            throw GeneratorError(key: "language", found: reader.found("language"), expected: "one of \(known)")
        }
        count = parameters["count"] == nil ? nil : try reader.int("count", in: 1...questions.count)
    }

    /// The questions in the order of the file, ids as there.
    public func cases() throws(GeneratorError) -> [GeneratedCase] {
        var random = SeededRandom(seed: seed)
        // The places that are left for the right option, by the number of options.
        var decks: [Int: [Int]] = [:]
        var made: [GeneratedCase] = []
        for question in questions {
            let size = question.options.count
            var deck = decks[size] ?? []
            if deck.isEmpty { deck = random.shuffled(Array(0..<size)) }
            let place = deck.removeLast()
            decks[size] = deck
            var shuffled = random.shuffled(question.options.indices.filter { $0 != question.answer })
            shuffled.insert(question.answer, at: place)
            made.append(generated(question, order: shuffled, place: place))
        }
        guard let count, count < made.count else { return made }
        let drawn = Set(random.shuffled(Array(made.indices)).prefix(count))
        return made.indices.filter(drawn.contains).map { made[$0] }
    }

    private func generated(_ question: ChoiceQuestion, order: [Int], place: Int) -> GeneratedCase {
        let choices = zip(letters, order).map { (letter: $0, text: question.options[$1]) }
        return GeneratedCase(
            id: question.id,
            vars: JSONObject([
                .init("question", .string(question.question)),
                .init("options", .string(choices.map { "\($0.letter). \($0.text)" }.joined(separator: "\n"))),
                .init("choices", .object(JSONObject(choices.map { .init($0.letter, .string($0.text)) }))),
                .init("answer", .string(letters[place])),
                .init("right", .string(question.options[question.answer])),
                .init("subject", .string(question.subject)), .init("language", .string(question.language)),
            ]),
            tags: ["subject-\(question.subject)"] + (question.language.isEmpty ? [] : [question.language]))
    }

    private static func letters(_ reader: GeneratorParameters) throws(GeneratorError) -> [String] {
        guard let value = reader.object["letters"] else { return ["A", "B", "C", "D"] }
        let letters = value.array?.compactMap(\.string) ?? []
        guard letters.count >= 2, letters.count == value.array?.count,
            Set(letters.map { $0.lowercased() }).count == letters.count, letters.allSatisfy(isLetter)
        else {
            throw GeneratorError(
                key: "letters", found: reader.found("letters"),
                expected: "two or more letters from A to Z, different without regard to case")
        }
        return letters
    }

    /// Latin letters only: others are not read in answers.
    private static func isLetter(_ text: String) -> Bool {
        text.utf8.count == 1 && text.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
    }

    /// An option that is itself one of the letters could not be told from the letter of another option.
    private static func check(_ question: ChoiceQuestion, _ letters: [String]) throws(GeneratorError) {
        guard question.options.count <= letters.count else {
            throw GeneratorError(
                key: "questions", found: "\(question.id): \(question.options.count) options",
                expected: "at most \(letters.count), one a letter")
        }
        let keys = letters.map(\.comparisonKey)
        if let option = question.options.first(where: { keys.contains($0.comparisonKey) }) {
            throw GeneratorError(
                key: "questions", found: "\(question.id): the option '\(option)'",
                expected: "no option that is itself one of the letters \(letters.joined(separator: ", "))")
        }
    }
}
