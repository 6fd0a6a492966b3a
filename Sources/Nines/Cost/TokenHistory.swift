import JSONText
import Statistics

/// How many tokens calls of suites took in stored runs.
struct TokenHistory: Sendable {
    /// Of one target's calls for one suite.
    struct Usage: Sendable, Hashable {
        /// The 5th percentile of the answers' lengths.
        var low: Int
        /// Their mean.
        var mean: Int
        /// Tokens of the prompts for each that was estimated by their letters; nil where no call says its own.
        var promptRate: Double?
    }

    /// What the calls of one target say.
    private struct Counts {
        var completions: [Double] = []
        var prompt = 0.0
        var estimate = 0.0

        mutating func add(_ call: CallRecord, _ completion: Int) {
            completions.append(Double(completion))
            guard let tokens = call.usage?.prompt, !call.messages.isEmpty else { return }
            prompt += Double(tokens)
            estimate += Double(TokenEstimate(body: ["messages": .array(call.messages)]).expected)
        }
    }

    /// By suite, target and strategy; of all targets together under an empty target.
    private var usages: [GroupKey: Usage] = [:]
    /// The runs that they are from, by suite and target.
    private(set) var sources: [GroupKey: String] = [:]

    /// Of nothing.
    init() {}

    /// Of the newest runs in a folder that have each suite, and those that have it on each target; a record that cannot be
    /// read is passed over.
    init(of suites: [String], targets: [String], in folder: String) {
        var wanted = Set(suites.flatMap { suite in (targets + [""]).map { GroupKey([suite, $0]) } })
        for path in RunRecord.all(in: folder).reversed() where !wanted.isEmpty {
            guard let header = try? RecordReader.header(of: path) else { continue }
            let here = header.suites.map(\.name).flatMap { suite in
                (header.targets.map(\.alias) + [""]).map { GroupKey([suite, $0]) }
            }
            let new = wanted.intersection(here)
            guard !new.isEmpty, let record = try? RunRecord.read(path) else { continue }
            let found = take(record, new)
            wanted.subtract(found)
        }
    }

    /// The usages of a run's calls; returns of which of what was wanted it has some.
    private mutating func take(_ record: RunRecord, _ wanted: Set<GroupKey>) -> Set<GroupKey> {
        var counts: [GroupKey: Counts] = [:]
        for cell in record.cells {
            for call in cell.calls {
                guard let completion = call.usage?.completion else { continue }
                let target = call.target ?? cell.identity.target
                for name in call.target == nil ? [target, ""] : [target] {
                    counts[GroupKey([cell.identity.suite, name, cell.identity.strategy]), default: Counts()]
                        .add(call, completion)
                }
            }
        }
        var found: Set<GroupKey> = []
        for (key, count) in counts {
            let part = GroupKey(Array(key.names.prefix(2)))
            guard wanted.contains(part), let mean = Mean.of(count.completions.sorted()),
                let low = Percentile.value(5, of: count.completions)
            else { continue }
            usages[key] = Usage(
                low: Int(low), mean: Int(mean.rounded(.up)),
                promptRate: count.prompt > 0 && count.estimate > 0 ? count.prompt / count.estimate : nil)
            sources[part] = record.header.id
            found.insert(part)
        }
        return found
    }

    /// What is known of a target's calls by a strategy, or of others' for the same questions; nil where nothing is.
    func of(_ target: String, in suite: String, _ strategy: String) -> Usage? {
        usages[GroupKey([suite, target, strategy])] ?? usages[GroupKey([suite, "", strategy])]
    }

    /// The run from which that is known.
    func source(of target: String, in suite: String) -> String? {
        sources[GroupKey([suite, target])] ?? sources[GroupKey([suite, ""])]
    }
}
