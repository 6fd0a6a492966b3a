public import JSONText

/// `arithmetic`: exercises by school level, each with its exact result.
///
/// Levels: 1 sums and differences within 10; 2 within 100; 3 the multiplication table and division without rest; 4 numbers
/// of several digits; 5 decimals, fractions and negative numbers; 6 precedence and brackets. The cases go round the
/// levels in turn, and within a level round its forms. No exercise comes twice, in whatever words; no result is an operand.
/// One that another entry has too, in another language, say, is in one cluster with it.
public struct ArithmeticGenerator: CaseGenerator {
    /// `arithmetic`
    public static let name = "arithmetic"
    /// `count`, `seed`, `levels` and `language`
    public static let options: Set<String> = ["count", "seed", "levels", "language"]

    /// Draws in vain after which a form counts as used up; the smallest has 36 exercises, one draw in eight.
    private static let patience = 5_000

    private let count: Int
    private let seed: UInt64
    private let levels: [Int]
    private let language: GeneratedLanguage

    /// One level's exercises.
    private struct Pool {
        let level: Int
        var random: SeededRandom
        var forms: [ArithmeticForm]
        var turn = 0
        var asked: Set<String> = []

        /// An exercise that was not asked yet; nil when there is none.
        mutating func next() throws(ParameterExpression.Problem) -> ArithmeticForm.Exercise? {
            while !forms.isEmpty {
                let place = turn % forms.count
                for _ in 0..<ArithmeticGenerator.patience {
                    if let exercise = try forms[place].draw(&random), asked.insert(exercise.expression).inserted {
                        turn = place + 1
                        return exercise
                    }
                }
                forms.remove(at: place)
                turn = place
            }
            return nil
        }
    }

    /// Reads the parameters; all levels and English where not given.
    public init(_ parameters: JSONObject) throws(GeneratorError) {
        let reader = GeneratorParameters(parameters)
        count = try reader.int("count", in: 1...GeneratorParameters.maximumCount)
        seed = try reader.seed()
        levels = try reader.ints("levels", in: ArithmeticLevel.all, otherwise: Array(ArithmeticLevel.all))
        language = try reader.choice("language", otherwise: .english)
    }

    /// The exercises, ids such as `level-3-zh-004`.
    public func cases() throws(GeneratorError) -> [GeneratedCase] {
        var result: [GeneratedCase] = []
        do throws(ParameterExpression.Problem) {
            var pools = try levels.map { level throws(ParameterExpression.Problem) in
                // By level and language, so that neither the other levels nor their order change what is drawn.
                let random = SeededRandom(seed: seed, stream: "arithmetic \(level) \(language.rawValue)")
                return Pool(level: level, random: random, forms: try ArithmeticLevel.forms(level))
            }
            while result.count < count {
                let place = result.count % pools.count
                guard let exercise = try pools[place].next() else {
                    throw ParameterExpression.Problem(
                        message: "at most \(result.count), as level \(pools[place].level) has no more exercises")
                }
                result.append(generated(exercise, &pools[place]))
            }
        } catch {
            throw GeneratorError(key: "count", found: String(count), expected: error.message)
        }
        return result
    }

    private func generated(_ exercise: ArithmeticForm.Exercise, _ pool: inout Pool) -> GeneratedCase {
        let wordings = ArithmeticWording.questions(exercise, language)
        let question = pool.random.pick(wordings) ?? exercise.expression
        let number = String(pool.asked.count)
        let ordinal = String(repeating: "0", count: max(0, 3 - number.utf8.count)) + number
        let vars = JSONObject([
            .init("question", .string(question)), .init("expression", .string(exercise.expression)),
            .init("result", .string(exercise.result.spelling)), .init("level", .int(pool.level)),
        ])
        return GeneratedCase(
            id: "level-\(pool.level)-\(language.rawValue)-\(ordinal)", cluster: exercise.expression, vars: vars,
            tags: ["level-\(pool.level)", language.rawValue])
    }
}
