import JSONText

/// Finds the final number of an answer and compares it, exactly, with the expected one.
///
/// The value is a decimal, a fraction, a percentage or a number in words. Decimals are compared by their digits, so
/// 9.80 is 9.8 and nothing is rounded; `tolerance` (absolute) or `relative-tolerance` (of the value) widen that, bounds
/// included. `unit` names the unit asked for: among several numbers those with it are preferred; it may
/// be left out, and nothing is converted. Percentages: 75% is 0.75; where one side has no sign, 75% is also the plain 75,
/// except for expected values up to 1, which are proportions. Of long answers the last 65,536 characters are read.
public struct NumberScorer: Scorer {
    /// `number`.
    public static let types = ["number"]
    /// `tolerance`, `relative-tolerance` and `unit`.
    public static let options: Set<String> = ["tolerance", "relative-tolerance", "unit"]
    /// The number or list is what an answer says.
    public static let readsAnswers = true

    /// A final answer stands at the end; what comes before this many Unicode scalars is not looked at.
    static let answerLimit = 65_536
    /// The question proper stands at the end of a prompt.
    static let questionLimit = 16_384

    private let expected: FoundNumber
    private let tolerance: ExactDecimal?
    private let relativeTolerance: ExactDecimal?
    private let unit: String?

    /// Reads value, tolerance and unit; throws at a value that is not one number and at a negative tolerance.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        let text = try spec.requiredText()
        let tokens = NumberLexer.tokens(of: NumberText(text, limit: Self.questionLimit).scalars)
        let numbers = tokens.compactMap(\.number)
        guard numbers.count == 1, let number = numbers.first, tokens.first?.number != nil || tokens.count == 1 else {
            throw ScorerSpecError(
                key: "value", found: "\"\(text)\"", expected: "one number, such as 9.8, 3/4, 75% or 九点八")
        }
        expected = number
        tolerance = try Self.tolerance(spec, "tolerance")
        relativeTolerance = try Self.tolerance(spec, "relative-tolerance")
        if tolerance != nil, relativeTolerance != nil {
            throw ScorerSpecError(
                key: "relative-tolerance", found: "both tolerances", expected: "either tolerance or relative-tolerance")
        }
        switch spec.options["unit"] {
        case nil: unit = nil
        case .string(let text)? where !text.isEmpty: unit = text.lowercased()
        case let other?: throw ScorerSpecError(key: "unit", found: other.kind, expected: "a text, such as km")
        }
    }

    private static func tolerance(_ spec: ScorerSpec, _ key: String) throws(ScorerSpecError) -> ExactDecimal? {
        guard let value = spec.options[key] else { return nil }
        guard let decimal = ScorerSpec.scalarText(value).flatMap({ ExactDecimal($0) }), !decimal.isNegative else {
            throw ScorerSpecError(
                key: key, found: ScorerSpec.scalarText(value) ?? value.kind, expected: "a decimal that is not negative")
        }
        return decimal
    }

    /// Pass or fail by the number found; unparsed where none is found, several without a choice, or one taken back.
    public func score(_ answer: Answer) async -> Score { judge(answer) }

    func judge(_ answer: Answer) -> Score {
        let asked = NumberText(answer.question, limit: Self.questionLimit).scalars
        let text = NumberText(answer.text, limit: Self.answerLimit).scalars
        let asides = AsideReader.asides(in: text, question: answer.question)
        let said = AnswerAside.strip(text, of: asides, AnswerAside.disowned)
        guard let (finding, name) = decide(text, asides, asked) ?? decide(said, asked) else {
            let reason =
                if !hasNumber(text) {
                    "no number in the answer"
                } else if hasNumber(said) {
                    "the answer only repeats numbers of the question"
                } else {
                    "the answer names a number only as others' belief or as a mistake"
                }
            return Score(.unparsed, "\(reason); expected \(expected.text)")
        }
        switch finding {
        case .undecided(let why):
            return Score(.unparsed, "the answer \(why); expected \(expected.text)")
        case .equality:
            return Score(.fail, "the answer calls the numbers equal (\(name)); expected \(expected.text)")
        case .number(let number):
            let holds = accepts(number)
            return Score(
                if: holds, "found \(number.text) (\(name)), expected \(expected.text)\(margin)", extracted: number.text)
        }
    }

    private typealias Found = (finding: NumberFinding, name: String)

    /// What the answer says outside its asides, or what it calls a mistake ("it is a misconception that 9.11 is larger"); nil
    /// where that decides nothing.
    private func decide(_ text: [Unicode.Scalar], _ asides: [AnswerAside], _ asked: [Unicode.Scalar]) -> Found? {
        guard !asides.isEmpty else { return nil }
        let question = NumberQuestion(asked)
        let own = AnswerAside.strip(text, of: asides, AnswerAside.all)
        if let found = decide(own, asked), found.finding.isDecided { return found }
        let denied = NumberReading(AnswerAside.strip(text, of: asides, [.report]), question: question, unit: unit)
        guard let finding = NumberFinder.comparison.find(denied), finding.isDecided else { return nil }
        return (finding, NumberFinder.comparison.name)
    }

    private func decide(_ text: [Unicode.Scalar], _ asked: [Unicode.Scalar]) -> Found? {
        var reading = NumberReading(text, question: NumberQuestion(asked), unit: unit)
        if !reading.tokens.contains(where: { $0.number != nil }), saysLittle(reading.tokens, asked) {
            // Dates and labels are no numbers beside others; alone, "1949年" and "Chapter 3" can only be the answer.
            let question = NumberQuestion(asked, readsLabels: true)
            reading = NumberReading(text, question: question, unit: unit, readsLabels: true)
        }
        return NumberFinder.decide(reading)
    }

    private func hasNumber(_ text: [Unicode.Scalar]) -> Bool {
        NumberLexer.tokens(of: text).contains { $0.number != nil }
    }

    /// Whether an answer has hardly a word that the question does not have: one that says more may say that it does not
    /// know, and mention a date.
    private func saysLittle(_ tokens: [NumberToken], _ question: [Unicode.Scalar]) -> Bool {
        let known = Set(NumberLexer.tokens(of: question).compactMap(\.word))
        return tokens.compactMap(\.word).count { $0 != "#" && !known.contains($0) } <= 3
    }

    private var margin: String {
        if let tolerance { return " ± \(tolerance.spelling)" }
        if let relativeTolerance { return " ± \(relativeTolerance.spelling) of it" }
        return ""
    }

    /// Whether a number is the expected one, within the tolerance.
    func accepts(_ number: FoundNumber) -> Bool {
        if number.isPercent == expected.isPercent { return isClose(number.value, expected.value) }
        // One side has a percent sign: compare as proportions, or both as percentages.
        let (percent, plain) = number.isPercent ? (number.value, expected.value) : (expected.value, number.value)
        if let proportion = percent.scaled(byPowerOfTen: -2) {
            let holds = number.isPercent ? isClose(proportion, plain) : isClose(plain, proportion)
            if holds { return true }
        }
        let mayBePercentage = !number.isPercent || expected.value.numerator.magnitude > ExactDecimal(1)
        return mayBePercentage && isClose(number.value, expected.value)
    }

    private func isClose(_ found: ExactNumber, _ wanted: ExactNumber) -> Bool {
        if let tolerance { return found.isWithin(tolerance, of: wanted) }
        if let relativeTolerance { return found.isWithin(relative: relativeTolerance, of: wanted) }
        return found == wanted
    }
}
