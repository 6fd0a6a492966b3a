import JSONText
import Testing

@testable import Nines

@Suite struct FinancialReportsGeneratorTests {
    static func cases(_ language: String, count: Int = 216, seed: Int = 53) throws -> [GeneratedCase] {
        let parameters: JSONValue = ["count": .int(count), "seed": .int(seed), "language": .string(language)]
        return try GeneratorRegistry.make("financial-reports", parameters.object ?? JSONObject()).cases()
    }

    /// The growth in tenths of a percent from the two revenues; nil where it is not exact.
    static func growth(_ figures: FinancialFigures) -> Int? {
        let change = (figures.revenue - figures.lastRevenue) * 1000
        return change.isMultiple(of: figures.lastRevenue) ? change / figures.lastRevenue : nil
    }

    @Test(arguments: [EnglishFinancialReport.revenues, ChineseFinancialReport.revenues])
    func figuresAreExactAndApart(_ revenues: ClosedRange<Int>) {
        var random = SeededRandom(seed: 1)
        for _ in 0..<2000 {
            let figures = FinancialFigures(lastRevenue: revenues, &random)
            #expect(Self.growth(figures) == figures.growth && figures.growth != 0)
            #expect(figures.growth != figures.segmentGrowth)
            #expect(revenues.contains(figures.lastRevenue))
            let amounts = [
                figures.revenue, figures.lastRevenue, figures.segmentRevenue, figures.operatingProfit,
                figures.netProfit, figures.lastNetProfit, figures.research, figures.outlook.lowerBound,
                figures.outlook.upperBound,
            ].sorted()
            for (less, more) in zip(amounts, amounts.dropFirst()) { #expect((more - less) * 100 > more) }
        }
    }

    @Test(arguments: ["en", "zh"])
    func reportsHaveTheirLengthAndTags(_ language: String) throws {
        let cases = try Self.cases(language)
        #expect(Set(cases.map(\.id)).count == 216)
        #expect(Set(cases.map(\.vars)).count == 216)
        #expect(cases.count { $0.tags == [language, "growth-computed"] } == 54)
        #expect(Set(cases.prefix(108).compactMap { $0.vars["company"]?.string }).count == 108)
        for made in cases {
            let text = try #require(made.vars["report"]?.string)
            let size = language == "en" ? text.split(separator: " ").count : text.unicodeScalars.count
            #expect((language == "en" ? 100...140 : 190...310).contains(size), "\(made.id): \(size)")
            let growth = try #require(made.vars["growth"]?.number?.lexeme).drop { $0 == "-" }
            #expect(made.tags.contains("growth-computed") || text.contains("\(growth)%"), "\(made.id)")
        }
    }

    /// Every asked figure is in the text as asked or in another unit, and at least one is in another.
    @Test func figuresStandInTheTextInMixedUnits() throws {
        for made in try Self.cases("en") {
            let text = try #require(made.vars["report"]?.string)
            var others = 0
            for key in ["revenue", "net_profit", "research"] {
                let tenths = Int(((made.vars[key]?.double ?? 0) * 10).rounded())
                let million = "$\(DecimalUnits.text(tenths, places: 1, grouped: true)) million"
                let other = [
                    "$\(DecimalUnits.text(tenths, places: 4)) billion",
                    "$\(DecimalUnits.text(tenths * 100, places: 0, grouped: true)) thousand",
                ].contains(where: text.contains)
                #expect(other || text.contains(million), "\(made.id): \(key)")
                if other { others += 1 }
            }
            #expect(others > 0, "\(made.id)")
        }
    }

    @Test(
        arguments: [
            (12840, 3, false, "12.84"), (5, 3, false, "0.005"), (-75, 1, false, "-7.5"), (0, 2, false, "0"),
            (1_234_567, 0, true, "1,234,567"), (12_845, 1, true, "1,284.5"), (999, 0, true, "999"),
            (100_000, 1, false, "10000"),
        ])
    func decimalsAreExact(units: Int, places: Int, grouped: Bool, text: String) {
        #expect(DecimalUnits.text(units, places: places, grouped: grouped) == text)
    }

    @Test(
        arguments: [
            (["language": "en"], "count"), (["count": 0, "language": "en"], "count"), (["count": 5], "language"),
            (["count": 20_000, "language": "en"], "count"), (["count": 5, "language": "fr"], "language"),
            (["count": 5, "language": "en", "seed": -3], "seed"), (["count": 5, "lang": "en"], "lang"),
        ] as [(JSONValue, String)])
    func refusesImpossibleParameters(_ parameters: JSONValue, key: String) {
        let error = #expect(throws: GeneratorError.self) {
            try GeneratorRegistry.make("financial-reports", parameters.object ?? JSONObject())
        }
        #expect(error?.key == key)
    }

    /// Recordings are keyed by these texts.
    @Test(arguments: [("en", "62da71e0ff4e6917"), ("zh", "b72f93a1b974e7c4")])
    func writesTheSameReportsForEver(_ language: String, hash: String) throws {
        let texts = try Self.cases(language, count: 54).map { JSONWriter.text(.object($0.vars)) }
        #expect(ContentHash.hex(texts).prefix(16) == hash)
    }
}
