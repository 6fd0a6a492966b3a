internal import JSONText

/// One place at which two requests differ.
public struct RequestDifference: Sendable, Hashable, CustomStringConvertible {
    /// A JSON path into the body such as `$.messages[0].content`, or `method` or `path`.
    public let path: String
    /// What was recorded, cut to the part that differs; nil where there was nothing.
    public let recorded: String?
    /// What was asked, cut to the part that differs; nil where there is nothing.
    public let asked: String?

    /// `path: recorded → asked`
    public var description: String { "\(path): \(recorded ?? "nothing") → \(asked ?? "nothing")" }

    private static let limit = 8
    private static let context = 24
    private static let width = 80

    /// The first differences between two requests, in the order of what was recorded.
    static func between(recorded: RecordedRequest, asked: RecordedRequest) -> [RequestDifference] {
        var found: [RequestDifference] = []
        collect("method", .string(recorded.method), .string(asked.method), &found)
        collect("path", .string(recorded.path), .string(asked.path), &found)
        collect("$", body(recorded), body(asked), &found)
        return found
    }

    private static func body(_ request: RecordedRequest) -> JSONValue? {
        let members = request.keyedMembers
        return members["body"] ?? members["text"] ?? members["base64"]
    }

    private static func collect(
        _ path: String, _ recorded: JSONValue?, _ asked: JSONValue?, _ found: inout [RequestDifference]
    ) {
        guard found.count < limit, recorded != asked else { return }
        switch (recorded, asked) {
        case (.object(let old)?, .object(let new)?):
            for member in old.members { collect(step(path, member.key), member.value, new[member.key], &found) }
            for member in new.members where old[member.key] == nil {
                collect(step(path, member.key), nil, member.value, &found)
            }
        case (.array(let old)?, .array(let new)?):
            for index in 0..<max(old.count, new.count) {
                collect(
                    "\(path)[\(index)]", index < old.count ? old[index] : nil, index < new.count ? new[index] : nil,
                    &found)
            }
        case (.string(let old)?, .string(let new)?):
            let (oldPart, newPart) = excerpts(Array(old.unicodeScalars), Array(new.unicodeScalars))
            found.append(RequestDifference(path: path, recorded: oldPart, asked: newPart))
        default:
            found.append(RequestDifference(path: path, recorded: recorded.map(spell), asked: asked.map(spell)))
        }
    }

    private static func step(_ path: String, _ key: String) -> String {
        let isPlain = key.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
        return isPlain && !key.isEmpty ? "\(path).\(key)" : "\(path)[\(JSONWriter.text(.string(key)))]"
    }

    /// Both texts without what they have in common, but for a little context on either side.
    private static func excerpts(_ old: [Unicode.Scalar], _ new: [Unicode.Scalar]) -> (String, String) {
        let shorter = min(old.count, new.count)
        var prefix = 0
        while prefix < shorter, old[prefix] == new[prefix] { prefix += 1 }
        var suffix = 0
        while suffix < shorter - prefix, old[old.count - 1 - suffix] == new[new.count - 1 - suffix] { suffix += 1 }
        func excerpt(_ text: [Unicode.Scalar]) -> String {
            let from = max(0, prefix - context)
            let to = min(text.count, min(text.count - suffix, prefix + width) + context)
            var part = String.UnicodeScalarView(text[from..<to])
            if from > 0 { part.insert("…", at: part.startIndex) }
            if to < text.count { part.append("…") }
            return JSONWriter.text(.string(String(part)))
        }
        return (excerpt(old), excerpt(new))
    }

    private static func spell(_ value: JSONValue) -> String {
        let text = JSONWriter.text(value)
        guard text.unicodeScalars.count > width else { return text }
        return String(text.unicodeScalars.prefix(width)) + "…"
    }
}
