/// Two cells that are the same but for what is compared.
struct CellPair {
    var base: ComparedCell
    var candidate: ComparedCell
    /// What is independent of all else in the suite; a record from before clusters were named has none of its own.
    var cluster: Int32 { base.namedCluster ?? candidate.cluster }

    /// Whether both sides have an answer, which is when a pair is compared.
    var isAnswered: Bool { base.outcome.isAnswered && candidate.outcome.isAnswered }

    /// How many pairs know their costs, of how many that were answered on both sides.
    static func costs(of pairs: [CellPair]) -> (known: Int, answered: Int, isWhole: Bool) {
        let answered = pairs.lazy.filter(\.isAnswered)
        let known = answered.count { $0.base.cost != nil && $0.candidate.cost != nil }
        return (known, answered.count, known == answered.count)
    }

    /// The currencies of all known costs of pairs that are compared.
    static func currencies(_ pairs: some Sequence<CellPair>) -> Set<Int32> {
        var found: Set<Int32> = []
        for pair in pairs where pair.isAnswered {
            if pair.base.cost != nil, let currency = pair.base.currency { found.insert(currency) }
            if pair.candidate.cost != nil, let currency = pair.candidate.currency { found.insert(currency) }
        }
        return found
    }
}
