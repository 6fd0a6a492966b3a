/// The end of every line, `,"digest":"<16 digits>"}`: the first half of SHA-256 over the line without this member.
/// Sixty-four bits find damage; they are no defence against somebody who means to deceive.
enum LineDigest {
    static let length = 29

    private static let opening = Array(",\"digest\":\"".utf8)
    private static let closing = Array("\"}".utf8)

    /// Closes a line that lacks its digest and its brace.
    static func close(_ line: inout [UInt8]) {
        let digest = SHA256Hash.bytes(line).prefix(8)
        line.append(contentsOf: opening)
        Hexadecimal.append(digest, to: &line)
        line.append(contentsOf: closing)
    }

    enum Check { case good, changed, absent }

    static func check(_ line: ArraySlice<UInt8>) -> Check {
        let (content, tail) = (line.dropLast(length), line.suffix(length))
        guard tail.starts(with: opening), tail.suffix(2).elementsEqual(closing) else { return .absent }
        var expected: [UInt8] = []
        Hexadecimal.append(SHA256Hash.bytes(content).prefix(8), to: &expected)
        return tail.dropFirst(opening.count).dropLast(2).elementsEqual(expected) ? .good : .changed
    }
}
