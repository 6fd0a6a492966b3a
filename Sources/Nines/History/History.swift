/// How the figures of suites went over stored runs; read run by run, of which only figures of the last are kept.
public struct History: Sendable {
    /// By suite, target and strategy.
    public let series: [HistorySeries]
    /// What was left out or is wrong.
    public let diagnostics: [Diagnostic]
    /// The program's exit code: 2 when a file cannot be used, though the others are shown; 4 when there is no run.
    public let exitCode: Int32

    private struct Key: Hashable {
        var suite: String
        var target: String
        var strategy: String
    }

    /// Reads run records.
    ///
    /// - Parameters:
    ///   - paths: Files, and folders whose records are taken.
    ///   - suites: Only these; empty for all.
    ///   - targets: Only these; empty for all.
    ///   - last: Only the newest runs that have them; nil for all.
    public init(reading paths: [String], suites: [String] = [], targets: [String] = [], last: Int? = nil) {
        let found = HistoryRecords(in: paths)
        var diagnostics = found.diagnostics
        var hasUnusable = found.hasUnusable
        let headers = found.records.map(\.header)
        diagnostics += Self.unknown(suites, "suite", among: headers.flatMap { $0.suites.map(\.name) })
        diagnostics += Self.unknown(targets, "target", among: headers.flatMap { $0.targets.map(\.alias) })
        let selected = found.records.filter { record in
            (suites.isEmpty || record.header.suites.contains { suites.contains($0.name) })
                && (targets.isEmpty || record.header.targets.contains { targets.contains($0.alias) })
        }
        var series: [Key: HistorySeries] = [:]
        var previous: [Key: HistoryPoint.Cells] = [:]
        var names = NameTable()
        for record in selected.suffix(last ?? selected.count) {
            do throws(InvalidInput) {
                let runs = try ComparedRuns(reading: record.path, names: names)
                names = runs.names
                diagnostics += runs.warnings.map(\.inOneLine)
                for (key, cells) in Self.groups(runs)
                where (suites.isEmpty || suites.contains(key.suite))
                    && (targets.isEmpty || targets.contains(key.target))
                {
                    guard
                        let (point, kept) = HistoryPoint.make(
                            cells, suite: key.suite, target: key.target, in: runs, after: previous[key])
                    else { continue }
                    previous[key] = kept
                    let empty = HistorySeries(
                        suite: key.suite, target: key.target, strategy: key.strategy, points: [],
                        isOracle: record.header.oracles.contains([key.suite, key.strategy]))
                    series[key, default: empty].points.append(point)
                }
            } catch {
                diagnostics += error.diagnostics.map(\.inOneLine)
                hasUnusable = true
            }
        }
        self.series = series.values.sorted(by: Self.precedes)
        self.diagnostics = diagnostics
        exitCode = hasUnusable ? 2 : series.isEmpty ? 4 : 0
    }

    /// A table for each series.
    public var tables: [FigureTable] {
        series.map { one in
            let others = series.contains { $0.suite == one.suite && $0.strategy != one.strategy }
            return one.table(namesStrategy: others)
        }
    }

    /// The tables as they are printed, each with its trend beside the heading.
    public var terminal: String {
        zip(series, tables).map { one, table in
            "\(FailureText.oneLine(table.title, 150))   \(one.trend())\n" + table.table.text
                + table.notes.map { "note: \($0)\n" }.joined()
        }.joined(separator: "\n")
    }

    private static func groups(_ runs: ComparedRuns) -> [Key: [ComparedCell]] {
        var groups: [Key: [ComparedCell]] = [:]
        for cell in runs.runs.first?.cells ?? [] {
            let names = [cell.key.suite, cell.key.target, cell.key.strategy].map { runs.names[$0] }
            groups[Key(suite: names[0], target: names[1], strategy: names[2]), default: []].append(cell)
        }
        return groups
    }

    private static func unknown(_ wanted: [String], _ kind: String, among names: [String]) -> [Diagnostic] {
        wanted.filter { !names.contains($0) }.map { name in
            Diagnostic(
                "no run has the \(kind) '\(name)'", at: nil,
                hint: Suggestion.nearest(name, in: names).map { "did you mean '\($0)'?" }, severity: .warning)
        }
    }

    private static func precedes(_ left: HistorySeries, _ right: HistorySeries) -> Bool {
        if left.suite != right.suite { return left.suite < right.suite }
        if left.target != right.target { return left.target < right.target }
        return GroupKey.Dimension.strategy.precedes(left.strategy, right.strategy)
    }
}
