import Testing

@testable import Nines

@Suite("A set of cells")
struct CellSetTests {
    private static func cell(_ caseID: String, trial: Int, target: String = "t", prompt: String = "p") -> CellIdentity {
        SampleRun.cell(caseID, target: target, prompt: prompt, trial: trial).identity
    }

    /// Names that trade places, trials around a word's ends, and what only a damaged record holds.
    private static let cells = [
        cell("a", trial: 0), cell("a", trial: 1), cell("a", trial: 63), cell("a", trial: 64), cell("a", trial: 9_999),
        cell("a", trial: -1), cell("a", trial: .max), cell("a", trial: .min), cell("b", trial: 0),
        cell("a", trial: 0, target: "p", prompt: "t"), cell("t", trial: 0, target: "a"), cell("", trial: 0),
    ]

    @Test("holds what was put into it, once, and nothing else")
    func holds() {
        var set = CellSet()
        for (place, cell) in Self.cells.enumerated() {
            #expect(!set.contains(cell))
            let (isNew, isNewAgain) = (set.insert(cell), set.insert(cell))
            #expect(isNew && !isNewAgain)
            #expect(set.count == place + 1)
            #expect(Self.cells.map(set.contains) == Self.cells.indices.map { $0 <= place })
        }
        for other in [Self.cell("a", trial: 2), Self.cell("a", trial: 128), Self.cell("c", trial: 0)] {
            #expect(!set.contains(other))
        }
    }
}
