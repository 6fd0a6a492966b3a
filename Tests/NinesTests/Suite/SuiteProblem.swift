import Testing

/// A suite that cannot be used, and everything that its author is told.
struct SuiteProblem: CustomTestStringConvertible {
    let testDescription: String
    let files: [String: String]
    let shows: String

    init(_ description: String, files: [String: String], shows: String) {
        testDescription = description
        self.files = files
        self.shows = shows
    }
}
