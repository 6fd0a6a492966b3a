import JSONText
import Statistics

/// How many tokens calls of suites took in stored runs.
struct TokenHistory: Sendable {
    /// Of one target's calls for one suite.
    struct Usage: Sendable, Hashable {
        /// The 5th percentile of the answers' lengths.
        var low: Int
        /// Their mean, not rounded.
        var mean: Double
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
            // Of all that was sent: tools are read and billed as messages are.
            var body = call.request
            body["messages"] = .array(call.messages)
            estimate += TokenEstimate(body: .object(body)).expected
        }
    }

    /// By suite, target and strategy; of all targets together under an empty target.
    private var usages: [GroupKey: Usage] = [:]
    /// The runs that they are from, in the same way.
    private var sources: [GroupKey: String] = [:]

    /// Of nothing.
    init() {}

    /// Of the newest runs in a folder that have each suite by each strategy, and those that have it on each target; a record
    /// that cannot be read is passed over.
    ///
    /// - Parameter suites: With the labels of their strategies.
    init(of suites: [(name: String, strategies: [String])], targets: [String], in folder: String) {
        var wanted = Set(
            suites.flatMap { suite in
                (targets + [""]).flatMap { target in suite.strategies.map { GroupKey([suite.name, target, $0]) } }
            })
        for path in RunRecord.all(in: folder).reversed() where !wanted.isEmpty {
            guard let header = try? RecordReader.header(of: path) else { continue }
            let (suites, targets) = (Set(header.suites.map(\.name)), Set(header.targets.map(\.alias) + [""]))
            let new = wanted.filter { suites.contains($0.names[0]) && targets.contains($0.names[1]) }
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
            guard wanted.contains(key), let mean = Mean.of(count.completions.sorted()),
                let low = Percentile.value(5, of: count.completions)
            else { continue }
            usages[key] = Usage(
                low: Int(low), mean: mean,
                promptRate: count.prompt > 0 && count.estimate > 0 ? count.prompt / count.estimate : nil)
            sources[key] = record.header.id
            found.insert(key)
        }
        return found
    }

    /// What is known of a target's calls by a strategy, or of others' for the same questions; nil where nothing is.
    func of(_ target: String, in suite: String, _ strategy: String) -> Usage? {
        usages[GroupKey([suite, target, strategy])] ?? usages[GroupKey([suite, "", strategy])]
    }

    /// The runs from which that is known of some strategies; nil where it is of none.
    func source(of target: String, in suite: String, _ strategies: [String]) -> String? {
        let found = strategies.compactMap {
            sources[GroupKey([suite, target, $0])] ?? sources[GroupKey([suite, "", $0])]
        }
        guard !found.isEmpty else { return nil }
        let runs = Set(found).sorted().joined(separator: " and ")
        return found.count < strategies.count ? "\(runs), which has not every strategy" : runs
    }
}
