/// Finds which option an answer chooses.
///
/// The last `\boxed{…}` decides. Else the last claim does, whatever its form: a letter or an option's text that a word
/// points at ("the answer is B", 选B, "so (B)"), that is called right ("B is correct", B正确), or that begins a line or is
/// all of it ("B", "B) text") outside a list of options. Without a claim the one option that is named at all and not
/// denied decides, letters before texts. Questions, suppositions and lists of the options claim nothing; what is denied
/// ("not A", 排除B, "C is wrong") is not chosen.
struct ChoiceReader {
    private let tokens: [ChoiceToken]
    private let options: ChoiceOptions
    /// Options in questions, lists and suppositions, and denied ones.
    private var idle: Set<Int> = []

    /// Nobody puts more between an option and what is said of it.
    private static let reach = 8

    static func find(in text: String, options: ChoiceOptions) -> ChoiceFinding {
        var reader = ChoiceReader(tokens: ChoiceLexer.tokens(of: text, options: options), options: options)
        return reader.find()
    }

    private init(tokens: [ChoiceToken], options: ChoiceOptions) {
        self.tokens = tokens
        self.options = options
    }

    private mutating func find() -> ChoiceFinding {
        markIdle()
        let lines = lineClaims()
        var boxed: ChoiceFinding?
        var claim: ChoiceFinding?
        var groupEnd = 0
        for index in tokens.indices where tokens[index].isOption && !idle.contains(index) {
            // The second of "A and C" has been taken with the first; no option is walked over twice.
            guard index >= groupEnd else { continue }
            let (together, end) = self.together(index)
            groupEnd = end
            if isBoxed(index) {
                boxed = Self.finding(together, by: "boxed")
            } else if isPointed(index) {
                // All of them at once is a list, not a choice.
                if together.count > 1, together.count == options.letters.count { continue }
                claim = Self.finding(together, by: "stated")
            } else if isCalledRight(index) {
                claim = Self.finding(together, by: "called right")
            } else if lines.contains(index) {
                claim = Self.finding(together, by: "on its line")
            }
        }
        return boxed ?? claim ?? named()
    }

    private static func finding(_ letters: [Unicode.Scalar], by form: String) -> ChoiceFinding {
        guard letters.count == 1, let letter = letters.first else { return .several(letters) }
        return .one(letter, by: form)
    }

    /// The only option named and not denied; letters say more than texts, which any explanation repeats.
    private func named() -> ChoiceFinding {
        for isLetter in [true, false] {
            var letters: Set<Unicode.Scalar> = []
            for index in tokens.indices where !idle.contains(index) && (tokens[index].isLetter == isLetter) {
                letters.formUnion(tokens[index].letters)
            }
            if letters.count == 1, let letter = letters.first { return .one(letter, by: "the only one named") }
            if letters.count > 1 { return .several(letters.sorted { $0.value < $1.value }) }
        }
        return .none
    }

    // MARK: - What claims nothing

    private mutating func markIdle() {
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
        var isListing = false
        for index in range {
            switch tokens[index].role {
            case .supposition?: isSupposed = true
            case .listing?: isListing = true
            case .joiner? where tokens[index].kind == .sign(","): isSupposed = false
            default: break
            }
            guard tokens[index].isOption else { continue }
            if isSupposed || isListing || isDenied(index) { idle.insert(index) }
        }
    }

