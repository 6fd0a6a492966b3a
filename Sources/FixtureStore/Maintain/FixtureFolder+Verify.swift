extension FixtureFolder {
    /// Whether each line answers its own request: digest, form, key, and that asking for it finds this very line.
    public func verify() -> [FixtureError] {
        entries.compactMap { entry in
            do throws(FixtureError) {
                let exchange = try exchange(of: entry)
                var address = entry.address
                address.key = exchange.request.key(target: address.target)
                if case .line(let found, false) = find(address, acrossCases: false), found.shard == entry.shard,
                    found.line == entry.line
                {
                    return nil
                }
                return FixtureError(
                    shards[entry.shard].path, line: entry.line,
                    address.key == entry.address.key
                        ? "an earlier line records the same exchange" : "the key is not the key of the request")
            } catch {
                return error
            }
        }
    }
}
