/// Writes JSON values as UTF-8 bytes.
public struct JSONWriter {
    /// How the text is laid out.
    public enum Style: Sendable {
        /// One line, members in order, numbers as written.
        case compact
        /// One line, keys sorted by UTF-8 bytes, one spelling a number: equal values give equal bytes.
        case canonical
        /// Two spaces a level, members in order, numbers as written.
        case pretty
    }

    private let style: Style
    private var out: [UInt8] = []

    /// The bytes that spell a value.
    public static func bytes(_ value: JSONValue, style: Style = .compact) -> [UInt8] {
        var writer = JSONWriter(style: style)
        // A request's body, mostly; growing there by doubling would copy it as often as it is written.
        writer.out.reserveCapacity(512)
        writer.write(value, indent: 0)
        return writer.out
    }

    /// The text that spells a value.
    public static func text(_ value: JSONValue, style: Style = .compact) -> String {
        String(decoding: bytes(value, style: style), as: UTF8.self)
    }

    /// Appends a value, on one line and as written, to bytes that somebody else assembles.
    static func append(_ value: JSONValue, to out: inout [UInt8]) {
        var writer = JSONWriter(style: .compact)
        swap(&writer.out, &out)
        writer.write(value, indent: 0)
        swap(&writer.out, &out)
    }

    /// Appends a string in quotes to bytes that somebody else assembles, with the escapes of RFC 8785 and no others.
    public static func appendString(_ string: String, to out: inout [UInt8]) {
        var copy = string
        copy.withUTF8 { bytes in
            out.append(UInt8(ascii: "\""))
            var plainFrom = 0
            for (index, byte) in bytes.enumerated()
            where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plainFrom..<index]))
                appendEscape(byte, to: &out)
                plainFrom = index + 1
            }
            out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plainFrom...]))
            out.append(UInt8(ascii: "\""))
        }
    }

    private static func appendEscape(_ byte: UInt8, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): out.append(byte)
        case 0x08: out.append(UInt8(ascii: "b"))
        case 0x09: out.append(UInt8(ascii: "t"))
        case 0x0A: out.append(UInt8(ascii: "n"))
        case 0x0C: out.append(UInt8(ascii: "f"))
        case 0x0D: out.append(UInt8(ascii: "r"))
        default: out.append(contentsOf: ((byte < 0x10 ? "u000" : "u00") + String(byte, radix: 16)).utf8)
        }
    }

    private init(style: Style) {
        self.style = style
    }

    private mutating func write(_ value: JSONValue, indent: Int) {
        switch value {
        case .null: out.append(contentsOf: "null".utf8)
        case .bool(let flag): out.append(contentsOf: (flag ? "true" : "false").utf8)
        case .number(let number): out.append(contentsOf: (style == .canonical ? number.canonical : number.lexeme).utf8)
        case .string(let string): Self.appendString(string, to: &out)
        case .array(let elements):
            out.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                separate(index, indent + 1)
                write(element, indent: indent + 1)
            }
            close(UInt8(ascii: "]"), isEmpty: elements.isEmpty, indent)
        case .object(let object):
            out.append(UInt8(ascii: "{"))
            let members = style == .canonical ? object.sortedMembers : object.members
            for (index, member) in members.enumerated() {
                separate(index, indent + 1)
                Self.appendString(member.key, to: &out)
                out.append(UInt8(ascii: ":"))
                if style == .pretty { out.append(UInt8(ascii: " ")) }
                write(member.value, indent: indent + 1)
            }
            close(UInt8(ascii: "}"), isEmpty: object.isEmpty, indent)
        }
    }

    private mutating func separate(_ index: Int, _ indent: Int) {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        if style == .pretty { newLine(indent) }
    }

    private mutating func close(_ byte: UInt8, isEmpty: Bool, _ indent: Int) {
        if style == .pretty, !isEmpty { newLine(indent) }
        out.append(byte)
    }

    private mutating func newLine(_ indent: Int) {
        out.append(UInt8(ascii: "\n"))
        out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * 2))
    }
}
