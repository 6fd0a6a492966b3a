import JSONText
import Testing

@testable import Nines

@Suite struct ScorerRegistryTests {
    @Test func everyTypeHasOneScorer() {
        #expect(Set(ScorerRegistry.types).count == ScorerRegistry.types.count)
        for type in ScorerRegistry.types {
            #expect(ScorerRegistry.knows(type))
            #expect(ScorerRegistry.knows("not-" + type))
        }
    }

    @Test(arguments: ["", "not-", "not-not-equals", "Equals", "equal"]) func unknownTypes(type: String) {
        #expect(!ScorerRegistry.knows(type))
        #expect(fault(type, "a")?.key == "type")
    }

    @Test(arguments: [
        ("equal", "equals"), ("contians", "contains"), ("not-contain", "not-contains"), ("REGEX", "regex"),
        ("finish_reason", "finish-reason"), ("xyzzy", nil), ("", nil),
    ])
    func suggests(written: String, meant: String?) {
        #expect(ScorerRegistry.suggestion(for: written) == meant)
    }

    @Test func unknownOptionsAreNamedWithTheNearest() {
        let error = fault("equals", "a", options: JSONObject([.init("ignorecase", true)]))
        #expect(error?.key == "ignorecase")
        #expect(error?.hint == "did you mean 'ignore-case'?")
        #expect(fault("contains", "a", options: JSONObject([.init("trim", true)]))?.key == "trim")
    }

    /// Written out, so that a scorer which forgets to say that it reads a threshold is found.
    static let withThreshold: Set<String> = [
        "contains-all", "icontains-all", "levenshtein", "rouge-n", "rouge-1", "rouge-2", "rouge-l", "bleu", "latency",
        "members", "json-fields", "entities", "f1", "cost", "command", "similar", "llm-rubric",
    ]

    @Test(arguments: ScorerRegistry.types) func thresholdsAreRefusedWhereNothingReadsThem(type: String) {
        let isRefused = [type, "not-" + type].map { fault($0, "a", threshold: 0.5)?.key == "threshold" }
        let isTaken = Self.withThreshold.contains(type)
        #expect(isRefused == [!isTaken, !isTaken])
        if !isTaken { #expect(fault(type, "a", threshold: 0.5)?.hint != nil) }
    }

    /// Whatever its answers are, this is their score.
    private struct Fixed: Scorer {
        static let types: [String] = []
        static let options: Set<String> = []
        var result = Score(.pass, "")
        init(_ spec: ScorerSpec) throws(ScorerSpecError) {}
        func score(_ answer: Answer) async -> Score { result }
    }

    @Test(arguments: [Score.Verdict.unparsed, .error])
    func negationLeavesAloneWhatProvesNothing(verdict: Score.Verdict) async throws {
        var scorer = try Fixed(ScorerSpec(type: "x"))
        scorer.result = Score(verdict, "no number")
        #expect(await NegatedScorer(scorer).score(Answer(text: "")) == Score(verdict, "no number"))
    }
}
