/// Which options of an answer are named without being chosen.
///
/// Options in questions, in suppositions ("if …" to the end of the sentence) and in lists of the options are idle, and so are
/// denied ones ("not A", "I doubt that it is A", "anything but A", 排除A, "C is wrong"). Said of one option and its own text
/// ("A is Paris"), or of what would be ("A would be right"), a sentence describes: its options are weak, and count where
/// nothing else is named.
struct ChoiceIdle {
    private let tokens: [ChoiceToken]
    /// Options that are neither claimed nor named.
    private(set) var idle: Set<Int> = []
    /// Options that are described: named at most.
    private(set) var weak: Set<Int> = []
    /// The letters of those denied.
    private(set) var denied: Set<Unicode.Scalar> = []

    /// Nobody puts more between an option and what is said of it.
    static let reach = 8

    init(_ tokens: [ChoiceToken]) {
        self.tokens = tokens
        var start = 0
        for index in tokens.indices where tokens[index].isEnd || index == tokens.count - 1 {
            if case .end("?") = tokens[index].kind {
                idle.formUnion(start...index)
            } else {
                markSentence(start...index)
            }
            start = index + 1
        }
    }

    private mutating func markSentence(_ range: ClosedRange<Int>) {
        var isSupposed = false
        var isAsked = false
        var isListing = false
        var isWished = false
        for index in range {
            let token = tokens[index]
            switch token.role {
            case .supposition?: isSupposed = isSupposed || !isModest(index)
            case .question?: isAsked = true
            case .listing?: isListing = true
            case .joiner? where token.kind == .sign(","): isAsked = false
            case .plain? where ChoiceToken.lists.contains(token.kind): isListing = isListing || isAnnounced(index)
            default: break
            }
            guard token.isOption else { continue }
            isWished = isWished || isWish(index)
            if isWished { weak.insert(index) }
            if isDenied(index) {
                denied.formUnion(token.letters)
                idle.insert(index)
            } else if isSupposed || isAsked || isListing {
                idle.insert(index)
            }
            if let other = described(index) { weak.formUnion([index, other]) }
        }
    }

    /// "If I had to choose, B": supposes nothing about the question.
    private func isModest(_ index: Int) -> Bool {
        tokens.indices.contains(index + 1) && tokens[index].word == "if" && tokens[index + 1].word == "i"
    }

    /// "The options are …", "Options: …", but not "among the options".
    private func isAnnounced(_ index: Int) -> Bool {
        guard tokens.indices.contains(index + 1) else { return false }
        return tokens[index + 1].role == .verb || tokens[index + 1].role == .colon
            || tokens[index + 1].kind == .word("include")
    }

    /// "A would be right": of A, not of what is.
    private func isWish(_ index: Int) -> Bool {
        tokens[(index + 1)...].prefix(Self.reach).first { $0.role != .clear }?.role == .wish
    }

    /// The other of a letter and its own text that a verb joins: "A is Paris", "Paris, which is A", "the other, B, is London".
    private func described(_ index: Int) -> Int? {
        var hasVerb = false
        for position in tokens.indices[(index + 1)...].prefix(Self.reach) {
            let token = tokens[position]
            if token.isOption {
                return hasVerb && token.letters == tokens[index].letters && token.isLetter != tokens[index].isLetter
                    ? position : nil
            }
            let isPassed =
                token.role == .clear || token.role == .verb || token.role == .wish || token.kind == .sign(",")
                || token.kind == .word("which")
            guard isPassed else { return nil }
            hasVerb = hasVerb || token.role == .verb
        }
        return nil
    }

    // MARK: - What is denied

    private func isDenied(_ index: Int) -> Bool { isDeniedBefore(index) || isDeniedBehind(index) }

    /// "not B", 排除A、B, "would never choose B", "doubt that the answer is B".
    private func isDeniedBefore(_ index: Int) -> Bool {
        var isPointed = false
        var isClause = false
        var position = index - 1
        while position >= 0, position >= index - Self.reach {
            let token = tokens[position]
            switch token.role {
            case .denial?:
                // "No - it is B" denies something else.
                return !isTurnedRound(position) && (!isClause || ChoiceWord.doubts.contains(token.word ?? ""))
            case .pointer?, .verb?: isPointed = true
            case .clear?, .right?: guard !isClause || token.word != nil else { return false }
            case .joiner?: guard token.kind != .sign(",") || isListed(position) else { return false }
            default:
                if token.word == "but" { return isAnything(position - 1) }
                // "I doubt it is B", "I am not sure it is B"
                let isSubject =
                    isPointed && token.word == "it" || isClause && (token.word == "sure" || token.word == "certain")
                isClause = isClause || isSubject
                // Behind "exclude A, choose B" the denial is A's.
                let isPassed =
                    isSubject || token.isOption && !isPointed || token.kind == .word("out") || token.kind == .word("of")
                guard isPassed else { return false }
            }
            position -= 1
        }
        return false
    }

    /// "anything but B", "any option but B".
    private func isAnything(_ position: Int) -> Bool {
        let word = position < 0 ? nil : tokens[...position].suffix(3).last { $0.role != .clear }?.word
        return word == "anything" || word == "any"
    }

    /// "B is wrong", "A, C and D can be ruled out", "B: incorrect".
    private func isDeniedBehind(_ index: Int) -> Bool {
        var isCut = false
        for position in tokens.indices[(index + 1)...].prefix(Self.reach) {
            let token = tokens[position]
            switch token.role {
            case .denial?:
                let isOther = token.kind == .word("than") || token.kind == .word("instead")
                if ChoiceWord.negations.contains(token.word ?? ""), tokens.indices.contains(position + 1),
                    isTurnedRound(position + 1)
                {
                    return false
                }
                return !isOther && !isContrast(position)
            case .colon?: isCut = true
            case .clear?, .verb?, .joiner?: continue
            default: guard token.isOption, !isCut else { return false }
            }
        }
        return false
    }

    /// "not wrong", "no doubt", 没有错.
    private func isTurnedRound(_ position: Int) -> Bool {
        guard let word = tokens[position].word, ChoiceWord.faults.contains(word), tokens[..<position].last?.word != nil
        else {
            return false
        }
        // "without a doubt"
        let before = tokens[..<position].suffix(2).compactMap(\.word).last { $0 != "a" && $0 != "any" }
        return before.map { ChoiceWord.negations.contains($0) } ?? false
    }

    /// "B, not A" and B而不是A deny what follows, not what stands before.
    private func isContrast(_ denial: Int) -> Bool {
        guard let next = tokens[(denial + 1)...].prefix(3).first(where: { $0.role != .clear }) else { return false }
        return next.isOption
    }

    /// Whether a comma stands between options of one list.
    private func isListed(_ comma: Int) -> Bool {
        guard let before = tokens[..<comma].last, before.isOption || before.role == .clear else { return false }
        return tokens[(comma + 1)...].prefix(2).contains(where: \.isOption)
    }
}
