import Statistics

/// How long answers to suites were in stored runs, in tokens a call.
struct AnswerLengths: Sendable {
    /// Of one target's answers to one suite.
    struct Length: Sendable, Hashable {
        /// The 5th percentile.
        var low: Int
        var mean: Int
    }

    /// By suite and target; of all targets of a suite together under an empty target.
    private var lengths: [GroupKey: Length] = [:]
    /// The runs that they are from, by suite.
    private(set) var sources: [String: String] = [:]

    /// As many of the newest runs are looked at: records are read whole.
    private static let newest = 5

    /// Of nothing.
    init() {}

    /// Of the newest runs in a folder that have the suites; a record that cannot be read is passed over.
    init(of suites: [String], in folder: String) {
        for path in RunRecord.all(in: folder).suffix(Self.newest).reversed() {
            guard suites.contains(where: { sources[$0] == nil }) else { break }
            guard let record = try? RunRecord.read(path) else { continue }
            var counts: [GroupKey: [Double]] = [:]
            for cell in record.cells where suites.contains(cell.identity.suite) && sources[cell.identity.suite] == nil {
                for call in cell.calls {
                    guard let count = call.usage?.completion else { continue }
                    counts[GroupKey([cell.identity.suite, call.target ?? cell.identity.target]), default: []]
                        .append(Double(count))
                    guard call.target == nil else { continue }
                    counts[GroupKey([cell.identity.suite, ""]), default: []].append(Double(count))
                }
            }
            for (key, values) in counts {
                guard let mean = Mean.of(values.sorted()), let low = Percentile.value(5, of: values) else { continue }
                lengths[key] = Length(low: Int(low), mean: Int(mean.rounded(.up)))
                sources[key.names[0]] = record.header.id
            }
        }
    }

    /// What is known of a target's answers, or of others' to the same questions; nil where nothing is.
    func of(_ target: String, in suite: String) -> Length? {
        lengths[GroupKey([suite, target])] ?? lengths[GroupKey([suite, ""])]
    }
}
