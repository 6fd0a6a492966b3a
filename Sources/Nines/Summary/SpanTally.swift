import Statistics

/// Named entities found, wrong and missing, added up over the cells of one target: F1 by type, over all of them (micro),
/// and the mean over types (macro).
struct SpanTally {
    /// Before a type's name: how many were found that were wanted.
    static let right = "right "
    /// Before a type's name: how many were found that were not wanted.
    static let wrong = "wrong "
    /// Before a type's name: how many were wanted and not found.
    static let missing = "missing "

    /// The counts of one cluster by type.
    private var clusters: [String: [String: EntityCounts]] = [:]

    /// Whether an assertion counts entities.
    static func counts(_ assertion: AssertionResult) -> Bool {
        assertion.score.figures.keys.contains { $0.hasPrefix(right) }
    }

    /// - Parameter cell: Answered.
    mutating func add(_ cell: CellResult) {
        for assertion in cell.assertions where Self.counts(assertion) {
            for (name, value) in assertion.score.figures {
                func count(_ prefix: String, _ field: WritableKeyPath<EntityCounts, Int>) {
                    guard name.hasPrefix(prefix), let number = Int(exactly: value) else { return }
                    let type = String(name.dropFirst(prefix.count))
                    clusters[cell.cluster, default: [:]][type, default: EntityCounts()][keyPath: field] += number
                }
                count(Self.right, \.truePositives)
                count(Self.wrong, \.falsePositives)
                count(Self.missing, \.falseNegatives)
            }
        }
    }

    private static let columns: [FigureTable.Column] = [
        .init(key: "target", title: "target"), .init(key: "type", title: "entities"),
        .init(key: "right", title: "right"),
        .init(key: "wrong", title: "wrong"), .init(key: "missing", title: "missing"),
        .init(key: "precision", title: "precision"), .init(key: "recall", title: "recall"),
        .init(key: "f1", title: "F1"), .init(key: "f1_interval", title: "95 % interval"),
    ]

    static func table(_ suite: String, _ tallies: [(target: String, tally: SpanTally)]) -> FigureTable {
        var table = FigureTable(
            kind: .spans, suite: suite, target: nil, columns: columns,
            rows: tallies.flatMap { target, tally in tally.rows(target) })
        table.notes = [
            "an answer that could not be read misses every entity; micro counts entities, macro is the mean over types",
            "intervals: bootstrap over cases, those of a cluster together, 1000 resamples, seed \(seed)",
        ]
        return table
    }

    private static let seed: UInt64 = 42

    private func rows(_ target: String) -> [[FigureValue]] {
        let clusters = self.clusters.sorted { $0.key < $1.key }.map(\.value)
        let types = Set(clusters.flatMap(\.keys)).sorted()
        var rows = types.map { type in
            row(target, type, clusters) {
                $0[type] ?? EntityCounts()
            } f1: { sample in
                sample.reduce(EntityCounts()) { $0 + ($1[type] ?? EntityCounts()) }.share
            }
        }
        let all = { (counts: [String: EntityCounts]) in counts.values.reduce(EntityCounts(), +) }
        rows.append(
            row(target, "all (micro)", clusters, counts: all) { sample in
                sample.reduce(EntityCounts()) { $0 + all($1) }.share
            })
        rows.append(
            row(target, "all (macro)", clusters, counts: nil) { sample in
                let known = types.compactMap { type in
                    sample.reduce(EntityCounts()) { $0 + ($1[type] ?? EntityCounts()) }.share
                }
                return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
            })
        return rows
    }

    private func row(
        _ target: String, _ name: String, _ clusters: [[String: EntityCounts]],
        counts: (([String: EntityCounts]) -> EntityCounts)?, f1: ([[String: EntityCounts]]) -> Double?
    ) -> [FigureValue] {
        let total = counts.map { counts in clusters.reduce(EntityCounts()) { $0 + counts($1) } }
        let interval = Bootstrap(seed: Self.seed, resamples: 1000).interval(of: clusters, statistic: f1)
        func share(_ part: Int, _ whole: Int) -> Double? { whole > 0 ? Double(part) / Double(whole) : nil }
        return [
            .name(target), .name(name), total.map { .count($0.truePositives) } ?? .name(""),
            total.map { .count($0.falsePositives) } ?? .name(""), total.map { .count($0.falseNegatives) } ?? .name(""),
            .share(total.flatMap { share($0.truePositives, $0.truePositives + $0.falsePositives) }),
            .share(total.flatMap { share($0.truePositives, $0.truePositives + $0.falseNegatives) }),
            .share(f1(clusters)), .interval(interval),
        ]
    }
}

extension EntityCounts {
    /// F1; nil where nothing was wanted and nothing found, so that there is nothing to take a share of.
    fileprivate var share: Double? {
        truePositives + falsePositives + falseNegatives > 0 ? f1 : nil
    }
}
