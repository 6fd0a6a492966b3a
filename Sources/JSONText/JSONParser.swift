/// Reads JSON (RFC 8259) from bytes, keeping number lexemes and member order.
public struct JSONParser {
    /// How forgiving the reading is.
    public struct Options: Sendable {
        /// Whether a key that occurs twice in an object is an error; otherwise the last one stands.
        public var refusesDuplicateKeys: Bool
        /// Whether invalid UTF-8 and lone surrogates become U+FFFD instead of an error.
        public var repairsText: Bool
        /// How deep arrays and objects may nest.
        public var depthLimit: Int

        /// For what we write ourselves and what users write: nothing is forgiven.
        public static let strict = Options(refusesDuplicateKeys: true, repairsText: false, depthLimit: 256)
        /// For what servers send: an answer that was paid for is not thrown away for a broken character.
        public static let lenient = Options(refusesDuplicateKeys: false, repairsText: true, depthLimit: 256)
    }

    private let bytes: [UInt8]
    private let options: Options
    private var index = 0
    private var depth = 0

    init(_ bytes: [UInt8], options: Options) {
        self.bytes = bytes
        self.options = options
    }

    /// The value that the bytes spell; anything but white space after it is an error.
    public static func parse(_ bytes: [UInt8], options: Options = .strict) throws(JSONSyntaxError) -> JSONValue {
        var parser = JSONParser(bytes, options: options)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.index = 3 }
        let value = try parser.parseValue()
        parser.skipWhiteSpace()
        guard parser.index == bytes.count else { throw parser.unexpected("the end") }
        return value
    }

    /// The value that the text spells.
    public static func parse(_ text: String, options: Options = .strict) throws(JSONSyntaxError) -> JSONValue {
        try parse(Array(text.utf8), options: options)
    }

    /// The first value in the bytes from an offset on, and the offset behind it: for JSON inside other text.
    public static func parsePrefix(
        _ bytes: [UInt8], from offset: Int, options: Options = .strict
    ) throws(JSONSyntaxError) -> (value: JSONValue, end: Int) {
        var parser = JSONParser(bytes, options: options)
        parser.index = offset
        let value = try parser.parseValue()
        return (value, parser.index)
    }

    mutating func parseLoneNumber() throws(JSONSyntaxError) -> JSONNumber {
        let number = try parseNumber()
        guard index == bytes.count else { throw unexpected("the end") }
        return number
    }

    private mutating func parseValue() throws(JSONSyntaxError) -> JSONValue {
        skipWhiteSpace()
        guard index < bytes.count else { throw unexpected("a value") }
        switch bytes[index] {
        case UInt8(ascii: "{"): return try parseObject()
        case UInt8(ascii: "["): return try parseArray()
        case UInt8(ascii: "\""): return .string(try parseString())
        case UInt8(ascii: "t"): return try parseWord("true", .bool(true))
        case UInt8(ascii: "f"): return try parseWord("false", .bool(false))
        case UInt8(ascii: "n"): return try parseWord("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try parseNumber())
        default: throw unexpected("a value")
        }
    }

    private mutating func parseWord(_ word: StaticString, _ value: JSONValue) throws(JSONSyntaxError) -> JSONValue {
        let count = word.utf8CodeUnitCount
        guard index + count <= bytes.count,
            word.withUTF8Buffer({ $0.elementsEqual(bytes[index..<index + count]) })
        else { throw unexpected("\(word)") }
        index += count
        return value
    }

    private mutating func parseArray() throws(JSONSyntaxError) -> JSONValue {
        try enter()
        var elements: [JSONValue] = []
        skipWhiteSpace()
        if take(UInt8(ascii: "]")) { return .array(elements) }
        while true {
            elements.append(try parseValue())
            skipWhiteSpace()
            if take(UInt8(ascii: ",")) { continue }
            if take(UInt8(ascii: "]")) { break }
            throw unexpected("',' or ']'")
        }
        return .array(elements)
    }

    private mutating func parseObject() throws(JSONSyntaxError) -> JSONValue {
        try enter()
        var members: [JSONObject.Member] = []
        var seen: Set<[UInt8]>?
        skipWhiteSpace()
        if take(UInt8(ascii: "}")) { return .object(JSONObject(unchecked: members)) }
        while true {
            skipWhiteSpace()
            let keyAt = index
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw unexpected("a key in quotes") }
            let key = try parseString()
            skipWhiteSpace()
            guard take(UInt8(ascii: ":")) else { throw unexpected("':'") }
            let value = try parseValue()
            if let earlier = duplicate(of: key, in: members, &seen) {
                guard !options.refusesDuplicateKeys else { throw error("the key \"\(key)\" stands twice", at: keyAt) }
                members[earlier].value = value
            } else {
                members.append(JSONObject.Member(key, value))
            }
            skipWhiteSpace()
            if take(UInt8(ascii: ",")) { continue }
            if take(UInt8(ascii: "}")) { break }
            throw unexpected("',' or '}'")
        }
        return .object(JSONObject(unchecked: members))
    }

    /// Linear while an object is small; a set beyond that, so that a hostile object of many keys stays cheap.
    private func duplicate(of key: String, in members: [JSONObject.Member], _ seen: inout Set<[UInt8]>?) -> Int? {
        if members.count >= 16 {
            if seen == nil { seen = Set(members.map { Array($0.key.utf8) }) }
            guard seen?.insert(Array(key.utf8)).inserted == false else { return nil }
        }
        return members.firstIndex { $0.key.hasSameBytes(as: key) }
    }

    private mutating func enter() throws(JSONSyntaxError) {
        depth += 1
        guard depth <= options.depthLimit else {
            throw error("nested deeper than \(options.depthLimit) levels", at: index)
        }
        index += 1
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { depth -= 1 }
        return true
    }

    private mutating func skipWhiteSpace() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x0A, 0x0D, 0x09: index += 1
            default: return
            }
        }
    }

    private mutating func parseNumber() throws(JSONSyntaxError) -> JSONNumber {
        let start = index
        if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
        if index < bytes.count, bytes[index] == UInt8(ascii: "0") {
            index += 1
        } else {
            try digits()
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            try digits()
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
                index += 1
            }
            try digits()
        }
        return JSONNumber(validated: String(decoding: bytes[start..<index], as: UTF8.self))
    }

    private mutating func digits() throws(JSONSyntaxError) {
        let start = index
        while index < bytes.count, bytes[index] >= UInt8(ascii: "0"), bytes[index] <= UInt8(ascii: "9") { index += 1 }
        guard index > start else { throw unexpected("a digit") }
    }

    private mutating func parseString() throws(JSONSyntaxError) -> String {
        let quoteAt = index
        index += 1
        let start = index
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                defer { index += 1 }
                return try text(bytes[start..<index])
            case UInt8(ascii: "\\"): return try parseEscapedString(from: start, quoteAt: quoteAt)
            case 0..<0x20: throw error("a control character inside a string must be escaped", at: index)
            default: index += 1
            }
        }
        throw error("a string begins here and never ends", at: quoteAt)
    }

    private mutating func parseEscapedString(from start: Int, quoteAt: Int) throws(JSONSyntaxError) -> String {
        var buffer = Array(bytes[start..<index])
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                index += 1
                return try text(buffer[...])
            case UInt8(ascii: "\\"): try parseEscape(into: &buffer)
            case 0..<0x20: throw error("a control character inside a string must be escaped", at: index)
            default:
                buffer.append(bytes[index])
                index += 1
            }
        }
        throw error("a string begins here and never ends", at: quoteAt)
    }

    private mutating func parseEscape(into buffer: inout [UInt8]) throws(JSONSyntaxError) {
        let escapeAt = index
        guard index + 1 < bytes.count else { throw error("an escape without its letter", at: index) }
        let letter = bytes[index + 1]
        index += 2
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): buffer.append(letter)
        case UInt8(ascii: "b"): buffer.append(0x08)
        case UInt8(ascii: "f"): buffer.append(0x0C)
        case UInt8(ascii: "n"): buffer.append(0x0A)
        case UInt8(ascii: "r"): buffer.append(0x0D)
        case UInt8(ascii: "t"): buffer.append(0x09)
        case UInt8(ascii: "u"):
            guard let scalar = try parseUnicodeEscape(escapeAt) else {
                guard options.repairsText else { throw error("half of a surrogate pair", at: escapeAt) }
                buffer.append(contentsOf: [0xEF, 0xBF, 0xBD])
                return
            }
            buffer.append(contentsOf: Array(String(Character(scalar)).utf8))
        default: throw error("unknown escape '\\\(Character(Unicode.Scalar(letter)))'", at: escapeAt)
        }
    }

    /// Nil for a lone surrogate.
    private mutating func parseUnicodeEscape(_ escapeAt: Int) throws(JSONSyntaxError) -> Unicode.Scalar? {
        let high = try hexQuad(escapeAt)
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard high < 0xDC00, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
            bytes[index + 1] == UInt8(ascii: "u")
        else { return nil }
        let back = index
        index += 2
        let low = try hexQuad(back)
        guard (0xDC00...0xDFFF).contains(low) else {
            index = back
            return nil
        }
        return Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    }

    private mutating func hexQuad(_ escapeAt: Int) throws(JSONSyntaxError) -> UInt32 {
        guard index + 4 <= bytes.count else { throw error("'\\u' wants four hexadecimal digits", at: escapeAt) }
        var value: UInt32 = 0
        for byte in bytes[index..<index + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw error("'\\u' wants four hexadecimal digits", at: escapeAt)
            }
            value = value << 4 | UInt32(digit)
        }
        index += 4
        return value
    }

    private func text(_ slice: ArraySlice<UInt8>) throws(JSONSyntaxError) -> String {
        if let string = String(validating: slice, as: UTF8.self) { return string }
        guard options.repairsText else { throw error("a string that is not valid UTF-8", at: slice.startIndex) }
        return String(decoding: slice, as: UTF8.self)
    }

    private func unexpected(_ expected: String) -> JSONSyntaxError {
        guard index < bytes.count else { return error("the text ends where \(expected) is expected", at: index) }
        let found = String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self).first.map(String.init)
        return error("found '\(found ?? "?")' where \(expected) is expected", at: index)
    }

    private func error(_ message: String, at offset: Int) -> JSONSyntaxError {
        JSONSyntaxError(message, at: offset, in: bytes)
    }
}
