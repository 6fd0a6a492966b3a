/// Notes faults of single cases in the suite's file, one fault that shows in every case once.
struct FaultNotes {
    private struct Fault: Hashable {
        var location: SourceLocation?
        var message: String
    }

    private let file: YAMLFile
    /// Where something is wrong already: what fails there again follows from it.
    private let faultyPlaces: Set<SourceLocation>
    private var noted: Set<Fault> = []
    /// How many faults stand at a place: what every case trips over is understood after a few.
    private var counts: [SourceLocation: Int] = [:]
    private static let limit = 3

    init(file: YAMLFile) {
        self.file = file
        faultyPlaces = Set(file.diagnostics.compactMap(\.location))
    }

    mutating func add(_ error: InvalidInput, of testCase: TestCase) {
        for var diagnostic in error.diagnostics {
            guard diagnostic.location.map({ !faultyPlaces.contains($0) }) ?? true,
                noted.insert(Fault(location: diagnostic.location, message: diagnostic.message)).inserted
            else { continue }
            if let location = diagnostic.location {
                counts[location, default: 0] += 1
                guard counts[location, default: 0] <= Self.limit else { continue }
            }
            diagnostic.message += " (case '\(testCase.id)')"
            file.report(contentsOf: [diagnostic])
        }
    }
}
