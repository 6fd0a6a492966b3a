import JSONText

/// A schema object being read, with typed access to its keywords; a keyword of the wrong shape is an error at its place.
struct SchemaSite {
    let object: JSONObject
    let place: SchemaPlace
    /// The resource it belongs to, and that resource's dialect.
    let resource: Int
    let dialect: SchemaDialect
    /// Its own node.
    let node: Int

    func text(_ keyword: String) throws(JSONSchemaError) -> String? {
        guard let value = object[keyword] else { return nil }
        guard let text = value.string else { throw fault(keyword, value, expected: "a string") }
        return text
    }

    func flag(_ keyword: String) throws(JSONSchemaError) -> Bool {
        guard let value = object[keyword] else { return false }
        guard let flag = value.bool else { throw fault(keyword, value, expected: "true or false") }
        return flag
    }

    func number(_ keyword: String) throws(JSONSchemaError) -> JSONNumber? {
        guard let value = object[keyword] else { return nil }
        guard let number = value.number else { throw fault(keyword, value, expected: "a number") }
        return number
    }

    func count(_ keyword: String) throws(JSONSchemaError) -> Int? {
        guard let value = object[keyword] else { return nil }
        guard let count = value.int, count >= 0 else { throw fault(keyword, value, expected: "a whole number from 0") }
        return count
    }

    func list(_ keyword: String) throws(JSONSchemaError) -> [JSONValue]? {
        guard let value = object[keyword] else { return nil }
        guard let list = value.array else { throw fault(keyword, value, expected: "an array") }
        return list
    }

    func map(_ keyword: String) throws(JSONSchemaError) -> [JSONObject.Member]? {
        guard let value = object[keyword] else { return nil }
        guard let map = value.object else { throw fault(keyword, value, expected: "an object") }
        return map.members
    }

    /// A list of strings, as strings.
    func names(_ keyword: String) throws(JSONSchemaError) -> [JSONValue]? {
        guard let value = object[keyword] else { return nil }
        return try names(value, keyword)
    }

    func names(_ value: JSONValue, _ keyword: String) throws(JSONSchemaError) -> [JSONValue] {
        guard let list = value.array, list.allSatisfy({ $0.string != nil }) else {
            throw fault(keyword, value, expected: "an array of strings")
        }
        return list
    }

    func fault(_ keyword: String, _ value: JSONValue, expected: String) -> JSONSchemaError {
        JSONSchemaError(
            pointer: place.child(keyword).pointer, message: "found \(SchemaWords.shown(value)), expected \(expected)")
    }
}
