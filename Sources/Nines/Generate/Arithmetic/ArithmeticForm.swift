/// One form of exercise of a level: a pattern over operands, and which of those make a sensible exercise.
struct ArithmeticForm: Sendable {
    /// An exercise with its exact result.
    struct Exercise: Sendable {
        var expression: String
        var result: Rational
        /// The operands of a form with one operator, and that operator, for questions in words.
        var words: (left: String, sign: Unicode.Scalar, right: String)?
    }

    /// The operands stand in it by the letters a, b, c and d.
    let pattern: String
    private let operands: [ArithmeticOperand]
    private let conditions: [ParameterCondition]
    private let expression: ParameterExpression
    private let places: Int
    private let isInWords: Bool

    private static let letters: [Unicode.Scalar] = ["a", "b", "c", "d"]

    init(
        _ pattern: String, _ operands: [ArithmeticOperand], require: [String] = [], places: Int = 0,
        isInWords: Bool = false
    ) throws(ParameterExpression.Problem) {
        self.pattern = pattern
        self.operands = operands
        self.places = places
        self.isInWords = isInWords
        expression = try ParameterExpression(pattern)
        conditions = try require.map { source throws(ParameterExpression.Problem) in try ParameterCondition(source) }
    }

    /// An exercise; nil where the numbers drawn make none.
    ///
    /// A result that is one of the operands could be copied from the question, and is never asked for.
    func draw(_ random: inout SeededRandom) throws(ParameterExpression.Problem) -> Exercise? {
        var values: [String: Rational] = [:]
        var texts: [Unicode.Scalar: String] = [:]
        for (letter, operand) in zip(Self.letters, operands) {
            guard let (value, text) = operand.draw(&random) else { return nil }
            values[String(letter)] = value
            texts[letter] = text
        }
        for condition in conditions where try !condition.holds(values) { return nil }
        let result = try expression.value(values)
        guard result.isDecimal(digits: places), !values.values.contains(where: { $0 == result || $0 == -result }) else {
            return nil
        }
        let written = pattern.unicodeScalars.map { texts[$0] ?? String($0) }.joined()
        let sign = pattern.unicodeScalars.first { ["+", "-", "×", "÷"].contains($0) }
        guard isInWords, let sign, let left = texts["a"], let right = texts["b"] else {
            return Exercise(expression: written, result: result)
        }
        return Exercise(expression: written, result: result, words: (left, sign, right))
    }
}
