/// What a sentence claims about the order of numbers: "9.8 is larger than 9.11", 9.11比9.8小, "9.8 > 9.11".
struct ComparisonClaim {
    /// The number spoken of; nil when the claim is that the numbers are equal.
    var subject: FoundNumber?
    /// The number it is compared with, where one is named.
    var object: FoundNumber?
    /// Whether the subject is called the larger or the smaller.
    var direction: NumberQuestion.Direction = .larger
    /// How many numbers a chain (9.9 > 9.8 > 9.11) puts in order.
    var count = 1

    /// Whether it speaks of order in time ("newer").
    var isTemporal = false
    /// Whether the subject only looks so ("9.11 looks larger"), which claims nothing beside what is.
    var isSeeming = false

    static let equality = ComparisonClaim()

    /// What the claims of a sentence come to: the last that decides; nothing where "newer" is said of the one and of the other.
    static func decide(_ claims: [ComparisonClaim], _ question: NumberQuestion) -> NumberFinding? {
        let answers = claims.filter(\.isTemporal).compactMap { $0.answer(to: question)?.value }
        if Set(answers).count > 1 { return .undecided("calls now one number the later, now the other") }
        for claim in claims.reversed() {
            if claim.subject == nil { return .equality }
            if let number = claim.answer(to: question) { return .number(number) }
        }
        return nil
    }

    /// The number the claim gives as the answer; nil when it decides nothing.
    func answer(to question: NumberQuestion) -> FoundNumber? {
        guard let subject else { return nil }
        let asked = question.direction ?? .larger
        let alternatives = question.alternatives
        guard !alternatives.isEmpty else { return direction == asked ? subject : object }
        // A claim about digits or other numbers is a step, not an answer.
        guard alternatives.contains(subject.value), object.map({ alternatives.contains($0.value) }) ?? true else {
            return nil
        }
        // Among three, "9.8 is larger than 9.11" leaves the third open.
        if object != nil, alternatives.count > max(2, count) { return nil }
        if direction == asked { return subject }
        return object ?? Self.other(than: subject, of: alternatives)
    }

    /// The claim with "not" in it: of two numbers, the other is the larger.
    func negated(_ question: NumberQuestion) -> ComparisonClaim? {
        guard let subject else { return nil }
        guard let other = object ?? Self.other(than: subject, of: question.alternatives) else { return nil }
        return ComparisonClaim(subject: other, object: subject, direction: direction, count: 2, isTemporal: isTemporal)
    }

    private static func other(than number: FoundNumber, of alternatives: [ExactNumber]) -> FoundNumber? {
        guard alternatives.count == 2, let value = alternatives.first(where: { $0 != number.value }) else { return nil }
        return FoundNumber(value: value, text: value.spelling)
    }
}
