import Statistics

/// What a comparison says of one suite: base against candidate, over the cells that both answered.
public struct SuiteComparison: Sendable {
    /// What the paired test comes to, at 5 % after Holm's correction over the whole comparison.
    public enum Verdict: String, Sendable, Hashable {
        /// The candidate is right more often.
        case improved = "IMPROVED"
        /// The candidate is right less often.
        case regressed = "REGRESSED"
        /// Neither can be said; never that both are the same.
        case noEvidence = "no evidence"
        /// No cell was answered on both sides.
        case notCompared = "not compared"
        /// A side chooses by the right answer: a bound, and no figure of a model.
        case oracle
    }

    /// The level of the tests, all together.
    static let alpha = 0.05

    /// The suite.
    public let suite: String
    /// The target, where both runs have several and each is compared with itself.
    public let target: String?
    /// Right answers on both sides; nil where no cell was answered on both.
    public let accuracy: PairedShare?
    /// Cells in error of the base, which leave their pair out.
    public let baseErrors: Int
    /// Cells in error of the candidate, which leave their pair out.
    public let candidateErrors: Int
    /// Cells of either side among all pairs that were tried, by which error rates are taken.
    public let attempted: Int
    /// Pairs of which one is marked to be left out.
    public let skipped: Int
    /// Pairs of strategies that choose by the right answer, which are left out beside others.
    public let leftOut: Int
    /// The strategy that chooses by the right answer, where all pairs are of one; such a row is under no verdict and no gate.
    public let oracle: String?
    /// The currency of the costs; nil where unknown or mixed.
    public let currency: String?
    /// Latency, tokens, cost and the shares of other outcomes, as far as they are known.
    public let changes: [FigureChange]
    /// Why the others are not.
    let unknown: [ComparedFigure: UnknownFigure]
    /// Those of them that some answer has, and that no remark is about.
    private let news: Set<ComparedFigure>
    /// The p-value corrected by Holm's method; nil where nothing was compared.
    public private(set) var adjustedPValue: Double?
    /// The level that this test must reach alone.
    private var ownAlpha = Self.alpha
    /// What it comes to.
    public private(set) var verdict: Verdict

    /// The smallest true difference that would be found with 80 % probability; nil when even the largest would not be.
    ///
    /// That is when no other row has a difference, which is when Holm's correction asks most.
    public var detectable: Double? { isTested ? accuracy?.detectableDifference(alpha: ownAlpha) : nil }

    /// Whether its p-value counts among those that are corrected together.
    var isTested: Bool { accuracy != nil && oracle == nil }

    /// The row's name: the suite, with the target where each is compared with itself.
    public var name: String { target.map { "\(suite) @ \($0)" } ?? suite }

    /// The verdict in words, with what could have been seen where nothing was.
    public var verdictText: String {
        switch verdict {
        case .improved, .regressed: return verdict.rawValue
        case .notCompared: return "not compared (no cell answered on both sides)"
        case .oracle: return "oracle: a bound, no verdict"
        case .noEvidence: break
        }
        guard let detectable else { return "no evidence (too few cases to detect any difference)" }
        return "no evidence (detects >= \(Figure.fixed(detectable * 100, 1)) pp)"
    }

    /// Whether the table of changes lacks a figure that its reader may look for.
    func isNews(_ figure: ComparedFigure) -> Bool { news.contains(figure) }

    /// How a figure changed; throws why that is unknown.
    func change(of figure: ComparedFigure) throws(UnknownFigure) -> FigureChange {
        if figure == .accuracy, let accuracy { return FigureChange(.accuracy, accuracy) }
        guard let change = changes.first(where: { $0.figure == figure }) else {
            throw unknown[figure] ?? UnknownFigure.unanswered
        }
        return change
    }

    /// A row before the correction; `cells` ordered by case.
    init(
        suite: String, target: String?, cells: [CellPair], names: NameTable, bootstrap: Bootstrap, leftOut: Int = 0,
        oracle: String? = nil
    ) {
        self.suite = suite
        self.target = target
        self.leftOut = leftOut
        self.oracle = oracle
        accuracy = PairedShare(PairedValues(cells, ComparedFigure.accuracy.value))
        baseErrors = cells.count { $0.base.outcome == .error }
        candidateErrors = cells.count { $0.candidate.outcome == .error }
        skipped = cells.count { $0.base.outcome == .skipped || $0.candidate.outcome == .skipped }
        attempted = cells.count - skipped
        let currencies = CellPair.currencies(cells).map { names[$0] }.sorted()
        currency = currencies.count == 1 ? currencies.first : nil
        // At once, for a comparison may have a single row of many cells.
        let figures = ComparedFigure.allCases.filter { $0 != .accuracy }
        let found = figures.concurrentMap { figure in
            Result { () throws(UnknownFigure) in
                try FigureChange(figure, of: cells, currencies: currencies, bootstrap: bootstrap)
            }
        }
        changes = found.compactMap { try? $0.get() }
        var unknown: [ComparedFigure: UnknownFigure] = [:]
        for (figure, result) in zip(figures, found) {
            if case .failure(let reason) = result { unknown[figure] = reason }
        }
        self.unknown = unknown
        // What neither side ever knows, as prices of a local model, nobody misses.
        let costs = CellPair.costs(of: cells)
        let answered = cells.lazy.filter(\.isAnswered)
        news = Set(
            unknown.keys.filter { figure in
                (figure != .cost || costs.known == 0)
                    && answered.contains { figure.value(of: $0.base) != nil || figure.value(of: $0.candidate) != nil }
            })
        verdict = accuracy == nil ? .notCompared : oracle == nil ? .noEvidence : .oracle
    }

    /// Corrects the p-values of all rows together: with twenty rows one is below 5 % by chance.
    static func correct(_ rows: inout [SuiteComparison]) {
        let tested = rows.indices.filter { rows[$0].isTested }
        let pValues = tested.compactMap { rows[$0].accuracy?.pValue }
        guard let adjusted = Holm.adjusted(pValues), adjusted.count == tested.count else { return }
        for (index, pValue) in zip(tested, adjusted) {
            rows[index].adjustedPValue = pValue
            rows[index].ownAlpha = alpha / Double(tested.count)
            if let difference = rows[index].accuracy?.difference, pValue < alpha {
                rows[index].verdict = difference > 0 ? .improved : difference < 0 ? .regressed : .noEvidence
            }
        }
    }
}
