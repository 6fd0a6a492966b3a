/// Which cells of a suite a test is about.
struct ClaimFilter: Sendable, Hashable {
    /// Tags that a case must have, all of them.
    var tags: [String] = []
    var prompt: String?
    var strategy: String?
    /// The targets it is about; nil for all.
    var targets: [String]?
    /// Those it is not about, such as a program in a claim about prompts.
    var except: [String] = []

    func holds(for cell: CellResult) -> Bool {
        (prompt ?? cell.identity.prompt) == cell.identity.prompt
            && (strategy ?? cell.identity.strategy) == cell.identity.strategy
            && targets?.contains(cell.identity.target) ?? true && !except.contains(cell.identity.target)
            && tags.allSatisfy(cell.tags.contains)
    }

    /// `tagged verbatim and zh, prompt en, without rules`; empty for all cells.
    var text: String {
        var parts: [String] = []
        if !tags.isEmpty { parts.append("tagged \(tags.joined(separator: " and "))") }
        if let prompt { parts.append("prompt \(prompt)") }
        if let strategy { parts.append("strategy \(strategy)") }
        if let targets { parts.append("of \(targets.joined(separator: " and "))") }
        if !except.isEmpty { parts.append("without \(except.joined(separator: " and "))") }
        return parts.joined(separator: ", ")
    }
}
