/// Invented annual reports in English, about 120 words; amounts in units of 100,000 dollars.
enum EnglishFinancialReport {
    /// Last year's revenue: 80 million to 4 billion dollars.
    static let revenues = 800...40_000

    /// Made up; a company of such a name and trade would be chance.
    static let names = [
        "Quillhaven", "Tarrowick", "Velmora", "Brackenmoor", "Oskarby", "Pellworth", "Sundrake", "Wexcombe",
        "Fenmarrow", "Corvanto", "Lindengrove", "Ostrelle",
    ]
    static let trades = [
        ("Optics", "lenses and microscopes", "laboratory"), ("Foods", "cereals and dried fruit", "breakfast"),
        ("Logistics", "transport boxes and pallets", "rental"), ("Paper", "packaging board", "recycling"),
        ("Instruments", "pressure and flow meters", "industrial"), ("Marine", "ferries and workboats", "repair"),
        ("Textiles", "fabrics for furniture", "upholstery"), ("Pumps", "pumps for waterworks", "municipal"),
        ("Glass", "glass for greenhouses", "agricultural"),
    ]
    private static let projects = [
        "a lighter product line", "shorter production times", "lower energy use", "a new test centre",
        "the digital order system",
    ]
    private static let conditions = [
        "freight costs remain stable", "the new plant opens as planned", "demand abroad does not weaken",
        "raw materials stay affordable",
    ]

    private enum Unit { case thousand, million, billion }

    /// The report on the figures; without `statesGrowth` the reader has to work the growth out.
    static func report(
        _ figures: FinancialFigures, company number: Int, statesGrowth: Bool, _ random: inout SeededRandom
    ) -> FinancialReport {
        let trade = trades[number / names.count % trades.count]
        let company = "\(names[number % names.count]) \(trade.0)"
        let revenueUnit: Unit = random.below(2) == 0 ? .million : figures.revenue >= 10_000 ? .billion : .thousand
        let profitUnit: Unit = random.below(2) == 0 ? .million : .thousand
        // Never all in the unit that is asked for.
        let isPlain = revenueUnit == .million && profitUnit == .million
        let researchUnit: Unit = isPlain || random.below(2) == 0 ? .thousand : .million
        func pick(_ choices: String...) -> String { random.pick(choices) ?? "" }
        func pick(_ choices: [String]) -> String { random.pick(choices) ?? "" }
        let (year, last) = (figures.year, amount(figures.lastRevenue, revenueUnit))
        let revenue = amount(figures.revenue, revenueUnit)
        let rate = DecimalUnits.text(Int(figures.growth.magnitude), places: 1)
        let (isUp, segment) = (figures.growth > 0, amount(figures.segmentRevenue, revenueUnit))
        let segmentRate = DecimalUnits.text(figures.segmentGrowth, places: 1)
        let opening = pick(
            "\(company), which makes \(trade.1), today published its results for the financial year \(year).",
            "\(company), a maker of \(trade.1), has reported its figures for the year ended 31 December \(year).",
            "In its annual report for \(year), \(company), known for \(trade.1), looks back on a demanding year.")
        let sales =
            statesGrowth
            ? pick(
                "Revenue came to \(revenue), \(isUp ? "up" : "down") \(rate)% from \(last) a year earlier.",
                "Revenue \(isUp ? "rose" : "fell") by \(rate)% to \(revenue), after \(last) in \(year - 1).",
                "The group's revenue was \(revenue), compared with \(last) the year before, "
                    + "\(isUp ? "an increase" : "a decrease") of \(rate)%.")
            : pick(
                "Revenue came to \(revenue), compared with \(last) a year earlier.",
                "The group's revenue was \(revenue), after \(last) in \(year - 1).")
        let business = pick(
            "The \(trade.2) division contributed \(segment) of this, \(segmentRate)% more than in \(year - 1).",
            "Of this, the \(trade.2) business brought in \(segment), and its orders grew by \(segmentRate)%.")
        let (profit, lastProfit) = (amount(figures.netProfit, profitUnit), amount(figures.lastNetProfit, profitUnit))
        let operating = amount(figures.operatingProfit, profitUnit)
        let earnings = pick(
            "Operating profit stood at \(operating). Net profit was \(profit); in \(year - 1) it had been \(lastProfit).",
            "Net profit amounted to \(profit), against \(lastProfit) in the previous year, "
                + "while operating profit reached \(operating).",
            "An operating profit of \(operating) left a net profit of \(profit), "
                + "compared with \(lastProfit) for \(year - 1).")
        let (research, project) = (amount(figures.research, researchUnit), pick(projects))
        let laboratory = pick(
            "The company spent \(research) on research and development, most of it on \(project).",
            "Spending on research and development amounted to \(research), with \(project) as the main project.")
        let low = amount(figures.outlook.lowerBound, revenueUnit)
        let high = amount(figures.outlook.upperBound, revenueUnit)
        let outlook = pick(
            "For \(year + 1), management expects revenue of between \(low) and \(high), provided that "
                + "\(pick(conditions)).",
            "The board forecasts revenue of \(low) to \(high) for \(year + 1) if \(pick(conditions)).")
        let staff = DecimalUnits.text(figures.employees, places: 0, grouped: true)
        let closing = pick(
            "At the end of the year the group employed \(staff) people. The board proposes a dividend of "
                + "\(figures.dividend) cents a share.",
            "Shareholders are to receive a dividend of \(figures.dividend) cents a share. The workforce numbered "
                + "\(staff) at the end of December.")
        let body = random.shuffled(["\(sales) \(business)", earnings, laboratory, outlook])
        return FinancialReport(
            company: company, text: ([opening] + body + [closing]).joined(separator: " "),
            answers: [
                ("revenue", DecimalUnits.text(figures.revenue, places: 1)),
                ("net_profit", DecimalUnits.text(figures.netProfit, places: 1)),
                ("growth", DecimalUnits.text(figures.growth, places: 1)),
                ("research", DecimalUnits.text(figures.research, places: 1)),
            ])
    }

    private static func amount(_ units: Int, _ unit: Unit) -> String {
        switch unit {
        case .thousand: "$\(DecimalUnits.text(units * 100, places: 0, grouped: true)) thousand"
        case .million: "$\(DecimalUnits.text(units, places: 1, grouped: true)) million"
        case .billion: "$\(DecimalUnits.text(units, places: 4)) billion"
        }
    }
}
