/// Where claims come from.
public struct ClaimArticle: Sendable, Hashable {
    /// The id that claims name it by.
    public var id: String
    /// The title; nil where it has none.
    public var title: String?
    /// Who wrote it.
    public var author: String?
    /// When it appeared.
    public var date: String?
    /// Where it can be read.
    public var url: String?
}
