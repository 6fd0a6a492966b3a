/// Which cells of a suite a test is about.
struct ClaimFilter: Sendable, Hashable {
    /// Tags that a case must have, all of them.
    var tags: [String] = []
    var prompt: String?
    var strategy: String?

    func holds(for cell: CellResult) -> Bool {
        (prompt ?? cell.identity.prompt) == cell.identity.prompt
            && (strategy ?? cell.identity.strategy) == cell.identity.strategy
            && tags.allSatisfy(cell.tags.contains)
    }

    /// `tagged verbatim and zh, prompt en`; empty for all cells.
    var text: String {
        var parts: [String] = []
        if !tags.isEmpty { parts.append("tagged \(tags.joined(separator: " and "))") }
        if let prompt { parts.append("prompt \(prompt)") }
        if let strategy { parts.append("strategy \(strategy)") }
        return parts.joined(separator: ", ")
    }
}
