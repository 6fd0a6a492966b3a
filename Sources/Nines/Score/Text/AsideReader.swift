/// Finds the asides of an answer.
///
/// A phrase of `AsidePhrases` makes an aside of what stands from its own comma to the end of its clause: the sentence, the
/// line or the bracket, or a word that turns back to the answer ("but", 其实); a check ends before what is concluded from
/// it. What the question speaks of itself (versions, wrong statements, "if 30 were sold") is no aside.
struct AsideReader {
    private struct Clause {
        var start: Int
        var words: [PhraseWord] = []
        var places: [Range<Int>] = []
        var opensSentence = true
        var saysWould = false
        /// Whether a phrase may begin in it: most clauses have none.
        var mayBeAside = false
    }

    private let text: [Unicode.Scalar]
    private let asked: String
    /// Read only where a phrase is found.
    private lazy var question = AsideQuestion(asked)
    /// The clause that is read, and those around its brackets.
    private var open: [Clause] = [Clause(start: 0)]
    private var asides: [AnswerAside] = []
    /// Whether the last line only announced a check.
    private var announcesCheck = false

    /// The asides of a text in which signs are half-width.
    static func asides(in text: [Unicode.Scalar], question: String) -> [AnswerAside] {
        var reader = AsideReader(text, question)
        reader.run()
        return reader.asides.filter { $0.kind != .report || !reader.isEndorsed($0) }
    }

    private init(_ text: [Unicode.Scalar], _ question: String) {
        self.text = text
        asked = question
    }

    private func at(_ position: Int) -> Unicode.Scalar? { text.indices.contains(position) ? text[position] : nil }
    private func isWord(_ position: Int) -> Bool { at(position)?.isLatinOrDigit ?? false }
    private func isDigit(_ position: Int) -> Bool { DigitNumerals.isDigit(at(position)) }

    private mutating func run() {
        var index = 0
        var line = 0
        while index < text.count {
            let scalar = text[index]
            if scalar == "\n" {
                endLine(line..<index)
                line = index + 1
            } else if scalar == "(" {
                open.append(Clause(start: index + 1))
            } else if scalar == ")" {
                if open.count > 1 {
                    endClause(index)
                    open.removeLast()
                }
            } else if ["。", "!", "?", ";"].contains(scalar) || (scalar == "." && endsSentence(index)) {
                endClause(index, through: index + 1)
                open[open.count - 1] = Clause(start: index + 1)
            } else if scalar == "," || scalar == "，" {
                add(.comma, index..<(index + 1))
            } else if scalar.properties.isIdeographic {
                turn(index)
                add(PhraseWord(text: String(PhraseWord.simplified[scalar] ?? scalar)), index..<(index + 1))
            } else if scalar.isLatinOrDigit {
                index = readWord(index)
                continue
            }
            index += 1
        }
        endLine(line..<text.count)
    }

    private func endsSentence(_ period: Int) -> Bool {
        guard let next = at(period + 1) else { return true }
        guard next.properties.isWhitespace || next == "\"" || next == "”" || next == ")" else { return false }
        // "e.g. 5", "9.8 vs. 9.11"
        return !["g", "e", "vs", "approx", "incl"].contains(open.last?.words.last?.text ?? "")
    }

    private mutating func readWord(_ start: Int) -> Int {
        turn(start)
        var end = start + 1
        while isWord(end) || (isWord(end + 1) && (at(end) == "'" || at(end) == "’" || isInNumber(end))) { end += 1 }
        let word = String(
            String.UnicodeScalarView(text[start..<min(end, start + 24)].filter { $0 != "." && $0 != "," })
        )
        .lowercased()
        if AsidePhrases.turns.contains(word) { beginClause(start) }
        for part in PhraseWord.expanded(word.replacing("’", with: "'")) { add(part, start..<end) }
        return end
    }

    private func isInNumber(_ sign: Int) -> Bool {
        (at(sign) == "." || at(sign) == ",") && isDigit(sign - 1) && isDigit(sign + 1)
    }

    private mutating func add(_ word: PhraseWord, _ place: Range<Int>) {
        if word.text == "would" { open[open.count - 1].saysWould = true }
        if AsidePhrases.firstWords.contains(word) { open[open.count - 1].mayBeAside = true }
        open[open.count - 1].words.append(word)
        open[open.count - 1].places.append(place)
    }

    /// Begins a clause where a word at the head of one turns back to the answer.
    private mutating func turn(_ index: Int) {
        guard let clause = open.last, clause.words.last == .comma, let first = clause.words.first else { return }
        if begins(index, AsidePhrases.headTurns) { return beginClause(index) }
        // "If you meant France, the answer is A" goes on supposing.
        if !AsidePhrases.conditions.contains(first.text), begins(index, AsidePhrases.answers) { beginClause(index) }
    }

    private func begins(_ index: Int, _ turns: [[Unicode.Scalar]]) -> Bool {
        turns.contains { turn in
            index + turn.count <= text.count
                && zip(turn, text[index...].prefix(turn.count)).allSatisfy { $0 == Array([$1]).lowercaseScalars.first }
        }
    }

    private mutating func beginClause(_ index: Int) {
        endClause(index)
        open[open.count - 1] = Clause(start: index, opensSentence: false)
    }

