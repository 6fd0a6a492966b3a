/// Where and why a text is not JSON.
public struct JSONSyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong, as found and expected, in one line.
    public let message: String
    /// Bytes from the beginning.
    public let offset: Int
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1; a byte order mark is not counted, as in editors.
    public let column: Int

    /// `line:column: message`
    public var description: String { "\(line):\(column): \(message)" }

    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    init(_ failure: JSONReader.Failure, in bytes: UnsafeBufferPointer<UInt8>) {
        message = failure.message
        offset = failure.offset
        let before = bytes[..<min(offset, bytes.count)]
        line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let hidden = bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? min(hidden, before.count)
        column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
    }
}
