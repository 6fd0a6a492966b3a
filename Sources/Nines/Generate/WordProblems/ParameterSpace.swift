import JSONText

/// The parameters of a template: which values each may have, what is computed from them, and which draws are allowed.
struct ParameterSpace: Sendable {
    /// The values that a parameter may have.
    enum Values: Sendable {
        case range(minimum: Rational, step: Rational, count: Int)
        /// Numbers, texts, or maps such as names in two languages.
        case list([JSONValue])
    }

    /// One draw: the numbers for expressions, and everything as variables.
    struct Draw: Sendable {
        var numbers: [String: Rational] = [:]
        var vars = JSONObject()

        /// Adds a value; what is not a number can be written but not computed with.
        mutating func set(_ name: String, _ value: JSONValue) {
            vars[name] = value
            numbers[name] = value.number.flatMap { Rational($0.lexeme) }
        }

        mutating func set(_ name: String, _ value: Rational) {
            let spelling = value.spelling
            vars[name] = JSONNumber(spelling).map(JSONValue.number) ?? .string(spelling)
            numbers[name] = value
        }
    }

    var parameters: [(name: String, values: Values)] = []
    var computed: [(name: String, expression: ParameterExpression)] = []
    var conditions: [ParameterCondition] = []

    /// A draw of every parameter, in their order; nil where it is not allowed.
    func draw(_ random: inout SeededRandom) throws(ParameterExpression.Problem) -> Draw? {
        var draw = Draw()
        for (name, values) in parameters {
            switch values {
            case .list(let list): draw.set(name, list[random.below(list.count)])
            case .range(let minimum, let step, let count):
                guard let value = Rational(random.below(count))?.times(step)?.adding(minimum) else { return nil }
                draw.set(name, value)
            }
        }
        // What can be judged without the computed values comes first: it may be what keeps them from dividing by zero.
        let isOfParameters = conditions.map { $0.names.allSatisfy { draw.numbers[$0] != nil } }
        for (condition, isEarly) in zip(conditions, isOfParameters) where isEarly {
            guard try condition.holds(draw.numbers) else { return nil }
        }
        for (name, expression) in computed { draw.set(name, try expression.value(draw.numbers)) }
        for (condition, isEarly) in zip(conditions, isOfParameters) where !isEarly {
            guard try condition.holds(draw.numbers) else { return nil }
        }
        return draw
    }
}
