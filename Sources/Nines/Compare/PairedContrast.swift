import Statistics

/// The share of right answers of one part of a run against another's, over the cells that both answered.
struct PairedContrast: Sendable {
    let suite: String
    /// The target that both are about; nil where targets are compared.
    let target: String?
    let base: String
    let candidate: String
    let share: PairedShare
    /// Corrected by Holm's method over all that were made together.
    private(set) var adjustedPValue: Double

    /// Every other part against the base, by suite and target.
    static func all(in runs: ComparedRuns, by dimension: ComparisonDimension, base: String?) -> [PairedContrast] {
        guard let sides = try? ComparisonSide.all(in: runs, by: dimension, baseline: base), let first = sides.first
        else { return [] }
        let ranks = runs.names.ranks
        var result: [PairedContrast] = []
        for side in sides.dropFirst() {
            for group in CellPairing(first, side, in: runs, ranks: ranks).groups {
                guard let share = PairedShare(PairedValues(group.cells, ComparedFigure.accuracy.value)) else {
                    continue
                }
                let target = dimension == .target ? nil : group.cells.first.map { runs.names[$0.base.key.target] }
                result.append(
                    PairedContrast(
                        suite: runs.names[group.suite], target: target, base: first.label, candidate: side.label,
                        share: share, adjustedPValue: share.pValue))
            }
        }
        if let adjusted = Holm.adjusted(result.map(\.share.pValue)) {
            for (index, pValue) in adjusted.enumerated() { result[index].adjustedPValue = pValue }
        }
        return result
    }
}
