internal import HTTPTransport
internal import JSONText

extension FixtureFolder {
    /// The recorded request most like one that is missing: of the same case and target if there is any, else of the
    /// same target. Looks at a bounded number of lines.
    func nearest(to request: RecordedRequest, _ wanted: ExchangeAddress, lines limit: Int = 32) -> FixtureMiss.Nearest?
    {
        let ofTarget = entries.filter { $0.address.target.hasSameBytes(as: wanted.target) }
        let ofCase = ofTarget.filter { $0.address.caseID.hasSameBytes(as: wanted.caseID) }
        var best: (FixtureMiss.Nearest, cost: Int)?
        var seen: Set<FixtureKey> = []
        for entry in ofCase.isEmpty ? ofTarget : ofCase where seen.insert(entry.address.key).inserted {
            guard seen.count <= limit else { break }
            // A line that cannot be read is no candidate; it is reported where it is asked for.
            guard let exchange = try? exchange(of: entry) else { continue }
            let differences = RequestDifference.between(recorded: exchange.request, asked: request)
            let cost = differences.reduce(differences.count * 1000) {
                $0 + ($1.recorded?.utf8.count ?? 0) + ($1.asked?.utf8.count ?? 0)
            }
            if best == nil || cost < best?.cost ?? 0 {
                best = (FixtureMiss.Nearest(address: entry.address, differences: differences), cost)
            }
        }
        return best?.0
    }
}
