public import JSONText

/// One case that a generator made; the suite's own assertions and tags are added to it.
public struct GeneratedCase: Sendable, Hashable {
    /// The id, unique within the generator's output, made of `[a-z0-9.-]`.
    public var id: String
    /// The variables for prompts and assertions.
    public var vars: JSONObject
    /// Tags to filter and to break figures down by.
    public var tags: [String]

    /// A case by its parts.
    public init(id: String, vars: JSONObject, tags: [String] = []) {
        self.id = id
        self.vars = vars
        self.tags = tags
    }
}
