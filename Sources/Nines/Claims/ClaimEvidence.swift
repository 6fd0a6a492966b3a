import JSONText

/// The cells of several runs, by suite and target; texts are left out, so that what is kept grows with cells only.
public struct ClaimEvidence: Sendable {
    /// The runs' headers, in the order given.
    public private(set) var headers: [RunHeader] = []
    /// What is odd about the files but did not keep them from being read.
    public private(set) var warnings: [Diagnostic] = []
    /// When the answers that runs replayed were recorded, as far as is known.
    public private(set) var recordings: [ClaimRecording] = []
    private var cells: [GroupKey: [CellResult]] = [:]
    private var targets: [RunHeader.TargetEntry] = []

    /// Of nothing yet.
    public init() {}

    /// Adds a run; where an earlier one has the same suite on the same target, the later one stands.
    public mutating func add(_ record: RunRecord, path: String) {
        headers.append(record.header)
        warnings += record.warnings
        for target in record.header.targets where !targets.contains(where: { $0.alias == target.alias }) {
            targets.append(target)
        }
        let groups = Dictionary(grouping: record.cells) { GroupKey([$0.identity.suite, $0.identity.target]) }
        for (key, found) in groups.sorted(by: { $0.key < $1.key }) {
            if cells[key] != nil {
                let message =
                    "\(FileSystem.display(path)) has \(key.names.joined(separator: " on ")) too: the earlier run of it is left out"
                warnings.append(Diagnostic(message, at: nil, severity: .warning))
            }
            cells[key] = found.map(\.withoutTexts)
        }
    }

    /// Looks up in a folder of fixtures when the suites of the runs were recorded from their targets.
    public mutating func addRecordings(in folder: String) {
        var suites: [String] = []
        for name in headers.flatMap(\.suites).map(\.name) where !suites.contains(name) { suites.append(name) }
        recordings = suites.flatMap { suite in
            ClaimRecording.all(of: suite, in: folder).filter { cells[GroupKey([suite, $0.target])] != nil }
        }
    }

    /// The cells of a suite, by targets in the order of the runs; a target without any is left out.
    func cells(of suite: String, _ filter: ClaimFilter) -> [(target: String, cells: [CellResult])] {
        targets.compactMap { target in
            let found = (cells[GroupKey([suite, target.alias])] ?? []).filter(filter.holds)
            return found.isEmpty ? nil : (target.alias, found.sorted(by: CellOrder(header(of: suite)).precedes))
        }
    }

    /// Whether any cell of a suite is there.
    func has(_ suite: String) -> Bool {
        targets.contains { cells[GroupKey([suite, $0.alias])] != nil }
    }

    /// A header of one run that all cells of a suite could be from.
    func header(of suite: String, breakdowns: [Breakdown] = []) -> RunHeader {
        let entries = headers.flatMap(\.suites).filter { $0.name == suite }
        let entry = RunHeader.SuiteEntry(
            name: suite, file: entries.first?.file ?? "", hash: "", cells: 0, sources: [], gates: [],
            trials: entries.map(\.trials).max() ?? 1, breakdowns: breakdowns, oracles: entries.first?.oracles ?? [],
            prompts: entries.first?.prompts ?? [], strategies: entries.first?.strategies ?? [])
        return RunHeader(
            id: "", started: "", toolVersion: "", fixtures: "", suites: [entry], targets: targets,
            selection: JSONObject(), cells: 0)
    }
}
