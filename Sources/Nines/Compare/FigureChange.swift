public import Statistics

/// A figure on both sides of a comparison, over the pairs that both sides answered and know it of.
public struct FigureChange: Sendable, Hashable {
    /// Which figure.
    public let figure: ComparedFigure
    /// Its value for the base.
    public let base: Double
    /// Its value for the candidate.
    public let candidate: Double
    /// Candidate − base.
    public let difference: Double
    /// How many pairs know it.
    public let pairs: Int
    /// How many cases they come from.
    public let cases: Int
    /// The 95 % interval of candidate − base, or why there is none.
    let bounds: Result<Interval, UnknownFigure>

    /// The 95 % interval of candidate − base; nil where the data do not carry one.
    public var interval: Interval? { try? bounds.get() }

    /// A share.
    init(_ figure: ComparedFigure, _ share: PairedShare) {
        self.figure = figure
        base = share.base
        candidate = share.candidate
        difference = share.difference
        pairs = share.pairs
        cases = share.cases
        if let interval = share.interval {
            bounds = .success(interval)
        } else {
            bounds = .failure(.few(2, cases: share.cases, clusters: share.clusters))
        }
    }

    /// Throws why it is unknown.
    ///
    /// - Parameters:
    ///   - cells: Ordered by case.
    ///   - currencies: Those of the costs of all cells.
    init(
        _ figure: ComparedFigure, of cells: [CellPair], currencies: [String], bootstrap: Bootstrap
    ) throws(UnknownFigure) {
        guard figure == .errorRate || cells.contains(where: \.isAnswered) else { throw UnknownFigure.unanswered }
        let values = PairedValues(cells, figure.value)
        guard values.count > 0 else {
            throw UnknownFigure(
                figure == .errorRate ? "every case is left out" : "no answered pair has \(figure.noun) on both sides")
        }
        if figure == .cost { try Self.checkCosts(cells, currencies) }
        (base, candidate, difference) = try Self.values(of: figure, values)
        self.figure = figure
        pairs = values.count
        cases = values.caseCount
        bounds = Result(catching: { () throws(UnknownFigure) -> Interval in
            try ChangeInterval.of(figure, values, bootstrap: bootstrap)
        })
    }

    /// Costs are compared where all answered pairs have one, in one currency.
    private static func checkCosts(_ cells: [CellPair], _ currencies: [String]) throws(UnknownFigure) {
        guard currencies.count < 2 else {
            throw UnknownFigure("the costs are in different currencies (\(currencies.joined(separator: ", ")))")
        }
        let costs = CellPair.costs(of: cells)
        guard costs.isWhole else {
            throw UnknownFigure("costs are known of \(costs.known) of \(costs.answered) answered pairs")
        }
    }

    private static func values(
        of figure: ComparedFigure, _ values: PairedValues
    ) throws(UnknownFigure) -> (base: Double, candidate: Double, difference: Double) {
        switch figure.kind {
        case .share, .score, .mean:
            let means = values.caseMeans
            if let base = Mean.of(means.map(\.b)), let candidate = Mean.of(means.map(\.a)),
                // The mean of the differences: that of five tokens everywhere is 5, and not 5 and 10⁻¹⁴.
                let difference = Mean.of(means.map { $0.a - $0.b })
            {
                return (base, candidate, difference)
            }
        case .percentile(let percentile, let pairs, _):
            guard values.count >= pairs else {
                throw UnknownFigure("there are fewer than \(pairs) pairs with \(figure.noun) on both sides")
            }
            if let base = Percentile.value(percentile, of: values.pairs.b),
                let candidate = Percentile.value(percentile, of: values.pairs.a)
            {
                return (base, candidate, candidate - base)
            }
        }
        throw UnknownFigure("its values are not finite")
    }
}
