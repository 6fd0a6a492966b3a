import JSONText

/// Something that an article says, and how it is tested.
public struct Claim: Sendable {
    /// The id, unique in its file.
    public var id: String
    /// The id of the article that says it.
    public var article: String
    /// What it says, in our words.
    public var says: String
    /// Figures that the article states, as written (`target`, `seconds`, `outcome`, …).
    var stated: [JSONObject]
    /// How it is tested, at least one.
    var tests: [ClaimTest]
    /// Where it is written.
    public var location: SourceLocation
}
