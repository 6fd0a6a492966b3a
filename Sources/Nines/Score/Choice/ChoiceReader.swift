/// Finds which option an answer chooses.
///
/// The last `\boxed{…}` decides. Else the last statement does: a letter or an option's text that a word points at ("the
/// answer is B", 选B, "so (B)"), that is called right ("B is correct", B正确), or that is a whole line ("B", "B. London").
/// Else a line that begins with an option outside a list of them, else what some other subject is said to be ("the capital
/// is London"), else the one option that is named at all, letters before texts, else the one that is left when all others
/// are denied. What `ChoiceIdle` finds idle is not counted. A letter with the text of another option chooses neither.
struct ChoiceReader {
    private let tokens: [ChoiceToken]
    private let options: ChoiceOptions
    private let idle: Set<Int>
    private let weak: Set<Int>
    private let denied: Set<Unicode.Scalar>

    private static let reach = ChoiceIdle.reach

    /// What is said outside asides decides; where that chooses none, suppositions may.
    static func find(in text: String, options: ChoiceOptions, question: String = "") -> ChoiceFinding {
        let text = ChoiceFolding.fold(text.unicodeScalars.suffix(ChoiceLexer.limit))
        let asides = AsideReader.asides(in: text, question: question + options.lines)
        if !asides.isEmpty {
            let own = find(in: AnswerAside.strip(text, of: asides, AnswerAside.all), options)
            if case .one = own { return own }
        }
        return find(in: AnswerAside.strip(text, of: asides, AnswerAside.disowned), options)
    }

    private static func find(in text: [Unicode.Scalar], _ options: ChoiceOptions) -> ChoiceFinding {
        ChoiceReader(tokens: ChoiceLexer.tokens(of: text, options: options), options: options).find()
    }

    private init(tokens: [ChoiceToken], options: ChoiceOptions) {
        self.tokens = tokens
        self.options = options
        let found = ChoiceIdle(tokens)
        (idle, weak, denied) = (found.idle, found.weak, found.denied)
    }

    private func find() -> ChoiceFinding {
        let lines = ChoiceLines.claims(tokens)
        let heading = heading()
        var best: (rank: ChoiceRank, finding: ChoiceFinding)?
        var groupEnd = 0
        for index in tokens.indices where tokens[index].isOption && !idle.contains(index) {
            // The second of "A and C" has been taken with the first; no option is walked over twice.
            guard index >= groupEnd else { continue }
            let (together, end) = self.together(index)
            groupEnd = end
            guard !weak.contains(index) else { continue }
            // What is said below "Explanation:" does not choose once more by standing on a line.
            let line = best == nil || index < heading ? lines[index] : nil
            guard let (rank, form) = claim(index, line: line) else { continue }
            // All of them at once is a list, not a choice.
            if rank == .stated, together.count > 1, together.count == options.letters.count { continue }
            if let best, rank.rawValue < best.rank.rawValue { continue }
            best = (rank, contradiction(index) ?? Self.finding(together, by: form))
        }
        return best?.finding ?? named(besides: idle.union(weak)) ?? named(besides: idle) ?? left()
    }

    private func claim(_ index: Int, line: ChoiceRank?) -> (ChoiceRank, form: String)? {
        if isBoxed(index) { return (.boxed, "boxed") }
        let pointed = pointed(index)
        if pointed == .stated { return (.stated, "stated") }
        if isCalledRight(index) { return (.stated, "called right") }
        if let line { return (line, "on its line") }
        return pointed.map { ($0, "stated") }
    }

    private static func finding(_ letters: [Unicode.Scalar], by form: String) -> ChoiceFinding {
        guard letters.count == 1, let letter = letters.first else { return .several(letters) }
        return .one(letter, by: form)
    }

    /// The only option named; letters say more than texts, which any explanation repeats.
    private func named(besides ignored: Set<Int>) -> ChoiceFinding? {
        for isLetter in [true, false] {
            var letters: Set<Unicode.Scalar> = []
            for index in tokens.indices where !ignored.contains(index) && (tokens[index].isLetter == isLetter) {
                letters.formUnion(tokens[index].letters)
            }
            if letters.count == 1, let letter = letters.first { return .one(letter, by: "the only one named") }
            if letters.count > 1 { return .several(letters.sorted { $0.value < $1.value }) }
        }
        return nil
    }

    /// The option that is left when every other has been denied.
    private func left() -> ChoiceFinding {
        let rest = options.letters.filter { !denied.contains($0) }
        guard !options.texts.isEmpty, rest.count == 1, let letter = rest.first else { return .none }
        return .one(letter, by: "all others denied")
    }

