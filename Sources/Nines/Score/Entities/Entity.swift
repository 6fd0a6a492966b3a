import JSONText

/// A named entity: what kind it is and how the text calls it.
struct Entity: Hashable, Sendable {
    var type: String
    var text: String

    private static let typeKeys = ["type", "label", "entity_type"]
    private static let textKeys = ["text", "name", "entity", "value"]

    /// What an answer's JSON says: a list of `{type, text}`, a map of type to texts, or either under a member of its own.
    ///
    /// Nil where it is none of these; `{}` and `[]` say that there are none. Null, empty texts and "None" name nothing,
    /// and members that are no list are left aside where others are.
    static func answered(_ value: JSONValue) -> [Entity]? {
        wrappedList(value)?.filter { !nothing.contains($0.text.comparisonKey) }
    }

    private static let nothing: Set<String> = ["", "none", "null"]

    private static func wrappedList(_ value: JSONValue) -> [Entity]? {
        guard let object = value.object, one(value) == nil else { return list(value) }
        if object.count == 1, let inner = object.members.first?.value, isList(inner), let list = list(inner) {
            return list
        }
        let lists = object.members.filter { $0.value.array != nil }
        if lists.isEmpty { return list(value) }
        // { "entities": [ … ], "count": 3 }
        if lists.count == 1, let inner = lists.first?.value, isList(inner), let list = list(inner) { return list }
        // A text may be the only one of its type; a number or a map is none.
        return list(.object(JSONObject(object.members.filter { $0.value.array != nil || $0.value.string != nil })))
    }

    /// What a list of `{type, text}` or a map of type to texts says; nil where it is neither.
    static func list(_ value: JSONValue) -> [Entity]? {
        switch value {
        case .array(let elements): return all(elements.filter { !$0.isNull }) { one($0).map { [$0] } }
        case .object(let object):
            if let entity = one(value) { return [entity] }
            return all(object.members) { member in texts(member.value, of: member.key) }
        default: return nil
        }
    }

    /// What types are compared by: PERSON, persons and person are one, and organisation is organization.
    static func typeKey(_ type: String) -> String {
        var key = type.comparisonKey
        if key.utf8.count > 3, key.hasSuffix("s"), !key.hasSuffix("ss") { key.removeLast() }
        return key == "organisation" ? "organization" : key
    }

    /// Whether a member holds all the entities, rather than the texts of one type.
    private static func isList(_ value: JSONValue) -> Bool {
        guard let elements = value.array else { return value.object != nil && one(value) == nil }
        return elements.contains { one($0) != nil }
    }

    /// An entity by itself; where its text is null it names nothing.
    private static func one(_ value: JSONValue) -> Entity? {
        guard let object = value.object, let type = scalar(object, typeKeys) else { return nil }
        if let text = scalar(object, textKeys) { return Entity(type: type, text: text) }
        return textKeys.contains { object[$0]?.isNull == true } ? Entity(type: type, text: "") : nil
    }

    /// The texts of one type: a text, a list of texts or of `{text}`; null for none.
    private static func texts(_ value: JSONValue, of type: String) -> [Entity]? {
        if value.isNull { return [] }
        if let text = ScorerSpec.scalarText(value) { return [Entity(type: type, text: text)] }
        guard let elements = value.array else { return nil }
        return all(elements.filter { !$0.isNull }) { element in
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
