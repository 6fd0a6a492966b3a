public import JSONText

/// One case of a suite: variables for the prompts, assertions for the answer.
public struct TestCase: Sendable {
    /// The id, unique in its suite; results are paired by it.
    public var id: String
    /// What it shares with cases that are related to it; nil where it names nothing.
    public var namedCluster: String?
    /// The variables of prompts and assertions.
    public var vars: JSONObject
    /// Tags to filter and to break figures down by.
    public var tags: [String]
    /// Where it is written.
    public var location: SourceLocation
    /// What it has in common with the other cases of its entry.
    var entry: CaseEntry

    /// What the answer must satisfy, the suite's defaults included; at least one.
    public var assertions: [Assertion] { entry.assertions }
    /// The score from which the case passes, whatever single assertions say; nil to demand all of them.
    public var threshold: Double? { entry.threshold }
    /// Prompts of its own; nil for the suite's.
    public var prompts: [Prompt]? { entry.prompts }
    /// Which of the suite's prompts it is put through; nil for all.
    public var promptNames: Set<String>? { entry.promptNames }
    /// Fields of the request's body, over the suite's.
    public var request: JSONObject { entry.request }
    /// Why it is left out; nil where it is not.
    public var skip: String? { entry.skip }

    /// What it shares with cases that are related to it; its id where it is related to none.
    public var cluster: String { namedCluster ?? id }

    /// The prompts that it is put through: its own, or those of the suite that it names, or all of the suite's.
    func prompts(of suite: [Prompt]) -> [Prompt] {
        if let prompts { return prompts }
        guard let promptNames else { return suite }
        return suite.filter { promptNames.contains($0.name) }
    }
}
