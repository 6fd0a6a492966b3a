import JSONText

/// The JSON Schema that an assertion has as its `value`: a map, or `{ file: path }`.
struct SchemaOption: Sendable {
    private let schema: JSONSchema

    /// Nil when there is no value; throws at a schema that cannot be used.
    static func read(_ spec: ScorerSpec) throws(ScorerSpecError) -> SchemaOption? {
        guard let value = spec.value else { return nil }
        guard let object = value.object else {
            throw ScorerSpecError(
                key: "value", found: value.kind, expected: "a JSON Schema (a map), or { file: path }")
        }
        guard object.count == 1, let path = object["file"]?.string else { return try SchemaOption(value, name: "") }
        return try SchemaOption(try file(path), name: path + ": ")
    }

    private init(_ value: JSONValue, name: String) throws(ScorerSpecError) {
        do throws(JSONSchemaError) {
            schema = try JSONSchema(value)
        } catch {
            throw ScorerSpecError(key: "value", found: name + error.description, expected: "a JSON Schema")
        }
    }

    /// What in a value the schema does not allow, the first three in one line; nil when it is valid.
    func fault(of value: JSONValue) throws(JSONSchemaError) -> String? {
        let violations = try schema.violations(of: value, limit: 4)
        guard !violations.isEmpty else { return nil }
        return violations.prefix(3).map(\.description).joined(separator: "; ") + (violations.count > 3 ? "; …" : "")
    }

    private static func file(_ path: String) throws(ScorerSpecError) -> JSONValue {
        let bytes: [UInt8]
        do throws(FileSystem.Failure) {
            bytes = try FileSystem.read(path)
        } catch {
            throw ScorerSpecError(key: "value", found: error.description, expected: "a readable file")
        }
        do throws(JSONSyntaxError) {
            return try JSONParser.parse(bytes)
        } catch {
            throw ScorerSpecError(key: "value", found: "\(path):\(error)", expected: "a JSON file")
        }
    }
}
