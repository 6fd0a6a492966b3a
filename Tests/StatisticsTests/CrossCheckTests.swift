import FoundationEssentials
import Statistics
import Testing

/// Compares with values that SciPy and statsmodels gave; run by scripts/check-statistics, which writes the file.
///
/// A line is a name, the arguments and the expected values, parted by tabs; each is a list of numbers parted by commas.
@Suite struct CrossCheckTests {
    private static let path = ProcessInfo.processInfo.environment["NINES_CROSSCHECK_INPUT"]

    private static let functions: [String: @Sendable ([[Double]]) -> [Double?]] = [
        "wilson": { interval(WilsonInterval.interval(successes: Int($0[0][0]), count: Int($0[0][1]))) },
        "normal": { [NormalDistribution.cumulative($0[0][0]), NormalDistribution.quantile($0[0][1])] },
        "student": {
            [
                StudentT.upperTail($0[0][0], degreesOfFreedom: $0[0][1]),
                StudentT.twoSided($0[0][2], degreesOfFreedom: $0[0][1]),
            ]
        },
        "binomial": {
            let (successes, count) = (Int($0[0][0]), Int($0[0][1]))
            return [
                BinomialDistribution.mass(successes, of: count, probability: $0[0][2]),
                BinomialDistribution.cumulative(successes, of: count, probability: $0[0][2]),
            ]
        },
        "mean": { values in
            let estimate = Estimate.mean(of: values[0])
            return [estimate?.value, estimate?.standardError] + interval(estimate?.interval())
        },
        "clustered": { [StandardError.clustered($0)] },
        "trials": { [Estimate.mean(ofTrials: $0)?.value, Estimate.mean(ofTrials: $0)?.standardError] },
        "paired": { lists in
            let paired = PairedDifference(zip(lists[0], lists[1]).map { PairedDifference.Pair(a: $0, b: $1) })
            return [paired?.z, paired?.pValue, paired?.correlation] + interval(paired?.difference.interval())
        },
        "mcnemar": {
            let (onlyA, onlyB) = (Int($0[0][0]), Int($0[0][1]))
            return [McNemar.exact(onlyA: onlyA, onlyB: onlyB), McNemar.midP(onlyA: onlyA, onlyB: onlyB)]
        },
        "pass": {
            let (count, passed, k) = (Int($0[0][0]), Int($0[0][1]), Int($0[0][2]))
            return [PassAtK.anyOf(k, passed: passed, count: count), PassAtK.allOf(k, passed: passed, count: count)]
        },
        "power": {
            let plan = Power(
                betweenVariance: $0[0][0], withinVarianceOfA: $0[0][1], withinVarianceOfB: $0[0][2],
                trialsOfA: Int($0[0][3]), trialsOfB: Int($0[0][4]), alpha: $0[0][5], power: $0[0][6])
            return [plan.casesNeeded(toDetect: $0[0][7]).map(Double.init), plan.detectableEffect(cases: Int($0[0][8]))]
        },
        "holm": { Holm.adjusted($0[0]) ?? [nil] },
        "percentile": { [Percentile.value($0[0][0], of: $0[1])] },
    ]

    private static func interval(_ interval: Interval?) -> [Double?] { [interval?.low, interval?.high] }

    @Test(.enabled(if: path != nil)) func agreesWithOtherImplementations() throws {
        let text = try String(contentsOf: URL(fileURLWithPath: try #require(Self.path)), encoding: .utf8)
        var counts: [String: Int] = [:]
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "\t")
            let name = String(try #require(fields.first))
            let function = try #require(Self.functions[name])
            let lists = try fields.dropFirst().map { field in
                try field.split(separator: ",").map { try #require(Double($0)) }
            }
            let (found, expected) = (function(lists.dropLast()), try #require(lists.last))
            let agrees =
                found.count == expected.count
                && zip(found, expected).allSatisfy { found, expected in
                    found.map { abs($0 - expected) <= 1e-9 * max(1, abs(expected)) } == true
                }
            #expect(agrees, "\(line) but found \(found)")
            counts[name, default: 0] += 1
        }
        #expect(Set(counts.keys) == Set(Self.functions.keys), "a function was not compared")
        print("compared \(counts.values.reduce(0, +)) inputs over \(counts.count) functions")
    }
}
