import Statistics

/// What a plan detects in one suite, and how many cases it needs for its effect, by what the pairs of a run say of noise.
struct PowerForecast {
    /// What keeps a difference from being detected. Each kind has one formula for both figures, so that the cases needed for
    /// an effect are those that detect it.
    private enum Limit {
        /// Clusters count as having one answer: the test is McNemar's or hardly another, and so is its power.
        ///
        /// - Parameters:
        ///   - discordance: The share of clusters that differ for no reason.
        ///   - scale: What one that differs is worth, in cases of a cluster of mean size.
        case counts(discordance: Double, scale: Double)
        /// What as many cases as the run has detect; others do by the square root of their number.
        case spread(Double)
    }

    private let share: PairedShare
    private let plan: PowerAnalysis.Plan
    /// How much answers vary.
    private let noise: Limit
    /// How few the test takes for evidence: however little answers vary, so many must have changed.
    private let fewest: Limit
    /// The cases planned.
    let cases: Int
    /// The clusters that they make, if these are as large as those of the run: what the test counts.
    let clusters: Int

    /// - Parameters:
    ///   - hasCandidate: If not, both sides are the base, and an independent candidate is assumed.
    ///   - trials: Those planned, but those of the run where it says nothing of others.
    init(
        _ share: PairedShare, of values: PairedValues, _ variances: TrialVariances, hasCandidate: Bool, trials: Int,
        plan: PowerAnalysis.Plan
    ) {
        self.share = share
        self.plan = plan
        cases = plan.cases ?? share.cases
        // Multiplied first, here and below, so that whole clusters stay whole.
        clusters = max(1, Int(Double(cases) * Double(share.clusters) / Double(share.cases)))
        if !hasCandidate, share.pairs == share.clusters {
            noise = .counts(discordance: 2 * share.base * (1 - share.base), scale: 1)
        } else {
            var power = variances.power(values, hasCandidate: hasCandidate)
            (power.alpha, power.power) = (plan.alpha, plan.power)
            let asRun = power.detectableEffect(cases: share.cases)
            (power.trialsOfA, power.trialsOfB) = (trials, trials)
            let asPlanned = power.detectableEffect(cases: share.cases)
            noise =
                hasCandidate
                ? Self.paired(share, plan, asRun: asRun, asPlanned: asPlanned) : Self.independent(asPlanned)
        }
        // Of several pairs a cluster one may change alone.
        let grain = Double(share.clusters) / Double(share.pairs) * Double(variances.trials) / Double(trials)
        fewest = .counts(discordance: 0, scale: min(1, grain))
    }

    /// The smallest true difference that is detected as planned; nil when even the largest would not be.
    var detectable: Double? {
        guard let found = smallest(noise), let least = smallest(fewest) else { return nil }
        return max(found, least)
    }

    /// The cases needed for the effect with the trials planned; nil where no number of them would do.
    var casesNeeded: Int? {
        guard let cases = needed(noise) else { return nil }
        return max(cases, needed(fewest) ?? cases)
    }

    /// What the trials planned bring, they bring by the normal approximation: the standard error's share.
    private static func paired(
        _ share: PairedShare, _ plan: PowerAnalysis.Plan, asRun: Double?, asPlanned: Double?
    ) -> Limit {
        var ratio = 1.0
        if let asRun, let asPlanned { ratio = asPlanned / asRun }
        guard let spread = share.detectableBySpread(alpha: plan.alpha, power: plan.power) else {
            return .counts(discordance: share.discordance, scale: share.magnitude * ratio)
        }
        return .spread(spread * ratio)
    }

    /// Where nothing varied there is no variance to plan with, but still a number of cases that would do.
    private static func independent(_ asPlanned: Double?) -> Limit {
        guard let asPlanned else { return .counts(discordance: 0, scale: 1) }
        return .spread(asPlanned)
    }

    private func smallest(_ limit: Limit) -> Double? {
        switch limit {
        case .counts(let discordance, let scale):
            let found = McNemarPower.detectableDifference(
                cases: clusters, discordance: discordance, alpha: plan.alpha, power: plan.power)
            return found.map { min(1, $0 * scale) }
        case .spread(let detectable):
            return min(1, detectable * (Double(share.cases) / Double(cases)).squareRoot())
        }
    }

    private func needed(_ limit: Limit) -> Int? {
        switch limit {
        case .counts(let discordance, let scale):
            let count = McNemarPower.casesNeeded(
                difference: min(1, plan.effect / scale), discordance: discordance, alpha: plan.alpha,
                power: plan.power)
            return count.flatMap {
                Int(exactly: (Double($0) * Double(share.cases) / Double(share.clusters)).rounded(.up))
            }
        case .spread(let detectable):
            let ratio = detectable / plan.effect
            return Int(exactly: (Double(share.cases) * ratio * ratio).rounded(.up))
        }
    }
}
