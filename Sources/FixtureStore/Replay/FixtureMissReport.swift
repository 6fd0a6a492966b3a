internal import HTTPTransport

/// Misses for display: grouped by cause, the first of each group with what is different, the others by name.
public struct FixtureMissReport: Sendable, CustomStringConvertible {
    /// The misses of one cause.
    public struct Group: Sendable {
        /// The cause in words.
        public var title: String
        /// What to do about it.
        public var remedy: String
        /// All misses of the cause, sorted by target, case, trial, occurrence and attempt.
        public var misses: [FixtureMiss]
    }

    /// The groups that are not empty, the ones that explain others first.
    public let groups: [Group]

    private let journals: Int

    private static let examples = 3
    private static let names = 20

    /// Groups misses, which may have come in any order; `journals` is how many the folder has that are not sealed.
    public init(_ misses: [FixtureMiss], journals: Int = 0) {
        self.journals = journals
        var byRank: [Int: [FixtureMiss]] = [:]
        for miss in misses { byRank[Self.rank(miss.cause), default: []].append(miss) }
        groups = byRank.keys.sorted().map { rank in
            let (title, remedy) = Self.words[rank]
            let sorted = (byRank[rank] ?? []).sorted { Self.precedes($0, $1) }
            return Group(title: title, remedy: remedy, misses: sorted)
        }
    }

    /// One paragraph a group.
    public var description: String {
        var lines: [String] = []
        for group in groups {
            lines.append("\(group.misses.count) × \(group.title) (\(group.remedy))")
            // Only the first misses of a run were compared with what is recorded: those that were say most.
            let misses = group.misses.filter { $0.nearest != nil } + group.misses.filter { $0.nearest == nil }
            for miss in misses.prefix(Self.examples) {
                let text = miss.message.split(separator: "\n").joined(separator: "\n    ")
                lines.append("  \(Self.name(miss.identity)): \(text)")
            }
            let others = misses.dropFirst(Self.examples)
            lines += others.prefix(Self.names).map { "  \(Self.name($0.identity))" }
            if others.count > Self.names {
                lines.append("  … and \(others.count - Self.names) more, all of them in the run record")
            }
        }
        if journals > 0, !groups.isEmpty {
            lines.append("\(journals) recordings here are not sealed; recording again takes in those that were cut off")
        }
        return lines.joined(separator: "\n")
    }

    private static func name(_ identity: ExchangeIdentity) -> String {
        let name = "\(identity.suite)/\(identity.caseID) on \(identity.target)"
        return identity.trial > 0 ? "\(name), trial \(identity.trial)" : name
    }

    private static let words = [
        ("damaged fixture", "repair it first"),
        ("no fixtures", "record the suite"),
        ("request not recorded", "undo the change, or record with --fixtures fill"),
        ("trial not recorded", "ask for fewer trials or record the missing ones"),
        ("call not recorded", "record the missing calls"),
        ("attempt not recorded", "allow fewer retries or record again"),
    ]

    private static func rank(_ cause: FixtureMiss.Cause) -> Int {
        switch cause {
        case .damaged: 0
        case .noFixtures: 1
        case .noSuchRequest: 2
        case .trialNotRecorded: 3
        case .occurrenceNotRecorded: 4
        case .attemptNotRecorded: 5
        }
    }

    private static func precedes(_ left: FixtureMiss, _ right: FixtureMiss) -> Bool {
        let (a, b) = (left.identity, right.identity)
        if let order = ExchangeAddress.byBytes(a.target, b.target) { return order }
        if let order = ExchangeAddress.byBytes(a.caseID, b.caseID) { return order }
        return (a.trial, a.occurrence, a.attempt) < (b.trial, b.occurrence, b.attempt)
    }
}
