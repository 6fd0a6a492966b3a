import JSONText

extension SchemaEvaluation {
    /// Checks one rule, reports what breaks it, marks what it looked at.
    mutating func apply(_ rule: SchemaRule, _ value: JSONValue, _ marks: inout SchemaMarks) throws(JSONSchemaError) {
        switch rule {
        case .never: report("found \(SchemaWords.shown(value)), where nothing is allowed")
        case .types, .values, .bound, .multiple, .count, .pattern, .unique: try applyToValue(rule, value)
        case .elements(let prefix, let rest): try applyElements(prefix, rest, value, &marks)
        case .contains(let node, let minimum, let maximum):
            try applyContains(node, minimum, maximum, value, &marks)
        case .members(let named, let patterns, let additional):
            try applyMembers(named, patterns, additional, value, &marks)
        case .names(let node): try applyNames(node, value)
        case .required(let names): applyRequired(names, value, because: nil)
        case .dependentRequired(let dependent):
            for (trigger, names) in dependent where Self.has(trigger, value) {
                applyRequired(names, value, because: trigger)
            }
        case .dependentSchemas(let dependent):
            for (trigger, node) in dependent where Self.has(trigger, value) { try check(node, value, &marks) }
        case .all(let nodes): for node in nodes { try check(node, value, &marks) }
        case .any(let nodes): try applyAny(nodes, value, &marks)
        case .one(let nodes): try applyOne(nodes, value, &marks)
        case .not(let node):
            var ignored = SchemaMarks()
            if try attempt(node, value, &ignored) == nil {
                report("found \(SchemaWords.shown(value)), which the schema under not describes")
            }
        case .condition(let test, let then, let otherwise):
            let next = try attempt(test, value, &marks) == nil ? then : otherwise
            if let next { try check(next, value, &marks) }
        case .reference(let node): try check(node, value, &marks)
        case .dynamicReference(let node, let anchor): try check(dynamicTarget(node, anchor), value, &marks)
        case .unevaluatedElements(let node):
            for (index, element) in (value.array ?? []).enumerated() where !marks.contains(index) {
                try check(node, element, at: .index(index))
            }
            if value.array != nil { marks.insertEverything() }
        case .unevaluatedMembers(let node):
            for (index, member) in (value.object?.members ?? []).enumerated() where !marks.contains(index) {
                try check(node, member.value, at: .name(member.key))
            }
            if value.object != nil { marks.insertEverything() }
        }
    }

    private mutating func applyToValue(_ rule: SchemaRule, _ value: JSONValue) throws(JSONSchemaError) {
        switch rule {
        case .types(let types) where !types.contains { $0.holds(value) }:
            let wanted = types.map(\.rawValue).joined(separator: " or ")
            report("found \(SchemaWords.shown(value)), expected type \(wanted)")
        case .values(let allowed, let shown) where !allowed.contains(value):
            report("found \(SchemaWords.shown(value)), expected \(shown)")
        case .bound(let bound, let limit, let shown):
            guard let number = value.number, !bound.holds(SchemaNumber(number), limit) else { return }
            report("found \(SchemaWords.shown(value)), expected \(bound.words) \(shown)")
        case .multiple(let divisor, let shown):
            guard let number = value.number, !SchemaNumber(number).isMultiple(of: divisor) else { return }
            report("found \(SchemaWords.shown(value)), expected a multiple of \(shown)")
        case .count(let keyword, let limit):
            guard let (count, noun) = keyword.measure(value) else { return }
            guard keyword.isMinimum ? count < limit : count > limit else { return }
            report("found \(count) \(noun), expected at \(keyword.isMinimum ? "least" : "most") \(limit)")
        case .pattern(let pattern):
            guard let text = value.string, try !pattern.occurs(in: text, pointer: pointer) else { return }
            report("found \(SchemaWords.shown(value)), expected the pattern \(pattern.source.quotedExcerpt()) in it")
        case .unique: applyUnique(value)
        default: break
        }
    }

    private mutating func applyUnique(_ value: JSONValue) {
        var places: [JSONValue: Int] = [:]
        for (index, element) in (value.array ?? []).enumerated() {
            if let first = places.updateValue(index, forKey: element) {
                report("found \(SchemaWords.shown(element)) at \(first) and at \(index), expected no element twice")
                return
            }
        }
    }

    private mutating func applyAny(
        _ nodes: [Int], _ value: JSONValue, _ marks: inout SchemaMarks
    ) throws(JSONSchemaError) {
        var faults: [SchemaViolation] = []
        for node in nodes {
            if let fault = try attempt(node, value, &marks) {
                faults.append(fault)
            } else if !schema.hasUnevaluated {
                return
            }
        }
        if faults.count == nodes.count { report("none of \(nodes.count) alternatives holds: \(Self.joined(faults))") }
    }

    private mutating func applyOne(
        _ nodes: [Int], _ value: JSONValue, _ marks: inout SchemaMarks
    ) throws(JSONSchemaError) {
        var faults: [SchemaViolation] = []
        var holding: [String] = []
        for (index, node) in nodes.enumerated() {
            if let fault = try attempt(node, value, &marks) {
                faults.append(fault)
            } else {
                holding.append(String(index))
            }
        }
        if holding.isEmpty { report("none of \(nodes.count) alternatives holds: \(Self.joined(faults))") }
        if holding.count > 1 {
            report("alternatives \(holding.joined(separator: ", ")) of \(nodes.count) hold, expected one alone")
        }
    }

    private static func joined(_ faults: [SchemaViolation]) -> String {
        faults.prefix(3).map(\.description).joined(separator: "; ") + (faults.count > 3 ? "; …" : "")
    }

    private static func has(_ name: JSONValue, _ value: JSONValue) -> Bool {
        guard let name = name.string else { return false }
        return value[name] != nil
    }
}
