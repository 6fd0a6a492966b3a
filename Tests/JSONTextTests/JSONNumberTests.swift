import JSONText
import Testing

@Suite struct JSONNumberTests {
    @Test(arguments: PythonVectors.numbers)
    func hasOneCanonicalText(lexeme: String, canonical: String) throws {
        let number = try #require(JSONNumber(lexeme))
        #expect(number.lexeme == lexeme)
        #expect(number.canonical == canonical)
        // Canonical text is a number of the same value and its own canonical text.
        #expect(JSONNumber(canonical) == number)
        #expect(JSONNumber(canonical)?.canonical == canonical)
        #expect(JSONNumber(canonical)?.hashValue == number.hashValue)
    }

    @Test(arguments: [
        "", " 1", "1 ", "+1", "01", "-", ".5", "1.", "1e", "1e+", "0x1", "NaN", "Infinity", "1_0", "１", "-01", "1,0",
        "--1",
    ])
    func refusesWhatIsNoNumber(text: String) {
        #expect(JSONNumber(text) == nil)
    }

    @Test func survivesHostileExponents() throws {
        let huge = [
            "1e9223372036854775807", "1e-9223372036854775808", "1e999999999999999999999", "1e-99999999999999999999",
            "1.5e1000000000000000", "10e-1000000000000000",
        ]
        for lexeme in huge {
            let number = try #require(JSONNumber(lexeme))
            #expect(number.canonical == lexeme)
            #expect(number.int == nil)
            #expect(number.double.isInfinite || number.double == 0)
        }
        #expect(JSONNumber("0e999999999999999999999")?.canonical == "0")
        #expect(JSONNumber("1e00000000000000000000002")?.canonical == "100")
        #expect(JSONNumber("1e999999999999999")?.canonical == "1e999999999999999")
    }

    @Test(.timeLimit(.minutes(1))) func keepsAMillionDigits() throws {
        let digits = String(repeating: "7", count: 1_000_000)
        let number = try #require(JSONNumber(digits + "." + digits + "000"))
        #expect(number.canonical == digits + "." + digits)
        #expect(JSONNumber(digits + "e-1000000")?.canonical == "0." + digits)
        #expect(JSONNumber("0." + String(repeating: "0", count: 1_000_000) + "1")?.canonical == "1e-1000001")
    }

    @Test func tellsNeighboursApart() {
        #expect(JSONNumber("9007199254740992") != JSONNumber("9007199254740993"))
        #expect(JSONNumber("0.1") != JSONNumber("0.10000000000000000001"))
        #expect(JSONNumber("1") != JSONNumber("-1"))
        #expect(JSONNumber("-0.0") == JSONNumber("0"))
    }

    @Test(arguments: [
        ("1e3", 1000), ("1.0", 1), ("-0", 0), ("100e-2", 1), ("9223372036854775807", Int.max),
        ("-9223372036854775808", Int.min), ("9223372036854775808", nil), ("1.5", nil), ("1e-1", nil), ("1e19", nil),
    ])
    func givesExactIntegers(lexeme: String, expected: Int?) {
        #expect(JSONNumber(lexeme)?.int == expected)
    }

    @Test(arguments: [
        (0.0, "0"), (-0.0, "0"), (1, "1"), (-2.5, "-2.5"), (1e15, "1000000000000000"),
        (0x1p60, "1.152921504606847e+18"),
        (1e300, "1e+300"), (.leastNonzeroMagnitude, "5e-324"), (0.1, "0.1"),
    ])
    func spellsDoubles(value: Double, lexeme: String) throws {
        let number = try #require(JSONNumber(value))
        #expect(number.lexeme == lexeme)
        #expect(JSONNumber(lexeme)?.double == value)
    }

    @Test func hasNoLexemeForWhatIsNotFinite() {
        for value in [Double.nan, .infinity, -.infinity] {
            #expect(JSONNumber(value) == nil)
            #expect(JSONValue.double(value).isNull)
        }
        #expect(JSONNumber("1e400")?.double == .infinity)
        #expect(JSONNumber("-1e400")?.double == -.infinity)
        #expect(JSONNumber("1e-400")?.double == 0)
        #expect(JSONValue.number(JSONNumber(validated: "1e400")).double == nil)
    }
}
