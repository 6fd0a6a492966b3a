public import Statistics

/// A figure on both sides of a comparison, over the pairs where both know it.
public struct FigureChange: Sendable, Hashable {
    /// Which figure.
    public let figure: ComparedFigure
    /// Its value for the base.
    public let base: Double
    /// Its value for the candidate.
    public let candidate: Double
    /// The 95 % interval of candidate − base; nil where the data do not carry one.
    public let interval: Interval?
    /// How many pairs know it.
    public let pairs: Int
    /// How many cases they come from.
    public let cases: Int

    /// Candidate − base.
    public var difference: Double { candidate - base }

    /// A share.
    init(_ figure: ComparedFigure, _ share: PairedShare) {
        self.figure = figure
        base = share.base
        candidate = share.candidate
        interval = share.interval
        pairs = share.pairs
        cases = share.cases
    }

    private init(_ figure: ComparedFigure, base: Double, candidate: Double, interval: Interval?, _ values: PairedValues)
    {
        self.figure = figure
        self.base = base
        self.candidate = candidate
        self.interval = interval
        pairs = values.count
        cases = values.caseCount
    }

    /// All changes that the pairs know of; `cells` ordered by case.
    static func all(_ cells: [CellPair], hasOneCurrency: Bool, bootstrap: Bootstrap) -> [FigureChange] {
        var changes: [FigureChange] = []
        for figure in ComparedFigure.allCases where figure != .accuracy {
            if figure == .cost, !hasOneCurrency || !CellPair.costs(of: cells).isWhole { continue }
            let values = PairedValues(cells, figure.value)
            guard values.count > 0 else { continue }
            switch figure.kind {
            case .share:
                if let share = PairedShare(values) { changes.append(FigureChange(figure, share)) }
            case .mean:
                let means = values.caseMeans
                guard let base = Mean.of(means.map(\.b)), let candidate = Mean.of(means.map(\.a)) else { continue }
                var interval = PairedDifference(means)?.difference.interval()
                // Student's knows of no bounds, scores have some.
                if figure == .score { interval = interval.map { Interval(max(-1, $0.low), min(1, $0.high)) } }
                changes.append(FigureChange(figure, base: base, candidate: candidate, interval: interval, values))
            case .percentile(let percentile, let pairs, let cases):
                guard values.count >= pairs, let base = Percentile.value(percentile, of: values.pairs.b),
                    let candidate = Percentile.value(percentile, of: values.pairs.a)
                else { continue }
                // Between two replays of one recording it is 0 wide, for the times are the same; gates on its ends hold.
                let interval =
                    values.caseCount >= cases
                    ? bootstrap.intervalsOfPercentileDifferences(values.pairs, percentiles: [percentile])?.first : nil
                changes.append(FigureChange(figure, base: base, candidate: candidate, interval: interval, values))
            }
        }
        return changes
    }
}
