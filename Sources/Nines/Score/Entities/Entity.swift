import JSONText

/// A named entity: what kind it is and how the text calls it.
struct Entity: Hashable, Sendable {
    var type: String
    var text: String

    private static let typeKeys = ["type", "label", "entity_type"]
    private static let textKeys = ["text", "name", "entity", "value"]

    /// What a JSON value says: a list of `{type, text}`, a map of type to texts, or either under a single key.
    ///
    /// Nil where it is none of these; `{}` and `[]` say that there are none.
    static func wrappedList(_ value: JSONValue) -> [Entity]? {
        // { "entities": [ … ] }
        if let object = value.object, object.count == 1, let inner = object.members.first?.value, isList(inner),
            let list = list(inner)
        {
            return list
        }
        return list(value)
    }

    /// What a list of `{type, text}` or a map of type to texts says; nil where it is neither.
    static func list(_ value: JSONValue) -> [Entity]? {
        switch value {
        case .array(let elements): return all(elements) { one($0).map { [$0] } }
        case .object(let object):
            if let entity = one(value) { return [entity] }
            return all(object.members) { member in texts(member.value, of: member.key) }
        default: return nil
        }
    }

    /// Whether a single member holds all the entities, rather than the texts of one type.
    private static func isList(_ value: JSONValue) -> Bool {
        guard let elements = value.array else { return value.object != nil && one(value) == nil }
        return elements.contains { one($0) != nil }
    }

    private static func one(_ value: JSONValue) -> Entity? {
        guard let object = value.object, let type = scalar(object, typeKeys), let text = scalar(object, textKeys) else {
            return nil
        }
        return Entity(type: type, text: text)
    }

    /// The texts of one type: a text, a list of texts or of `{text}`; null for none.
    private static func texts(_ value: JSONValue, of type: String) -> [Entity]? {
        if value.isNull { return [] }
        if let text = ScorerSpec.scalarText(value) { return [Entity(type: type, text: text)] }
        guard let elements = value.array else { return nil }
        return all(elements) { element in
            let text = ScorerSpec.scalarText(element) ?? element.object.flatMap { scalar($0, textKeys) }
            return text.map { [Entity(type: type, text: $0)] }
        }
    }

    private static func scalar(_ object: JSONObject, _ keys: [String]) -> String? {
        for key in keys {
            if let text = object[key].flatMap(ScorerSpec.scalarText) { return text }
        }
        return nil
    }

    /// The parts of all elements; nil when one of them has none.
    private static func all<Element>(_ elements: [Element], _ parts: (Element) -> [Entity]?) -> [Entity]? {
        var result: [Entity] = []
        for element in elements {
            guard let some = parts(element) else { return nil }
            result += some
        }
        return result
    }
}
