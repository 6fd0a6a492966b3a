/// The forms of exercise by school level, from sums within 10 to expressions with precedence and brackets.
enum ArithmeticLevel {
    static let all = 1...6

    /// The forms of a level, asked in turn.
    static func forms(_ level: Int) throws(ParameterExpression.Problem) -> [ArithmeticForm] {
        switch level {
        case 1: try sumsWithinTen()
        case 2: try sumsWithinHundred()
        case 3: try multiplicationTable()
        case 4: try severalDigits()
        case 5: try decimalsFractionsNegatives()
        default: try precedence()
        }
    }

    private static func sumsWithinTen() throws(ParameterExpression.Problem) -> [ArithmeticForm] {
        [
            try ArithmeticForm("a + b", [.whole(1...9), .whole(1...9)], require: ["a + b <= 10"], isInWords: true),
            try ArithmeticForm("a - b", [.whole(2...10), .whole(1...9)], require: ["a > b"], isInWords: true),
        ]
    }

    private static func sumsWithinHundred() throws(ParameterExpression.Problem) -> [ArithmeticForm] {
        [
            try ArithmeticForm(
                "a + b", [.whole(11...89), .whole(11...89)], require: ["a + b <= 100"], isInWords: true),
            try ArithmeticForm("a - b", [.whole(21...100), .whole(11...89)], require: ["a > b + 1"], isInWords: true),
        ]
    }

    private static func multiplicationTable() throws(ParameterExpression.Problem) -> [ArithmeticForm] {
        [
            try ArithmeticForm("a × b", [.whole(2...9), .whole(2...9)], isInWords: true),
            try ArithmeticForm(
                "a ÷ b", [.whole(4...81), .whole(2...9)],
                require: ["a mod b = 0", "a >= 2 * b", "a <= 9 * b"], isInWords: true),
        ]
    }

    private static func severalDigits() throws(ParameterExpression.Problem) -> [ArithmeticForm] {
        [
            try ArithmeticForm("a + b", [.whole(1001...9999), .whole(101...9999)], isInWords: true),
            try ArithmeticForm(
                "a - b", [.whole(1001...9999), .whole(101...9999)], require: ["a > b + 10"], isInWords: true),
            try ArithmeticForm(
                "a × b", [.whole(12...99), .whole(12...99)], require: ["a mod 10 > 0", "b mod 10 > 0"],
                isInWords: true),
            try ArithmeticForm(
                "a × b", [.whole(101...999), .whole(3...9)], require: ["a mod 10 > 0"], isInWords: true),
        ]
    }

    /// Fractions add up to decimals that end, so that 7/8 and 0.875 are both the result.
    private static func decimalsFractionsNegatives() throws(ParameterExpression.Problem) -> [ArithmeticForm] {
        [
            try ArithmeticForm("a + b", [.decimal(101...9999, places: 2), .decimal(11...999, places: 1)], places: 2),
            try ArithmeticForm("a + b", [.fraction, .fraction], require: ["a + b < 1"], places: 3),
            try ArithmeticForm("a - b", [.whole(-60...(-3)), .whole(3...60)]),
            try ArithmeticForm(
                "a - b", [.decimal(101...999, places: 1), .decimal(101...9999, places: 2)], require: ["a > b"],
                places: 2),
            try ArithmeticForm("a - b", [.fraction, .fraction], require: ["a > b"], places: 3),
            try ArithmeticForm("a × (b)", [.whole(-15...15), .whole(-9...(-2))], require: ["a * a > 1"]),
            try ArithmeticForm("a × b", [.decimal(11...99, places: 1), .decimal(2...99, places: 1)], places: 2),
            try ArithmeticForm("a + b", [.whole(-90...(-11)), .whole(11...90)], require: ["a + b != 0"]),
            try ArithmeticForm("a - (b)", [.whole(-60...60), .whole(-60...(-3))], require: ["a * a > 1"]),
        ]
    }

    private static func precedence() throws(ParameterExpression.Problem) -> [ArithmeticForm] {
        let small = ArithmeticOperand.whole(2...12)
        return [
            try ArithmeticForm("a + b × c", [.whole(11...99), small, small]),
            try ArithmeticForm("(a - b) × c", [.whole(11...60), .whole(3...50), small], require: ["a > b + 1"]),
            try ArithmeticForm(
                "a - b ÷ c", [.whole(11...99), .whole(12...108), small],
                require: ["b mod c = 0", "b > c", "a > b / c"]),
            try ArithmeticForm("a × b - c × d", [small, small, small, small], require: ["a * b > c * d"]),
            try ArithmeticForm(
                "a × (b - c) + d", [small, .whole(11...40), .whole(2...30), .whole(3...60)],
                require: ["b > c + 1"]),
            try ArithmeticForm(
                "(a + b) ÷ c - d", [.whole(11...99), .whole(11...99), small, .whole(2...20)],
                require: ["(a + b) mod c = 0", "(a + b) / c > d"]),
            try ArithmeticForm(
                "a - (b + c) × d", [.whole(60...300), small, small, .whole(2...9)],
                require: ["a > (b + c) * d"]),
            try ArithmeticForm("(a + b) × (c - d)", [small, small, .whole(8...20), small], require: ["c > d + 1"]),
            try ArithmeticForm(
                "a ÷ b + c × d", [.whole(12...144), small, small, small],
                require: ["a mod b = 0", "a > b"]),
        ]
    }
}
