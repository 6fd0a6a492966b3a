import HTTPTransport
import JSONText

/// What must be known before the figures of a comparison are read: said first, a line each.
enum ComparisonRemarks {
    static func lines(
        _ pairing: CellPairing, _ base: ComparisonSide, _ candidate: ComparisonSide, in runs: ComparedRuns,
        oracles: OracleStrategies, asksTheSame: Bool
    ) -> [String] {
        let pairs = pairing.groups.lazy.flatMap(\.cells)
        let count = pairing.groups.reduce(0) { $0 + $1.cells.count }
        var lines: [String] = []
        if base.run != candidate.run {
            lines += changedSuites(runs.runs[base.run].header, runs.runs[candidate.run].header)
            lines += changedTargets(runs.runs[base.run], runs.runs[candidate.run])
            lines += selections(pairing, base, candidate, paired: count, in: runs)
        }
        let demands = pairs.count { $0.base.expectedHash != $0.candidate.expectedHash }
        if demands > 0 { lines.append("\(demands) of \(count) pairs are held to different assertions") }
        if asksTheSame {
            let asked = pairs.count {
                $0.base.messagesHash != $0.candidate.messagesHash && $0.base.messagesHash != 0
                    && $0.candidate.messagesHash != 0
            }
            if asked > 0 { lines.append("\(asked) of \(count) pairs were asked in different messages") }
        }
        lines += Self.oracles(pairing.groups, oracles, runs.names)
        lines += partners(pairing, base, candidate, runs)
        lines += currencies(pairs, runs.names)
        for group in pairing.groups {
            let costs = CellPair.costs(of: oracles.selection(group.cells).cells)
            if costs.known > 0, !costs.isWhole {
                lines.append(
                    "costs are known of \(costs.known) of \(costs.answered) answered pairs in "
                        + "\(runs.names[group.suite]): not compared there")
            }
        }
        if let note = SummaryTable.hypothetical([runs.runs[base.run].header, runs.runs[candidate.run].header]) {
            lines.append(note)
        }
        return lines + origins(pairs)
    }

    private static func changedSuites(_ base: RunHeader, _ candidate: RunHeader) -> [String] {
        var lines: [String] = []
        for suite in base.suites {
            guard let other = candidate.suites.first(where: { $0.name == suite.name }) else { continue }
            if suite.hash != other.hash {
                lines.append(
                    "the suite \(suite.name) or its data changed between the runs "
                        + "(SHA-256 \(suite.hash.prefix(8)), then \(other.hash.prefix(8)))")
            }
            if suite.trials != other.trials {
                lines.append(
                    "the runs have different trial counts in \(suite.name) (\(suite.trials), then \(other.trials)): "
                        + "only trials that both have are paired")
            }
        }
        if base.toolVersion != candidate.toolVersion {
            lines.append(
                "the runs were scored by different versions of nines (\(base.toolVersion), then "
                    + "\(candidate.toolVersion)): scorers may have changed")
        }
        return lines
    }

    /// Which side asked only a part of what the other has, where it was told to.
    private static func selections(
        _ pairing: CellPairing, _ base: ComparisonSide, _ candidate: ComparisonSide, paired: Int, in runs: ComparedRuns
    ) -> [String] {
        let sides = [(candidate, base, pairing.onlyBase.count), (base, candidate, pairing.onlyCandidate.count)]
        return sides.compactMap { part, whole, missing -> String? in
            let selection = runs.runs[part.run].header.selection
            let flags = ["filter", "tag", "limit", "last_failed"].filter { selection[$0] != nil }
            guard missing > 0, !flags.isEmpty else { return nil }
            let names = flags.map { "--" + $0.replacingScalar("_", with: "-") }.joined(separator: ", ")
            return "\(part.label) ran \(paired) of the \(paired + missing) cells that \(whole.label) has (\(names))"
        }
    }

    private static func changedTargets(_ base: ComparedRuns.Run, _ candidate: ComparedRuns.Run) -> [String] {
        (base.header.targets + base.header.judges).flatMap { target in
            let other = (candidate.header.targets + candidate.header.judges).first { $0.alias == target.alias }
            let served = (base.served[target.alias] ?? [], candidate.served[target.alias] ?? [])
            return TargetChange.words(target, other, served: served).map { "the target \(target.alias): \($0)" }
        }
    }

    /// Strategies that know the right answer are no part of other figures, which must be known.
    private static func oracles(
        _ groups: [CellPairing.Group], _ oracles: OracleStrategies, _ names: NameTable
    ) -> [String] {
        var counts: [Int32: (leftOut: Int, shown: Int)] = [:]
        for group in groups {
            let isShown = oracles.selection(group.cells).oracle != nil
            for oracle in group.cells.lazy.compactMap({ oracles.oracle(of: $0) }) {
                counts[oracle, default: (0, 0)].leftOut += isShown ? 0 : 1
                counts[oracle, default: (0, 0)].shown += isShown ? 1 : 0
            }
        }
        return counts.map { (name: names[$0.key], count: $0.value) }.sorted { $0.name < $1.name }.map { name, count in
            SummaryTable.oracleText(name)
                + (count.leftOut > 0 ? "; its \(count.leftOut) pairs are left out of rows, verdicts and gates" : "")
                + (count.shown > 0 ? "; its \(count.shown) pairs are shown, under no verdict and no gate" : "")
        }
    }

    private static func partners(
        _ pairing: CellPairing, _ base: ComparisonSide, _ candidate: ComparisonSide, _ runs: ComparedRuns
    ) -> [String] {
        var lines: [String] = []
        let paired = Set(pairing.groups.map(\.suite))
        for (side, cells) in [(base, pairing.onlyBase), (candidate, pairing.onlyCandidate)] {
            let missing = Set(cells.map(\.key.suite)).subtracting(paired).map { runs.names[$0] }.sorted()
            // In one line, and the same whatever the other side is called: with several candidates it is said once.
            guard !missing.isEmpty else { continue }
            lines.append(
                "no cell that \(side.label) has of the \(missing.count == 1 ? "suite" : "suites") "
                    + "\(missing.joined(separator: ", ")) has a partner")
        }
        return lines
    }

    private static func currencies(_ pairs: some Sequence<CellPair>, _ names: NameTable) -> [String] {
        let found = CellPair.currencies(pairs)
        guard found.count > 1 else { return [] }
        let list = found.map { names[$0] }.sorted().joined(separator: ", ")
        return ["costs are in different currencies (\(list)): compared only in suites where both sides have the same"]
    }

    private static func origins(_ pairs: some Sequence<CellPair>) -> [String] {
        var counts: [HTTPResponse.Origin: Int] = [:]
        for pair in pairs {
            if let origin = pair.base.origin { counts[origin, default: 0] += 1 }
            if let origin = pair.candidate.origin { counts[origin, default: 0] += 1 }
        }
        var lines: [String] = []
        if counts.contains(where: { $0.key != .live && $0.value > 0 }) {
            lines.append("times are those of the recordings")
        }
        if let count = counts[.synthetic] { lines.append("\(count) responses are synthetic: no model gave them") }
        if let count = counts[.edited] { lines.append("\(count) responses were edited after recording") }
        return lines
    }
}
