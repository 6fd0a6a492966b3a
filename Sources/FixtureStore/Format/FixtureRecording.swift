internal import JSONText

/// One entry of a folder's header: what one recording got from one target.
public struct FixtureRecording: Sendable, Hashable {
    /// When the recording began, as RFC 3339 in UTC.
    public let date: String
    /// The alias of the target.
    public let target: String
    /// Who recorded, and with what.
    public let provenance: Provenance
    /// The names of models that the server returned, sorted.
    public let models: [String]
    /// The fingerprints that the server returned, sorted.
    public let fingerprints: [String]
    /// How many exchanges were recorded.
    public let exchanges: Int

    init(
        date: String, target: String, provenance: Provenance, models: Set<String>, fingerprints: Set<String>,
        exchanges: Int
    ) {
        self.date = date
        self.target = target
        self.provenance = provenance
        self.models = models.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        self.fingerprints = fingerprints.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        self.exchanges = exchanges
    }

    init(json: JSONValue) {
        date = json["date"]?.string ?? ""
        target = json["target"]?.string ?? ""
        provenance = Provenance(json: json)
        models = json["models"]?.array?.compactMap(\.string) ?? []
        fingerprints = json["fingerprints"]?.array?.compactMap(\.string) ?? []
        exchanges = json["exchanges"]?.int ?? 0
    }

    /// The recording in one line.
    public var text: String {
        let model = models.isEmpty ? "" : ", the server says \(models.joined(separator: ", "))"
        return "\(date): \(exchanges) of \(target) with \(provenance.tool)\(model)"
    }

    var json: JSONValue {
        let members: [JSONObject.Member] = [
            .init("date", .string(date)), .init("target", .string(target)), .init("exchanges", .int(exchanges)),
            .init("models", .array(models.map(JSONValue.string))),
            .init("fingerprints", .array(fingerprints.map(JSONValue.string))),
        ]
        return .object(JSONObject(members).merging(provenance.json))
    }
}
