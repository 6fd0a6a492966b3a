/// A remark that GitHub shows beside a workflow's run and, where it names a file, beside the changed line.
public struct WorkflowAnnotation: Sendable, Hashable {
    /// How bad it is.
    public enum Level: String, Sendable {
        /// It makes the step fail.
        case error
        /// It does not.
        case warning
    }

    /// How bad it is.
    public var level: Level
    /// Its heading.
    public var title: String
    /// What there is to say, in a line or several.
    public var message: String
    /// The place in a file; nil for none.
    public var location: SourceLocation?

    /// GitHub shows as many of each level in a step and drops the others without a word.
    private static let limit = 10

    /// The lines that GitHub takes for commands: at most ten a level, of which the last says how many more there are.
    ///
    /// - Parameter root: The folder that GitHub's paths begin at; nil where unknown.
    public static func commands(_ annotations: [WorkflowAnnotation], root: String?) -> String {
        var text = ""
        for level in [Level.error, .warning] {
            let all = annotations.filter { $0.level == level }
            let shown = all.count > limit ? limit - 1 : all.count
            for annotation in all.prefix(shown) { text += annotation.command(root: root) }
            guard shown < all.count else { continue }
            let rest = "and \(all.count - shown) more like it; the reports have them all"
            text += WorkflowAnnotation(level: level, title: "nines: more", message: rest).command(root: root)
        }
        return text
    }

    private func command(root: String?) -> String {
        var properties: [String] = []
        if let location {
            properties.append("file=\(Self.property(Self.path(location.file, root: root)))")
            if location.line > 0 { properties.append("line=\(location.line)") }
        }
        properties.append("title=\(Self.property(FailureText.oneLine(title, 200)))")
        return "::\(level.rawValue) \(properties.joined(separator: ","))::\(Self.data(XMLText.cut(message, 2000)))\n"
    }

    /// The path from the repository's root, where the step may have been in a folder below it.
    private static func path(_ path: String, root: String?) -> String {
        let absolute = FileSystem.absolute(path)
        guard let root, !root.isEmpty else { return path }
        let base = root.hasSuffix("/") ? root : root + "/"
        return absolute.hasPrefix(base) ? String(absolute.dropFirst(base.count)) : path
    }

    private static func data(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": result.append(contentsOf: "%25".unicodeScalars)
            case "\r": result.append(contentsOf: "%0D".unicodeScalars)
            case "\n": result.append(contentsOf: "%0A".unicodeScalars)
            // Terminals obey these; a log is read in one.
            default: result.append(scalar.isUnsafeToShow ? "\u{FFFD}" : scalar)
            }
        }
        return String(result)
    }

    private static func property(_ text: String) -> String {
        data(text).replacingScalar(":", with: "%3A").replacingScalar(",", with: "%2C")
    }
}
