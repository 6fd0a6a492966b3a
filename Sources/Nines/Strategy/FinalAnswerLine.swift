/// The line on which a model that reasons first was told to put its answer.
enum FinalAnswerLine {
    private static let beginnings = [
        "final answer", "the final answer is", "the answer is", "answer", "最终答案是", "最终答案", "答案是", "答案",
    ]

    /// What stands before the last answer line, and the answer behind its colon (or on the next line); nil without one.
    static func split(_ text: String) -> (reasoning: String, answer: String)? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for index in lines.indices.reversed() {
            guard var answer = answer(on: lines[index]) else { continue }
            let rest = lines[(index + 1)...].joined(separator: "\n")
            answer =
                answer.isEmpty
                ? rest.trimmingWhitespace
                : rest.trimmingWhitespace.isEmpty ? answer : answer + "\n" + rest.trimmingWhitespace
            guard !answer.isEmpty else { continue }
            return (lines[..<index].joined(separator: "\n").trimmingWhitespace, answer)
        }
        return nil
    }

    /// What stands behind the colon of an answer line; nil for every other line.
    private static func answer(on line: Substring) -> String? {
        // A line that long is no answer line, and need not be folded.
        guard line.utf8.count <= 4096 else { return nil }
        let isMarkup = { (character: Character) in character.isWhitespace || "*#_>-".contains(character) }
        let bare = line.drop(while: isMarkup)
        let lower = bare.prefix(32).lowercased()
        guard let beginning = beginnings.first(where: lower.hasPrefix) else { return nil }
        let behind = bare.dropFirst(beginning.count).drop(while: isMarkup)
        guard let colon = behind.first, colon == ":" || colon == "：" else { return nil }
        return String(behind.dropFirst().drop { "* ".contains($0) }).trimmingWhitespace.trimmingMarkup
    }
}

extension String {
    /// Without the asterisks of bold type at its end.
    fileprivate var trimmingMarkup: String {
        var text = self[...]
        while text.hasSuffix("**") { text = text.dropLast(2) }
        return String(text)
    }
}
