import JSONText

/// Where a field stands in JSON: `a.b`, `items.0.x`; a key that has a point in it is found as well, and one that differs
/// only in case.
struct FieldPath: Sendable, Hashable {
    let text: String
    private let parts: [String]

    init(_ text: String) {
        self.text = text
        parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    }

    /// What stands there; nil where nothing does.
    func value(in root: JSONValue) -> JSONValue? {
        var value = root
        for (index, part) in parts.enumerated() {
            if let whole = Self.member(parts[index...].joined(separator: "."), of: value) { return whole }
            if let member = Self.member(part, of: value) {
                value = member
            } else if let number = Int(part), let element = value[number] {
                value = element
            } else {
                return nil
            }
        }
        return value
    }

    /// The member of that name, or else the first whose name differs in case or width only.
    private static func member(_ name: String, of value: JSONValue) -> JSONValue? {
        guard let object = value.object else { return nil }
        if let exact = object[name] { return exact }
        let key = name.comparisonKey
        return object.members.first { $0.key.comparisonKey.hasSameBytes(as: key) }?.value
    }
}
