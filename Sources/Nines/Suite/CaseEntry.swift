import JSONText

/// What an entry under `cases:` says of every case that it makes: one for all of them, as a data file may have a million.
final class CaseEntry: Sendable {
    /// What the answer must satisfy, the suite's defaults included; at least one.
    let assertions: [Assertion]
    /// The score from which a case passes, whatever single assertions say; nil to demand all of them.
    let threshold: Double?
    /// Prompts of its own; nil for the suite's.
    let prompts: [Prompt]?
    /// Which of the suite's prompts its cases are put through; nil for all.
    let promptNames: Set<String>?
    /// Fields of the request's body, over the suite's.
    let request: JSONObject
    /// Why its cases are left out; nil where they are not.
    let skip: String?

    init(
        assertions: [Assertion], threshold: Double?, prompts: [Prompt]?, promptNames: Set<String>?, request: JSONObject,
        skip: String?
    ) {
        self.assertions = assertions
        self.threshold = threshold
        self.prompts = prompts
        self.promptNames = promptNames
        self.request = request
        self.skip = skip
    }

    /// The same with what the entry that names its file says where it says nothing itself.
    func completed(by outer: CaseEntry) -> CaseEntry {
        let hasPrompts = prompts != nil || promptNames != nil
        return CaseEntry(
            assertions: assertions, threshold: threshold, prompts: hasPrompts ? prompts : outer.prompts,
            promptNames: hasPrompts ? promptNames : outer.promptNames, request: request, skip: skip ?? outer.skip)
    }
}