    /// Whether "not", 排除 or "rule out" stands before the option, or "is wrong", 错误 behind it, others named with it between.
    private func isDenied(_ index: Int) -> Bool {
        var position = index - 1
        while position >= 0, position >= index - Self.reach {
            let token = tokens[position]
            if token.role == .denial { return true }
            let isPassed =
                token.isOption || token.role == .clear || token.role == .verb || token.role == .joiner
                || token.kind == .word("out") || token.kind == .word("of")
            guard isPassed, !(token.kind == .sign(",")) || isListed(position) else { break }
            position -= 1
        }
        for position in tokens.indices[(index + 1)...].prefix(Self.reach) {
            let token = tokens[position]
            if token.role == .denial {
                return ![.word("than"), .word("instead")].contains(token.kind) && !isContrast(position)
            }
            guard token.isOption || token.role == .clear || token.role == .verb || token.role == .joiner else {
                return false
            }
        }
        return false
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

    // MARK: - What claims

    private func isBoxed(_ index: Int) -> Bool {
        for token in tokens[..<index].suffix(4).reversed() {
            if token.kind == .word("boxed") { return true }
            if token.kind == .sign("}") { return false }
        }
        return false
    }

    /// Whether a pointer stands before the option with nothing of weight between.
    private func isPointed(_ index: Int) -> Bool {
        for position in tokens.indices[..<index].suffix(Self.reach).reversed() {
            let token = tokens[position]
            switch token.role {
            case .pointer?, .verb?: return !isLabel(position)
            case .clear?: continue
            case .right?: continue
            case .joiner?:
                // "So, B"; "Therefore, option B".
                guard token.kind == .sign(","), position > 0, tokens[position - 1].role == .pointer else {
                    return false
                }
            default:
                // "Answer:" and the answer on the next line.
                guard token.kind == .end("\n"), position > 0,
                    tokens[position - 1].kind == .sign(":") || tokens[position - 1].isEnd
                else { return false }
            }
        }
        return false
    }

    /// "A: London" says what A is, "A is wrong: London …" why: the colon points at nothing that was chosen.
    private func isLabel(_ position: Int) -> Bool {
        guard tokens[position].kind == .sign(":"), position > 0 else { return false }
        return tokens[position - 1].isLetter || tokens[position - 1].role == .denial
    }

    /// "B is correct", B项正确, "(B) Paris is the right answer".
    private func isCalledRight(_ index: Int) -> Bool {
        for position in tokens.indices[(index + 1)...].prefix(Self.reach) {
            let token = tokens[position]
            switch token.role {
            case .right?: return true
            case .pointer?
            where token.kind == .word("answer") || token.kind == .word("正确答案") || token.kind == .word("答案"):
                return true
            case .clear?, .verb?, .joiner?: continue
            default: guard token.isOption, !idle.contains(position) else { return false }
            }
        }
        return false
    }

    /// Options named together with the one at an index ("A and C", B、D), itself first.
    private func together(_ index: Int) -> (letters: [Unicode.Scalar], end: Int) {
        var letters = tokens[index].letters
        var position = index + 1
        var end = position
        var isJoined = false
        while position < tokens.count {
            let token = tokens[position]
            if token.isOption {
                let isSame = token.letters == [letters.last]
                guard isJoined || isSame, !idle.contains(position), isSame || !beginsStatement(position) else { break }
                if !isSame { letters += token.letters }
                isJoined = false
                end = position + 1
            } else if token.role == .joiner {
                isJoined = true
            } else if token.role != .clear {
                break
            }
            position += 1
        }
        return (letters, end)
    }

    /// "B, A being wrong": an option that words follow begins something new.
    private func beginsStatement(_ position: Int) -> Bool {
        guard tokens.indices.contains(position + 1), case .word = tokens[position + 1].kind else { return false }
        return tokens[position + 1].role == nil
    }

    /// Options that begin a line, or are all of it, where the lines are no list of the options.
    private func lineClaims() -> Set<Int> {
        var starts: [(index: Int, letter: Unicode.Scalar)] = []
        var isStart = true
        for index in tokens.indices {
            let token = tokens[index]
            if token.isEnd {
                if token.kind == .end("\n") { isStart = true }
            } else if isStart, let letter = token.letters.first {
                if isLabelled(index) { starts.append((index, letter)) }
                isStart = false
            } else if token.role != .clear {
                isStart = false
            }
        }
        // A list runs upwards; a lone line, or a letter out of order, is a choice.
        var claims: Set<Int> = []
        var position = 0
        while position < starts.count {
            var end = position + 1
            while end < starts.count, starts[end].letter.value > starts[end - 1].letter.value { end += 1 }
            if end == position + 1 { claims.insert(starts[position].index) }
            position = end
        }
        return claims
    }

    /// "B", "B.", "B) text", "B: text", "Paris": the option is all of the line, or a label at its start.
    private func isLabelled(_ index: Int) -> Bool {
        guard tokens.indices.contains(index + 1) else { return true }
        let next = tokens[index + 1]
        if next.isEnd || next.role == .joiner { return true }
        if tokens[index].isLetter, case .sign(let sign) = next.kind {
            return [")", ".", ":", "]", "-", "–", "—", "】"].contains(sign)
        }
        // "B Paris"
        if tokens[index].isLetter { return next.letters == tokens[index].letters }
        return tokens[(index + 1)...].prefix { !$0.isEnd }.allSatisfy { $0.role == .clear }
    }
}
