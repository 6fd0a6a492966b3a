/// Picks the number a sentence, or what follows an answer marker, comes down to.
///
/// In this order: a claim of order, where the question compares; without numbers that are denied ("not 9.11") or only
/// compared with; without reasons ("because 7 boxes hold 105") and, where "so" draws something, what it is drawn from;
/// those with the unit asked for; what stands alone after the last "="; not the operands; not in parentheses; not numbers
/// of the question; those of what the question counts ("how many rabbits"). If one value is left, that is it.
struct NumberPicker {
    /// What to do when different values are left.
    enum Tie {
        /// Take the first: after "Answer:" the answer comes first and the reason later.
        case first
        /// Take the first after the last "is", "has", 是, 共: else leave it undecided.
        case linked
    }

    let reading: NumberReading
    let tie: Tie

    func pick(_ range: Range<Int>) -> NumberFinding? {
        var tokens = Self.withoutDenied(Array(reading.tokens[range]))
        let question = reading.question
        if question.isComparison || question.isUnknown {
            let claims = ComparisonReader.claims(in: tokens, question: question)
            if let finding = ComparisonClaim.decide(claims, question) { return finding }
        }
        if !question.isComparison { tokens = SentenceConclusion.of(tokens, question) }
        let all = tokens.indices.filter { tokens[$0].number != nil }
        let strong = all.filter { tokens[$0].number?.isWeak == false }
        // Small number words count in prose only where a word links them ("there are two", 还剩三个).
        var candidates = strong
        if strong.isEmpty {
            let isAlone = tie == .first || tokens.allSatisfy { $0.word == nil }
            candidates = isAlone ? all : all.filter { Self.isLinked($0, in: tokens) }
        }
        guard !candidates.isEmpty else { return nil }
        if let unit = reading.unit { narrow(&candidates) { tokens[$0].number?.hasUnit(unit) == true } }
        if let result = Self.result(tokens), candidates.contains(result) { candidates = [result] }
        narrow(&candidates) { !Self.isOperand($0, in: tokens) }
        narrow(&candidates) { !Self.isWhole($0, in: tokens) }
        let asides = Self.parenthesized(tokens)
        narrow(&candidates) { !asides.contains($0) }
        if Self.isHoursAndMinutes(candidates, tokens) {
            guard let last = candidates.last, restates(last, tokens) else {
                return .undecided("names a time in hours and minutes")
            }
            candidates = [last]
        }
        if !question.isComparison {
            narrow(&candidates) { index in tokens[index].number.map { !question.repeats($0) } ?? false }
        }
        if let only = Self.sole(candidates, tokens) { return .number(only) }
        if !question.isComparison, let counted = question.counted {
            narrow(&candidates) { tokens[$0].number?.hasUnit(counted) == true }
            if let only = Self.sole(candidates, tokens) { return .number(only) }
        }
        guard let first = candidates.first, let last = candidates.last else { return nil }
        let isOpen = tokens[first...last].contains { $0.role == .or }
        guard !isOpen else { return .undecided("names \(candidates.count) numbers and does not choose") }
        switch tie {
        case .first:
            // "Answer: 9.8 and 9.11" names both; "Answer: 80, because 120 / 1.5 = 80" names one.
            let isListed = question.isComparison && candidates.count > 1 && Self.isList(candidates, tokens)
            guard !isListed, let number = tokens[first].number else { break }
            return .number(number)
        case .linked:
            guard !question.isComparison else { break }
            // "…, which is 24 hours" is an aside.
            let links = tokens.indices.filter { index in
                let isLink = tokens[index].role == .link || tokens[index].role == .looseLink
                return isLink && index < last && !(index > 0 && tokens[index - 1].role == .interrogative)
            }
            guard let link = links.last, let index = candidates.first(where: { $0 > link }) else { break }
            // "Emma will be 26 and her mother 52"
            if Self.isCoordinated(candidates.filter { $0 > link }, tokens) { break }
            if let number = tokens[index].number { return .number(number) }
        }
        return .undecided("names \(candidates.count) numbers and does not choose")
    }

    private static func parenthesized(_ tokens: [NumberToken]) -> Set<Int> {
        var depth = 0
        var result: Set<Int> = []
        for (index, token) in tokens.enumerated() {
            if token.sign == "(" { depth += 1 }
            if token.sign == ")" { depth = max(0, depth - 1) }
            if depth > 0 { result.insert(index) }
        }
        return result
    }

    private func narrow(_ candidates: inout [Int], _ keep: (Int) -> Bool) {
        let kept = candidates.filter(keep)
        if !kept.isEmpty { candidates = kept }
    }

    /// The number all candidates agree on.
    private static func sole(_ candidates: [Int], _ tokens: [NumberToken]) -> FoundNumber? {
        let numbers = candidates.compactMap { tokens[$0].number }
        guard let first = numbers.first, numbers.allSatisfy({ $0.value == first.value }) else { return nil }
        return first
    }

    private static func isLinked(_ index: Int, in tokens: [NumberToken]) -> Bool {
        // "you have two digits" counts places.
        if tokens.indices.contains(index + 1), tokens[index + 1].role == .part { return false }
        return tokens[..<index].suffix(2).contains { [.link, .looseLink, .equals].contains($0.role) }
    }

