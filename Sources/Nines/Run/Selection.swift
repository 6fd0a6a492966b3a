/// Which cells of the suites are run.
public struct Selection: Sendable {
    /// Patterns over cell paths, of which one must match; empty for all. `*` stands for any text; without one, a part is
    /// enough; behind `=` stands a whole path.
    public var filters: [String] = []
    /// Tags of which the case must have one; empty for all. A tag after `!` must be absent.
    public var tags: [String] = []
    /// How many cases of each suite, from its beginning; nil for all.
    public var limit: Int?
    /// How many trials, over the suite's own number; nil to leave it.
    public var trials: Int?
    /// The cells that are run, whatever they are called; nil for all.
    public var identities: Set<CellIdentity>?

    /// Everything.
    public init() {}

    /// Whether a case has the tags asked for.
    func includes(tags caseTags: [String]) -> Bool {
        let absent = tags.filter { $0.hasPrefix("!") }.map { String($0.dropFirst()) }
        let present = tags.filter { !$0.hasPrefix("!") }
        guard !absent.contains(where: caseTags.contains) else { return false }
        return present.isEmpty || present.contains(where: caseTags.contains)
    }

    /// Whether a cell matches the patterns and stands among the identities asked for.
    func includes(_ identity: CellIdentity) -> Bool {
        if let identities, !identities.contains(identity) { return false }
        guard !filters.isEmpty else { return true }
        let path = Array(identity.path.utf8)
        return filters.contains { filter in
            if filter.hasPrefix("=") { return filter.utf8.dropFirst().elementsEqual(path) }
            return Self.matches(path, Array((filter.contains("*") ? filter : "*\(filter)*").utf8))
        }
    }

    /// Whether cells must be looked at one by one.
    var looksAtCells: Bool { !filters.isEmpty || identities != nil }

    /// Glob matching with `*` alone, in time linear in the product of the lengths.
    private static func matches(_ text: [UInt8], _ pattern: [UInt8]) -> Bool {
        var (textAt, patternAt) = (0, 0)
        var (starAt, retryAt) = (-1, 0)
        while textAt < text.count {
            if patternAt < pattern.count, pattern[patternAt] == UInt8(ascii: "*") {
                (starAt, retryAt) = (patternAt, textAt)
                patternAt += 1
            } else if patternAt < pattern.count, pattern[patternAt] == text[textAt] {
                textAt += 1
                patternAt += 1
            } else if starAt >= 0 {
                retryAt += 1
                (textAt, patternAt) = (retryAt, starAt + 1)
            } else {
                return false
            }
        }
        return pattern[patternAt...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
