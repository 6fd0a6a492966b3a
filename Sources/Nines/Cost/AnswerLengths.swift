import Statistics

/// How long answers to suites were in stored runs, in tokens a call.
struct AnswerLengths: Sendable {
    /// Of one target's answers to one suite.
    struct Length: Sendable, Hashable {
        /// The 5th percentile.
        var low: Int
        var mean: Int
    }

    /// By suite, target and strategy; of all targets together under an empty target.
    private var lengths: [GroupKey: Length] = [:]
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

    /// The lengths of a run's answers; returns of which of what was wanted it has some.
    private mutating func take(_ record: RunRecord, _ wanted: Set<GroupKey>) -> Set<GroupKey> {
        var counts: [GroupKey: [Double]] = [:]
        for cell in record.cells {
            for call in cell.calls {
                guard let count = call.usage?.completion else { continue }
                let target = call.target ?? cell.identity.target
                for name in call.target == nil ? [target, ""] : [target] {
                    counts[GroupKey([cell.identity.suite, name, cell.identity.strategy]), default: []]
                        .append(Double(count))
                }
            }
        }
        var found: Set<GroupKey> = []
        for (key, values) in counts {
            let part = GroupKey(Array(key.names.prefix(2)))
            guard wanted.contains(part), let mean = Mean.of(values.sorted()), let low = Percentile.value(5, of: values)
            else { continue }
            lengths[key] = Length(low: Int(low), mean: Int(mean.rounded(.up)))
            sources[part] = record.header.id
            found.insert(part)
        }
        return found
    }

    /// What is known of a target's answers by a strategy, or of others' to the same questions; nil where nothing is.
    func of(_ target: String, in suite: String, _ strategy: String) -> Length? {
        lengths[GroupKey([suite, target, strategy])] ?? lengths[GroupKey([suite, "", strategy])]
    }

    /// The run from which that is known.
    func source(of target: String, in suite: String) -> String? {
        sources[GroupKey([suite, target])] ?? sources[GroupKey([suite, ""])]
    }
}
