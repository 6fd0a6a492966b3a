/// Tells claims of order that are called false: "It is not true that 9.11 is larger", "the claim that … is false", 说…是错误的.
///
/// Such a claim says the contrary. What calls it false stands in its own clause: before it and then "that" or "to say", or
/// behind it where a word for a claim stands before.
enum ComparisonDispute {
    /// Nobody puts more between a claim and what is said of it.
    private static let reach = 16

    /// Whether the claim whose word of size stands at an index is called false.
    static func denies(_ index: Int, in tokens: [NumberToken]) -> Bool {
        var before: [String] = []
        for token in tokens[..<index].suffix(reach).reversed() {
            if ends(token) { break }
            if let word = token.word { before.insert(word, at: 0) }
        }
        var after = ""
        var following: [String] = []
        for token in tokens[(index + 1)...].prefix(reach) {
            if ends(token) || token.word == "and" { break }
            guard let word = token.word else { continue }
            after += word
            following.append(word)
        }
        return isFalseThat(before) || isCalledFalse(before, following) || isCalledFalseInHan(before, after)
    }

    private static func ends(_ token: NumberToken) -> Bool {
        token.sign.map { [",", "，", ";", ":"].contains($0) } ?? false || token.word == "but" || token.word == "because"
            || token.word == "as"
    }

    /// "It is false that …", "it's a mistake to say …", "not true that …".
    private static func isFalseThat(_ words: [String]) -> Bool {
        guard let fault = words.lastIndex(where: { faults.contains($0) || $0 == "true" || $0 == "correct" }) else {
            return false
        }
        let opening = words[(fault + 1)...].prefix(3)
        guard opening.contains("that") || opening.contains("to") && !sayings.isDisjoint(with: opening) else {
            return false
        }
        let isNegated = words[..<fault].suffix(3).contains { $0 == "not" || $0 == "isn't" || $0 == "wasn't" }
        return faults.contains(words[fault]) != isNegated
    }

    /// "The claim that 9.11 is larger is false".
    private static func isCalledFalse(_ before: [String], _ after: [String]) -> Bool {
        guard before.contains(where: claims.contains),
            let link = after.firstIndex(where: { ["is", "was", "isn't"].contains($0) })
        else { return false }
        let said = after[link...].prefix(4)
        let isNegated = said.contains("not") || said.contains("isn't")
        if !faults.isDisjoint(with: said) { return !isNegated }
        return isNegated && !said.allSatisfy { !["true", "correct", "right"].contains($0) }
    }

    /// 说9.11比9.8大是错误的, 9.11大于9.8的说法不对.
    private static func isCalledFalseInHan(_ before: [String], _ after: String) -> Bool {
        let isClaim = hanClaims.contains { claim in before.joined().contains(claim) || after.contains(claim) }
        guard isClaim || after.hasPrefix("是错") else { return false }
        guard !["没错", "没有错", "不是错"].contains(where: { after.contains($0) }) else { return false }
        return ["错", "不对", "不正确", "不成立", "有误", "误区"].contains { after.contains($0) }
    }

    private static let faults: Set<String> = [
        "false", "incorrect", "wrong", "untrue", "inaccurate", "misconception", "mistake", "error", "myth", "fallacy",
    ]
    private static let sayings: Set<String> = ["say", "think", "claim", "believe", "assume", "conclude", "state"]
    private static let claims: Set<String> = [
        "claim", "statement", "idea", "notion", "belief", "assertion", "assumption",
    ]
    private static let hanClaims = ["说", "认为", "以为", "观点", "结论"]
}
