public import JSONText

/// `word-problems`: problems drawn from templates with parameters, so that each answer is known by construction.
///
/// A template has a `name`, a `text` (or texts under `en` and `zh`) in the language of prompts, `parameters` (lists, or
/// `{ min, max, step }`), values computed from them under `let`, conditions under `require`, the `answer` as an
/// expression, and the number of `steps` of a solution. Expressions are exact. The cases go round the templates in
/// turn; no question comes twice.
public struct WordProblemsGenerator: CaseGenerator {
    /// `word-problems`
    public static let name = "word-problems"
    /// `count`, `seed`, `language`, `templates` and which of them to use: `kinds`
    public static let options: Set<String> = ["count", "seed", "language", "templates", "kinds"]

    /// Draws in vain after which a template counts as used up.
    private static let patience = 20_000

    private let count: Int
    private let seed: UInt64
    private let language: GeneratedLanguage?
    private let templates: [WordProblemTemplate]

    /// Reads parameters and templates; throws at templates that are malformed or lack the language.
    public init(_ parameters: JSONObject) throws(GeneratorError) {
        let reader = GeneratorParameters(parameters)
        count = try reader.int("count", in: 1...GeneratorParameters.maximumCount)
        seed = try reader.seed()
        language = parameters["language"] == nil ? nil : try reader.choice("language")
        templates = try Self.chosen(WordProblemReader.templates(reader, key: "templates"), reader)
        for template in templates where !template.speaks(language) {
            throw GeneratorError(
                key: "templates",
                found: "the template '\(template.name)' without \(language?.rawValue ?? "a language")",
                expected: language == nil ? "a language, en or zh, beside the templates" : "a text in this language")
        }
    }

    private static func chosen(
        _ templates: [WordProblemTemplate], _ reader: GeneratorParameters
    ) throws(GeneratorError) -> [WordProblemTemplate] {
        guard let kinds = reader.object["kinds"] else { return templates }
        let names = (kinds.array ?? [kinds]).map { $0.string ?? "" }
        let known = templates.map(\.name)
        for name in names where !known.contains(name) {
            let near = Suggestion.nearest(name, in: known).map { " (did you mean '\($0)'?)" } ?? ""
            throw GeneratorError(
                key: "kinds", found: reader.found("kinds") + near, expected: "some of \(known.joined(separator: ", "))")
        }
        guard !names.isEmpty else {
            throw GeneratorError(key: "kinds", found: "an empty list", expected: "at least one, or no such key")
        }
        return templates.filter { names.contains($0.name) }
    }

    /// One template's problems.
    private struct Pool {
        let template: WordProblemTemplate
        var random: SeededRandom
        /// What was drawn before, so that it is not written again only to be found asked.
        var drawn: Set<JSONObject> = []
        var ordinal = 0
    }

    /// The problems, ids such as `change-zh-002`.
    public func cases() throws(GeneratorError) -> [GeneratedCase] {
        // By template and language, so that a change to one template leaves the problems of the others as they are.
        var pools = templates.map {
            Pool(
                template: $0,
                random: SeededRandom(seed: seed, stream: "word-problems \($0.name) \(language?.rawValue ?? "")"))
        }
        var asked: Set<String> = []
        var result: [GeneratedCase] = []
        while result.count < count {
            let place = result.count % pools.count
            let problem = try next(&pools[place], &asked)
            pools[place].ordinal += 1
            result.append(generated(problem, templates[place], pools[place].ordinal))
        }
        return result
    }

    private func next(
        _ pool: inout Pool, _ asked: inout Set<String>
    ) throws(GeneratorError) -> WordProblemTemplate.Problem {
        let template = pool.template
        var isAllowed = !pool.drawn.isEmpty
        do throws(ParameterExpression.Problem) {
            for _ in 0..<Self.patience {
                guard let draw = try template.draw(&pool.random) else { continue }
                isAllowed = true
                guard pool.drawn.insert(draw.vars).inserted,
                    let problem = try template.problem(draw, language: language),
                    asked.insert(problem.question).inserted
                else { continue }
                return problem
            }
        } catch {
            throw GeneratorError(
                key: "templates", found: "the template '\(template.name)': \(error.message)",
                expected: "expressions that have a value for all its parameters")
        }
        guard isAllowed else {
            throw GeneratorError(
                key: "templates",
                found: "the template '\(template.name)': none of \(Self.patience) draws met its conditions",
                expected: "conditions under require that the parameters can meet")
        }
        throw GeneratorError(
            key: "count", found: String(count),
            expected: "fewer, as the template '\(template.name)' allows no more different problems")
    }

    private func generated(
        _ problem: WordProblemTemplate.Problem, _ template: WordProblemTemplate, _ ordinal: Int
    ) -> GeneratedCase {
        var vars = JSONObject([
            .init("question", .string(problem.question)), .init("result", .string(problem.answer.spelling)),
            .init("kind", .string(template.name)), .init("parameters", .object(problem.parameters)),
        ])
        var tags = ["kind-\(template.name)"]
        if let steps = template.steps {
            vars["steps"] = .int(steps)
            tags.append("steps-\(steps)")
        }
        if let language { tags.append(language.rawValue) }
        let digits = String(ordinal)
        let number = String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
        let id = [template.name, language?.rawValue, number].compactMap { $0 }.joined(separator: "-")
        return GeneratedCase(id: id, vars: vars, tags: tags)
    }
}