    /// "A. Pompeii" and "Pompeii (A)" where Pompeii is B.
    private func contradiction(_ index: Int) -> ChoiceFinding? {
        guard let letter = tokens[index].letters.first, tokens[index].letters.count == 1 else { return nil }
        var isBracketed = false
        for position in tokens.indices[(index + 1)...].prefix(4) {
            let token = tokens[position]
            if token.isOption {
                guard let other = token.letters.first, other != letter, token.isLetter != tokens[index].isLetter else {
                    return nil
                }
                if tokens[index].isLetter { return .contradiction(letter: letter, text: other) }
                return isBracketed ? .contradiction(letter: other, text: letter) : nil
            }
            guard case .sign(let sign) = token.kind, token.role == .clear || sign == ":" else { return nil }
            isBracketed = isBracketed || sign == "("
        }
        return nil
    }

    // MARK: - What claims

    private func isBoxed(_ index: Int) -> Bool {
        for token in tokens[..<index].suffix(4).reversed() {
            if token.kind == .word("boxed") { return true }
            if token.kind == .sign("}") { return false }
        }
        return false
    }

    /// How strongly a word points at the option, with nothing of weight between; nil where none does.
    private func pointed(_ index: Int) -> ChoiceRank? {
        for position in tokens.indices[..<index].suffix(Self.reach).reversed() {
            let token = tokens[position]
            switch token.role {
            case .pointer?, .conclusion?: return .stated
            case .verb?: return tokens[index].isLetter || isOfTheAnswer(position) ? .stated : .subject
            case .colon?: return isAnnounced(position) ? .stated : nil
            case .clear?, .right?, .wish?: continue
            case .joiner?:
                // "So, B"; "Therefore, option B"; "B... no, A".
                guard token.kind == .sign(","), position > 0 else { return nil }
                if ChoiceWord.corrections.contains(tokens[position - 1].word ?? "") {
                    return endsStatement(index) ? .stated : nil
                }
                guard tokens[position - 1].role == .conclusion else { return nil }
            default:
                // "Answer:" and the answer on the next line.
                guard token.kind == .end("\n"), position > 0,
                    tokens[position - 1].kind == .sign(":") || tokens[position - 1].isEnd
                else { return nil }
            }
        }
        return nil
    }

    /// Whether the colon stands behind a word for an answer: "Answer: B", but not "Note: A" or "A: London".
    private func isAnnounced(_ colon: Int) -> Bool {
        // "Let's analyze each option:"
        if tokens[..<colon].suffix(2).contains(where: { $0.word == "each" || $0.word == "every" }) { return false }
        for token in tokens[..<colon].suffix(4).reversed() {
            if token.role == .pointer || token.role == .conclusion || token.role == .verb || token.role == .right {
                return true
            }
            if let word = token.word, ChoiceWord.announcements.contains(word) { return true }
            guard token.role == .clear else { return false }
        }
        return false
    }

    /// Whether the verb's subject is the answer ("it is London") and no other thing ("the capital of France is Paris").
    private func isOfTheAnswer(_ verb: Int) -> Bool {
        for token in tokens[..<verb].suffix(4).reversed() {
            if token.role == .pointer || token.role == .right || token.role == .conclusion { return true }
            guard let word = token.word else { continue }
            if ChoiceWord.subjects.contains(word) || ChoiceWord.announcements.contains(word) { return true }
            guard token.role == .clear || token.role == .verb || token.role == .wish else { return false }
        }
        return tokens[..<verb].last?.isEnd ?? true
    }

    /// The colon at the end of a line that heads an explanation ("Here's why:"), or the end of the text.
    private func heading() -> Int {
        tokens.indices.first { index in
            guard tokens[index].kind == .sign(":"), !isAnnounced(index) else { return false }
            return tokens.indices.contains(index + 1) && tokens[index + 1].kind == .end("\n")
        } ?? tokens.count
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
            case .clear?, .verb?, .joiner?, .colon?, .wish?: continue
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

    /// Nothing is said of the option: "no, A.", and not "no, A is large".
    private func endsStatement(_ index: Int) -> Bool {
        guard let next = tokens[(index + 1)...].first else { return true }
        return next.isEnd || next.isOption || next.role == .clear
    }

    /// "B, A being wrong": an option that words follow begins something new.
    private func beginsStatement(_ position: Int) -> Bool {
        guard tokens.indices.contains(position + 1), case .word = tokens[position + 1].kind else { return false }
        return tokens[position + 1].role == nil
    }
}
