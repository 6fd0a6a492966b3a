import Testing

@testable import Nines

@Suite("Cosine similarity")
struct SimilarScorerTests {
    // numpy 2.4.6: a @ b / (norm(a) * norm(b))
    @Test(
        "is that of an independent implementation",
        arguments: [
            ([1, 2, 3], [4, 5, 6], 0.9746318461970762),
            ([0.1, -0.2, 0.3], [-0.5, 0.25, 0.125], -0.29160592175990213),
            ([1, 0], [0, 1], 0), ([2, 2], [1, 1], 1), ([1, 1], [-1, -1], -1),
            ([1e-200, 2e-200], [3e200, 1e200], 0.7071067811865475),
        ] as [([Double], [Double], Double)])
    func cosine(_ a: [Double], _ b: [Double], expected: Double) throws {
        let found = try #require(SimilarScorer.cosine(a, b))
        #expect(abs(found - expected) < 1e-12)
    }

    @Test("has no value for a vector without direction")
    func zero() {
        #expect(SimilarScorer.cosine([0, 0], [1, 1]) == nil)
        #expect(SimilarScorer.cosine([], []) == nil)
    }
}
