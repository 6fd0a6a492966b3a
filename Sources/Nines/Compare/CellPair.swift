/// Two cells that are the same but for what is compared.
struct CellPair {
    var base: ComparedCell
    var candidate: ComparedCell

    /// The currencies of all known costs.
    static func currencies(_ pairs: [CellPair]) -> Set<Int32> {
        var found: Set<Int32> = []
        for pair in pairs {
            if pair.base.cost != nil, let currency = pair.base.currency { found.insert(currency) }
            if pair.candidate.cost != nil, let currency = pair.candidate.currency { found.insert(currency) }
        }
        return found
    }
}
