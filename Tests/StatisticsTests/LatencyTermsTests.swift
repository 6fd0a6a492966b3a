import Statistics
import Testing

@Suite struct LatencyTermsTests {
    private typealias Mark = LatencyTerms.Mark
    private static let stream =
        [Mark(seconds: 0.10)] + [0.50, 0.60, 0.70, 0.90].map { Mark(seconds: $0, hasContent: true) }
        + [Mark(seconds: 1.00)]

    @Test func matchesTheVector() {
        let terms = LatencyTerms(marks: Self.stream, tokens: 4, end: 1.00)
        #expect(terms.timeToFirstToken == 0.50)
        #expect(terms.timeToFirstContent == 0.50)
        #expect(terms.timeToFirstReasoning == nil)
        expect(terms.timePerOutputToken, 0.1333, within: 5e-5)
        #expect(terms.endToEnd == 1.00)
    }

    @Test func reportsReasoningApart() {
        let reasoning = [Mark(seconds: 0.2, hasReasoning: true), Mark(seconds: 0.3, hasReasoning: true)]
        let terms = LatencyTerms(marks: reasoning + Self.stream, tokens: 6, end: 1.00)
        #expect(terms.timeToFirstToken == 0.2 && terms.timeToFirstReasoning == 0.2 && terms.timeToFirstContent == 0.50)
        expect(terms.timePerOutputToken, 0.14, within: 1e-12)
    }

    @Test func isNilWhereTheStreamDoesNotTell() {
        #expect(LatencyTerms(marks: [], tokens: 4, end: 1).timeToFirstToken == nil)
        #expect(LatencyTerms(marks: [Mark(seconds: 0.1)], tokens: 4, end: 1).timeToFirstToken == nil)
        for tokens in [nil, 0, 1, -3] {
            #expect(LatencyTerms(marks: Self.stream, tokens: tokens, end: 1).timePerOutputToken == nil)
        }
        let burst = [Mark(seconds: 0.5, hasContent: true)]
        #expect(LatencyTerms(marks: burst, tokens: 40, end: 1).timePerOutputToken == nil)
    }
}
