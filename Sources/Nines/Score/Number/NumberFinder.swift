/// One way in which an answer states its final number.
struct NumberFinder: Sendable {
    /// The words for it in a score's reason.
    let name: String
    let find: @Sendable (NumberReading) -> NumberFinding?

    /// The finders in order; the first that yields decides.
    ///
    /// 1. boxed: the last `\boxed{…}`.
    /// 2. answer line: what follows the last "Answer:", "the answer is", 答案是, 答：or `####`.
    /// 3. comparison sentence, where the question compares: the last claim of order among its numbers.
    /// 4. conclusion: the last sentence that opens with "therefore", "in conclusion", 因此, 综上.
    /// 5. labelled: of several labelled numbers ("Rabbits: 14, chickens: 12") that of what the question counts.
    /// 6. number alone: lines that hold one number and nothing else, if they agree.
    /// 7. only number: the only value in the answer.
    /// 8. equation of the question: the last "… = 43" with every number of the question before the sign.
    /// 9. last sentence: the last sentence with a number that is not merely one of the question's.
    ///
    /// An answer that corrects itself ("Wait, …", 更正：…) is read from the correction on, if a number is found there.
    /// Questions and copies of the question's sentences are passed over by all. A number that every mention of it takes back
    /// (`NumberDenial`) is no answer. Asides (`AsideReader`) have been taken out of the text before.
    static let all = [
        boxed, answerLine, comparison, conclusion, labelled, alone, onlyNumber, equation, lastSentence,
    ]

    /// The decision of the first finder that yields, and its name.
    static func decide(_ reading: NumberReading) -> (finding: NumberFinding, name: String)? {
        if let cut = correction(in: reading), let found = first(reading.from(cut)), case .number = found.finding {
            return (found.finding, found.name + " after a correction")
        }
        return first(reading)
    }

    private static func first(_ reading: NumberReading) -> (finding: NumberFinding, name: String)? {
        for finder in all {
            guard let finding = finder.find(reading) else { continue }
            // A claim of order has its own denials: "9.11 is not larger" gives 9.8.
            if case .number(let number) = finding, finder.name != comparison.name, !reading.gives(number) {
                return (.undecided("denies, only bounds or doubts the number it names"), finder.name)
            }
            return (finding, finder.name)
        }
        return nil
    }

    /// The last sentence but the first that opens with a word of correction and holds a number.
    private static func correction(in reading: NumberReading) -> Int? {
        let sentences = reading.sentences
        return sentences.indices.dropFirst().last { index in
            let range = sentences[index].range
            return openingRole(of: range, in: reading) == .correction && !reading.numbers(in: range).isEmpty
        }
    }

    private static func openingRole(of range: Range<Int>, in reading: NumberReading) -> NumberWord? {
        let words = reading.tokens[range].lazy.filter { $0.word != nil && $0.word != "#" }.prefix(2)
        if words.first?.word == "in", words.last?.role == .conclusion { return .conclusion }
        return words.first?.role
    }

    static let boxed = NumberFinder(name: "boxed") { reading in
        let tokens = reading.tokens
        let end = reading.sentences.last?.range.upperBound ?? 0
        let start = reading.sentences.first?.range.lowerBound ?? 0
        for index in (start..<end).reversed() where tokens[index].word == "\\boxed" {
            var depth = 0
            var close = index + 1
            while close < end {
                if tokens[close].sign == "{" { depth += 1 }
                if tokens[close].sign == "}" { depth -= 1 }
                if depth <= 0 { break }
                close += 1
            }
            return NumberPicker(reading: reading, tie: .first).pick((index + 1)..<close)
        }
        return nil
    }

    static let answerLine = NumberFinder(name: "answer line") { reading in
        let sentences = reading.sentences
        let picker = NumberPicker(reading: reading, tie: .first)
        for position in sentences.indices.reversed() {
            let range = sentences[position].range
            guard !sentences[position].isIdle, let rest = afterMarker(in: range, reading.tokens) else { continue }
            if let finding = picker.pick(rest) { return finding }
            // A heading: the answer stands below it.
            let hasRest = reading.tokens[rest].contains { $0.word != nil }
            if !hasRest, sentences.indices.contains(position + 1) {
                if let finding = picker.pick(sentences[position + 1].range) { return finding }
            }
        }
        return nil
    }

    /// What an answer marker in the sentence points to; nil without a marker.
    private static func afterMarker(in range: Range<Int>, _ tokens: [NumberToken]) -> Range<Int>? {
        if range.count > 4, tokens[range].prefix(4).allSatisfy({ $0.sign == "#" }) {
            return (range.lowerBound + 4)..<range.upperBound
        }
        guard let marker = range.last(where: { tokens[$0].role == .answer }) else { return nil }
        let links = (marker + 1)..<range.upperBound
        let isLink = { (index: Int) in tokens[index].role == .link || tokens[index].role == .equals }
        // A colon belongs to the marker only where it is near: "the answer can be read in two ways: …" is none.
        let points = { (index: Int) in
            isLink(index) && (tokens[index].sign != ":" || index <= marker + 4)
                && !tokens[marker..<index].contains { $0.word == "can" }
        }
        if let link = links.first(where: points) { return (link + 1)..<range.upperBound }
        // "43 is the answer", 43是正确答案
        let words = range.lowerBound..<marker
        if let link = words.last(where: isLink), tokens[words].contains(where: { $0.number != nil }) {
            return range.lowerBound..<link
        }
        let isHeading = links.allSatisfy { tokens[$0].word == nil && tokens[$0].number == nil }
        if isHeading { return range.upperBound..<range.upperBound }
        // 答案43, "Final answer 43"
        let isDirect = links.first.map { tokens[$0].number != nil } ?? false
        return isDirect ? links : nil
    }

