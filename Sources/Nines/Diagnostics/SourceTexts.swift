/// The lines that diagnostics point at, read from the files when a diagnostic is shown.
public struct SourceTexts {
    private var files: [String: [String]] = [:]

    /// Without any file read yet.
    public init() {}

    /// The line at a place, shortened around the column when long, and where under it the caret stands in terminal columns.
    mutating func line(_ location: SourceLocation) -> (text: String, caretOffset: Int)? {
        let lines = lines(of: location.file)
        guard lines.indices.contains(location.line - 1) else { return nil }
        // Tabs become one blank and control characters a dot, so that the caret stands where the eye looks for it.
        let scalars = lines[location.line - 1].unicodeScalars.map { scalar -> Unicode.Scalar in
            scalar == "\t" ? " " : scalar.isUnsafeToShow ? "·" : scalar
        }
        let column = min(max(location.column - 1, 0), scalars.count)
        let start = column > 120 ? column - 60 : 0
        let end = min(scalars.count, start + 160)
        let before = (start > 0 ? "…" : "") + Self.text(scalars[start..<column])
        let after = Self.text(scalars[column..<max(column, end)]) + (end < scalars.count ? "…" : "")
        return (before + after, DisplayWidth.columns(before))
    }

    private mutating func lines(of file: String) -> [String] {
        if let known = files[file] { return known }
        // By bytes: to Swift "\r\n" is one character, and no line break among "\n".
        let content = (try? FileSystem.read(file)) ?? []
        let bytes = content.starts(with: [0xEF, 0xBB, 0xBF]) ? content[3...] : content[...]
        let lines =
            bytes.isEmpty
            ? [] : bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Self.line)
        files[file] = lines
        return lines
    }

    private static func line(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
