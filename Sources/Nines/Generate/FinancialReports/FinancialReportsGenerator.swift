public import JSONText

/// `financial-reports`: invented annual reports with figures in mixed units, to be extracted into named fields.
///
/// Parameters: `count`, `seed` and `language` (en, zh). Every report also has last year's figures, operating profit, a
/// segment's, an outlook and other numbers that are not asked for, and at least one figure in another unit than asked.
/// One report in four gives both revenues without their growth, which then has to be worked out and is exact as well.
///
/// Variables: `report`, `company`, and the four fields `revenue`, `net_profit`, `growth` (percent, below 0 for a decline)
/// and `research`: in English in millions of dollars, in Chinese revenue in 亿元, the other two in 万元. Tags: the
/// language, `growth-stated` or `growth-computed`.
public struct FinancialReportsGenerator: CaseGenerator {
    /// `financial-reports`
    public static let name = "financial-reports"
    /// `count`, `seed`, `language`
    public static let options: Set<String> = ["count", "seed", "language"]

    private let count: Int
    private let seed: UInt64
    private let language: GeneratedLanguage

    /// Reads the parameters; throws at impossible ones.
    public init(_ parameters: JSONObject) throws(GeneratorError) {
        let reader = GeneratorParameters(parameters)
        count = try reader.int("count", in: 1...GeneratorParameters.maximumCount)
        seed = try reader.seed()
        language = try reader.choice("language")
    }

    /// The reports, ids such as `en-001`; companies come round again only when all of them have reported.
    public func cases() throws(GeneratorError) -> [GeneratedCase] {
        var random = SeededRandom(seed: seed)
        let companies =
            language == .english
            ? EnglishFinancialReport.names.count * EnglishFinancialReport.trades.count
            : ChineseFinancialReport.names.count * ChineseFinancialReport.trades.count
        let order = random.shuffled(Array(0..<companies))
        return (0..<count).map { index in
            let statesGrowth = index % 4 != 3
            let company = order[index % order.count]
            let report =
                switch language {
                case .english:
                    EnglishFinancialReport.report(
                        FinancialFigures(lastRevenue: EnglishFinancialReport.revenues, &random), company: company,
                        statesGrowth: statesGrowth, &random)
                case .chinese:
                    ChineseFinancialReport.report(
                        FinancialFigures(lastRevenue: ChineseFinancialReport.revenues, &random), company: company,
                        statesGrowth: statesGrowth, &random)
                }
            return generated(report, number: index + 1, statesGrowth: statesGrowth)
        }
    }

    private func generated(_ report: FinancialReport, number: Int, statesGrowth: Bool) -> GeneratedCase {
        var vars = JSONObject([.init("report", .string(report.text)), .init("company", .string(report.company))])
        for answer in report.answers {
            vars[answer.key] = JSONNumber(answer.value).map(JSONValue.number) ?? .string(answer.value)
        }
        let digits = String(number)
        let padded = String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
        return GeneratedCase(
            id: "\(language.rawValue)-\(padded)", vars: vars,
            tags: [language.rawValue, statesGrowth ? "growth-stated" : "growth-computed"])
    }
}
