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

    init(file: YAMLFile) {
        self.file = file
        faultyPlaces = Set(file.diagnostics.compactMap(\.location))
    }

    mutating func add(_ error: InvalidInput, of testCase: TestCase) {
        for var diagnostic in error.diagnostics {
            guard diagnostic.location.map({ !faultyPlaces.contains($0) }) ?? true,
                noted.insert(Fault(location: diagnostic.location, message: diagnostic.message)).inserted
            else { continue }
            diagnostic.message += " (case '\(testCase.id)')"
            file.report(contentsOf: [diagnostic])
        }
    }
}
