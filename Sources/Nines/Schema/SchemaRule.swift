import JSONText

/// One demand of a schema, ready to be checked; whole numbers stand for nodes of the compiled schema.
///
/// Names of members are kept as `JSONValue`, which tells strings apart by their bytes, as JSON does and String does not.
enum SchemaRule: Sendable {
    /// The schema `false`.
    case never
    case types([SchemaType])
    /// `const` and `enum`.
    case values(Set<JSONValue>, shown: String)
    case bound(SchemaBound, SchemaNumber, shown: String)
    case multiple(of: SchemaNumber, shown: String)
    case count(SchemaCount, Int)
    case pattern(SchemaPattern)
    case unique
    case elements(prefix: [Int], rest: Int?)
    case contains(Int, minimum: Int, maximum: Int?)
    case members(named: [JSONValue: Int], patterns: [(pattern: SchemaPattern, node: Int)], additional: Int?)
    case names(Int)
    case required([JSONValue])
    case dependentRequired([(trigger: JSONValue, names: [JSONValue])])
    case dependentSchemas([(trigger: JSONValue, node: Int)])
    case all([Int])
    case any([Int])
    case one([Int])
    case not(Int)
    case condition(test: Int, then: Int?, otherwise: Int?)
    case reference(Int)
    /// A reference whose target another schema on the way here may have taken over under the same anchor.
    case dynamicReference(Int, anchor: String)
    case unevaluatedElements(Int)
    case unevaluatedMembers(Int)

    /// The nodes that are checked on the same value whatever it holds: a circle of them never ends.
    var inPlace: [Int] {
        switch self {
        case .all(let nodes), .any(let nodes), .one(let nodes): nodes
        case .not(let node), .reference(let node), .condition(test: let node, _, _): [node]
        default: []
        }
    }

    /// Whether it needs to know what other rules of its schema have looked at.
    var isUnevaluated: Bool {
        switch self {
        case .unevaluatedElements, .unevaluatedMembers: true
        default: false
        }
    }
}
