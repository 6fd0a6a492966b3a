import Yams

/// One YAML file: its text, its tree, and the problems found in it so far.
///
/// A class, because every reader of a part of the file adds to one list of problems, so that all are reported at once.
final class YAMLFile {
    let path: String
    let text: String
    private(set) var diagnostics: [Diagnostic] = []
    /// The files that this one names, by path; they are part of what it says.
    private var data: [String: String] = [:]

    init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// The texts of the files that this one names, in the order of their paths.
    var dataTexts: [String] { data.sorted { $0.key < $1.key }.map(\.value) }

    func noteData(_ text: String, path: String) {
        data[path] = text
    }

    func noteData(path: String) {
        guard data[path] == nil, let bytes = try? FileSystem.read(path) else { return }
        data[path] = String(decoding: bytes, as: UTF8.self)
    }

    func noteData(of other: YAMLFile) {
        data.merge(other.data) { mine, _ in mine }
    }

    /// The top node; nil, with the problem noted, when the text is not YAML or is empty.
    func root() -> YAMLNode? {
        do {
            guard let node = try Yams.compose(yaml: text) else {
                report("the file is empty", at: SourceLocation(file: path, line: 1))
                return nil
            }
            return YAMLNode(node, in: self)
        } catch let error as YamlError {
            report(error)
        } catch {
            report("not readable as YAML: \(error)", at: SourceLocation(file: path, line: 1))
        }
        return nil
    }

    func report(
        _ message: String, at location: SourceLocation, hint: String? = nil, severity: Diagnostic.Severity = .error,
        isConfidential: Bool = false
    ) {
        var diagnostic = Diagnostic(message, at: location, hint: hint, severity: severity)
        diagnostic.isConfidential = isConfidential
        diagnostics.append(diagnostic)
    }

    func report(contentsOf others: [Diagnostic]) {
        diagnostics += others
    }

    private func report(_ error: YamlError) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let where_ = context.map { " (\($0.text) at \($0.mark))" } ?? ""
            report("malformed YAML: \(problem)\(where_)", at: location(mark), hint: hint(for: problem, at: mark))
        case .duplicatedKeysInMapping(let duplicates, let context):
            report(
                "the key \(duplicates.map { "'\($0)'" }.joined(separator: ", ")) stands twice in one mapping",
                at: location(context.mark), hint: "keep one of them")
        case .reader(let problem, let offset, _, _):
            let line = text.prefix(offset ?? 0).count { $0.isNewline } + 1
            report("malformed YAML: \(problem)", at: SourceLocation(file: path, line: line))
        default:
            report("malformed YAML: \(error)", at: SourceLocation(file: path, line: 1))
        }
    }

    private func hint(for problem: String, at mark: Mark) -> String? {
        if problem.contains("mapping values are not allowed") {
            return "a text that contains ': ' must stand in quotes"
        }
        if problem.contains("cannot start any token") {
            if scalar(at: mark) == "\t" { return "indent with blanks, not tabs" }
            return "a text that begins with @, ` or % must stand in quotes"
        }
        return nil
    }

    private func scalar(at mark: Mark) -> Unicode.Scalar? {
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.indices.contains(mark.line - 1) else { return nil }
        return lines[mark.line - 1].dropFirst(mark.column - 1).first
    }

    func location(_ mark: Mark) -> SourceLocation {
        SourceLocation(file: path, line: mark.line, column: mark.column)
    }
}
