import JSONText

/// One check of a value against a schema.
struct SchemaEvaluation {
    /// A step on the way from the root to the value under the cursor.
    enum Step {
        case name(String)
        case index(Int)
    }

    /// Every level takes stack, and no honest schema and value go that deep.
    private static let depthLimit = 1000
    /// Alternatives in alternatives can be tried exponentially often; so many take seconds.
    private static let stepLimit = 20_000_000

    let schema: JSONSchema
    private var limit: Int
    private var violations: [SchemaViolation] = []
    private var path: [Step] = []
    /// The resources entered on the way here, for `$dynamicRef`.
    private var scope: [Int] = []
    private var depth = 0
    private var steps = 0

    init(_ schema: JSONSchema, limit: Int) {
        self.schema = schema
        self.limit = limit
    }

    mutating func run(_ value: JSONValue) throws(JSONSchemaError) -> [SchemaViolation] {
        var marks = SchemaMarks()
        try check(0, value, &marks)
        return violations
    }

    /// Checks a value against a node; what it looked at is passed on only if the value is valid.
    mutating func check(_ id: Int, _ value: JSONValue, _ outer: inout SchemaMarks) throws(JSONSchemaError) {
        guard violations.count < limit else { return }
        steps += 1
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit, steps <= Self.stepLimit else {
            throw problem(
                depth > Self.depthLimit
                    ? "schema and value nest more than \(Self.depthLimit) deep"
                    : "the schema needs more than \(Self.stepLimit) steps")
        }
        let resource = schema.nodes[id].resource
        let isEntered = scope.last != resource
        if isEntered { scope.append(resource) }
        defer { if isEntered { scope.removeLast() } }
        let before = violations.count
        var own = SchemaMarks()
        for rule in schema.nodes[id].rules {
            // What failed has looked at more than it says.
            if rule.isUnevaluated, violations.count > before { continue }
            try apply(rule, value, &own)
        }
        if schema.hasUnevaluated, violations.count == before { outer.formUnion(own) }
    }

    /// Checks an element or member of the value under the cursor, at its own path.
    mutating func check(_ id: Int, _ value: JSONValue, at step: Step) throws(JSONSchemaError) {
        path.append(step)
        defer { path.removeLast() }
        var marks = SchemaMarks()
        try check(id, value, &marks)
    }

    /// Checks without reporting: the first violation; nil when the value is valid.
    mutating func attempt(
        _ id: Int, _ value: JSONValue, _ marks: inout SchemaMarks
    ) throws(JSONSchemaError) -> SchemaViolation? {
        let saved = (violations, limit)
        (violations, limit) = ([], 1)
        defer { (violations, limit) = saved }
        try check(id, value, &marks)
        return violations.first
    }

    /// Checks an element without reporting.
    mutating func holds(_ id: Int, _ value: JSONValue, at step: Step) throws(JSONSchemaError) -> Bool {
        path.append(step)
        defer { path.removeLast() }
        var marks = SchemaMarks()
        return try attempt(id, value, &marks) == nil
    }

    mutating func report(_ message: String) {
        if violations.count < limit { violations.append(SchemaViolation(pointer: pointer, message: message)) }
    }

    /// An error at the value under the cursor.
    func problem(_ message: String) -> JSONSchemaError {
        JSONSchemaError(pointer: pointer, message: message)
    }

    /// The path of the value under the cursor, as a JSON Pointer.
    var pointer: String {
        path.reduce(into: "") { pointer, step in
            switch step {
            case .name(let name): pointer += "/" + SchemaPlace.escaped(name)
            case .index(let index): pointer += "/\(index)"
            }
        }
    }

    /// The node that a dynamic reference means: of the outermost resource on the way here that has the anchor.
    func dynamicTarget(_ node: Int, _ anchor: String) -> Int {
        for resource in scope {
            if let taken = schema.resources[resource].dynamicAnchors[anchor] { return taken }
        }
        return node
    }
}
