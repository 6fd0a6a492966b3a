import Testing

@testable import Nines

@Suite struct EditDistanceTests {
    /// The whole matrix, to check the band against.
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let cost = min(row[j] + 1, row[j + 1] + 1, diagonal + (a == b ? 0 : 1))
                diagonal = row[j + 1]
                row[j + 1] = cost
            }
        }
        return row[right.count]
    }

    @Test func agreesWithTheWholeMatrix() {
        var random = SeededRandom(seed: 7)
        for _ in 0..<3000 {
            let left = (0..<random.below(9)).map { _ in UInt8(random.below(3)) }
            let right = (0..<random.below(9)).map { _ in UInt8(random.below(3)) }
            let expected = Self.distance(left, right)
            for limit in 0...10 {
                #expect(EditDistance.between(left, right, limit: limit) == (expected <= limit ? expected : nil))
            }
        }
    }

    @Test func hugeAndNegativeLimits() {
        #expect(EditDistance.between([1], [2], limit: .max) == 1)
        #expect(EditDistance.between([1], [1], limit: -1) == nil)
        #expect(EditDistance.between([Int](), [], limit: 0) == 0)
    }

    @Test func tiesDoNotDependOnOrder() {
        #expect(Suggestion.nearest("cat", in: ["hat", "bat"]) == "bat")
        #expect(Suggestion.nearest("cat", in: ["bat", "hat"]) == "bat")
        #expect(Suggestion.nearest("cat", in: Set(["dog"])) == nil)
        #expect(Suggestion.nearest("tempreature", in: ["temperature", "top_p"]) == "temperature")
    }
}
