import Testing

@testable import Nines

struct ParameterExpressionTests {
    private static func number(_ text: String) throws -> Rational { try #require(Rational(text)) }

    @Test(arguments: [
        ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("10 - 3 - 2", "5"), ("24 / 4 / 2", "3"), ("2 × 9 ÷ 3", "6"),
        ("a - b", "4.5"), ("-a + -b", "-7.5"), ("a - -b", "7.5"), ("1/3 + 1/6", "0.5"), ("1 / 3", "1/3"),
        ("0.1 + 0.2", "0.3"), ("17 mod 5", "2"), ("-7 mod 5", "3"), ("7.5 % 2", "1.5"), ("3*(2+(4−1))", "15"),
        ("mode + 1", "9"), ("modest", "3"), ("100 * a / 4", "150"), ("1.50", "1.5"),
    ])
    func evaluates(_ source: String, expected: String) throws {
        let values = try [
            "a": Self.number("6"), "b": Self.number("1.5"), "mode": Self.number("8"), "modest": Self.number("3"),
        ]
        #expect(try ParameterExpression(source).value(values).spelling == expected)
    }

    @Test(arguments: [
        "", " ", "1 +", "* 2", "(1", "1)", "1 2", "a b", "1..2", "1 $ 2", "()", "12345678901234567890",
        String(repeating: "(", count: 501),
    ])
    func refusesWhatIsMalformed(_ source: String) {
        #expect(throws: ParameterExpression.Problem.self) { try ParameterExpression(source) }
    }

    /// The deepest nesting that the length allows must not end the program.
    @Test func readsDeepBrackets() throws {
        let source = String(repeating: "(", count: 249) + "7" + String(repeating: ")", count: 249)
        #expect(try ParameterExpression(source).value([:]).spelling == "7")
        #expect(try ParameterExpression(String(repeating: "-", count: 498) + "7").value([:]).spelling == "7")
    }

    @Test(arguments: ["1 / 0", "1 mod 0", "1 / (a - a)", "x + 1", "99999999999999999 * 99999999999999999"])
    func refusesWhatHasNoValue(_ source: String) throws {
        let expression = try ParameterExpression(source)
        #expect(throws: ParameterExpression.Problem.self) { try expression.value(["a": Self.number("2")]) }
    }

    @Test(arguments: [
        ("a < b", false), ("b<a", true), ("a = 6", true), ("a == 6", true), ("a != 6", false), ("a >= 6", true),
        ("a <= 5.99", false), ("a > 5.99", true), ("1/3 < 0.3334", true), ("-1/3 < -1/4", true), ("a mod 4 = 2", true),
    ])
    func compares(_ source: String, expected: Bool) throws {
        let values = try ["a": Self.number("6"), "b": Self.number("1.5")]
        #expect(try ParameterCondition(source).holds(values) == expected)
    }

    @Test(arguments: ["a", "a < ", "a <> b", "a =< b", "a ! b", "a < b < c", ""])
    func refusesWhatIsNoComparison(_ source: String) {
        #expect(throws: ParameterExpression.Problem.self) { try ParameterCondition(source) }
    }

    @Test func orderIsExactWhereCrossProductsDoNotFit() throws {
        let large = 999_999_999_999_999_989
        let a = try #require(Rational(large, over: large - 1))
        let b = try #require(Rational(large - 1, over: large - 2))
        #expect(a < b)
        #expect(!(b < a))
        #expect(try #require(Rational(-large)) < a)
    }
}
