import Testing

@testable import Nines

@Suite struct ExactDecimalTests {
    @Test(arguments: [
        ("9.8", "9.8"), ("9.80", "9.8"), ("-0", "0"), ("+5", "5"), (".5", "0.5"), ("5.", "5"), ("1.5e3", "1500"),
        ("1500e-3", "1.5"), ("-1E+2", "-100"), ("000120", "120"), ("1e30", "1e30"), ("0.00000001", "1e-8"),
    ])
    func spelling(_ text: String, _ expected: String) throws {
        #expect(try #require(ExactDecimal(text)).spelling == expected)
    }

    @Test(arguments: [
        "", "-", ".", "e5", "1e", "1e+", "1.2.3", "1,2", " 1", "1 ", "1e20001", "1e99999999999999999999", "x",
    ])
    func refused(_ text: String) {
        #expect(ExactDecimal(text) == nil)
    }

    @Test func lengthIsBounded() {
        #expect(ExactDecimal(String(repeating: "9", count: 1000)) != nil)
        #expect(ExactDecimal(String(repeating: "9", count: 1001)) == nil)
    }

    @Test(arguments: [
        ("9.11", "9.8"), ("-9.8", "-9.11"), ("-1", "0"), ("0", "1e-20000"), ("-1", "1"), ("99", "100"),
        ("1e-3", "0.0011"),
        ("123456", "123457"), ("0.30000000000000000000000000000000000001", "0.30000000000000000000000000000000000002"),
    ])
    func order(_ small: String, _ large: String) throws {
        let (a, b) = (try #require(ExactDecimal(small)), try #require(ExactDecimal(large)))
        #expect(a < b)
        #expect(!(b < a))
        #expect(a != b)
    }

    /// Sums, differences and products as Python's decimal module (precision 200) gives them.
    @Test(arguments: [
        ("-6.6228372", "2.0", "-4.6228372", "-8.6228372", "-13.24567440"),
        ("-6", "-0.84", "-6.84", "-5.16", "5.04"),
        ("-7.1", "7259.7690", "7252.6690", "-7266.8690", "-51544.35990"),
        (
            "-27523643869.436136851", "74630342", "-27449013527.436136851", "-27598274211.436136851",
            "-2054098955062222240.348933042"
        ),
        (
            "96701.528140145686842", "-0.45", "96701.078140145686842", "96701.978140145686842",
            "-43515.68766306555907890"
        ),
        ("-4594.6141", "-65351916", "-65356510.6141", "65347321.3859", "300266834715.6156"),
        ("-9.8", "-27", "-36.8", "17.2", "264.6"),
        ("-592.64321", "-0.913", "-593.55621", "-591.73021", "541.08325073"),
        ("-0.7", "-6009570083.1989244377", "-6009570083.8989244377", "6009570082.4989244377", "4206699058.23924710639"),
        ("0.53821149", "-8.7", "-8.16178851", "9.23821149", "-4.682439963"),
        ("-0.5", "0.29863286", "-0.20136714", "-0.79863286", "-0.149316430"),
        ("-0.3", "0.7", "0.4", "-1.0", "-0.21"),
        ("-61.502150", "0.860", "-60.642150", "-62.362150", "-52.891849000"),
        ("538432.69", "0.786", "538433.476", "538431.904", "423208.09434"),
        ("-689179.63", "2.83", "-689176.80", "-689182.46", "-1950378.3529"),
        ("00.667991737231991159", "-0", "0.667991737231991159", "0.667991737231991159", "-0.000000000000000000"),
        ("-0.61", "9", "8.39", "-9.61", "-5.49"),
        (
            "-204463584944047041.46", "0.29287910245169844040", "-204463584944047041.16712089754830155960",
            "-204463584944047041.75287910245169844040", "-59883111242469100.1863805388117161389840"
        ),
        (
            "-82107263147.731259145", "0.9", "-82107263146.831259145", "-82107263148.631259145",
            "-73896536832.9581332305"
        ),
        ("-32", "-0.27", "-32.27", "-31.73", "8.64"),
        ("-37594240", "-0.80", "-37594240.80", "-37594239.20", "30075392.00"),
        ("-0.06", "1.0", "0.94", "-1.06", "-0.060"),
        ("29", "-51", "-22", "80", "-1479"),
        ("-95.961096", "688", "592.038904", "-783.961096", "-66021.234048"),
    ])
    func arithmetic(_ row: (String, String, String, String, String)) throws {
        let (a, b) = (try #require(ExactDecimal(row.0)), try #require(ExactDecimal(row.1)))
        #expect(a + b == ExactDecimal(row.2))
        #expect(a - b == ExactDecimal(row.3))
        #expect(a * b == ExactDecimal(row.4))
    }

    @Test func farApart() throws {
        let (large, small) = (try #require(ExactDecimal("1e20000")), try #require(ExactDecimal("1e-20000")))
        #expect(large - small < large)
        #expect((large - small) + small == large)
    }

    @Test func fractions() throws {
        #expect(ExactNumber(numerator: 3, denominator: 4) == ExactDecimal("0.75").map { ExactNumber($0) })
        #expect(ExactNumber(numerator: 2, denominator: 6) == ExactNumber(numerator: 1, denominator: 3))
        #expect(ExactNumber(numerator: 7, denominator: 80) == ExactDecimal("0.0875").map { ExactNumber($0) })
        #expect(ExactNumber(numerator: 0, denominator: 9) == ExactNumber(0))
        #expect(ExactNumber(numerator: 1, denominator: 0) == nil)
        #expect(ExactNumber(numerator: Int.min, denominator: 3) == nil)
        let third = try #require(ExactNumber(numerator: 1, denominator: 3))
        let near = ExactNumber(try #require(ExactDecimal("0.33333")))
        #expect(near.isWithin(try #require(ExactDecimal("0.000004")), of: third))
        #expect(!near.isWithin(try #require(ExactDecimal("0.000003")), of: third))
        #expect(near.isWithin(relative: try #require(ExactDecimal("0.00001")), of: third))
        #expect(!near.isWithin(relative: try #require(ExactDecimal("0.000009")), of: third))
    }
}
