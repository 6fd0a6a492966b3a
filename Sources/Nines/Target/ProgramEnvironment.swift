import Glibc

/// What programs get to see of the environment.
enum ProgramEnvironment {
    private static let names: Set<String> = [
        "PATH", "HOME", "LANG", "TMPDIR", "LC_ALL", "LC_COLLATE", "LC_CTYPE", "LC_MESSAGES", "LC_MONETARY",
        "LC_NUMERIC",
        "LC_TIME",
    ]

    /// The variables that every program gets. No others, because the environment also holds the keys of other targets.
    static func shared(_ environment: [String: String]) -> [String: String] {
        environment.filter { names.contains($0.key) }
    }

    /// The same, out of this process's own environment.
    static var ofProcess: [String: String] {
        let pairs = names.compactMap { name in getenv(name).map { (name, String(cString: $0)) } }
        return Dictionary(pairs) { first, _ in first }
    }
}
