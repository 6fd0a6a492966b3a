import Glibc
import Statistics
import Testing

@testable import Nines

/// Whether intervals, verdicts and stated detectable effects keep what they promise, on runs whose truth is known.
///
/// `scripts/check-comparison` draws 2,000 runs of each kind; a plain test draws fewer and allows for that.
@Suite struct ComparisonSimulationTests {
    static let runs = getenv("NINES_SIMULATIONS").flatMap { Int(String(cString: $0)) } ?? 40
    /// Three standard errors of a share of few runs; of 2,000, none.
    static func slack(_ share: Double) -> Double {
        runs >= 2000 ? 0 : 3 * (share * (1 - share) / Double(runs)).squareRoot()
    }

    /// The figures themselves are of interest only where they are exact.
    static func say(_ text: String) {
        if runs >= 2000 { print(text) }
    }

    /// A kind of suite: each case has an ability, uniform between two bounds, which both sides share.
    struct Kind: Sendable, CustomTestStringConvertible {
        var name: String
        var cases: Int
        var prompts = 1
        var trials = 1
        var abilities = 0.1...0.8
        var effect = 0.0
        /// The share of cases that the candidate gets wrong altogether.
        var broken = 0.0
        /// Where few cases differ or cases are few, intervals are wider than they would have to be: of the two cases that are
        /// added, one is whole.
        var mayCoverMore = false
        /// The true difference.
        var truth: Double { effect - broken * (abilities.lowerBound + abilities.upperBound) / 2 }
        var testDescription: String { name }
    }

    static let kinds = [
        Kind(name: "one pair a case", cases: 200, effect: 0.1),
        Kind(name: "few cases", cases: 40, effect: 0.05),
        Kind(name: "rarely wrong", cases: 150, abilities: 0.88...0.96, effect: 0.03),
        Kind(name: "two prompts", cases: 120, prompts: 2, effect: -0.08),
        Kind(name: "trials", cases: 60, trials: 4, effect: 0.1),
        Kind(name: "prompts and trials", cases: 40, prompts: 2, trials: 3, abilities: 0.3...0.9, effect: -0.1),
        Kind(
            name: "prompts, hardly ever right", cases: 38, prompts: 5, abilities: 0...0.04, effect: 0.06,
            mayCoverMore: true),
        Kind(
            name: "a case in thirty broken", cases: 40, trials: 10, abilities: 0.97...1, broken: 0.033,
            mayCoverMore: true),
        Kind(name: "five cases", cases: 5, trials: 10, abilities: 0.2...0.7, effect: 0.2, mayCoverMore: true),
    ]

    struct Source {
        var random: SeededRandom
        let template: ComparedCell

        init(seed: UInt64) {
            random = SeededRandom(seed: seed)
            var names = NameTable()
            template = ComparedCell(SyntheticRun.cell(.pass, "c"), names: &names)
        }

        mutating func uniform() -> Double { Double(random.next() >> 11) * 0x1p-53 }

        mutating func pairs(_ kind: Kind, effect: Double? = nil) -> [CellPair] {
            var pairs: [CellPair] = []
            let width = kind.abilities.upperBound - kind.abilities.lowerBound
            for place in 0..<kind.cases {
                let ability = kind.abilities.lowerBound + uniform() * width
                let breaks = effect == nil && kind.broken > 0 && uniform() < kind.broken
                for prompt in 0..<kind.prompts {
                    for trial in 0..<kind.trials {
                        var cell = template
                        cell.key.caseID = Int32(place)
                        cell.key.prompt = Int32(prompt)
                        cell.key.trial = Int32(trial)
                        var pair = CellPair(base: cell, candidate: cell)
                        pair.base.outcome = uniform() < ability ? .pass : .fail
                        pair.candidate.outcome =
                            !breaks && uniform() < ability + (effect ?? kind.effect) ? .pass : .fail
                        pairs.append(pair)
                    }
                }
            }
            return pairs
        }

        func row(_ pairs: [CellPair]) -> SuiteComparison {
            SuiteComparison(
                suite: "s", target: nil, cells: pairs, names: NameTable(), bootstrap: Bootstrap(seed: 1))
        }
    }

    @Test(arguments: kinds) func intervalsCoverTheTruth(_ kind: Kind) throws {
        var source = Source(seed: 20_240_901)
        var covered = 0
        for _ in 0..<Self.runs {
            let share = try #require(PairedShare(PairedValues(source.pairs(kind), ComparedFigure.accuracy.value)))
            if share.interval?.contains(kind.truth) == true { covered += 1 }
        }
        let coverage = Double(covered) / Double(Self.runs)
        Self.say("coverage, \(kind.name): \(coverage)")
        #expect(coverage >= 0.93 - Self.slack(0.95))
        #expect(kind.mayCoverMore || coverage <= 0.97 + Self.slack(0.95))
    }

    @Test func regressionsAreSeldomFoundWhereThereAreNone() {
        var source = Source(seed: 20_241_211)
        var found = 0
        for _ in 0..<Self.runs {
            var rows = Self.kinds.map { kind in source.row(source.pairs(kind, effect: 0)) }
            SuiteComparison.correct(&rows)
            if rows.contains(where: { $0.verdict == .regressed }) { found += 1 }
        }
        let rate = Double(found) / Double(Self.runs)
        Self.say("false regressions in \(Self.kinds.count) suites: \(rate)")
        #expect(rate <= 0.05)
    }

    /// The candidate gets better by the stated effect around a middle of one half, where as many cases differ as before.
    @Test(arguments: kinds.filter { $0.name != "rarely wrong" && $0.broken == 0 && $0.cases > 5 })
    func statedEffectsAreDetected(_ kind: Kind) throws {
        var source = Source(seed: 20_251_006)
        var detected = 0
        var middle = kind
        for _ in 0..<Self.runs {
            // What a comparison without a difference states, with two other suites beside it …
            middle.abilities = 0.3...0.7
            var rows = [0, 1, 2].map { _ in source.row(source.pairs(middle, effect: 0)) }
            SuiteComparison.correct(&rows)
            let effect = try #require(rows[0].detectable)
            // … is what the next one should find.
            middle.abilities = (0.3 - effect / 2)...(0.7 - effect / 2)
            rows[0] = source.row(source.pairs(middle, effect: effect))
            SuiteComparison.correct(&rows)
            if rows[0].verdict == .improved { detected += 1 }
        }
        let power = Double(detected) / Double(Self.runs)
        Self.say("stated effects detected, \(kind.name): \(power)")
        #expect(power >= 0.75 - Self.slack(0.8) && power <= 0.86 + Self.slack(0.8))
    }
}
