import Statistics

/// The 95 % interval of how a figure changed, candidate − base, of which the case is what is independent.
///
/// Shares have that of `PairedShare`. For the others this is the one place that decides what differences tell that do not
/// vary, as those of two replays of one recording: Student's t knows no interval of them, and a gate on it could not hold.
enum ChangeInterval {
    /// Whole numbers that vary by about one are all alike in one of a hundred samples of this size; in a quarter of
    /// samples of two.
    private static let fewestAlike = 5

    /// Throws why there is none.
    static func of(
        _ figure: ComparedFigure, _ values: PairedValues, bootstrap: Bootstrap
    ) throws(UnknownFigure) -> Interval {
        guard values.caseCount >= 2 else { throw UnknownFigure.fewCases(2) }
        switch figure.kind {
        case .share:
            guard let interval = PairedShare(values)?.interval else { throw UnknownFigure.unanswered }
            return interval
        case .score:
            guard let interval = ofScores(values.caseMeans.map { $0.a - $0.b }) else {
                throw UnknownFigure("there are scores outside 0 to 1")
            }
            return interval
        case .mean:
            return try ofAmounts(values)
        case .percentile(let percentile, _, let cases):
            // The same times have the same percentiles, however few they are.
            if values.isSame { return Interval(0, 0) }
            guard values.caseCount >= cases else { throw UnknownFigure.fewCases(cases) }
            guard
                let interval = bootstrap.intervalsOfPercentileDifferences(values.pairs, percentiles: [percentile])?
                    .first
            else { throw UnknownFigure("there are no times to draw from") }
            return interval
        }
    }

    /// The mean of differences from −1 to 1, one a case; nil below two cases.
    ///
    /// Where few cases differ, or all by the same, the interval is that of Bonett and Price, which adds a case that differs
    /// altogether either way: it has a width also where no score differs. Elsewhere it is Student's t, within the scale.
    static func ofScores(_ differences: [Double]) -> Interval? {
        let differing = differences.filter { $0 != 0 }
        if !PairedShare.isSparse(differing: differing.count, of: differences.count),
            let interval = Estimate.mean(of: differences)?.interval()
        {
            return Interval(max(-1, interval.low), min(1, interval.high))
        }
        return BonettPriceInterval.interval(
            sum: differing.reduce(0, +), squares: differing.reduce(0) { $0 + $1 * $1 }, count: differences.count)
    }

    /// Amounts have no scale that would bound what was not seen. So the same amounts on both sides differ by nothing, and
    /// a constant difference, such as that of five more words in every prompt, is what it is: the interval is 0 wide.
    private static func ofAmounts(_ values: PairedValues) throws(UnknownFigure) -> Interval {
        if values.isSame { return Interval(0, 0) }
        guard let estimate = Estimate.mean(of: values.caseMeans.map { $0.a - $0.b }) else {
            throw UnknownFigure.unanswered
        }
        if let interval = estimate.interval() { return interval }
        guard estimate.standardError == 0, values.caseCount >= fewestAlike else {
            throw UnknownFigure(
                "all cases differ by the same amount, and there are fewer than \(fewestAlike) of them")
        }
        return Interval(estimate.value, estimate.value)
    }
}
