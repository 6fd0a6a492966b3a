/// Goes through the lines of a file in pieces, so that a large file takes no more memory than its longest line.
struct LineReader {
    /// One line without its newline.
    struct Line {
        /// From 1.
        let number: Int
        /// Where it begins in the file.
        let offset: Int
        /// Its bytes.
        let bytes: ArraySlice<UInt8>
        /// False for a last line that was cut off before its newline.
        let isTerminated: Bool
    }

    private static let chunk = 1 << 20

    /// Calls `body` for each line in order.
    static func forEach(
        in file: OpenFile, _ body: (Line) throws(FixtureError) -> Void
    ) throws(FixtureError) {
        var buffer: [UInt8] = []
        var bufferAt = 0
        var number = 0
        // How much of the buffer is known to hold no newline: a long line is not searched again with every piece.
        var searched = 0
        while true {
            let piece = try file.read(at: bufferAt + buffer.count, count: chunk)
            buffer.append(contentsOf: piece)
            var start = 0
            while let end = Bytes.firstNewline(in: buffer[max(start, searched)...]) {
                number += 1
                try body(
                    Line(number: number, offset: bufferAt + start, bytes: buffer[start..<end], isTerminated: true))
                start = end + 1
            }
            buffer.removeFirst(start)
            bufferAt += start
            searched = buffer.count
            guard piece.isEmpty else { continue }
            if !buffer.isEmpty {
                try body(Line(number: number + 1, offset: bufferAt, bytes: buffer[...], isTerminated: false))
            }
            return
        }
    }
}
