public import JSONText

/// A file of cases with the prompts, assertions and settings that make cells of them.
public struct Suite: Sendable {
    /// The suite's name, which names its fixtures too.
    public var name: String
    /// What it tests, for people.
    public var description: String?
    /// The file it was read from, absolute.
    public var file: String
    /// SHA-256 over the suite's file and the data files it names, in hexadecimal.
    public var hash: String
    /// Where the questions come from, as written (`article`, `claim`, `url`, `stated`, …).
    public var sources: JSONValue
    /// The prompts that every case is put through, unless it names its own.
    public var prompts: [Prompt]
    /// How answers are obtained.
    public var strategies: [any Strategy]
    /// The cases in order.
    public var cases: [TestCase]
    /// How often every cell is repeated.
    public var trials: Int
    /// Fields of the request's body.
    public var request: JSONObject
    /// What must hold for a run, or a comparison with it, to succeed.
    public var gates: [SuiteGate]
    /// What its figures are broken down by.
    public var breakdowns: [Breakdown]
    /// The aliases of targets that its strategies and assertions ask beside the one under test.
    var helpers: [String] { helperPlaces.map(\.alias) }

    /// The same, each with the first place where it is named. Kept, for it takes a look at every case.
    var helperPlaces: [(alias: String, location: SourceLocation)]

    /// The aliases that parts of a suite name, those of its strategies first.
    static func helperPlaces(
        _ prompts: [Prompt], ofStrategies: [(alias: String, location: SourceLocation)], _ cases: [TestCase]
    ) -> [(alias: String, location: SourceLocation)] {
        // A data file's cases have one entry, and stand together.
        var entries: [CaseEntry] = []
        for testCase in cases where testCase.entry !== entries.last { entries.append(testCase.entry) }
        let ofPrompts = (prompts + entries.flatMap { $0.prompts ?? [] }).flatMap(\.turns).flatMap(\.assertions)
        var places = ofStrategies
        for assertion in entries.flatMap(\.assertions) + ofPrompts { places += assertion.targets }
        return places.reduce(into: []) { all, place in
            if !all.contains(where: { $0.alias == place.alias }) { all.append(place) }
        }
    }
    /// What is odd but no error.
    public var warnings: [Diagnostic]
}
