import Statistics

/// The 95 % interval of how a figure changed, candidate − base, of which the cluster is what is independent.
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
        guard values.clusterCount >= 2 else { throw few(2, values) }
        switch figure.kind {
        case .share:
            guard let interval = PairedShare(values)?.interval else { throw UnknownFigure.unanswered }
            return interval
        case .score:
            let differences = values.caseMeans.map { $0.a - $0.b }
            guard differences.allSatisfy({ abs($0) <= 1 }),
                let interval = BonettPriceInterval.interval(
                    sums: values.clusterSums(of: differences), sizes: values.clusterSizes)
            else {
                throw UnknownFigure("there are scores outside 0 to 1")
            }
            return interval
        case .mean:
            return try ofAmounts(values)
        case .percentile(let percentile, _, let clusters):
            // The same times have the same percentiles, however few they are.
            if values.isSame { return Interval(0, 0) }
            guard values.clusterCount >= clusters else { throw few(clusters, values) }
            guard
                let interval = bootstrap.intervalsOfPercentileDifferences(values.pairs, percentiles: [percentile])?
                    .first
            else { throw UnknownFigure("there are no times to draw from") }
            return interval
        }
    }

    private static func few(_ needed: Int, _ values: PairedValues) -> UnknownFigure {
        .few(needed, cases: values.caseCount, clusters: values.clusterCount)
    }

    /// Amounts have no scale that would bound what was not seen. So the same amounts on both sides differ by nothing, and
    /// a constant difference, such as that of five more words in every prompt, is what it is: the interval is 0 wide.
    private static func ofAmounts(_ values: PairedValues) throws(UnknownFigure) -> Interval {
        if values.isSame { return Interval(0, 0) }
        guard let estimate = values.difference?.difference else { throw UnknownFigure.unanswered }
        if let interval = estimate.interval() { return interval }
        guard estimate.standardError == 0, values.clusterCount >= fewestAlike else {
            let what = values.clusterCount < values.caseCount ? "clusters" : "cases"
            throw UnknownFigure(
                "all \(what) differ by the same amount, and there are fewer than \(fewestAlike) of them")
        }
        return Interval(estimate.value, estimate.value)
    }
}
