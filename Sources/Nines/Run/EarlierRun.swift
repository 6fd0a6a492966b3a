import JSONText

/// What a run that is gone on with has on record, read in one pass; of its cells only those are kept that are asked again.
struct EarlierRun: Sendable {
    /// How the run was begun.
    let header: RunHeader
    /// How many bytes of the record were read.
    private(set) var byteCount = 0
    /// The cells that are done.
    private(set) var done: Set<CellIdentity> = []
    /// Their figures.
    private(set) var tally: RunTally
    /// The cells that ended in error: they are asked again, and what is not stays as it is.
    private(set) var open: [CellIdentity: CellResult] = [:]
    /// What all calls took of a budget, by currency, results that were replaced since included; where that is not known, the
    /// most it may have been.
    private(set) var spent: [String: Double] = [:]

    /// Reads a record; throws where it is damaged. The targets are those whose prices its calls are counted by.
    init(_ path: String, targets: [String: Target]) throws(InvalidInput) {
        var read: EarlierRun?
        let byteCount = try RecordReader.forEach(in: path) { entry throws(InvalidInput) in
            switch entry {
            case .header(let header): read = EarlierRun(header)
            case .cell(let cell, _): read?.add(cell, targets)
            case .footer, .torn: break
            }
        }
        guard var read else { throw InvalidInput("'\(FileSystem.display(path))' has no header") }
        read.byteCount = byteCount
        self = read
    }

    private init(_ header: RunHeader) {
        self.header = header
        tally = RunTally([CellResult](), header)
    }

    private mutating func add(_ cell: CellResult, _ targets: [String: Target]) {
        for call in cell.calls {
            guard let price = targets[call.target ?? cell.identity.target]?.price else { continue }
            spent[price.currency, default: 0] += call.charged ?? call.spent(price, most: Self.most(call, price))
        }
        // What is done is not asked again, so no error stands behind it.
        guard cell.outcome != .error else {
            if !done.contains(cell.identity) { open[cell.identity] = cell }
            return
        }
        open[cell.identity] = nil
        if done.insert(cell.identity).inserted { tally.add(cell) }
    }

    /// The rest of the request's body is not in the record, and small.
    private static func most(_ call: CallRecord, _ price: PriceTable) -> Double {
        price.highestCost(
            prompt: JSONWriter.bytes(.array(call.messages)).count + 512, completion: Budget.unlimitedAnswer)
    }
}
