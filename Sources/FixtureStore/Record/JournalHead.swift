internal import JSONText

/// The first line of a journal: everything that sealing must know of the recording if its process is gone.
struct JournalHead {
    /// What the journal's lines are to those in the folder.
    enum Purpose: String {
        /// They fill gaps.
        case fill
        /// They take the place of the same calls.
        case refresh
        /// They were in the folder and moved from shard to shard when the sealing process died.
        case rescue
    }

    var started: String
    var purpose: Purpose
    var keepsFailures: Bool
    var provenance: Provenance

    init(started: String, purpose: Purpose, keepsFailures: Bool, provenance: Provenance) {
        self.started = started
        self.purpose = purpose
        self.keepsFailures = keepsFailures
        self.provenance = provenance
    }

    /// For lines that are safe as long as either this journal or their shards are there.
    static let rescue = JournalHead(
        started: "", purpose: .rescue, keepsFailures: true, provenance: Provenance(tool: ""))

    init?(_ line: ArraySlice<UInt8>) {
        guard let json = try? JSONParser.parse(Array(line)), json["journal"]?.int == 1,
            let started = json["started"]?.string, let purpose = json["purpose"]?.string.flatMap(Purpose.init),
            let keepsFailures = json["keepsFailures"]?.bool
        else { return nil }
        self.init(
            started: started, purpose: purpose, keepsFailures: keepsFailures, provenance: Provenance(json: json))
    }

    /// The line with its newline.
    var bytes: [UInt8] {
        let members: [JSONObject.Member] = [
            .init("journal", 1), .init("started", .string(started)),
            .init("purpose", .string(purpose.rawValue)), .init("keepsFailures", .bool(keepsFailures)),
        ]
        return JSONWriter.bytes(.object(JSONObject(members).merging(provenance.json))) + [0x0A]
    }
}
