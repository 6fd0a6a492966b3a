/// A report as it is written: one file and, where one is not enough, others beside it.
public struct RenderedReport: Sendable {
    /// The file's bytes.
    public var bytes: [UInt8]
    /// Files beside it: paths below its folder, and their bytes.
    public var siblings: [(name: String, bytes: [UInt8])] = []
    /// What whoever asked for it should know.
    public var notes: [String] = []

    /// Writes the files that belong beside the one at a path.
    public func writeSiblings(of path: String) throws(FileSystem.Failure) {
        let folder = FileSystem.parent(FileSystem.absolute(path))
        for sibling in siblings { try FileSystem.write(sibling.bytes, to: FileSystem.join(folder, sibling.name)) }
    }
}
