import HTTPTransport

/// Everything that is wrong with a folder, found without stopping at the first fault.
public struct FixtureLint: Sendable {
    /// The faults in the order of files and lines.
    public private(set) var problems: [FixtureError] = []

    private let path: String
    private let secrets: SecretGuard
    private var previous: ExchangeAddress?
    private var seen: [ExchangeAddress: String] = [:]

    /// Examines a folder: header, form, order, duplicates, digests, keys, secrets, and files that do not belong there.
    public init(path: String, secrets: SecretGuard = SecretGuard()) throws(FixtureError) {
        self.path = path
        self.secrets = secrets
        let lock = try FolderLock(reading: path)
        defer { withExtendedLifetime(lock) {} }
        guard let names = try Directory.names(in: path) else { throw FixtureError(path, "there is no such folder") }
        if names.contains(FileNames.header) {
            do { _ = try FixtureHeader(folder: path) } catch { problems.append(error) }
            try examineHeader()
        } else {
            problems.append(FixtureError(path, "there is no \(FileNames.header)"))
        }
        for name in names where !name.hasPrefix(".") && name != FileNames.header {
            if let shard = FileNames.Shard(name) {
                try examine(shard, OpenFile(path + "/" + name, .read))
            } else if FileNames.isJournal(name) {
                problems.append(
                    FixtureError(
                        path + "/" + name,
                        "a journal that is not sealed: the next recording takes it in if its process is gone"))
            } else {
                problems.append(FixtureError(path + "/" + name, "not a file of fixtures"))
            }
        }
    }

    private mutating func examineHeader() throws(FixtureError) {
        let file = try OpenFile(path + "/" + FileNames.header, .read)
        for name in secrets.findings(in: try file.read(at: 0, count: try file.size())) {
            problems.append(FixtureError(file.path, "holds \(name)"))
        }
    }

    private mutating func examine(_ shard: FileNames.Shard, _ file: OpenFile) throws(FixtureError) {
        // Shards of a target come in the order of their numbers, and their lines are in one order throughout.
        if shard.number == 0 { previous = nil }
        var found: [FixtureError] = []
        var copy = self
        try LineReader.forEach(in: file) { line throws(FixtureError) in
            found += copy.examine(line, file, shard).map { FixtureError(file.path, line: line.number, $0) }
        }
        problems += found
        (previous, seen) = (copy.previous, copy.seen)
    }

    /// The faults of one line.
    private mutating func examine(_ line: LineReader.Line, _ file: OpenFile, _ shard: FileNames.Shard) -> [String] {
        guard line.isTerminated, let head = LineHead(line.bytes) else { return [FixtureFolder.fault(of: line)] }
        var faults: [String] = []
        let address = head.address
        if FileNames.safe(address.target) != shard.stem {
            faults.append("the target \(address.target) is of another file")
        }
        if let previous, address < previous { faults.append("the line is out of order; sealing sorts it") }
        previous = address
        if let first = seen[address] { faults.append("the same exchange as \(first)") }
        seen[address] = seen[address] ?? "\(file.path):\(line.number)"
        if let fault = FixtureFolder.digestFault(line.bytes) { return faults + [fault] }
        do throws(FixtureLine.Fault) {
            let exchange = try FixtureLine.decode(line.bytes)
            if exchange.request.key(target: address.target) != address.key {
                faults.append("the key is not the key of the request")
            }
            if let response = exchange.outcome.responseIfAny {
                faults += secrets.findings(inBody: response.body).map { "the response body holds \($0)" }
            }
        } catch {
            faults.append(error.message)
        }
        faults += secrets.findings(in: Array(line.bytes)).map { "the line holds \($0)" }
        return faults
    }
}
