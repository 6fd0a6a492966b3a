import JSONText

/// Where a field stands in JSON: `a.b`, `items.0.x`; a key that has a point in it is found as well.
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
            if let whole = value[parts[index...].joined(separator: ".")] { return whole }
            if let member = value[part] {
                value = member
            } else if let number = Int(part), let element = value[number] {
                value = element
            } else {
                return nil
            }
        }
        return value
    }
}
