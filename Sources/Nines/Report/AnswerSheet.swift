import JSONText

/// The answers to some questions, those of all targets under one another.
public enum AnswerSheet {
    /// The cells whose case has a tag or whose path has the text in it; every question once, then an answer a line.
    public static func text(_ cells: [CellResult], matching pattern: String) -> String {
        var order: [CellIdentity] = []
        var groups: [CellIdentity: [CellResult]] = [:]
        for cell in cells where cell.tags.contains(pattern) || cell.identity.path.contains(pattern) {
            var question = cell.identity
            question.target = ""
            if groups[question] == nil { order.append(question) }
            groups[question, default: []].append(cell)
        }
        order.sort {
            ($0.suite, $0.caseID, $0.prompt, $0.strategy, $0.trial)
                < ($1.suite, $1.caseID, $1.prompt, $1.strategy, $1.trial)
        }
        guard !order.isEmpty else { return "no cell has the tag or path '\(pattern)'\n" }
        return order.map { sheet($0, groups[$0] ?? []) }.joined(separator: "\n")
    }

    private static func sheet(_ identity: CellIdentity, _ cells: [CellResult]) -> String {
        let question = cells.lazy.compactMap(\.question).first ?? ""
        let strategy = identity.strategy == DirectStrategy.name ? "" : " [\(identity.strategy)]"
        var text = "\(identity.suite)/\(identity.caseID)\(strategy): \(FailureText.oneLine(question, 90))\n"
        let width = cells.map { DisplayWidth.columns($0.identity.target) }.max() ?? 0
        for cell in cells.sorted(by: { $0.identity.target < $1.identity.target }) {
            let answer = cell.outcome.isAnswered ? cell.answer ?? "" : cell.error?.message ?? ""
            text += "  \(DisplayWidth.pad(cell.identity.target, to: width))  "
            text += DisplayWidth.pad(cell.outcome == .pass ? "pass" : cell.outcome.rawValue.uppercased(), to: 9)
            text += "  \(FailureText.oneLine(answer, 100))\n"
        }
        return text
    }
}

extension CellResult {
    /// What the answer answers: the last message that was sent first, in a conversation the last of all.
    var question: String? {
        let own = calls.filter { $0.target == nil }
        return (turns == nil ? own.first : own.last)?.messages.last?["content"]?.string
    }
}
