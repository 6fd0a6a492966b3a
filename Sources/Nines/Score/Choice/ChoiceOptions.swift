import JSONText

/// The options of a multiple-choice question: their letters and, where they are given, their texts.
struct ChoiceOptions: Sendable {
    /// The letters in order, in upper case.
    let letters: [Unicode.Scalar]
    /// Their texts, the longest first; empty where they are not given.
    let texts: [ChoiceText]
    /// The letter of the right option.
    let right: Unicode.Scalar

    private static let alphabet: [Unicode.Scalar] = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars)
    /// Without a list of options nobody knows how many there are; few questions have more than eight.
    private static let usualCount = 8

    /// The texts in lines, as a question has them.
    var lines: String { texts.map { "\n" + String(String.UnicodeScalarView($0.scalars)) }.joined() }

    /// Reads `value` and `choices`.
    init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        let value = try spec.requiredText()
        let key = value.comparisonKey
        let letter = Self.letter(key)
        guard let choices = spec.options["choices"] else {
            guard let letter else {
                throw ScorerSpecError(
                    key: "value", found: value.quotedExcerpt(), expected: "the letter of the right option",
                    hint: "a text needs the options beside it: choices: [\"…\", \"…\"] or { A: \"…\", B: \"…\" }")
            }
            let last = Self.alphabet.firstIndex(of: letter) ?? 0
            letters = Array(Self.alphabet.prefix(max(Self.usualCount, last + 1)))
            texts = []
            right = letter
            return
        }
        let pairs = try Self.pairs(choices)
        letters = pairs.map(\.letter)
        texts = Self.texts(pairs)
        let named = pairs.first { $0.key.hasSameBytes(as: key) }?.letter
        let lettered = pairs.first { $0.letter == letter }?.letter
        if let named, let lettered, named != lettered {
            throw ScorerSpecError(
                key: "value", found: value.quotedExcerpt(), expected: "a letter that is not the text of another option",
                hint: "it is the letter of one option and the text of another")
        }
        guard let right = lettered ?? named else {
            throw ScorerSpecError(
                key: "value", found: value.quotedExcerpt(),
                expected:
                    "a letter from \(pairs.map { String($0.letter) }.joined(separator: ", ")), or the text of an option"
            )
        }
        self.right = right
    }

    /// The options' texts, and those without their article ("the") or what they have in brackets at the end, as long as no
    /// other option is called so.
    private static func texts(_ pairs: [(letter: Unicode.Scalar, key: String)]) -> [ChoiceText] {
        var names = pairs
        for pair in pairs {
            let short = shortened(pair.key)
            if !short.hasSameBytes(as: pair.key), !short.isEmpty { names.append((pair.letter, short)) }
        }
        let counts = Dictionary(grouping: names, by: \.key).mapValues(\.count)
        return names.enumerated().filter { $0.offset < pairs.count || counts[$0.element.key] == 1 }
            .compactMap { ChoiceText(letter: $0.element.letter, text: $0.element.key) }
            .sorted { $0.scalars.count > $1.scalars.count }
    }

    private static func shortened(_ key: String) -> String {
        var scalars = Array(key.unicodeScalars)
        if scalars.starts(with: "the ".unicodeScalars) { scalars.removeFirst(4) }
        // A bracket right behind a Latin letter is a function's: f(x).
        if scalars.last == ")", let open = scalars.lastIndex(of: "("), open > 0,
            scalars[open - 1] == " " || scalars[open - 1].properties.isIdeographic
        {
            scalars.removeSubrange(open...)
            if scalars.last == " " { scalars.removeLast() }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// A single letter in upper case.
    private static func letter(_ key: String) -> Unicode.Scalar? {
        guard key.unicodeScalars.count == 1, let scalar = key.uppercased().unicodeScalars.first else { return nil }
        return alphabet.contains(scalar) ? scalar : nil
    }

    private static func pairs(_ choices: JSONValue) throws(ScorerSpecError)
        -> [(letter: Unicode.Scalar, key: String)]
    {
        let expected = "a list of two or more texts, or a map from letters to texts"
        var pairs: [(letter: Unicode.Scalar, key: String)] = []
        let members =
            choices.object?.members
            ?? zip(alphabet, choices.array ?? []).map { JSONObject.Member(String($0), $1) }
        for member in members {
            guard let letter = letter(member.key.comparisonKey), !pairs.contains(where: { $0.letter == letter }) else {
                throw ScorerSpecError(key: "choices", found: "the key '\(member.key)'", expected: "letters, each once")
            }
            guard let text = ScorerSpec.scalarText(member.value)?.comparisonKey, !text.isEmpty else {
                throw ScorerSpecError(
                    key: "choices", found: JSONWriter.text(member.value).quotedExcerpt(), expected: expected)
            }
            guard !pairs.contains(where: { $0.key.hasSameBytes(as: text) }) else {
                throw ScorerSpecError(key: "choices", found: "'\(text)' twice", expected: "different texts")
            }
            pairs.append((letter, text))
        }
        guard pairs.count > 1, choices.array.map({ $0.count == pairs.count }) ?? true else {
            throw ScorerSpecError(key: "choices", found: JSONWriter.text(choices).quotedExcerpt(), expected: expected)
        }
        return pairs
    }
}
