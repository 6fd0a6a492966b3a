/// Reads suites from files.
public enum SuiteLoader {
    /// The suite in a file; throws every problem in it and in the data files it names.
    public static func load(_ path: String) throws(InvalidInput) -> Suite {
        let absolute = FileSystem.absolute(path)
        let file = YAMLFile(path: FileSystem.display(absolute), text: try FileSystem.readText(absolute))
        let suite = SuiteDecoder(file: file, path: absolute).decode()
        guard let suite, !file.diagnostics.contains(where: { $0.severity == .error }) else {
            throw InvalidInput(file.diagnostics)
        }
        return suite
    }

    /// Several suites; throws the problems of all files at once, and names that two files share.
    public static func load(_ paths: [String]) throws(InvalidInput) -> [Suite] {
        var suites: [Suite] = []
        var problems: [Diagnostic] = []
        for path in paths {
            do {
                let suite = try load(path)
                if let other = suites.first(where: { $0.name == suite.name }) {
                    let message = "the suite name '\(suite.name)' is taken by \(FileSystem.display(other.file))"
                    problems.append(
                        Diagnostic(message, at: SourceLocation(file: FileSystem.display(suite.file), line: 1)))
                }
                suites.append(suite)
            } catch {
                problems += error.diagnostics
            }
        }
        guard problems.isEmpty else { throw InvalidInput(problems) }
        return suites
    }
}
