/// What changed between two texts, by words; Chinese and Japanese, which have no spaces, by character.
public struct WordDifference: Sendable, Hashable {
    /// A stretch of text that both or only one of them has.
    public enum Part: Sendable, Hashable {
        /// In both.
        case kept(String)
        /// In the first only.
        case removed(String)
        /// In the second only.
        case added(String)
    }

    /// Beyond, a difference is no help to a reader, and looking for the shortest one takes time by the square.
    static let wordLimit = 600
    private static let scalarLimit = 20_000

    /// The stretches in order.
    public let parts: [Part]
    /// Whether only the beginnings of the texts were compared.
    public let isCut: Bool

    /// Compares the beginnings of two texts.
    public init(_ old: String, _ new: String) {
        let (oldWords, isOldCut) = Self.words(old)
        let (newWords, isNewCut) = Self.words(new)
        parts = Self.parts(oldWords, newWords)
        isCut = isOldCut || isNewCut
    }

    /// Whether both texts have a word in common; otherwise the difference says no more than the texts.
    public var hasCommonWords: Bool {
        parts.contains { part in
            guard case .kept(let text) = part else { return false }
            return text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        }
    }

    /// In git's notation: `9.[-8-]{+11+}`.
    ///
    /// - Parameter context: How many characters to leave of what both have, on either side of a change; nil for all.
    public func text(context: Int? = nil) -> String {
        var result = ""
        for (index, part) in parts.enumerated() {
            switch part {
            case .kept(let text):
                result += Self.shortened(text, context, isFirst: index == 0, isLast: index == parts.count - 1)
            case .removed(let text): result += "[-\(text)-]"
            case .added(let text): result += "{+\(text)+}"
            }
        }
        return result + (isCut ? " …" : "")
    }

    private static func shortened(_ text: String, _ context: Int?, isFirst: Bool, isLast: Bool) -> String {
        guard let context else { return text }
        let (before, after) = (isFirst ? 0 : context, isLast ? 0 : context)
        guard text.count > before + after + 1 else { return text }
        return text.prefix(before) + "…" + text.suffix(after)
    }

    /// Words, runs of white space, and single other characters; a point between digits belongs to the number.
    static func words(_ text: String) -> (words: [String], isCut: Bool) {
        let scalars = Array(text.unicodeScalars.prefix(scalarLimit))
        var words: [String] = []
        var current = String.UnicodeScalarView()
        var kind = Kind.other
        for (place, scalar) in scalars.enumerated() {
            let isInNumber =
                (scalar == "." || scalar == ",") && place > 0 && place + 1 < scalars.count
                && isDigit(scalars[place - 1]) && isDigit(scalars[place + 1])
            let next = isInNumber ? .word : Kind(scalar)
            // A mark belongs to what it stands on.
            let continues = next == .mark || next != .other && next == kind
            if !continues, !current.isEmpty {
                words.append(String(current))
                current.removeAll()
                if words.count == wordLimit { return (words, true) }
            }
            current.append(scalar)
            if next != .mark { kind = next }
        }
        if !current.isEmpty { words.append(String(current)) }
        return (words, scalars.count == scalarLimit)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private enum Kind {
        case word, space, mark, other

        init(_ scalar: Unicode.Scalar) {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .spacingMark, .format: self = .mark
            case .decimalNumber, .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter: self = .word
            // Letters of alphabets without case are letters of words; ideographs and kana are words by themselves.
            case .otherLetter: self = DisplayWidth.columns(String(scalar)) == 2 ? .other : .word
            default: self = scalar.properties.isWhitespace ? .space : .other
            }
        }
    }

    private static func parts(_ old: [String], _ new: [String]) -> [Part] {
        // Words are compared very often, and by their bytes: é in one and in two characters is a change.
        var numbers: [[UInt8]: Int] = [:]
        func number(_ word: String) -> Int {
            let bytes = Array(word.utf8)
            if let known = numbers[bytes] { return known }
            numbers[bytes] = numbers.count
            return numbers.count - 1
        }
        let (a, b) = (old.map(number), new.map(number))
        var prefix = 0
        while prefix < min(a.count, b.count), a[prefix] == b[prefix] { prefix += 1 }
        var suffix = 0
        while suffix < min(a.count, b.count) - prefix, a[a.count - 1 - suffix] == b[b.count - 1 - suffix] {
            suffix += 1
        }
        var result: [Part] = []
        append(.kept(old[..<prefix].joined()), to: &result)
        let (between, instead) = (prefix..<old.count - suffix, prefix..<new.count - suffix)
        let changes = middle(Array(a[between]), Array(b[instead]), Array(old[between]), Array(new[instead]))
        for part in changes { append(part, to: &result) }
        append(.kept(old[(old.count - suffix)...].joined()), to: &result)
        return result
    }

    /// By the longest common subsequence of the words' numbers.
    private static func middle(_ a: [Int], _ b: [Int], _ old: [String], _ new: [String]) -> [Part] {
        let width = b.count + 1
        var lengths = [UInt16](repeating: 0, count: (a.count + 1) * width)
        for i in a.indices.reversed() {
            for j in b.indices.reversed() {
                lengths[i * width + j] =
                    a[i] == b[j]
                    ? lengths[(i + 1) * width + j + 1] + 1
                    : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
            }
        }
        var result: [Part] = []
        var (i, j) = (0, 0)
        while i < a.count || j < b.count {
            if i < a.count, j < b.count, a[i] == b[j] {
                append(.kept(old[i]), to: &result)
                (i, j) = (i + 1, j + 1)
            } else if i < a.count, j == b.count || lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
                append(.removed(old[i]), to: &result)
                i += 1
            } else {
                append(.added(new[j]), to: &result)
                j += 1
            }
        }
        return result
    }

    private static func append(_ part: Part, to parts: inout [Part]) {
        switch (parts.last, part) {
        case (_, .kept("")), (_, .removed("")), (_, .added("")): return
        case (.kept(let before), .kept(let text)): parts[parts.count - 1] = .kept(before + text)
        case (.removed(let before), .removed(let text)): parts[parts.count - 1] = .removed(before + text)
        case (.added(let before), .added(let text)): parts[parts.count - 1] = .added(before + text)
        default: parts.append(part)
        }
    }
}
