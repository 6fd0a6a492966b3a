import Glibc

/// The Markdown that GitHub shows for a step of a workflow.
public enum StepSummary {
    /// 1 MiB for all that a step writes; GitHub shows nothing of a longer one.
    public static let limit = 1 << 20
    /// Room for the words on what was cut.
    private static let reserve = 1024

    /// As much of a document as fits beside what the summary holds already, and a statement of what was cut.
    ///
    /// It is cut between lines and never within a block of code, whose fence would swallow what follows. What stands
    /// first in a report matters most: the verdict, the figures, the gates.
    ///
    /// - Parameter existing: Bytes that the summary holds already.
    public static func fitted(_ document: [UInt8], beside existing: Int = 0) -> [UInt8] {
        let room = limit - existing
        guard document.count > room else { return document }
        var end = 0
        var start = 0
        var fence: ArraySlice<UInt8>?
        var headings: [String] = []
        while start < document.count {
            let next = document[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? document.count
            let line = document[start..<next]
            let ticks = line.prefix { $0 == UInt8(ascii: "`") }
            if let open = fence {
                if ticks.count >= open.count { fence = nil }
            } else if ticks.count >= 3 {
                fence = ticks
            }
            if fence == nil, next <= room - reserve { end = next }
            let isHeading = fence == nil && line.starts(with: Array("## ".utf8))
            if isHeading, start >= end {
                headings.append(FailureText.oneLine(String(decoding: line.dropFirst(3), as: UTF8.self), 60))
            }
            start = next
        }
        guard end > 0 else { return [] }
        var words =
            "\n**Cut here:** a step summary holds 1 MiB; \(document.count - end) of \(document.count) bytes are left out."
        let names =
            " Not shown at all: " + headings.prefix(8).joined(separator: "; ") + (headings.count > 8 ? "; …." : ".")
        if !headings.isEmpty, words.utf8.count + names.utf8.count < reserve { words += names }
        words += "\n"
        return document[..<end] + Array(words.utf8)
    }

    /// Adds to a summary what fits beside what it holds.
    public static func add(_ document: [UInt8], to path: String) throws(FileSystem.Failure) {
        try FileSystem.makeFolder(FileSystem.parent(FileSystem.absolute(path)))
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileSystem.Failure(path: path, action: "write", number: errno) }
        defer { close(descriptor) }
        let existing = FileSystem.size(path) ?? 0
        let separator: [UInt8] = existing > 0 ? [UInt8(ascii: "\n")] : []
        try FileSystem.writeAll(
            separator + fitted(document, beside: existing + separator.count), to: descriptor, path: path)
    }
}
