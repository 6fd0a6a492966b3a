import JSONText

/// Turns a schema and what it refers to into nodes with rules.
///
/// References are tied when everything else is read, as they may point anywhere, back to where they came from too.
struct SchemaCompiler {
    /// Deeper schemas are not written by people, and every level takes stack.
    private static let depthLimit = 256

    private(set) var nodes: [SchemaNode] = []
    var resources: [SchemaResource] = []
    /// References to be tied: the rule that waits for its target.
    var pending: [(node: Int, rule: Int, keyword: String, site: SchemaSite)] = []
    private var resourceByURI: [String: Int] = [:]
    private var nodeByPlace: [SchemaPlace: Int] = [:]
    private var roots: [JSONValue] = []
    private let documents: [String: JSONValue]

    /// `documents` are schemas that references may name, by their URIs.
    init(documents: [String: JSONValue]) {
        self.documents = documents
    }

    /// Compiles a schema and everything it refers to; its node is the first.
    mutating func compileAll(_ schema: JSONValue) throws(JSONSchemaError) {
        _ = try load(schema, uri: "", dialect: .draft2020)
        while let waiting = pending.popLast() {
            nodes[waiting.node].rules[waiting.rule] = try target(waiting.keyword, waiting.site)
        }
        if let node = SchemaCircle.find(in: nodes) {
            let pointer = nodeByPlace.first { $0.value == node }?.key.pointer ?? ""
            throw JSONSchemaError(pointer: pointer, message: "the schema refers to itself without end")
        }
    }

    /// Compiles the schema at a place, once; gives its node.
    mutating func compile(_ schema: JSONValue, _ place: SchemaPlace, _ resource: Int) throws(JSONSchemaError) -> Int {
        if let known = nodeByPlace[place] { return known }
        guard place.depth <= Self.depthLimit else {
            throw JSONSchemaError(pointer: place.pointer, message: "the schema nests more than \(Self.depthLimit) deep")
        }
        let node = nodes.count
        nodes.append(SchemaNode(rules: [], resource: resource))
        nodeByPlace[place] = node
        switch schema {
        case .bool(let allows): nodes[node].rules = allows ? [] : [.never]
        case .object(let object):
            let own = try identify(object, node, place, resource)
            nodes[node].resource = own
            nodes[node].rules = try rules(
                SchemaSite(object: object, place: place, resource: own, dialect: resources[own].dialect, node: node))
        default:
            throw JSONSchemaError(
                pointer: place.pointer,
                message: "found \(SchemaWords.shown(schema)), expected a schema (an object, true or false)")
        }
        return node
    }

    /// Takes in a document, as the resource of the given URI; gives the resource.
    private mutating func load(
        _ schema: JSONValue, uri: String, dialect: SchemaDialect
    ) throws(JSONSchemaError) -> Int {
        let place = SchemaPlace(document: roots.count)
        roots.append(schema)
        resourceByURI[uri] = resources.count
        resources.append(SchemaResource(uri: uri, place: place, dialect: dialect))
        let node = try compile(schema, place, resources.count - 1)
        // With an `$id` that says otherwise, the document is known under both URIs.
        resourceByURI[uri] = nodes[node].resource
        return nodes[node].resource
    }

    /// Notes what a schema is called; gives the resource it belongs to, which is a new one where `$id` begins one.
    private mutating func identify(
        _ object: JSONObject, _ node: Int, _ place: SchemaPlace, _ resource: Int
    ) throws(JSONSchemaError) -> Int {
        var resource = resource
        var dialect = resources[resource].dialect
        if let named = object["$schema"]?.string {
            dialect = try SchemaDialect(named: named, documents: documents, pointer: place.pointer)
        }
        if resources[resource].place == place { resources[resource].dialect = dialect }
        // In draft-07 a reference hides everything beside it.
        guard dialect.draft != .draft7 || object["$ref"] == nil else { return resource }
        if let id = object["$id"]?.string {
            let identifier = SchemaURI(id)
            let uri = identifier.resolved(against: resources[resource].uri)
            if uri != resources[resource].uri {
                resourceByURI[uri] = resourceByURI[uri] ?? resources.count
                resource = resources.count
                resources.append(SchemaResource(uri: uri, place: place, dialect: dialect))
            }
            if dialect.draft == .draft7, !identifier.fragment.isEmpty {
                resources[resource].anchors[identifier.fragment] = node
            }
        }
        guard dialect.draft == .draft2020 else { return resource }
        if let anchor = object["$anchor"]?.string { resources[resource].anchors[anchor] = node }
        if let anchor = object["$dynamicAnchor"]?.string {
            resources[resource].anchors[anchor] = node
            resources[resource].dynamicAnchors[anchor] = node
        }
        return resource
    }

    /// The rule that a reference comes to.
    private mutating func target(_ keyword: String, _ site: SchemaSite) throws(JSONSchemaError) -> SchemaRule {
        let written = try site.text(keyword) ?? ""
        let reference = SchemaURI(written)
        let uri = reference.resolved(against: resources[site.resource].uri)
        guard let resource = try resource(uri, dialect: site.dialect) else {
            throw site.fault(
                keyword, .string(written), expected: "a reference into the schema itself (nothing is fetched)")
        }
        let fragment = reference.fragment
        let place = resources[resource].place
        if fragment.isEmpty || fragment.utf8.first == UInt8(ascii: "/") {
            let tokens = SchemaPlace.tokens(of: place.pointer) + SchemaPlace.tokens(of: fragment)
            guard let node = try node(at: tokens, document: place.document) else {
                throw site.fault(keyword, .string(written), expected: "a reference to something that is there")
            }
            return .reference(node)
        }
        if keyword == "$dynamicRef", let node = resources[resource].dynamicAnchors[fragment] {
            return .dynamicReference(node, anchor: fragment)
        }
        guard let node = resources[resource].anchors[fragment] else {
            throw site.fault(keyword, .string(written), expected: "a reference to an anchor that is there")
        }
        return .reference(node)
    }

    /// The resource of a URI, loaded where it is a given document or a metaschema.
    private mutating func resource(_ uri: String, dialect: SchemaDialect) throws(JSONSchemaError) -> Int? {
        if let known = resourceByURI[uri] { return known }
        guard let document = documents[uri] ?? MetaSchemas.document(uri) else { return nil }
        return try load(document, uri: uri, dialect: dialect)
    }

    /// The node of the schema that tokens lead to from a document's root, compiled now where no keyword led there.
    private mutating func node(at tokens: [String], document: Int) throws(JSONSchemaError) -> Int? {
        var place = SchemaPlace(document: document)
        var value: JSONValue? = roots[document]
        var resource: Int?
        for token in tokens {
            if let node = nodeByPlace[place] { resource = nodes[node].resource }
            value = value.flatMap { SchemaPlace.step(token, in: $0) }
            place = place.child(token)
        }
        if let node = nodeByPlace[place] { return node }
        guard let value, let resource else { return nil }
        return try compile(value, place, resource)
    }
}
