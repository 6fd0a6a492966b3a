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
        let own = Self.countedLetters(entries[entry].name)
        let spelt = Self.countedLetters(written)
        return spelt.contains(where: \.isASCII) || !own.contains(where: \.isASCII) ? spelt : own
    }

    /// A name's letters, folded, without a leading "the".
    static func countedLetters(_ name: String) -> [Unicode.Scalar] {
        let words = NameTokenizer.tokens(of: name)
        guard words.count > 1, words.first?.word == "the" else { return NameFold.letters(of: name) }
        let rest = name.unicodeScalars.dropFirst(words[1].range.lowerBound)
        return NameFold.letters(of: String(String.UnicodeScalarView(rest)))
    }
}
