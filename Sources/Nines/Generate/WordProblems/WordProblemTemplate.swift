import JSONText

/// A word problem with parameters: its text in one or two languages, and its answer as an expression.
struct WordProblemTemplate: Sendable {
    /// What was drawn of it.
    struct Problem: Sendable {
        var question: String
        var answer: Rational
        var parameters: JSONObject
    }

    let name: String
    /// How many operations the usual solution takes; nil where the author does not say.
    let steps: Int?
    private let texts: [String: PromptTemplate]
    private let space: ParameterSpace
    private let answer: ParameterExpression

    /// The key under which a text without a language is kept.
    static let anyLanguage = ""

    init(
        name: String, steps: Int?, texts: [String: PromptTemplate], space: ParameterSpace, answer: ParameterExpression
    ) {
        self.name = name
        self.steps = steps
        self.texts = texts
        self.space = space
        self.answer = answer
    }

    /// Throws at a name in an expression that is no parameter.
    func checkNames() throws(ParameterExpression.Problem) {
        var known = Set(space.parameters.map(\.name))
        for (name, expression) in space.computed {
            try Self.check(expression.names, known)
            known.insert(name)
        }
        try Self.check(answer.names + space.conditions.flatMap(\.names), known)
    }

    private static func check(_ names: [String], _ known: Set<String>) throws(ParameterExpression.Problem) {
        for name in names where !known.contains(name) {
            let near = Suggestion.nearest(name, in: known).map { " (did you mean '\($0)'?)" } ?? ""
            throw ParameterExpression.Problem(message: "there is no parameter '\(name)'\(near)")
        }
    }

    /// Whether there is a text for a language; for none, whether there is one without.
    func speaks(_ language: GeneratedLanguage?) -> Bool { text(language) != nil }

    /// Values for its parameters; nil where they are not allowed.
    func draw(_ random: inout SeededRandom) throws(ParameterExpression.Problem) -> ParameterSpace.Draw? {
        try space.draw(&random)
    }

    /// The problem with these values; nil where they make none.
    ///
    /// An answer that the question names could be copied from it, so it is asked for only where the question compares.
    func problem(
        _ draw: ParameterSpace.Draw, language: GeneratedLanguage?
    ) throws(ParameterExpression.Problem) -> Problem? {
        guard let text = text(language) else { return nil }
        let result = try answer.value(draw.numbers)
        do throws(TemplateError) {
            let question = try text.render(draw.vars)
            let reading = NumberQuestion(NumberText(question, limit: NumberScorer.questionLimit).scalars)
            let written = ExactNumber(numerator: result.numerator, denominator: result.denominator)
            if let written, !reading.isComparison, reading.values.contains(written) { return nil }
            return Problem(question: question, answer: result, parameters: draw.vars)
        } catch {
            throw ParameterExpression.Problem(message: "text: \(error.message)")
        }
    }

    private func text(_ language: GeneratedLanguage?) -> PromptTemplate? {
        language.flatMap { texts[$0.rawValue] } ?? texts[Self.anyLanguage]
    }
}
