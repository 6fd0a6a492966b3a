import Statistics

/// How much right answers vary between the trials of one cell, on both sides of a comparison.
struct TrialVariances {
    /// Trials a cell, as most cells have them.
    let trials: Int
    /// The variance that one trial brings into a case's mean for the candidate.
    private let ofCandidate: Double
    /// The same for the base.
    private let ofBase: Double

    /// - Parameter cells: Ordered by case, prompt, strategy and trial.
    init(_ cells: [CellPair]) {
        var byCase: [Int32: [ComparedCell.Key: [CellPair]]] = [:]
        for cell in cells where cell.base.outcome.isAnswered && cell.candidate.outcome.isAnswered {
            var key = cell.base.key
            key.trial = 0
            byCase[key.caseID, default: [:]][key, default: []].append(cell)
        }
        let counts = byCase.values.flatMap { $0.values.map(\.count) }.sorted()
        trials = counts.isEmpty ? 1 : counts[counts.count / 2]
        func mean(_ isCorrect: (CellPair) -> Bool) -> Double {
            let shares = byCase.values.map { repeats in
                let variances = repeats.values.map { Self.variance($0.map { isCorrect($0) ? 1 : 0 }) }
                // In order of size: that of a dictionary changes from run to run, and with it a sum's last digit.
                return variances.sorted().reduce(0, +) / Double(repeats.count * repeats.count)
            }
            return Mean.of(shares.sorted()) ?? 0
        }
        ofCandidate = mean(\.candidate.isCorrect)
        ofBase = mean(\.base.isCorrect)
    }

    /// The plan of Miller (2024) that the case means of such trials amount to.
    ///
    /// - Parameter hasCandidate: If not, an independent candidate is assumed that varies as the base does.
    func power(_ values: PairedValues, hasCandidate: Bool) -> Power {
        let candidateWithin = hasCandidate ? ofCandidate : ofBase
        // What a case contributes where those of a cluster vary together: the variance of clusters is that of fewer.
        let means = values.clusterMeans
        let size = Double(values.caseCount) / Double(max(1, values.clusterCount))
        let spread =
            hasCandidate
            ? Self.variance(means.map { $0.a - $0.b }) * size : 2 * Self.variance(means.map(\.b)) * size
        let within = (candidateWithin + ofBase) / Double(trials)
        return Power(
            betweenVariance: max(0, spread - within), withinVarianceOfA: candidateWithin, withinVarianceOfB: ofBase,
            trialsOfA: trials, trialsOfB: trials)
    }

    private static func variance(_ values: [Double]) -> Double {
        StandardError.ofMean(values).map { $0 * $0 * Double(values.count) } ?? 0
    }
}
