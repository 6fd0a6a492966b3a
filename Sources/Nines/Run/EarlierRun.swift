import JSONText

/// What a run that is gone on with has on record, read in one pass; of its cells only those are kept that are asked again.
struct EarlierRun: Sendable {
    /// How the run was begun.
    let header: RunHeader
    /// How many bytes of the record were read.
    private(set) var byteCount = 0
    /// The cells that are done.
    private(set) var done = CellSet()
    /// Their figures.
    private(set) var tally: RunTally
    /// The cells that ended in error: they are asked again, and what is not stays as it is.
    private(set) var open: [CellIdentity: CellResult] = [:]
    /// How many answers could not be recorded.
    private(set) var unrecorded = 0
    /// The results that another of their cell stands for, without their texts.
    private(set) var replaced: [CellResult] = []
    /// What all calls took of a budget, by currency, results that were replaced since included; where that is not known, the
    /// most it may have been.
    private(set) var spent: [String: Double] = [:]

    /// Reads a record; throws where it is damaged. The targets are those whose prices its calls are counted by.
    init(_ path: String, targets: [String: Target]) throws(InvalidInput) {
        var read: EarlierRun?
        let byteCount = try RecordReader.forEach(
            in: path, passingOver: CellResult.conversations
        ) { entry throws(InvalidInput) in
            switch entry {
            case .header(let header): read = EarlierRun(header)
            case .cell(let cell, let line):
                let isWhole = read?.needsWhole(cell, targets) == true
                let whole = isWhole ? (try? JSONParser.parse(line.bytes)).flatMap { CellResult($0) } : nil
                read?.add(whole ?? cell, targets)
            case .footer(let footer): read?.unrecorded = footer.unrecorded
            case .torn: break
            }
        }
        guard var read else { throw InvalidInput("'\(FileSystem.display(path))' has no header") }
        read.byteCount = byteCount
        self = read
    }

    private init(_ header: RunHeader) {
        self.header = header
        tally = RunTally([CellResult](), header)
        // A header may claim anything.
        done.reserveCapacity(min(max(0, header.cells), 1 << 20))
    }

    /// Whether more of a cell is needed than its figures: it is shown as a failure, or asked again, or what it took of a
    /// budget must be reckoned from its messages.
    private func needsWhole(_ cell: CellResult, _ targets: [String: Target]) -> Bool {
        cell.outcome == .error || tally.keeps(cell)
            || cell.calls.contains { call in
                guard call.charged == nil, let price = targets[call.target ?? cell.identity.target]?.price else {
                    return false
                }
                return call.attempts.contains(where: \.mayBeBilled) || price.cost(call.usage) == nil
            }
    }

    private mutating func add(_ cell: CellResult, _ targets: [String: Target]) {
        for call in cell.calls {
            guard let price = targets[call.target ?? cell.identity.target]?.price else { continue }
            spent[price.currency, default: 0] += call.charged ?? call.spent(price, most: Self.most(call, price))
        }
        // What is done is not asked again, so no error stands behind it.
        guard !cell.outcome.isReplaceable, done.insert(cell.identity) else {
            let isOpen = cell.outcome.isReplaceable && !done.contains(cell.identity)
            if let other = isOpen ? open.updateValue(cell, forKey: cell.identity) : cell {
                replaced.append(other.withoutTexts)
            }
            return
        }
        if let other = open.removeValue(forKey: cell.identity) { replaced.append(other.withoutTexts) }
        tally.add(cell)
    }

    /// The rest of the request's body is not in the record, and small.
    private static func most(_ call: CallRecord, _ price: PriceTable) -> Double {
        price.highestCost(
            prompt: JSONWriter.bytes(.array(call.messages)).count + 512, completion: Budget.unlimitedAnswer)
    }
}