    private mutating func endLine(_ line: Range<Int>) {
        let hasText = text[line].contains { !$0.properties.isWhitespace }
        if announcesCheck, hasText {
            announcesCheck = false
            asides.append(AnswerAside(kind: .check, range: line))
        }
        while open.count > 1 {
            endClause(line.upperBound)
            open.removeLast()
        }
        endClause(line.upperBound, endsLine: true)
        open = [Clause(start: line.upperBound + 1)]
    }

    /// Ends the clause before an index; a whole sentence goes with its sign.
    private mutating func endClause(_ end: Int, through sign: Int? = nil, endsLine: Bool = false) {
        guard let clause = open.last, clause.mayBeAside else { return }
        let (words, places) = (clause.words, clause.places)
        var part = 0
        while part < words.count {
            let comma = words[part...].firstIndex(of: .comma) ?? words.count
            if let (kind, cueEnd) = kind(of: Array(words[part..<comma]), from: part, clause) {
                let start = part == 0 ? clause.start : places[part - 1].lowerBound
                let isConceded = comma < words.count && AsidePhrases.concessions.contains(words[part].text)
                var stop = isConceded ? places[comma].lowerBound : end
                if kind == .mistake, endsWithVerdict(words[part..<cueEnd]) { stop = places[cueEnd - 1].upperBound }
                if kind == .check {
                    if let drawn = conclusion(in: words, from: cueEnd) { stop = places[drawn].lowerBound }
                    announcesCheck = endsLine && cueEnd == words.count
                }
                let isWhole = part == 0 && clause.opensSentence && stop == end
                asides.append(AnswerAside(kind: kind, range: start..<(isWhole ? sign ?? stop : stop)))
                guard isConceded else { return }
            }
            part = comma + 1
        }
    }

    private func endsWithVerdict(_ words: ArraySlice<PhraseWord>) -> Bool {
        let words = Array(words)
        return words.indices.contains { AsidePhrases.verdicts.end(in: words, at: $0) == words.count }
    }

    private func conclusion(in words: [PhraseWord], from start: Int) -> Int? {
        var index = start
        while index < words.count {
            if AsidePhrases.conclusions.end(in: words, at: index) != nil { return index }
            index += 1
        }
        return nil
    }

    /// What makes a part of a clause an aside, and where in the clause that ends.
    private mutating func kind(
        of part: [PhraseWord], from offset: Int, _ clause: Clause
    ) -> (kind: AnswerAside.Kind, end: Int)? {
        guard !part.contains(where: { AsidePhrases.rightly.contains($0.text) }) else { return nil }
        if let found = cue(AsidePhrases.reports, part) { return (.report, offset + found.upperBound) }
        let mistake = cue(AsidePhrases.verdicts, part, less: 1) ?? cue(AsidePhrases.mistakes, part)
        if let end = mistake?.upperBound ?? wrongHead(part, offset), !question.asksForWrong {
            return (.mistake, offset + end)
        }
        if let end = supposition(part, clause) { return (.supposition, offset + end) }
        for start in part.indices {
            guard let end = AsidePhrases.checks.end(in: part, at: start), checks(offset + end, clause) else { continue }
            return (.check, offset + end)
        }
        return nil
    }

    /// "Wrong answer: A", at the head of a clause.
    private func wrongHead(_ part: [PhraseWord], _ offset: Int) -> Int? {
        offset == 0 && !part.isEmpty ? AsidePhrases.wrongHeads.end(in: part, at: 0) : nil
    }

    private mutating func supposition(_ part: [PhraseWord], _ clause: Clause) -> Int? {
        if let found = cue(AsidePhrases.suppositions, part) {
            if part.contains(where: AsidePhrases.times.contains) {
                return question.asksForTimes ? nil : found.upperBound
            }
            guard !AsidePhrases.plain.occurs(in: part) else { return nil }
            return question.hasNumber(of: part[found.lowerBound...]) ? nil : found.upperBound
        }
        guard clause.saysWould, let found = cue(AsidePhrases.contraries, part) else { return nil }
        return question.hasNumber(of: part[found.lowerBound...]) ? nil : found.upperBound
    }

    /// Where a phrase stands that the question does not have, less so many of its first words.
    private mutating func cue(_ phrases: PhraseIndex, _ part: [PhraseWord], less verbs: Int = 0) -> Range<Int>? {
        for start in part.indices {
            guard let end = phrases.end(in: part, at: start) else { continue }
            if !question.has(part[(start + verbs)..<end]) { return start..<end }
        }
        return nil
    }

    /// Whether a result is tested behind a word at an index: "verify our answer: …", "check 42 / 7"; "check which" tests none.
    private func checks(_ end: Int, _ clause: Clause) -> Bool {
        var last = end - 1
        while last + 1 < clause.words.count, AsidePhrases.fillers.contains(clause.words[last + 1].text) { last += 1 }
        var next = clause.places[last].upperBound
        while let scalar = at(next), scalar == " " || scalar == "*" { next += 1 }
        guard let scalar = at(next) else { return true }
        return isDigit(next) || [":", ",", "，", ".", "。", "!", "\n", "(", "[", "-"].contains(scalar)
    }

    private func isEndorsed(_ aside: AnswerAside) -> Bool {
        let following = PhraseWord.words(
            of: String(String.UnicodeScalarView(text[aside.range.upperBound...].prefix(60))))
        return following.indices.prefix(3).contains { AsidePhrases.endorsements.end(in: following, at: $0) != nil }
    }
}
