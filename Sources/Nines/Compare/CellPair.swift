/// Two cells that are the same but for what is compared.
struct CellPair {
    var base: ComparedCell
    var candidate: ComparedCell

    /// How many pairs know their costs, of how many that were answered on both sides.
    static func costs(of pairs: [CellPair]) -> (known: Int, answered: Int, isWhole: Bool) {
        let answered = pairs.lazy.filter { $0.base.outcome.isAnswered && $0.candidate.outcome.isAnswered }
        let known = answered.count { $0.base.cost != nil && $0.candidate.cost != nil }
        return (known, answered.count, known == answered.count)
    }

    /// The currencies of all known costs.
    static func currencies(_ pairs: some Sequence<CellPair>) -> Set<Int32> {
        var found: Set<Int32> = []
        for pair in pairs {
            if pair.base.cost != nil, let currency = pair.base.currency { found.insert(currency) }
            if pair.candidate.cost != nil, let currency = pair.candidate.currency { found.insert(currency) }
        }
        return found
    }
}
