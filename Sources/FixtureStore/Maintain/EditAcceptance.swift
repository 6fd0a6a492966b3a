/// Takes changes that somebody made to lines on purpose: such lines get a new key and digest and say `edited`.
public struct EditAcceptance: Sendable {
    /// The lines that were changed.
    public private(set) var accepted: [ExchangeAddress] = []

    /// Goes through the shards of a folder and rewrites those that have changed lines; throws at one that is no exchange.
    public init(path: String) throws(FixtureError) {
        let lock = try FolderLock(path)
        defer { withExtendedLifetime(lock) {} }
        for name in try Directory.names(in: path) ?? [] where FileNames.Shard(name) != nil {
            let file = try OpenFile(path + "/" + name, .read)
            var out: [UInt8] = []
            var changed: [ExchangeAddress] = []
            try LineReader.forEach(in: file) { line throws(FixtureError) in
                if line.isTerminated, LineDigest.check(line.bytes) == .good {
                    out += line.bytes + [0x0A]
                    return
                }
                var exchange: Exchange
                do throws(FixtureLine.Fault) {
                    exchange = try FixtureLine.decode(line.bytes)
                } catch {
                    throw FixtureError(file.path, line: line.number, error.message)
                }
                if exchange.origin == .live { exchange.origin = .edited }
                exchange.address.key = exchange.request.key(target: exchange.address.target)
                changed.append(exchange.address)
                out += FixtureLine.encode(exchange) + [0x0A]
            }
            guard !changed.isEmpty else { continue }
            accepted += changed
            try OpenFile.replace(path, name) { [out] file throws(FixtureError) in try file.write(out) }
            try Directory.synchronize(path)
        }
    }
}
