/// A schema with a URI of its own: a document, or a part of one that has `$id`.
struct SchemaResource: Sendable {
    /// What references in it are relative to.
    var uri: String
    /// Where it begins.
    var place: SchemaPlace
    var dialect: SchemaDialect
    /// Nodes by `$anchor` and `$dynamicAnchor`.
    var anchors: [String: Int] = [:]
    /// Nodes by `$dynamicAnchor` alone.
    var dynamicAnchors: [String: Int] = [:]
}
