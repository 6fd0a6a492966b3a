import JSONText

/// What must hold of a name's letters, beside its being in the set.
struct NamePredicate: Sendable {
    private enum Rule: Sendable {
        case letter([Unicode.Scalar], position: Int)
        case startsWith([Unicode.Scalar])
        case endsWith([Unicode.Scalar])
        case contains([Unicode.Scalar])
        case length(Int)
    }

    private var rules: [Rule] = []

    /// No condition.
    init() {}

    /// Reads the `where` map; every key in it must hold.
    init(_ value: JSONValue) throws(ScorerSpecError) {
        guard let map = value.object, !map.isEmpty else {
            throw ScorerSpecError(key: "where", found: value.kind, expected: "a map such as {letter: a, position: 3}")
        }
        for member in map.members {
            switch member.key {
            case "letter":
                guard let letters = Self.letters(member.value), letters.count == 1 else {
                    throw ScorerSpecError(key: "where.letter", found: Self.shown(member.value), expected: "one letter")
                }
                guard let position = map["position"].flatMap(MembersOptions.int), position >= 1 else {
                    let found = map["position"].map(Self.shown) ?? "nothing"
                    throw ScorerSpecError(key: "where.position", found: found, expected: "a whole number from 1")
                }
                rules.append(.letter(letters, position: position))
            case "position":
                guard map["letter"] != nil else {
                    throw ScorerSpecError(
                        key: "where.letter", found: "nothing", expected: "the letter at that position")
                }
            case "starts-with": rules.append(.startsWith(try Self.required(member)))
            case "ends-with": rules.append(.endsWith(try Self.required(member)))
            case "contains": rules.append(.contains(try Self.required(member)))
            case "length":
                guard let length = MembersOptions.int(member.value), length >= 1 else {
                    throw ScorerSpecError(
                        key: "where.length", found: Self.shown(member.value), expected: "a whole number from 1")
                }
                rules.append(.length(length))
            default:
                throw ScorerSpecError(
                    key: "where", found: member.key,
                    expected: "letter and position, starts-with, ends-with, contains or length")
            }
        }
    }

    /// Why a name with these letters does not satisfy the predicate; nil when it does.
    func fault(_ name: [Unicode.Scalar]) -> String? {
        guard let rule = rules.first(where: { !Self.holds($0, name) }) else { return nil }
        switch rule {
        case .letter(_, let position):
            guard position <= name.count else {
                return "has only \(name.count) letters, so none at position \(position)"
            }
            return "has \"\(name[position - 1])\" at position \(position)"
        case .startsWith(let wanted): return "does not start with \"\(Self.text(wanted))\""
        case .endsWith(let wanted): return "does not end with \"\(Self.text(wanted))\""
        case .contains(let wanted): return "does not contain \"\(Self.text(wanted))\""
        case .length(let wanted): return "has \(name.count) letters, not \(wanted)"
        }
    }

    /// Whether a name with these letters satisfies the predicate.
    func holds(_ name: [Unicode.Scalar]) -> Bool { rules.allSatisfy { Self.holds($0, name) } }

    private static func holds(_ rule: Rule, _ name: [Unicode.Scalar]) -> Bool {
        switch rule {
        case .letter(let wanted, let position): return position <= name.count && name[position - 1] == wanted.first
        case .startsWith(let wanted): return name.starts(with: wanted)
        case .endsWith(let wanted): return name.reversed().starts(with: wanted.reversed())
        case .contains(let wanted):
            let last = name.count - wanted.count
            return last >= 0 && (0...last).contains { name[$0...].starts(with: wanted) }
        case .length(let wanted): return name.count == wanted
        }
    }

    private static func required(_ member: JSONObject.Member) throws(ScorerSpecError) -> [Unicode.Scalar] {
        guard let letters = letters(member.value), !letters.isEmpty else {
            throw ScorerSpecError(
                key: "where.\(member.key)", found: shown(member.value), expected: "a text with letters")
        }
        return letters
    }

    private static func letters(_ value: JSONValue) -> [Unicode.Scalar]? {
        ScorerSpec.scalarText(value).map(NameFold.letters)
    }

    private static func shown(_ value: JSONValue) -> String { JSONWriter.text(value) }

    private static func text(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }
}
