import JSONText
import Statistics

/// A comparison as one JSON document.
public enum ComparisonJSON: ComparisonFormat {
    /// `json`
    public static let name = "json"

    /// Pretty-printed; what is not known is null.
    public static func render(_ comparison: Comparison) -> [UInt8] {
        let object: JSONValue = [
            "nines": "comparison", "format": 1, "verdict": .string(comparison.verdict.text),
            "exit": .int(Int(comparison.verdict.exitCode)),
            "by": comparison.dimension.map { .string($0.rawValue) } ?? .null, "tests": .int(comparison.testCount),
            "alpha": .double(SuiteComparison.alpha), "bootstrap_seed": .int(Int(Comparison.seed)),
            "base_choice": comparison.baseChoice.map(JSONValue.string) ?? .null,
            "remarks": strings(comparison.remarks), "hint": comparison.hint.map(JSONValue.string) ?? .null,
            "comparisons": .array(comparison.matchups.map(matchup)),
            "gates": .array(comparison.gates.map(\.json)),
        ]
        return JSONWriter.bytes(object, style: .pretty) + [UInt8(ascii: "\n")]
    }

    private static func matchup(_ matchup: Matchup) -> JSONValue {
        [
            "base": .string(matchup.base), "candidate": .string(matchup.candidate), "paired": .int(matchup.paired),
            "compared": .int(matchup.compared), "only_base": .int(matchup.onlyBaseCount),
            "only_candidate": .int(matchup.onlyCandidateCount),
            "remarks": strings(matchup.remarks), "suites": .array(matchup.rows.map(row)),
            "only_base_cells": strings(matchup.onlyBase.map(\.path)),
            "only_candidate_cells": strings(matchup.onlyCandidate.map(\.path)),
            "changed": .array(matchup.changed.map(changed)),
        ]
    }

    private static func row(_ row: SuiteComparison) -> JSONValue {
        let share = row.accuracy
        var object = JSONObject([.init("suite", .string(row.suite))])
        object["target"] = row.target.map(JSONValue.string)
        object["verdict"] = .string(row.verdict.rawValue)
        object["pairs"] = .int(share?.pairs ?? 0)
        object["cases"] = .int(share?.cases ?? 0)
        object["clusters"] = .int(share?.clusters ?? 0)
        object["errors"] = ["base": .int(row.baseErrors), "candidate": .int(row.candidateErrors)]
        object["skipped"] = .int(row.skipped)
        object["left_out"] = .int(row.leftOut)
        object["oracle"] = row.oracle.map(JSONValue.string) ?? .null
        object["base"] = number(share?.base)
        object["candidate"] = number(share?.candidate)
        object["difference"] = number(share?.difference)
        object["interval"] = interval(share?.interval)
        object["fixed"] = share.map { .int($0.onlyCandidate) } ?? .null
        object["broken"] = share.map { .int($0.onlyBase) } ?? .null
        object["p"] = number(share?.pValue)
        object["p_holm"] = number(row.adjustedPValue)
        object["detectable"] = number(row.detectable)
        object["currency"] = row.currency.map(JSONValue.string) ?? .null
        object["changes"] = .object(
            JSONObject(
                row.changes.map { change in
                    .init(
                        change.figure.rawValue,
                        [
                            "base": .double(change.base), "candidate": .double(change.candidate),
                            "change": .double(change.difference), "interval": interval(change.interval),
                            "pairs": .int(change.pairs), "cases": .int(change.cases),
                        ])
                }))
        let unknown = ComparedFigure.allCases.compactMap { figure in
            row.unknown[figure].map { JSONObject.Member(figure.rawValue, .string($0.reason)) }
        }
        object["unknown"] = .object(JSONObject(unknown))
        return .object(object)
    }

    private static func changed(_ cell: ChangedCell) -> JSONValue {
        [
            "cell": .string(cell.path), "kind": cell.isFixed ? "fixed" : "broken",
            "base": .string(cell.base.rawValue), "candidate": .string(cell.candidate.rawValue),
            "expected": cell.expected.map(JSONValue.string) ?? .null,
            "base_answer": cell.baseAnswer.map(JSONValue.string) ?? .null,
            "candidate_answer": cell.candidateAnswer.map(JSONValue.string) ?? .null,
            "words": cell.difference.map { .string($0.text()) } ?? .null,
        ]
    }

    private static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
    private static func number(_ value: Double?) -> JSONValue { value.map(JSONValue.double) ?? .null }
    private static func interval(_ interval: Interval?) -> JSONValue {
        interval.map { .array([.double($0.low), .double($0.high)]) } ?? .null
    }
}
