/// How many entities were found that were wanted, found that were not, and wanted that were not found.
struct EntityCounts: Sendable, Hashable {
    var truePositives = 0
    var falsePositives = 0
    var falseNegatives = 0

    /// Counts, type by type, as multisets: an entity listed twice but wanted once is one right and one wrong.
    static func byType(found: [Entity], wanted: [Entity]) -> [String: EntityCounts] {
        var counts: [String: EntityCounts] = [:]
        var open: [Entity: Int] = [:]
        for entity in wanted { open[entity, default: 0] += 1 }
        for entity in found {
            if let left = open[entity], left > 0 {
                open[entity] = left - 1
                counts[entity.type, default: EntityCounts()].truePositives += 1
            } else {
                counts[entity.type, default: EntityCounts()].falsePositives += 1
            }
        }
        for (entity, left) in open where left > 0 {
            counts[entity.type, default: EntityCounts()].falseNegatives += left
        }
        return counts
    }

    static func + (left: EntityCounts, right: EntityCounts) -> EntityCounts {
        EntityCounts(
            truePositives: left.truePositives + right.truePositives,
            falsePositives: left.falsePositives + right.falsePositives,
            falseNegatives: left.falseNegatives + right.falseNegatives)
    }

    /// 2 TP / (2 TP + FP + FN); 1 where nothing was wanted and nothing found.
    var f1: Double {
        let all = 2 * truePositives + falsePositives + falseNegatives
        return all == 0 ? 1 : Double(2 * truePositives) / Double(all)
    }
}
