extension FigureTable {
    /// Adds to a breakdown by strategy what a curve of accuracy against effort shows: which strategies others dominate, and
    /// the paired difference of each from the base.
    mutating func addCurve(_ contrasts: [PairedContrast], oracles: [String]) {
        let points = rows.map(point)
        // A bound that no model reaches dominates nothing.
        let rivals = points.filter { !oracles.contains($0.strategy) }
        columns += [
            Column(key: "dominated_by", title: "dominated by", isOptional: true),
            Column(key: "difference", title: "diff pp", isOptional: true),
            Column(key: "difference_interval", title: "95 % paired", isOptional: true),
            Column(key: "p_holm", title: "p (Holm)", isOptional: true),
        ]
        for index in rows.indices {
            let contrast = contrasts.first {
                $0.target == points[index].target && $0.candidate == points[index].strategy
            }
            rows[index] += [
                .name(Self.dominators(of: points[index], among: rivals).joined(separator: ", ")),
                .difference(contrast?.share.difference), .differenceInterval(contrast?.share.interval),
                .probability(contrast?.adjustedPValue),
            ]
        }
        if points.contains(where: { !Self.dominators(of: $0, among: rivals).isEmpty }) {
            notes.append(
                "dominated: the one named was right at least as often with fewer completion tokens here, by point "
                    + "estimates alone; the intervals say how sure that is")
        }
        if let base = contrasts.first?.base {
            let tests = contrasts.count == 1 ? "1 test" : "\(contrasts.count) tests"
            notes.append("diff pp: paired with \(base) over the same cells; p corrected for the \(tests) of this table")
        }
    }

    private struct Point {
        var target: String
        var strategy: String
        var accuracy: Double?
        var tokens: Double?
    }

    private func point(_ row: [FigureValue]) -> Point {
        var point = Point(target: "", strategy: "")
        for (column, value) in zip(columns, row) {
            switch (column.key, value) {
            case ("target", .name(let name)): point.target = name
            case ("strategy", .name(let name)): point.strategy = name
            case ("accuracy", .share(let share)): point.accuracy = share
            case ("completion_tokens_per_cell", .mean(let mean)): point.tokens = mean
            default: break
            }
        }
        return point
    }

    /// Strategies of the same target that are at least as accurate with fewer tokens; none where tokens are unknown.
    private static func dominators(of point: Point, among points: [Point]) -> [String] {
        guard let accuracy = point.accuracy, let tokens = point.tokens else { return [] }
        return points.filter { other in
            guard other.target == point.target, let otherAccuracy = other.accuracy, let otherTokens = other.tokens
            else { return false }
            return otherAccuracy >= accuracy && otherTokens < tokens
        }.map(\.strategy)
    }
}
