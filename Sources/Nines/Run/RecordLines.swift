import Glibc

/// Goes through the lines of a run record in pieces, so that a large one takes no more memory than its longest line.
enum RecordLines {
    /// One line, valid during the call only.
    ///
    /// Unchecked, because the compiler cannot see that nobody writes where it lies as long as it is valid.
    struct Line: @unchecked Sendable {
        /// From 1.
        let number: Int
        /// Where it begins in the file.
        let offset: Int
        /// Its bytes without the newline.
        let bytes: UnsafeBufferPointer<UInt8>
        /// False for a last line that was cut off before its newline.
        let isTerminated: Bool
    }

    private static let piece = 1 << 20

    /// Calls with as many lines as a piece of the file holds, and returns how many bytes the file has.
    @discardableResult
    static func forEachPiece(
        of path: String, _ body: ([Line]) throws(InvalidInput) -> Void
    ) throws(InvalidInput) -> Int {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 2 * piece)
        var filled = 0
        // How much is known to hold no newline: a long line is not searched again with every piece.
        var searched = 0
        var offset = 0
        var number = 0
        while true {
            if filled == buffer.count { buffer.append(contentsOf: repeatElement(0, count: buffer.count)) }
            let count = buffer.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress.map { $0 + filled }, min(piece, $0.count - filled))
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure(path) }
            filled += count
            let isLast = count == 0
            var start = 0
            try buffer.withUnsafeBufferPointer { (buffer) throws(InvalidInput) in
                guard let base = buffer.baseAddress else { return }
                var lines: [Line] = []
                while let found = memchr(base + max(start, searched), 0x0A, filled - max(start, searched)) {
                    let end = UnsafeRawPointer(found) - UnsafeRawPointer(base)
                    number += 1
                    lines.append(
                        Line(
                            number: number, offset: offset + start,
                            bytes: UnsafeBufferPointer(rebasing: buffer[start..<end]), isTerminated: true))
                    start = end + 1
                }
                if isLast, start < filled {
                    lines.append(
                        Line(
                            number: number + 1, offset: offset + start,
                            bytes: UnsafeBufferPointer(rebasing: buffer[start..<filled]), isTerminated: false))
                }
                if !lines.isEmpty { try body(lines) }
            }
            if isLast { return offset + filled }
            buffer.withUnsafeMutableBytes {
                guard let base = $0.baseAddress else { return }
                memmove(base, base + start, filled - start)
            }
            filled -= start
            offset += start
            searched = filled
        }
    }

    /// The first line of a file without its newline; of one longer than 16 MiB, which no record has, the beginning.
    static func first(in path: String) throws(InvalidInput) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        var line: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while line.count < 16 << 20 {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure(path) }
            if let end = buffer[..<count].firstIndex(of: 0x0A) { return line + buffer[..<end] }
            if count == 0 { break }
            line += buffer[..<count]
        }
        return line
    }

    /// A part of a file; nil when it is not there.
    static func bytes(of path: String, at offset: Int, count: Int) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = bytes.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress.map { $0 + filled }, $0.count - filled, offset + filled)
            }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { return nil }
            filled += got
        }
        return bytes
    }

    private static func failure(_ path: String) -> InvalidInput {
        InvalidInput("\(FileSystem.Failure(path: path, action: "read", number: errno))")
    }
}
