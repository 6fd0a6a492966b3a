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
            suite: names.number(of: cell.suite), caseID: names.number(of: cell.caseID),
            prompt: names.number(of: cell.prompt), strategy: names.number(of: cell.strategy),
            target: names.number(of: cell.target), trials: cell.trial >> 6)
        let bit = Self.bit(cell.trial)
        let before = bits.updateValue(bit, forKey: key) ?? 0
        if before != 0 { bits[key] = before | bit }
        guard before & bit == 0 else { return false }
        count += 1
        return true
    }

    /// Whether a cell is there.
    func contains(_ cell: CellIdentity) -> Bool {
        guard count > 0, let suite = names.known(cell.suite), let caseID = names.known(cell.caseID),
            let prompt = names.known(cell.prompt), let strategy = names.known(cell.strategy),
            let target = names.known(cell.target)
        else { return false }
        let key = Key(
            suite: suite, caseID: caseID, prompt: prompt, strategy: strategy, target: target, trials: cell.trial >> 6)
        return (bits[key] ?? 0) & Self.bit(cell.trial) != 0
    }

    private static func bit(_ trial: Int) -> UInt64 { 1 << UInt64(trial & 63) }
}
