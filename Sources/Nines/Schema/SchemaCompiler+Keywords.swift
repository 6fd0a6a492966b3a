import JSONText

extension SchemaCompiler {
    /// The rules of a schema object: its keywords in a fixed order, those that look at what others left over last.
    mutating func rules(_ site: SchemaSite) throws(JSONSchemaError) -> [SchemaRule] {
        var rules: [SchemaRule] = []
        for keyword in ["$defs", "definitions"] { _ = try subschemas(named: keyword, site) }
        for keyword in ["$ref", "$dynamicRef"] where try site.text(keyword) != nil {
            guard keyword == "$ref" || site.dialect.draft == .draft2020 else { continue }
            pending.append((site.node, rules.count, keyword, site))
            // Holds the place of the target.
            rules.append(.never)
            if site.dialect.draft == .draft7 { return rules }
        }
        if site.dialect.hasValidation {
            rules += try valueRules(site)
            rules += try memberNameRules(site)
        }
        if site.dialect.hasApplicators {
            rules += try combiningRules(site)
            rules += try elementRules(site)
            rules += try memberRules(site)
        }
        if site.dialect.draft == .draft2020, site.dialect.hasUnevaluated {
            if let node = try subschema("unevaluatedItems", site) { rules.append(.unevaluatedElements(node)) }
            if let node = try subschema("unevaluatedProperties", site) { rules.append(.unevaluatedMembers(node)) }
        }
        return rules
    }

    /// What is asked of a value by itself.
    private func valueRules(_ site: SchemaSite) throws(JSONSchemaError) -> [SchemaRule] {
        var rules: [SchemaRule] = []
        if let value = site.object["type"] {
            let names = value.array ?? [value]
            let types = names.compactMap { $0.string.flatMap(SchemaType.init(rawValue:)) }
            guard types.count == names.count, !types.isEmpty else {
                let found = names.first { $0.string.flatMap(SchemaType.init(rawValue:)) == nil } ?? value
                throw site.fault(
                    "type", found,
                    expected: "one or a list of null, boolean, integer, number, string, array and object")
            }
            rules.append(.types(types))
        }
        if let value = site.object["const"] { rules.append(.values([value], shown: SchemaWords.alternatives([value]))) }
        if let values = try site.list("enum") {
            rules.append(.values(Set(values), shown: "one of \(SchemaWords.alternatives(values))"))
        }
        for bound in SchemaBound.allCases {
            guard let number = try site.number(bound.rawValue) else { continue }
            rules.append(.bound(bound, SchemaNumber(number), shown: number.lexeme))
        }
        if let number = try site.number("multipleOf") {
            guard SchemaNumber(number).isDivisor else {
                throw site.fault("multipleOf", .number(number), expected: "a number above 0 of at most 18 digits")
            }
            rules.append(.multiple(of: SchemaNumber(number), shown: number.lexeme))
        }
        for count in SchemaCount.allCases {
            if let limit = try site.count(count.rawValue) { rules.append(.count(count, limit)) }
        }
        if let pattern = try site.text("pattern") {
            rules.append(.pattern(try SchemaPattern(pattern, pointer: site.place.child("pattern").pointer)))
        }
        if try site.flag("uniqueItems") { rules.append(.unique) }
        return rules
    }

    private func memberNameRules(_ site: SchemaSite) throws(JSONSchemaError) -> [SchemaRule] {
        var rules: [SchemaRule] = []
        if let names = try site.names("required") { rules.append(.required(names)) }
        var dependent: [(trigger: JSONValue, names: [JSONValue])] = []
        let keyword = site.dialect.draft == .draft7 ? "dependencies" : "dependentRequired"
        for member in try site.map(keyword) ?? [] where keyword == "dependentRequired" || member.value.array != nil {
            dependent.append((.string(member.key), try site.names(member.value, keyword)))
        }
        if !dependent.isEmpty { rules.append(.dependentRequired(dependent)) }
        return rules
    }

