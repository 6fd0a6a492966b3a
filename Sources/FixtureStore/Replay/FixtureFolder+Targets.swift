private import JSONText

extension FixtureFolder {
    /// Every exchange there is, in the order of the files.
    public var addresses: [ExchangeAddress] { entries.map(\.address) }

    /// The targets that something is recorded of, in the order of the files.
    public var targets: [String] {
        var names: [String] = []
        for entry in entries where names.last?.hasSameBytes(as: entry.address.target) != true {
            if !names.contains(where: { $0.hasSameBytes(as: entry.address.target) }) {
                names.append(entry.address.target)
            }
        }
        return names
    }
}
