/// How many cells in error are borne of a comparison's rows; those beyond make it incomplete.
///
/// As in a run: a gate on `error_rate` says how many are tolerated of a suite and target; without one, none is.
struct ErrorTolerance {
    private let headers: [RunHeader]

    /// - Parameter headers: Those of all runs, as it is enough that one of them has the gate.
    init(_ headers: [RunHeader]) {
        self.headers = headers
    }

    /// What is not borne and how to mend it, a line for each row and side; empty where all errors are.
    ///
    /// - Parameters:
    ///   - base: The path of the base's record.
    ///   - candidate: The path of the candidate's record.
    func remarks(_ matchup: Matchup, base: String, candidate: String) -> [String] {
        matchup.rows.flatMap { row -> [String] in
            let ofSuite = gates(row.suite)
            let sides = [
                (matchup.base, base, row.baseErrors, row.target ?? matchup.baseTarget),
                (matchup.candidate, candidate, row.candidateErrors, row.target ?? matchup.candidateTarget),
            ]
            return sides.compactMap { label, record, errors, target -> String? in
                guard errors > 0 else { return nil }
                let bounds = ofSuite.filter { $0.scope.holds(suite: row.suite, target: target, strategy: nil) }
                guard let reason = Self.reason(row, errors: errors, bounds) else { return nil }
                let path = ShellWord.quoted(FileSystem.display(record))
                return "\(errors) of \(row.attempted) cells of \(label) \(errors == 1 ? "has" : "have") no answer, "
                    + "\(reason); resume it with nines run … --resume \(path)"
                    + (bounds.isEmpty ? ", or give the suite a gate on error_rate" : "")
            }
        }
    }

    /// Why errors are not borne, as a clause; nil where they are.
    private static func reason(_ row: SuiteComparison, errors: Int, _ bounds: [Gate]) -> String? {
        guard !bounds.isEmpty else { return "which suite \(row.suite) tolerates none of" }
        let rate = Double(errors) / Double(max(1, row.attempted))
        if let gate = bounds.first(where: { !$0.holds(for: rate) }) {
            return "more than suite \(row.suite) tolerates (\(gate.text))"
        }
        return row.accuracy == nil ? "and no pair of suite \(row.suite) is answered on both sides" : nil
    }

    /// The gates that say how many errors of a suite are borne, of any of its targets.
    private func gates(_ suite: String) -> [Gate] {
        headers.flatMap { header in header.suites.filter { $0.name == suite }.flatMap(\.gates) + header.gates }
            .compactMap { try? Gate($0) }.filter(\.toleratesErrors)
    }
}

extension Gate {
    /// Whether it says how many errors of a suite and target are borne.
    fileprivate var toleratesErrors: Bool {
        metric == .errorRate && [.atMost, .below, .equal].contains(comparison)
            && !scope.isFiner(than: [.suite, .target])
    }
}
