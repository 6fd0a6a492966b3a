private import JSONText

extension FixtureFolder {
    /// Every exchange there is, in the order of the files.
    public var addresses: [ExchangeAddress] { entries.map(\.address) }

    /// The models that the recorded requests to a target ask for, in the order of the files.
    public func models(askedOf target: String) throws(FixtureError) -> [String] {
        var names: [String] = []
        for entry in entries where entry.address.target.hasSameBytes(as: target) {
            guard case .json(let body) = try exchange(of: entry).request.body, let name = body["model"]?.string,
                !names.contains(where: { $0.hasSameBytes(as: name) })
            else { continue }
            names.append(name)
        }
        return names
    }

    /// The targets that something is recorded of, in the order of the files.
    public var targets: [String] { targets { _ in true } }

    /// The targets of the exchanges that satisfy a condition, in the order of the files.
    public func targets(where isMeant: (ExchangeAddress) -> Bool) -> [String] {
        var names: [String] = []
        for entry in entries
        where names.last?.hasSameBytes(as: entry.address.target) != true && isMeant(entry.address) {
            if !names.contains(where: { $0.hasSameBytes(as: entry.address.target) }) {
                names.append(entry.address.target)
            }
        }
        return names
    }
}
