/// A text parted into the answer and the reasoning that stands in `<think>` tags around or before it.
///
/// A tag opens a block only at the beginning of the text or of a line, or right behind another block; an answer that merely
/// speaks of `<think>` keeps it. Blocks nest. A closing tag without an opening one ends reasoning that began with the text
/// (some chat templates put the opening tag into the prompt), if it stands at an end of its line.
struct ReasoningSplit {
    /// The text outside of all blocks; the white space behind a block is dropped.
    var answer: String
    /// The text inside of them; nil where there is no block.
    var reasoning: String?
    /// Whether the last block never ends.
    var isOpen = false
    /// Bytes of the source before the first byte of the answer; nil when the answer is empty.
    var answerOffset: Int?

    private struct Tag {
        var start: Int
        var end: Int
        var closes: Bool
    }

    private static let names = [Array("think".utf8), Array("thinking".utf8)]

    init(_ text: String) {
        answer = text
        answerOffset = text.isEmpty ? nil : 0
        var text = text
        text.withUTF8 { bytes in
            let tags = Self.tags(bytes)
            if !tags.isEmpty { split(bytes, tags) }
        }
    }

    private mutating func split(_ bytes: UnsafeBufferPointer<UInt8>, _ tags: [Tag]) {
        var kept: [Range<Int>] = []
        var thought: [Range<Int>] = []
        var position = 0
        var depth = 0
        for tag in tags where tag.start >= position {
            if depth > 0 {
                depth += tag.closes ? -1 : 1
                guard depth == 0 else { continue }
                thought.append(position..<tag.start)
                position = Self.skipSpace(bytes, from: tag.end)
            } else if tag.closes {
                guard thought.isEmpty, Self.endsLine(bytes, tag) else { continue }
                thought.append(0..<tag.start)
                position = Self.skipSpace(bytes, from: tag.end)
            } else if tag.start == position && !thought.isEmpty || Self.startsLine(bytes, tag.start) {
                kept.append(position..<tag.start)
                position = tag.end
                depth = 1
            }
        }
        guard depth > 0 || !thought.isEmpty else { return }
        isOpen = depth > 0
        if isOpen { thought.append(position..<bytes.count) } else { kept.append(position..<bytes.count) }
        func join(_ ranges: [Range<Int>], with separator: String) -> String {
            ranges.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: separator)
        }
        // White space alone before a block is no answer.
        kept.removeAll { range in bytes[range].allSatisfy(Self.isSpace) }
        answer = join(kept, with: "")
        answerOffset = kept.first?.lowerBound
        reasoning = join(thought.map { Self.trim(bytes, $0) }, with: "\n")
    }

    /// A nested opening tag counts wherever it stands, so all tags are found first.
    private static func tags(_ bytes: UnsafeBufferPointer<UInt8>) -> [Tag] {
        var tags: [Tag] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            let closes = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/")
            let nameStart = index + (closes ? 2 : 1)
            let name = names.first { name in
                let end = nameStart + name.count
                guard end < bytes.count, bytes[end] == UInt8(ascii: ">") else { return false }
                return name.indices.allSatisfy { bytes[nameStart + $0] | 0x20 == name[$0] }
            }
            if let name {
                let end = nameStart + name.count + 1
                tags.append(Tag(start: index, end: end, closes: closes))
                index = end
            } else {
                index += 1
            }
        }
        return tags
    }

    private static func startsLine(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
        var index = position
        while index > 0, bytes[index - 1] == UInt8(ascii: " ") || bytes[index - 1] == UInt8(ascii: "\t") { index -= 1 }
        return index == 0 || bytes[index - 1] == UInt8(ascii: "\n")
    }

    private static func endsLine(_ bytes: UnsafeBufferPointer<UInt8>, _ tag: Tag) -> Bool {
        tag.end == bytes.count || bytes[tag.end] == UInt8(ascii: "\n") || bytes[tag.end] == UInt8(ascii: "\r")
            || startsLine(bytes, tag.start)
    }

    private static func skipSpace(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        bytes[start...].firstIndex { !isSpace($0) } ?? bytes.count
    }

    private static func trim(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
        guard let first = bytes[range].firstIndex(where: { !isSpace($0) }),
            let last = bytes[range].lastIndex(where: { !isSpace($0) })
        else { return range.lowerBound..<range.lowerBound }
        return first..<(last + 1)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
    }
}