    private mutating func combiningRules(_ site: SchemaSite) throws(JSONSchemaError) -> [SchemaRule] {
        var rules: [SchemaRule] = []
        if let nodes = try subschemas("allOf", site) { rules.append(.all(nodes)) }
        if let nodes = try subschemas("anyOf", site) { rules.append(.any(nodes)) }
        if let nodes = try subschemas("oneOf", site) { rules.append(.one(nodes)) }
        if let node = try subschema("not", site) { rules.append(.not(node)) }
        let test = try subschema("if", site)
        let then = try subschema("then", site)
        let otherwise = try subschema("else", site)
        if let test { rules.append(.condition(test: test, then: then, otherwise: otherwise)) }
        var dependent: [(trigger: JSONValue, node: Int)] = []
        let keyword = site.dialect.draft == .draft7 ? "dependencies" : "dependentSchemas"
        for member in try site.map(keyword) ?? [] where keyword == "dependentSchemas" || member.value.array == nil {
            let place = site.place.child(keyword).child(member.key)
            dependent.append((.string(member.key), try compile(member.value, place, site.resource)))
        }
        if !dependent.isEmpty { rules.append(.dependentSchemas(dependent)) }
        return rules
    }

    private mutating func elementRules(_ site: SchemaSite) throws(JSONSchemaError) -> [SchemaRule] {
        var rules: [SchemaRule] = []
        var prefix: [Int] = []
        var rest: Int?
        if site.dialect.draft == .draft7, site.object["items"]?.array != nil {
            prefix = try subschemas("items", site) ?? []
            rest = try subschema("additionalItems", site)
        } else {
            if site.dialect.draft == .draft2020 { prefix = try subschemas("prefixItems", site) ?? [] }
            rest = try subschema("items", site)
            if site.dialect.draft == .draft7 { _ = try subschema("additionalItems", site) }
        }
        if !prefix.isEmpty || rest != nil { rules.append(.elements(prefix: prefix, rest: rest)) }
        if let node = try subschema("contains", site) {
            let counts = site.dialect.draft == .draft2020 && site.dialect.hasValidation
            rules.append(
                .contains(
                    node, minimum: counts ? try site.count("minContains") ?? 1 : 1,
                    maximum: counts ? try site.count("maxContains") : nil))
        }
        return rules
    }

    private mutating func memberRules(_ site: SchemaSite) throws(JSONSchemaError) -> [SchemaRule] {
        var rules: [SchemaRule] = []
        var named: [JSONValue: Int] = [:]
        for (name, node) in try subschemas(named: "properties", site) ?? [] { named[.string(name)] = node }
        var patterns: [(pattern: SchemaPattern, node: Int)] = []
        for (source, node) in try subschemas(named: "patternProperties", site) ?? [] {
            let pointer = site.place.child("patternProperties").child(source).pointer
            patterns.append((try SchemaPattern(source, pointer: pointer), node))
        }
        let additional = try subschema("additionalProperties", site)
        if !named.isEmpty || !patterns.isEmpty || additional != nil {
            rules.append(.members(named: named, patterns: patterns, additional: additional))
        }
        if let node = try subschema("propertyNames", site) { rules.append(.names(node)) }
        return rules
    }

    private mutating func subschema(_ keyword: String, _ site: SchemaSite) throws(JSONSchemaError) -> Int? {
        guard let schema = site.object[keyword] else { return nil }
        return try compile(schema, site.place.child(keyword), site.resource)
    }

    private mutating func subschemas(_ keyword: String, _ site: SchemaSite) throws(JSONSchemaError) -> [Int]? {
        guard let schemas = try site.list(keyword) else { return nil }
        guard !schemas.isEmpty || keyword == "items" else {
            throw site.fault(keyword, .array([]), expected: "an array with a schema in it")
        }
        var nodes: [Int] = []
        for (index, schema) in schemas.enumerated() {
            nodes.append(try compile(schema, site.place.child(keyword).child(String(index)), site.resource))
        }
        return nodes
    }

    private mutating func subschemas(
        named keyword: String, _ site: SchemaSite
    ) throws(JSONSchemaError) -> [(name: String, node: Int)]? {
        guard let members = try site.map(keyword) else { return nil }
        var nodes: [(name: String, node: Int)] = []
        for member in members {
            nodes.append(
                (member.key, try compile(member.value, site.place.child(keyword).child(member.key), site.resource)))
        }
        return nodes
    }
}
