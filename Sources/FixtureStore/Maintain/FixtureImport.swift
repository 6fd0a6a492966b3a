/// Puts exchanges into a folder that did not come through a transport: imported from another tool, or synthetic.
public enum FixtureImport {
    /// Writes and seals; with `replaces`, calls that are there already are replaced. Throws when one holds a secret.
    public static func add(
        _ exchanges: [Exchange], to path: String, provenance: Provenance,
        options: RecordingTransport.Options = RecordingTransport.Options()
    ) throws(FixtureError) -> SealReport {
        let head = JournalHead(
            started: options.now(), purpose: options.replaces ? .refresh : .fill, keepsFailures: options.keepsFailures,
            provenance: provenance)
        try Directory.create(path)
        var journal = try JournalWriter(folder: path, head, under: try FolderLock(path))
        do throws(FixtureError) {
            for exchange in exchanges {
                let line = FixtureLine.encode(exchange)
                if let place = options.secrets.place(in: exchange, line) {
                    throw FixtureError(path, "\(exchange.address): \(place)")
                }
                try journal.append(line)
            }
        } catch {
            try Directory.remove(path + "/" + journal.name)
            throw error
        }
        return try FolderSealer(path, options).seal(journal)
    }
}
