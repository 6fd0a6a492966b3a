private import Glibc

/// What is done to names in a folder.
enum Directory {
    /// The names in a folder in the order of their bytes; nil when there is no such folder.
    static func names(in path: String) throws(FixtureError) -> [String]? {
        guard let stream = opendir(path) else {
            guard errno == ENOENT else { throw FixtureError(path, "cannot be opened: \(OpenFile.reason())") }
            return nil
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) {
                    String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Makes a folder and those above it.
    static func create(_ path: String) throws(FixtureError) {
        if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            throw FixtureError(path, "cannot be made: \(OpenFile.reason())")
        }
        try create(String(path[..<slash]))
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
            throw FixtureError(path, "cannot be made: \(OpenFile.reason())")
        }
    }

    static func rename(_ old: String, to new: String) throws(FixtureError) {
        guard Glibc.rename(old, new) == 0 else {
            throw FixtureError(old, "cannot be renamed to \(new): \(OpenFile.reason())")
        }
    }

    static func remove(_ path: String) throws(FixtureError) {
        guard unlink(path) == 0 || errno == ENOENT else {
            throw FixtureError(path, "cannot be removed: \(OpenFile.reason())")
        }
    }

    /// Makes renames and removals in a folder last through a loss of power.
    static func synchronize(_ path: String) throws(FixtureError) {
        try OpenFile(path, .read).synchronize()
    }
}
