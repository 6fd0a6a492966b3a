import Glibc

extension String {
    /// Whether the bytes of another text occur in this one; in UTF-8 that is the same as the Unicode scalars occurring.
    func containsBytes(of other: String) -> Bool {
        var text = self
        var sought = other
        return text.withUTF8 { haystack in sought.withUTF8 { needle in occurs(needle, in: haystack) } }
    }

    /// Whether the text begins with the bytes of another.
    func beginsWithBytes(of other: String) -> Bool {
        utf8.starts(with: other.utf8)
    }

    /// The text in quotes, cut to a length that fits into a one-line reason, control characters escaped.
    func quotedExcerpt(_ limit: Int = 60) -> String {
        let scalars = unicodeScalars.prefix(limit + 1)
        let isCut = scalars.count > limit
        var shown = ""
        for scalar in scalars.prefix(limit) {
            switch scalar {
            case "\n": shown += "\\n"
            case "\r": shown += "\\r"
            case "\t": shown += "\\t"
            // Unicode's controls, which are the same for ever.
            case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}": shown += "\u{FFFD}"
            default: shown.unicodeScalars.append(scalar)
            }
        }
        return "'" + shown + (isCut ? "…" : "") + "'"
    }
}

/// Knuth, Morris and Pratt's search, linear for any input, which jumps by `memchr` while nothing is matched.
private func occurs(_ needle: UnsafeBufferPointer<UInt8>, in haystack: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = needle.first else { return true }
    guard let base = haystack.baseAddress, needle.count <= haystack.count else { return false }
    // fallback[i]: how much of the needle still matches when the byte after its first i + 1 does not.
    var fallback = [Int](repeating: 0, count: needle.count)
    var matched = 0
    for index in needle.indices.dropFirst() {
        while matched > 0, needle[index] != needle[matched] { matched = fallback[matched - 1] }
        if needle[index] == needle[matched] { matched += 1 }
        fallback[index] = matched
    }
    matched = 0
    var index = 0
    while index < haystack.count {
        if matched == 0 {
            guard let hit = memchr(base + index, Int32(first), haystack.count - index) else { return false }
            index = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
        }
        while matched > 0, haystack[index] != needle[matched] { matched = fallback[matched - 1] }
        if haystack[index] == needle[matched] { matched += 1 }
        if matched == needle.count { return true }
        index += 1
    }
    return false
}
