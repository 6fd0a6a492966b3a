import JSONText
import Testing

@testable import Nines

/// Which cases of a generator are related: those of one base, and no others.
@Suite struct GeneratedClusterTests {
    private static let countries: JSONValue = ["Chad", "Cuba", "Canada", "China", "Chile", "Cyprus", "Colombia"]

    /// - Parameter base: The variables that cases of one cluster share, and cases of two never do together.
    @Test(
        arguments: [
            ("decimal-pairs", ["count": 60, "framings": ["plain", "version"]], 30, ["smaller", "larger", "framing"]),
            ("decimal-pairs", ["count": 60, "orders": "larger-first"], 60, ["smaller", "larger", "framing"]),
            (
                "letter-members", ["count": 3, "set": countries, "positions": [1], "sizes": [1, 2, 3]], 1,
                ["letter"]
            ),
            ("needles", ["documents": 2, "lengths": [250, 500], "depths": [0, 50, 100]], 4, ["document"]),
            ("arithmetic", ["count": 9, "levels": [1]], 9, ["expression"]),
        ] as [(String, JSONValue, Int, [String])])
    func clusters(_ name: String, _ parameters: JSONValue, count: Int, base: [String]) throws {
        let cases = try GeneratorRegistry.make(name, parameters.object ?? JSONObject()).cases()
        let clusters = Dictionary(grouping: cases) { $0.cluster ?? $0.id }
        #expect(clusters.count == count)
        func bases(_ cases: [GeneratedCase]) -> Set<String> {
            Set(cases.map { made in base.map { JSONWriter.text(made.vars[$0] ?? .null) }.joined(separator: " ") })
        }
        #expect(clusters.values.allSatisfy { bases($0).count == 1 })
        #expect(bases(cases).count == count)
    }

    /// One exercise in English and in Chinese is one question asked twice.
    @Test func anExerciseIsTheSameInBothLanguages() throws {
        let cases = try ["en", "zh"].flatMap { language in
            try GeneratorRegistry.make(
                "arithmetic",
                JSONObject([.init("count", 30), .init("levels", [1]), .init("language", .string(language))])
            ).cases()
        }
        let expressions = Set(cases.compactMap { $0.vars["expression"]?.string })
        #expect(expressions.count < cases.count && Set(cases.compactMap(\.cluster)).count == expressions.count)
    }
}
