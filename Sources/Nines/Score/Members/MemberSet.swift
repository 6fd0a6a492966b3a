import JSONText

/// A set of things with names: what a list is checked against, and what questions about such lists are made from.
struct MemberSet: Sendable {
    /// One thing, with the name that stands for it and its other spellings.
    struct Entry: Sendable {
        /// The name that letter predicates use where an answer names the thing in another script.
        var name: String
        /// Other spellings, in any language.
        var aliases: [String]
        /// What kind of entry it is, such as `member`; empty where the set does not say.
        var status: String
    }

    /// What is wrong with a set.
    struct Problem: Error, Sendable {
        /// What stands there.
        var found: String
        /// What should stand there.
        var expected: String
    }

    /// The entries in the order of the file.
    let entries: [Entry]
    let index: NameIndex
    /// For each entry, what the spellings that the set has of it give predicates to count.
    private let spellings: [[[Unicode.Scalar]]]

    /// Reads a list of names or of maps with `name`, `aliases` and `status`; or a map with such a list under `members`.
    init(_ value: JSONValue) throws(Problem) {
        let expected = "a list of names, or a map with a list under members"
        guard let elements = value.array ?? value["members"]?.array else {
            throw Problem(found: value.kind, expected: expected)
        }
        guard !elements.isEmpty else { throw Problem(found: "an empty list", expected: expected) }
        var entries: [Entry] = []
        var index = NameIndex()
        for element in elements {
            guard let name = element.string ?? element["name"]?.string, !NameTokenizer.tokens(of: name).isEmpty else {
                throw Problem(found: JSONWriter.text(element), expected: "a name, or a map with a name")
            }
            let aliases = element["aliases"]?.array?.compactMap(\.string) ?? []
            for spelling in [name] + aliases where !index.add(spelling, entry: entries.count) {
                throw Problem(found: spelling, expected: "spellings that belong to one entry only")
            }
            entries.append(Entry(name: name, aliases: aliases, status: element["status"]?.string ?? ""))
        }
        self.entries = entries
        self.index = index
        spellings = entries.map { entry in
            ([entry.name] + entry.aliases).map { Self.letters(of: entry, written: $0) }
        }
    }

    /// Reads the set a suite names: `{file: path}` to a JSON file, read once in the life of the process, or a list.
    static func read(_ value: JSONValue?) throws(Problem) -> MemberSet {
        if let object = value?.object, object.count == 1, let path = object["file"]?.string {
            return try MemberSetCache.shared.set(at: path)
        }
        guard let value, value.array != nil else {
            throw Problem(found: value?.kind ?? "nothing", expected: "{file: path} or a list of names")
        }
        return try MemberSet(value)
    }

    /// The letters that predicates count: of the name as written, without a leading "the"; of the entry's own name
    /// where the written one is in another script.
    func letters(of entry: Int, written: String) -> [Unicode.Scalar] {
        Self.letters(of: entries[entry], written: written)
    }

    private static func letters(of entry: Entry, written: String) -> [Unicode.Scalar] {
        let own = countedLetters(entry.name)
        let spelt = countedLetters(written)
        return spelt.contains(where: \.isASCII) || !own.contains(where: \.isASCII) ? spelt : own
    }

    /// How many entries have a spelling that satisfies a predicate, counted up to a limit.
    func count(where predicate: NamePredicate, upTo limit: Int) -> Int {
        var count = 0
        for names in spellings where names.contains(where: { predicate.holds($0) }) {
            count += 1
            if count == limit { break }
        }
        return count
    }

    /// A name's letters, folded, without a leading "the".
    static func countedLetters(_ name: String) -> [Unicode.Scalar] {
        let words = NameTokenizer.tokens(of: name)
        guard words.count > 1, words.first?.word == "the" else { return NameFold.letters(of: name) }
        let rest = name.unicodeScalars.dropFirst(words[1].range.lowerBound)
        return NameFold.letters(of: String(String.UnicodeScalarView(rest)))
    }
}
