public import JSONText

/// One case that a generator made; the suite's own assertions and tags are added to it.
public struct GeneratedCase: Sendable, Hashable {
    /// The id, unique within the generator's output, made of `[a-z0-9.-]`.
    public var id: String
    /// The variables for prompts and assertions.
    public var vars: JSONObject
    /// What it shares with the cases that were made of the same base; nil where there are none.
    ///
    /// It names the base, not the draw: entries that come to the same base make related cases.
    public var cluster: String?
    /// Tags to filter and to break figures down by.
    public var tags: [String]

    /// A case by its parts.
    public init(id: String, cluster: String? = nil, vars: JSONObject, tags: [String] = []) {
        self.id = id
        self.cluster = cluster
        self.vars = vars
        self.tags = tags
    }
}