    private static func isList(_ candidates: [Int], _ tokens: [NumberToken]) -> Bool {
        guard let first = candidates.first, let second = candidates.dropFirst().first else { return false }
        return second - first <= 2
    }

    /// Whether the first candidate is one of two that "and" sets side by side.
    private static func isCoordinated(_ candidates: [Int], _ tokens: [NumberToken]) -> Bool {
        guard let first = candidates.first,
            let other = candidates.first(where: { tokens[$0].number?.value != tokens[first].number?.value })
        else { return false }
        return tokens[first..<other].contains { $0.word.map { ["and", "和", "与", "、"].contains($0) } ?? false }
    }

    /// "2 hours and 30 minutes" is one quantity in two numbers, which nothing here adds up.
    private static func isHoursAndMinutes(_ candidates: [Int], _ tokens: [NumberToken]) -> Bool {
        zip(candidates, candidates.dropFirst()).contains { first, second in
            guard second - first <= 4, let hours = tokens[first].number, let minutes = tokens[second].number else {
                return false
            }
            return ["h", "hr", "hour", "小时"].contains { hours.hasUnit($0) }
                && ["m", "min", "minute", "分", "分钟"].contains { minutes.hasUnit($0) }
        }
    }

    /// Whether a number says anew what stands before it: "1 hour and 30 minutes, i.e. 90 minutes". Where the question names
    /// hours, minutes are no answer.
    private func restates(_ index: Int, _ tokens: [NumberToken]) -> Bool {
        let words = tokens[..<index].suffix(4).compactMap(\.word)
        let isAnnounced =
            ["i e", "that is"].contains(words.suffix(2).joined(separator: " ")) || words.last == "ie"
            || words.last == "即" || words.last == "也就是"
        guard isAnnounced, let number = tokens[index].number else { return false }
        return !reading.question.namesHours || number.hasUnit("hour") || number.hasUnit("小时")
    }

    /// Takes out "not 9.11", 而不是9.11, "rather than 9.11", "compared to 9.11".
    static func withoutDenied(_ tokens: [NumberToken]) -> [NumberToken] {
        var result: [NumberToken] = []
        for token in tokens {
            if token.number != nil, isDenied(after: result) {
                // "is not 9.11 but 9.8" becomes "is but 9.8".
                result.removeLast()
            } else {
                result.append(token)
            }
        }
        return result
    }

    private static func isDenied(after tokens: [NumberToken]) -> Bool {
        guard let last = tokens.last else { return false }
        if last.role == .not || last.role == .comparedTo { return true }
        guard let word = last.word, tokens.count > 1, let before = tokens[tokens.count - 2].word else { return false }
        return ["rather than", "instead of", "compared to", "compared with"].contains("\(before) \(word)")
    }

    /// The number alone on one side of the last equation: after the sign (17 + 26 = 43) or before it (43 = 17 + 26).
    private static func result(_ tokens: [NumberToken]) -> Int? {
        guard
            let sign = tokens.lastIndex(where: { $0.role == .equals || $0.word == "等于" || $0.word == "equals" })
        else { return nil }
        if let after = tokens[(sign + 1)...].prefix(3).firstIndex(where: { $0.number != nil }),
            !isOperand(after, in: tokens)
        {
            return after
        }
        if let before = tokens[..<sign].suffix(2).lastIndex(where: { $0.number != nil }), !isOperand(before, in: tokens)
        {
            return before
        }
        return nil
    }

    /// Whether a sign or word of arithmetic stands right beside the number.
    private static func isOperand(_ index: Int, in tokens: [NumberToken]) -> Bool {
        if index > 0, tokens[index - 1].role == .operation {
            // "- 43" at the start is a bullet, and "is: -" a dash.
            let isBullet = tokens[index - 1].sign == "-" && (index == 1 || tokens[index - 2].number == nil)
            if !isBullet { return true }
        }
        guard index + 1 < tokens.count, tokens[index + 1].role == .operation else { return false }
        if isPart(index, in: tokens) { return false }
        // "43 - because", "80 km / h" and a closing dash are no arithmetic.
        return tokens[(index + 1)...].prefix(3).contains { $0.number != nil }
    }

    /// "150 of the 180 pens" counts; "a third of the 180" and "20% of the 180" work something out.
    private static func isPart(_ index: Int, in tokens: [NumberToken]) -> Bool {
        guard index + 2 < tokens.count, tokens[index + 1].word == "of", tokens[index + 2].word == "the",
            let number = tokens[index].number
        else { return false }
        return !number.isPercent && !number.text.contains("/")
    }

    /// The 180 of "150 of the 180 pens", "out of 180", "from the original 180": what a part is counted of.
    private static func isWhole(_ index: Int, in tokens: [NumberToken]) -> Bool {
        var words = tokens[..<index].suffix(3).map { $0.word ?? "" }
        if let last = words.last, ["original", "initial"].contains(last) { words.removeLast() }
        let phrase = words.suffix(2).joined(separator: " ")
        return ["of the", "out of", "from the"].contains(phrase)
    }
}
