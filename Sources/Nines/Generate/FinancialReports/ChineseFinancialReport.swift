/// Invented annual reports in Chinese, about 250 characters with digits and punctuation; amounts in units of a million yuan (0.01亿, 100万).
enum ChineseFinancialReport {
    /// Last year's revenue: 5 to 90亿 yuan.
    static let revenues = 500...9000

    /// Made up; a company of such a name and trade would be chance.
    static let names = ["澄野", "岚屿", "砚秋", "禾渊", "朔溪", "霁原", "栖桐", "墨汀", "棠垣", "鹭汐", "砺汐", "柏澜"]
    static let trades = [
        ("光学", "镜头和显微镜", "实验室仪器"), ("食品", "谷物食品和果干", "早餐食品"), ("物流", "周转箱和托盘", "租赁"),
        ("纸业", "包装纸板", "再生纸"), ("仪表", "压力表和流量计", "工业仪表"), ("船舶", "渡轮和工作船", "维修"),
        ("纺织", "家具面料", "沙发面料"), ("泵业", "自来水厂用泵", "市政"), ("玻璃", "温室玻璃", "农业"),
    ]
    private static let projects = ["轻量化新产品", "缩短生产周期", "降低能耗", "新建检测中心", "数字化订单系统"]
    private static let conditions = ["运费走势", "新工厂的投产进度", "海外需求", "原材料价格"]

    private enum Unit { case tenThousand, hundredMillion }

    /// The report on the figures; without `statesGrowth` the reader has to work the growth out.
    static func report(
        _ figures: FinancialFigures, company number: Int, statesGrowth: Bool, _ random: inout SeededRandom
    ) -> FinancialReport {
        let trade = trades[number / names.count % trades.count]
        let company = "\(names[number % names.count])\(trade.0)"
        let profitUnit: Unit = random.below(2) == 0 ? .tenThousand : .hundredMillion
        let researchUnit: Unit = random.below(2) == 0 ? .tenThousand : .hundredMillion
        // Never all in the units that are asked for: amounts below 1亿 are always written in 万.
        let isPlain =
            [(figures.netProfit, profitUnit), (figures.research, researchUnit)]
            .allSatisfy { $0.0 < 100 || $0.1 == .tenThousand }
        let revenueUnit: Unit = isPlain || random.below(2) == 0 ? .tenThousand : .hundredMillion
        func pick(_ choices: String...) -> String { random.pick(choices) ?? "" }
        func pick(_ choices: [String]) -> String { random.pick(choices) ?? "" }
        let (year, last) = (figures.year, amount(figures.lastRevenue, revenueUnit))
        let revenue = amount(figures.revenue, revenueUnit)
        let rate = DecimalUnits.text(Int(figures.growth.magnitude), places: 1)
        let (change, segment) = (figures.growth > 0 ? "增长" : "下降", amount(figures.segmentRevenue, revenueUnit))
        let segmentRate = DecimalUnits.text(figures.segmentGrowth, places: 1)
        let opening = pick(
            "\(company)今日发布\(year)年年度报告。公司主要从事\(trade.1)的研发、生产和销售。",
            "\(company)公布了\(year)年全年业绩。公司主营\(trade.1)。",
            "\(year)年，主营\(trade.1)的\(company)面临的市场竞争有所加剧。")
        let sales =
            statesGrowth
            ? pick(
                "全年实现营业收入\(revenue)，较上年的\(last)\(change)\(rate)%。",
                "报告期内，公司营业收入为\(revenue)，上年为\(last)，同比\(change)\(rate)%。",
                "公司全年营业收入同比\(change)\(rate)%，为\(revenue)，上年为\(last)。")
            : pick("全年实现营业收入\(revenue)，上年为\(last)。", "报告期内，公司营业收入为\(revenue)，上年为\(last)。")
        let business = pick(
            "其中，\(trade.2)业务收入为\(segment)，同比增长\(segmentRate)%。",
            "分业务看，\(trade.2)业务贡献收入\(segment)，订单量增长\(segmentRate)%。")
        let (profit, lastProfit) = (amount(figures.netProfit, profitUnit), amount(figures.lastNetProfit, profitUnit))
        let operating = amount(figures.operatingProfit, profitUnit)
        let earnings = pick(
            "公司实现营业利润\(operating)，净利润\(profit)，上年净利润为\(lastProfit)。",
            "净利润为\(profit)，上年为\(lastProfit)；营业利润为\(operating)。",
            "营业利润为\(operating)，扣除所得税等项目后，净利润为\(profit)，上年净利润为\(lastProfit)。")
        let (research, project) = (amount(figures.research, researchUnit), pick(projects))
        let laboratory = pick(
            "公司全年研发投入\(research)，主要用于\(project)。", "研发投入合计\(research)，重点用于\(project)。")
        let low = amount(figures.outlook.lowerBound, revenueUnit)
        let high = amount(figures.outlook.upperBound, revenueUnit)
        let outlook = pick(
            "展望\(year + 1)年，管理层预计营业收入在\(low)至\(high)之间，具体取决于\(pick(conditions))。",
            "公司预计\(year + 1)年营业收入为\(low)至\(high)，但\(pick(conditions))仍存在不确定性。")
        let closing = pick(
            "截至年末，公司共有员工\(figures.employees)人。董事会拟每10股派发现金红利\(DecimalUnits.text(figures.dividend, places: 1))元。",
            "董事会拟每10股派发现金红利\(DecimalUnits.text(figures.dividend, places: 1))元。年末员工总数为\(figures.employees)人。")
        let body = random.shuffled([sales + business, earnings, laboratory, outlook])
        return FinancialReport(
            company: company, text: ([opening] + body + [closing]).joined(),
            answers: [
                ("revenue", DecimalUnits.text(figures.revenue, places: 2)),
                ("net_profit", String(figures.netProfit * 100)),
                ("growth", DecimalUnits.text(figures.growth, places: 1)),
                ("research", String(figures.research * 100)),
            ])
    }

    private static func amount(_ units: Int, _ unit: Unit) -> String {
        unit == .hundredMillion && units >= 100
            ? "\(DecimalUnits.text(units, places: 2))亿元"
            : "\(DecimalUnits.text(units * 100, places: 0, grouped: true))万元"
    }
}
