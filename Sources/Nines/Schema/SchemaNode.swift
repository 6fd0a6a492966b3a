/// A schema or subschema, compiled.
struct SchemaNode: Sendable {
    var rules: [SchemaRule]
    /// The schema resource it belongs to.
    var resource: Int
}
