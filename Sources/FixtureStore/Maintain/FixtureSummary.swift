private import JSONText

/// What a folder holds, for listing it.
public struct FixtureSummary: Sendable {
    /// How many exchanges there are.
    public var exchanges = 0
    /// How many there are of each target.
    public var targets: [String: Int] = [:]
    /// How many came about in each way.
    public var origins: [Exchange.Origin: Int] = [:]
    /// The size of all shards.
    public var bytes = 0
    /// The recordings that the header tells of.
    public var recordings: [FixtureRecording] = []
    /// Journals that are not sealed.
    public var journals: [String] = []
}

extension FixtureFolder {
    /// Counts what there is; reads every line, but only up to its origin.
    public func summary() throws(FixtureError) -> FixtureSummary {
        var summary = FixtureSummary()
        summary.exchanges = entries.count
        summary.journals = journals
        summary.recordings = try FixtureHeader(folder: path).recordings
        for entry in entries {
            summary.targets[entry.address.target, default: 0] += 1
            summary.bytes += entry.length + 1
            summary.origins[try origin(of: entry), default: 0] += 1
        }
        return summary
    }

    private func origin(of entry: Entry) throws(FixtureError) -> Exchange.Origin {
        let file = shards[entry.shard]
        let line = try file.read(at: entry.offset, count: entry.length)
        let mark = Array("\"origin\":".utf8)
        if let head = LineHead(line[...]), line[head.end...].starts(with: mark),
            let value = try? JSONParser.parsePrefix(line, from: head.end + mark.count).value,
            let origin = value.string.flatMap(Exchange.Origin.init)
        {
            return origin
        }
        throw FixtureError(file.path, line: entry.line, "the member \"origin\" is missing or unknown")
    }
}
