/// Cells by their names: names as small numbers, and of each question a bit for every trial.
struct CellSet: Sendable {
    /// A cell's names but its trial, of which 64 share an entry.
    private struct Key: Hashable {
        var suite: Int32
        var caseID: Int32
        var prompt: Int32
        var strategy: Int32
        var target: Int32
        var trials: Int
    }

    private var names = NameTable()
    /// The cell that came last, under its numbers: most names of a cell are those of the one before it.
    private var last: (cell: CellIdentity, key: Key)?
    private var bits: [Key: UInt64] = [:]
    /// How many there are.
    private(set) var count = 0

    /// Makes room for as many, which each have a question of their own.
    mutating func reserveCapacity(_ capacity: Int) {
        bits.reserveCapacity(capacity)
    }

    /// Adds a cell; false where it was there.
    mutating func insert(_ cell: CellIdentity) -> Bool {
        let key = Key(
            suite: number(cell.suite, last?.cell.suite, last?.key.suite),
            caseID: names.number(of: cell.caseID),
            prompt: number(cell.prompt, last?.cell.prompt, last?.key.prompt),
            strategy: number(cell.strategy, last?.cell.strategy, last?.key.strategy),
            target: number(cell.target, last?.cell.target, last?.key.target), trials: cell.trial >> 6)
        last = (cell, key)
        let bit = Self.bit(cell.trial)
        let before = bits.updateValue(bit, forKey: key) ?? 0
        if before != 0 { bits[key] = before | bit }
        guard before & bit == 0 else { return false }
        count += 1
        return true
    }

    private mutating func number(_ name: String, _ lastName: String?, _ lastNumber: Int32?) -> Int32 {
        if let lastNumber, name == lastName { return lastNumber }
        return names.number(of: name)
    }

    /// Whether a cell is there.
    func contains(_ cell: CellIdentity) -> Bool {
        guard let last, let suite = known(cell.suite, last.cell.suite, last.key.suite),
            let caseID = names.known(cell.caseID), let prompt = known(cell.prompt, last.cell.prompt, last.key.prompt),
            let strategy = known(cell.strategy, last.cell.strategy, last.key.strategy),
            let target = known(cell.target, last.cell.target, last.key.target)
        else { return false }
        let key = Key(
            suite: suite, caseID: caseID, prompt: prompt, strategy: strategy, target: target, trials: cell.trial >> 6)
        return (bits[key] ?? 0) & Self.bit(cell.trial) != 0
    }

    private func known(_ name: String, _ lastName: String, _ lastNumber: Int32) -> Int32? {
        name == lastName ? lastNumber : names.known(name)
    }

    private static func bit(_ trial: Int) -> UInt64 { 1 << UInt64(trial & 63) }
}
