public import JSONText

/// A JSON Schema (drafts 2020-12 and 07), read once, against which values can be checked.
///
/// Numbers are compared by their digits, so that 0.3 is a multiple of 0.1. `format` is an annotation, as the draft has it by
/// default. References reach what is inside the schema, the documents given with it, and the drafts' metaschemas; nothing is
/// fetched.
public struct JSONSchema: Sendable {
    let nodes: [SchemaNode]
    let resources: [SchemaResource]
    /// Whether any rule asks what others have looked at, without which nobody needs to keep that.
    let hasUnevaluated: Bool

    /// Reads a schema; `documents` are further ones that its references may name, by their URIs.
    ///
    /// The draft is the one that `$schema` names, 2020-12 without it. Throws at a keyword of the wrong shape, a pattern that is
    /// none, a reference to nothing, and a schema that refers to itself without end.
    public init(_ schema: JSONValue, documents: [String: JSONValue] = [:]) throws(JSONSchemaError) {
        var compiler = SchemaCompiler(documents: documents)
        try compiler.compileAll(schema)
        nodes = compiler.nodes
        resources = compiler.resources
        hasUnevaluated = nodes.contains { $0.rules.contains(where: \.isUnevaluated) }
    }

    /// What in a value the schema does not allow, the first `limit` of it; empty when the value is valid.
    ///
    /// Throws where there is no verdict: a pattern that takes too many steps, or recursion without end.
    public func violations(of value: JSONValue, limit: Int = 20) throws(JSONSchemaError) -> [SchemaViolation] {
        var evaluation = SchemaEvaluation(self, limit: max(1, limit))
        return try evaluation.run(value)
    }
}
