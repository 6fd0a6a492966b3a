/// A project: the folder of `nines.yaml`, its targets, and where fixtures and reports go.
public struct Project: Sendable {
    /// The name of the file that makes a folder a project.
    public static let fileName = "nines.yaml"

    /// The folder, absolute; the current one where there is no project file.
    public var root: String
    /// The project file; nil where there is none.
    public var file: String?
    /// The targets by alias.
    public var targets: [String: Target]
    /// The folder of fixtures, absolute.
    public var fixtures: String
    /// The folder of run records and reports, absolute.
    public var reports: String
    /// What is odd but no error.
    public var warnings: [Diagnostic]

    /// The project that a file or folder belongs to, found by walking up; throws when its file is invalid.
    public static func find(from path: String) throws(InvalidInput) -> Project {
        if let folder = folder(of: path) { return try load(FileSystem.join(folder, fileName)) }
        let start = FileSystem.currentFolder
        return Project(
            root: start, file: nil, targets: [:], fixtures: FileSystem.join(start, "Fixtures"),
            reports: FileSystem.join(start, "reports"), warnings: [])
    }

    /// The folder of the project file that a file or folder belongs to; nil where there is none.
    private static func folder(of path: String) -> String? {
        var folder = FileSystem.absolute(path)
        while !FileSystem.isFile(FileSystem.join(folder, fileName)) {
            let parent = FileSystem.parent(folder)
            guard parent != folder else { return nil }
            folder = parent
        }
        return folder
    }

    /// Throws when a suite belongs to another project.
    func checkHolds(_ suites: [Suite]) throws(InvalidInput) {
        for suite in suites {
            let other = Self.folder(of: FileSystem.parent(suite.file)) ?? FileSystem.currentFolder
            guard other == root else {
                throw InvalidInput(
                    "the suite '\(suite.name)' belongs to another project (\(FileSystem.display(other))) than the first",
                    hint: "run them apart: each project has its own targets and fixtures")
            }
        }
    }

    /// The project that a project file describes; throws every problem in it.
    public static func load(_ path: String) throws(InvalidInput) -> Project {
        let text = try FileSystem.readText(path)
        let file = YAMLFile(path: FileSystem.display(path), text: text)
        var project = ProjectDecoder(file: file, path: path).decode()
        project.warnings = file.diagnostics.filter { $0.severity == .warning }
        guard !file.diagnostics.contains(where: { $0.severity == .error }) else { throw InvalidInput(file.diagnostics) }
        return project
    }

    /// Throws when a suite names a target, such as a judge or that of a gate, which the project does not have.
    public func checkTargets(of suites: [Suite]) throws(InvalidInput) {
        var problems: [Diagnostic] = []
        for suite in suites {
            let whole = SourceLocation(file: FileSystem.display(suite.file), line: 1)
            let ofGates = suite.gates.flatMap { gate in
                gate.scope[.target].map { (alias: $0, location: gate.location ?? whole) }
            }
            for (alias, location) in suite.helperPlaces + ofGates where targets[alias] == nil {
                let known = targets.keys.sorted().joined(separator: ", ")
                problems.append(
                    Diagnostic(
                        "unknown target '\(alias)'", at: location,
                        hint: Suggestion.nearest(alias, in: targets.keys).map { "did you mean '\($0)'?" }
                            ?? "targets of the project: \(known)"))
            }
        }
        guard problems.isEmpty else { throw InvalidInput(problems) }
    }

    /// The target of an alias; throws with the nearest alias when there is none.
    public func target(_ alias: String) throws(InvalidInput) -> Target {
        if let target = targets[alias] { return target }
        guard let file else {
            throw InvalidInput(
                "unknown target '\(alias)': no \(Self.fileName) was found at or above the suite",
                hint: "write one with 'targets: { \(alias): { base_url: …, model: … } }'")
        }
        let near = Suggestion.nearest(alias, in: targets.keys).map { "did you mean '\($0)'? " } ?? ""
        throw InvalidInput(
            "unknown target '\(alias)'", at: SourceLocation(file: FileSystem.display(file), line: 1),
            hint: near + "targets here: \(targets.keys.sorted().joined(separator: ", "))")
    }
}
