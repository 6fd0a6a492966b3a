/// The figures of one suite, target and strategy over runs, in order of time.
public struct HistorySeries: Sendable {
    /// The suite.
    public let suite: String
    /// The target.
    public let target: String
    /// The strategy.
    public let strategy: String
    /// The runs, the oldest first.
    public internal(set) var points: [HistoryPoint]
    /// Whether the strategy chooses by the cases' own assertions, so that its figures are no model's.
    var isOracle = false

    private static let columns: [FigureTable.Column] = [
        .init(key: "started", title: "started"), .init(key: "run", title: "run"),
        .init(key: "tool", title: "nines"), .init(key: "suite_hash", title: "suite"), .init(key: "n", title: "n"),
        .init(key: "errors", title: "err"), .init(key: "accuracy", title: "correct"),
        .init(key: "accuracy_interval", title: "95 % interval"), .init(key: "pairs", title: "pairs"),
        .init(key: "change", title: "diff pp"), .init(key: "change_interval", title: "95 % paired"),
        .init(key: "latency_p50_ms", title: "p50"), .init(key: "cost", title: "cost", isOptional: true),
        .init(key: "changes", title: "since the run before", isOptional: true),
    ]

    /// A row a run.
    ///
    /// - Parameter namesStrategy: Whether there are others.
    func table(namesStrategy: Bool) -> FigureTable {
        var table = FigureTable(
            kind: .history, suite: suite, target: target, columns: Self.columns, rows: points.map(Self.row),
            notes: notes)
        table.strategy = namesStrategy ? strategy : nil
        return table
    }

    private static func row(_ point: HistoryPoint) -> [FigureValue] {
        [
            .name(point.started), .name(name(point)), .name(point.toolVersion),
            .name(String(point.suiteHash.prefix(8))),
            .count(point.accuracy.count), .count(point.errors), .share(point.accuracy.value),
            .interval(point.accuracy.interval), point.change.map { .count($0.pairs) } ?? .share(nil),
            .difference(point.change?.difference), .differenceInterval(point.change?.interval),
            .milliseconds(point.latency), .cost(point.cost?.amount, currency: point.cost?.currency),
            .name(point.changes.joined(separator: "; ")),
        ]
    }

    /// The file's name, of one that is named by its time only what tells it from others of that time.
    private static func name(_ point: HistoryPoint) -> String {
        var stem = FileSystem.name(point.path)[...]
        if stem.hasSuffix(".jsonl") { stem = stem.dropLast(6) }
        guard stem == point.run, stem.hasPrefix("run-"), let dash = stem.lastIndex(of: "-"),
            stem.index(after: dash) != stem.endIndex
        else { return String(stem) }
        return String(stem[stem.index(after: dash)...])
    }

    private var notes: [String] {
        var notes: [String] = []
        if isOracle { notes.append("\(strategy) chooses by the cases' own assertions: no figure of a model") }
        if points.contains(where: \.hasOtherSuite) {
            notes.append(
                "where the suite changed, figures before and after are not the same measure; the difference is over the "
                    + "cells that stayed and are held to the same assertions")
        }
        if Set(points.map(\.toolVersion)).count > 1 {
            notes.append("scorers may have changed between versions of nines")
        }
        if points.contains(where: { !$0.isComplete }) {
            notes.append("a run that was cut short is shown by the cells it has")
        }
        if points.contains(where: { $0.errors > 0 }) {
            notes.append("cells in error have no answer: they are not part of n")
        }
        if points.contains(where: \.isReplayed) {
            notes.append("times and costs of replays are those of the recording")
        }
        return notes
    }

    /// The newest shares of right answers as blocks from 0 to 100 %, with a bar wherever the suite changed.
    func trend(limit: Int = 40) -> String {
        let blocks = Array("▁▂▃▄▅▆▇█")
        return points.suffix(limit).enumerated().map { index, point in
            let block = point.accuracy.value.map { blocks[min(7, max(0, Int($0 * 8)))] } ?? "·"
            return (index > 0 && point.hasOtherSuite ? "|" : "") + String(block)
        }.joined()
    }
}