    static let comparison = NumberFinder(name: "comparison sentence") { reading in
        let question = reading.question
        guard question.isComparison || question.isUnknown else { return nil }
        for range in reading.sayingBackwards {
            let tokens = NumberPicker.withoutDenied(Array(reading.tokens[range]))
            let claims = ComparisonReader.claims(in: tokens, question: question)
            if let finding = ComparisonClaim.decide(claims, question) { return finding }
        }
        return nil
    }

    static let conclusion = NumberFinder(name: "conclusion") { reading in
        let weak: Set<String> = ["so", "所以", "于是", "最后", "finally"]
        for range in reading.sayingBackwards where openingRole(of: range, in: reading) == .conclusion {
            // "So" and 所以 open any step of a chain.
            let opening = reading.tokens[range].lazy.compactMap(\.word).first { $0 != "#" }
            guard opening.map({ !weak.contains($0) }) ?? false else { continue }
            if let finding = NumberPicker(reading: reading, tie: .linked).pick(range) { return finding }
        }
        return nil
    }

    static let labelled = NumberFinder(name: "labelled number") { reading in
        guard let labels = reading.question.labels, !reading.question.isComparison else { return nil }
        let tokens = reading.tokens
        var values: [Bool: FoundNumber] = [:]
        for range in reading.sayingBackwards {
            for index in range where tokens[index].number != nil && index - range.lowerBound > 1 {
                let link = tokens[index - 1]
                guard link.sign == ":" || link.sign == "=" || link.word == "有", let label = tokens[index - 2].word
                else {
                    continue
                }
                // "Rabbits: 26 - 12 = 14" has its number elsewhere.
                let next = range.contains(index + 1) ? tokens[index + 1].role : nil
                let isCounted = labels.contains(label)
                if values[isCounted] == nil, next != .operation { values[isCounted] = tokens[index].number }
            }
        }
        return values[false] == nil ? nil : values[true].map(NumberFinding.number)
    }

    static let alone = NumberFinder(name: "number alone on a line") { reading in
        var found: FoundNumber?
        for range in reading.sayingBackwards {
            let tokens = reading.tokens[range]
            let numbers = tokens.compactMap(\.number)
            guard numbers.count == 1, let number = numbers.first else { continue }
            let words = tokens.compactMap(\.word)
            guard words.joined() == "" || words.joined() == number.follower || words == [reading.unit] else { continue }
            guard !tokens.contains(where: { $0.role == .operation || $0.role == .equals }) else { return nil }
            if let found, found.value != number.value { return nil }
            found = number
        }
        return found.map(NumberFinding.number)
    }

    static let onlyNumber = NumberFinder(name: "only number") { reading in
        let numbers = reading.sayingBackwards.flatMap { reading.numbers(in: $0) }
        let strong = numbers.filter { !$0.isWeak }
        let candidates = strong.isEmpty ? numbers : strong
        // "11.1 is a new moon in the lunar calendar" does not call it the later date.
        if reading.question.isTemporal, reading.tokens.count(where: { $0.word != nil }) > 12 { return nil }
        guard let first = candidates.last, candidates.allSatisfy({ $0.value == first.value }) else { return nil }
        let isRepeated = reading.question.repeats(first) && !reading.question.isComparison
        return isRepeated ? nil : .number(first)
    }

    static let equation = NumberFinder(name: "equation of the question") { reading in
        guard reading.question.values.count > 1, !reading.question.isComparison else { return nil }
        for range in reading.sayingBackwards {
            let tokens = reading.tokens
            let isSign = { (index: Int) in
                tokens[index].role == .equals || tokens[index].word == "等于" || tokens[index].word == "equals"
            }
            guard let sign = range.last(where: isSign) else { continue }
            let before = Set(tokens[range.lowerBound..<sign].compactMap { $0.number?.value })
            guard before.isSuperset(of: reading.question.values) else { continue }
            if let finding = NumberPicker(reading: reading, tie: .linked).pick(range) { return finding }
        }
        return nil
    }

    static let lastSentence = NumberFinder(name: "last sentence") { reading in
        let question = reading.question
        let picker = NumberPicker(reading: reading, tie: .linked)
        for range in reading.sayingBackwards {
            let numbers = reading.numbers(in: range)
            guard !numbers.isEmpty else { continue }
            let opening = openingRole(of: range, in: reading)
            if question.isComparison {
                // A sentence about one of the numbers is a step unless it concludes, or denies the other number.
                let tokens = Array(reading.tokens[range])
                let denies = NumberPicker.withoutDenied(tokens).count { $0.number != nil } < numbers.count
                if opening == .conclusion || denies, case .number(let number)? = picker.pick(range),
                    question.alternatives.contains(number.value)
                {
                    return .number(number)
                }
                return .undecided("does not say which number it chooses")
            } else if numbers.allSatisfy(question.repeats) {
                // The question's own numbers count as a result only where they are called one.
                let isResult = opening == .conclusion || reading.tokens[range].contains { $0.role == .equals }
                guard isResult else { continue }
            }
            if let finding = picker.pick(range) { return finding }
        }
        return nil
    }
}
