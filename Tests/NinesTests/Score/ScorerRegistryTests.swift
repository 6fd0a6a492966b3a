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

    @Test func negationLeavesUnparsedAlone() async {
        struct Unreadable: Scorer {
            static let types: [String] = []
            static let options: Set<String> = []
            init(_ spec: ScorerSpec) throws(ScorerSpecError) {}
            func score(_ answer: Answer) async -> Score { Score(.unparsed, "no number") }
        }
        guard let scorer = try? Unreadable(ScorerSpec(type: "x")) else { return }
        let score = await NegatedScorer(scorer).score(Answer(text: ""))
        #expect(score == Score(.unparsed, "no number"))
    }
}
