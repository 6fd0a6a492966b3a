/// The run records in a folder and the folders right below it, newest first, by their first lines alone.
public struct RunList: Sendable {
    /// One record.
    public struct Entry: Sendable {
        /// Its path.
        public var path: String
        /// When it began, ISO 8601 in UTC.
        public var started: String
        /// The targets.
        public var targets: [String]
        /// The suites.
        public var suites: [String]
        /// How many cells were planned.
        public var cells: Int
    }

    /// The folders that were looked in, from the root.
    public let folders: [String]
    /// What was found.
    public let entries: [Entry]

    /// Looks in a folder.
    public init(in folder: String) {
        let top = FileSystem.absolute(folder)
        let below = FileSystem.names(in: top).map { FileSystem.join(top, $0) }.filter(FileSystem.isFolder)
        folders = [top] + below
        entries = folders.flatMap { folder in
            FileSystem.names(in: folder).filter { $0.hasSuffix(".jsonl") }
                .compactMap { Self.entry(FileSystem.join(folder, $0)) }
        }.sorted { ($0.started, $0.path) > ($1.started, $1.path) }
    }

    /// A line a record, or none.
    public var text: String {
        guard !entries.isEmpty else { return "" }
        var table = TextTable([
            .init(title: "started"), .init(title: "targets"), .init(title: "suites"),
            .init(title: "cells", alignsRight: true), .init(title: "record"),
        ])
        for entry in entries {
            let suites = entry.suites.count > 3 ? "\(entry.suites.count) suites" : entry.suites.joined(separator: ", ")
            table.add([
                entry.started, entry.targets.joined(separator: ", "), suites, String(entry.cells),
                FileSystem.display(entry.path),
            ])
        }
        return table.text
    }

    private static func entry(_ path: String) -> Entry? {
        guard let header = try? RecordReader.header(of: path) else { return nil }
        return Entry(
            path: path, started: header.started, targets: header.targets.map(\.alias),
            suites: header.suites.map(\.name),
            cells: header.cells)
    }
}
