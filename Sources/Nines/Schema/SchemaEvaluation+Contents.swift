import JSONText

/// The rules on what arrays and objects hold.
extension SchemaEvaluation {
    mutating func applyElements(
        _ prefix: [Int], _ rest: Int?, _ value: JSONValue, _ marks: inout SchemaMarks
    ) throws(JSONSchemaError) {
        guard let elements = value.array else { return }
        for (index, element) in elements.enumerated() {
            guard let node = index < prefix.count ? prefix[index] : rest else { break }
            try check(node, element, at: .index(index))
            if schema.hasUnevaluated { marks.insert(index) }
        }
        if rest != nil { marks.insertEverything() }
    }

    mutating func applyContains(
        _ node: Int, _ minimum: Int, _ maximum: Int?, _ value: JSONValue, _ marks: inout SchemaMarks
    ) throws(JSONSchemaError) {
        guard let elements = value.array else { return }
        var count = 0
        for (index, element) in elements.enumerated() where try holds(node, element, at: .index(index)) {
            count += 1
            if schema.hasUnevaluated { marks.insert(index) }
        }
        if count < minimum {
            report(
                "\(count) of \(elements.count) elements are as the schema under contains says, expected \(minimum) or more"
            )
        } else if let maximum, count > maximum {
            report(
                "\(count) of \(elements.count) elements are as the schema under contains says, expected \(maximum) or fewer"
            )
        }
    }

    mutating func applyMembers(
        _ named: [JSONValue: Int], _ patterns: [(pattern: SchemaPattern, node: Int)], _ additional: Int?,
        _ value: JSONValue, _ marks: inout SchemaMarks
    ) throws(JSONSchemaError) {
        guard let object = value.object else { return }
        for (index, member) in object.members.enumerated() {
            var isKnown = false
            if let node = named[.string(member.key)] {
                isKnown = true
                try check(node, member.value, at: .name(member.key))
            }
            for (pattern, node) in patterns where try pattern.occurs(in: member.key, pointer: pointer) {
                isKnown = true
                try check(node, member.value, at: .name(member.key))
            }
            if !isKnown, let additional {
                isKnown = true
                try check(additional, member.value, at: .name(member.key))
            }
            if isKnown, schema.hasUnevaluated { marks.insert(index) }
        }
    }

    mutating func applyNames(_ node: Int, _ value: JSONValue) throws(JSONSchemaError) {
        for member in value.object?.members ?? [] {
            var ignored = SchemaMarks()
            guard let fault = try attempt(node, .string(member.key), &ignored) else { continue }
            report("the name \(member.key.quotedExcerpt(40)): \(fault.message)")
        }
    }

    mutating func applyRequired(_ names: [JSONValue], _ value: JSONValue, because trigger: JSONValue?) {
        guard let object = value.object else { return }
        var missing = Set(names)
        for member in object.members where !missing.isEmpty { missing.remove(.string(member.key)) }
        guard !missing.isEmpty else { return }
        let reason = trigger.map { ", which \(SchemaWords.names([$0])) calls for" } ?? ""
        report("found no \(SchemaWords.names(names.filter(missing.contains)))\(reason)")
    }
}
