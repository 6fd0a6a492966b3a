import JSONText

/// The options of a `members` assertion; whole numbers and flags may be texts, since templates make texts of them.
struct MembersOptions: Sendable {
    var set: MemberSet
    var count: Int
    var isExact: Bool
    var isDistinct: Bool
    var predicate: NamePredicate

    init(_ options: JSONObject) throws(ScorerSpecError) {
        do throws(MemberSet.Problem) {
            set = try MemberSet.read(options["set"])
        } catch {
            throw ScorerSpecError(key: "set", found: error.found, expected: error.expected)
        }
        count = 1
        if let value = options["count"] {
            guard let number = Self.int(value), (1...1_000_000).contains(number) else {
                throw ScorerSpecError(key: "count", found: JSONWriter.text(value), expected: "a whole number from 1")
            }
            count = number
        }
        isExact = try Self.flag("exactly", options, otherwise: false)
        isDistinct = try Self.flag("distinct", options, otherwise: true)
        predicate = NamePredicate()
        if let value = options["where"] { predicate = try NamePredicate(value) }
        try checkThatThereAreEnough(options)
    }

    /// No list could hold more different members than the set has of the kind, whatever the model.
    private func checkThatThereAreEnough(_ options: JSONObject) throws(ScorerSpecError) {
        let available = set.count(where: predicate, upTo: isDistinct ? count : 1)
        if available == 0, let value = options["where"] {
            throw ScorerSpecError(
                key: "where", found: JSONWriter.text(value), expected: "a condition that a member of the set satisfies")
        }
        guard isDistinct, available < count else { return }
        let kind = options["where"] == nil ? "members of the set" : "members of the set that are as 'where' demands"
        throw ScorerSpecError(
            key: "count", found: String(count), expected: "at most \(available), the \(kind)",
            hint: "a name that is missing is added to the set, or to the aliases of a member")
    }

    /// A whole number, or a text that spells one.
    static func int(_ value: JSONValue) -> Int? {
        if let text = value.string { return JSONNumber(trimmed(text))?.int }
        return value.int
    }

    private static func flag(_ key: String, _ options: JSONObject, otherwise: Bool) throws(ScorerSpecError) -> Bool {
        guard let value = options[key] else { return otherwise }
        switch ScorerSpec.scalarText(value).map(trimmed) {
        case "true": return true
        case "false": return false
        default: throw ScorerSpecError(key: key, found: JSONWriter.text(value), expected: "true or false")
        }
    }

    private static func trimmed(_ text: String) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
