internal import Glibc

extension Program {
    /// Whether there is such a program, as far as can be told without starting it: a file that may be run, at its path or in
    /// the folders of this process's `PATH`.
    public var isFound: Bool {
        guard !name.isEmpty else { return false }
        if name.utf8.contains(UInt8(ascii: "/")) { return Self.mayRun(absolute(name)) }
        // What posix_spawnp takes where there is none.
        let path = getenv("PATH").map { String(cString: $0) } ?? "/bin:/usr/bin"
        return path.split(separator: ":", omittingEmptySubsequences: false).contains {
            Self.mayRun(absolute("\($0.isEmpty ? "." : $0)/\(name)"))
        }
    }

    private func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : "\(folder)/\(path)" }

    private static func mayRun(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
    }
}
