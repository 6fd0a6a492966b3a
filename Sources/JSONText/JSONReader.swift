/// The recursive descent behind `JSONParser`: one pass over borrowed memory.
///
/// Strings are in JSONReader+Strings.swift. The buffer must outlive the reader, which is why this type stays internal.
struct JSONReader {
    /// What is wrong and where in the buffer; lines are counted only for an error that is shown to somebody.
    struct Failure: Error {
        let message: String
        let offset: Int
    }

    let bytes: UnsafeBufferPointer<UInt8>
    let options: JSONParser.Options
    var index: Int
    /// Where strings with escapes are put together; kept, so that it is allocated once.
    var scratch: [UInt8] = []
    private var depth = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int = 0, options: JSONParser.Options) {
        self.bytes = bytes
        self.options = options
        index = max(0, offset)
    }

    /// The byte under the cursor; 0, which is nowhere valid, at the end.
    var current: UInt8 {
        @inline(__always) get { index < bytes.count ? bytes[index] : 0 }
    }

    mutating func readDocument() throws(Failure) -> JSONValue {
        if bytes.starts(with: JSONSyntaxError.byteOrderMark) { index = JSONSyntaxError.byteOrderMark.count }
        let value = try readValue()
        skipWhiteSpace()
        guard index == bytes.count else { throw unexpected("the end") }
        return value
    }

    mutating func readLoneNumber() throws(Failure) -> JSONNumber {
        let number = try readNumber()
        guard index == bytes.count else { throw unexpected("the end") }
        return number
    }

    mutating func readValue() throws(Failure) -> JSONValue {
        skipWhiteSpace()
        switch current {
        case UInt8(ascii: "{"): return try readObject()
        case UInt8(ascii: "["): return try readArray()
        case UInt8(ascii: "\""): return .string(try readString())
        case UInt8(ascii: "t"): return try readWord("true", .bool(true))
        case UInt8(ascii: "f"): return try readWord("false", .bool(false))
        case UInt8(ascii: "n"): return try readWord("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try readNumber())
        default: throw unexpected("a value")
        }
    }

    private mutating func readWord(_ word: StaticString, _ value: JSONValue) throws(Failure) -> JSONValue {
        let end = index + word.utf8CodeUnitCount
        guard end <= bytes.count, word.withUTF8Buffer({ $0.elementsEqual(bytes[index..<end]) }) else {
            throw unexpected("\(word)")
        }
        index = end
        return value
    }

    private mutating func readArray() throws(Failure) -> JSONValue {
        try open()
        var elements: [JSONValue] = []
        if close(UInt8(ascii: "]")) { return .array(elements) }
        while true {
            elements.append(try readValue())
            if close(UInt8(ascii: "]")) { return .array(elements) }
            guard current == UInt8(ascii: ",") else { throw unexpected("',' or ']'") }
            index += 1
        }
    }

    private mutating func readObject() throws(Failure) -> JSONValue {
        try open()
        var members = MemberList()
        if close(UInt8(ascii: "}")) { return .object(JSONObject(members)) }
        // Compared one by one: they are few, and hashing every key would take longer.
        let passedOver = options.passedOver.isEmpty ? [] : options.passedOver[depth] ?? []
        while true {
            skipWhiteSpace()
            let keyAt = index
            guard current == UInt8(ascii: "\"") else { throw unexpected("a key in quotes") }
            let key = try readString()
            skipWhiteSpace()
            guard current == UInt8(ascii: ":") else { throw unexpected("':'") }
            index += 1
            if passedOver.contains(where: { $0.hasSameBytes(as: key) }) {
                try skipValue()
            } else {
                let isNew = members.set(key, try readValue())
                guard isNew || !options.refusesDuplicateKeys else { throw duplicate(key, at: keyAt) }
            }
            if close(UInt8(ascii: "}")) { return .object(JSONObject(members)) }
            guard current == UInt8(ascii: ",") else { throw unexpected("',' or '}'") }
            index += 1
        }
    }

    /// Moves behind a value, following its brackets and quotes only.
    private mutating func skipValue() throws(Failure) {
        skipWhiteSpace()
        switch current {
        case UInt8(ascii: "\""): try skipString()
        case UInt8(ascii: "["):
            try open()
            if close(UInt8(ascii: "]")) { return }
            while true {
                try skipValue()
                if close(UInt8(ascii: "]")) { return }
                guard current == UInt8(ascii: ",") else { throw unexpected("',' or ']'") }
                index += 1
            }
        case UInt8(ascii: "{"):
            try open()
            if close(UInt8(ascii: "}")) { return }
            while true {
                skipWhiteSpace()
                guard current == UInt8(ascii: "\"") else { throw unexpected("a key in quotes") }
                try skipString()
                skipWhiteSpace()
                guard current == UInt8(ascii: ":") else { throw unexpected("':'") }
                index += 1
                try skipValue()
                if close(UInt8(ascii: "}")) { return }
                guard current == UInt8(ascii: ",") else { throw unexpected("',' or '}'") }
                index += 1
            }
        default: _ = try readValue()
        }
    }

    private mutating func open() throws(Failure) {
        guard depth < options.depthLimit else {
            throw Failure(message: "nested deeper than \(options.depthLimit) levels", offset: index)
        }
        depth += 1
        index += 1
    }

    private mutating func close(_ bracket: UInt8) -> Bool {
        skipWhiteSpace()
        guard current == bracket else { return false }
        depth -= 1
        index += 1
        return true
    }

    @inline(__always)
    private mutating func skipWhiteSpace() {
        while true {
            switch current {
            case 0x20, 0x0A, 0x0D, 0x09: index += 1
            default: return
            }
        }
    }

    private mutating func readNumber() throws(Failure) -> JSONNumber {
        let start = index
        if current == UInt8(ascii: "-") { index += 1 }
        if current == UInt8(ascii: "0") { index += 1 } else { try skipDigits() }
        if current == UInt8(ascii: ".") {
            index += 1
            try skipDigits()
        }
        if current | 0x20 == UInt8(ascii: "e") {
            index += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { index += 1 }
            try skipDigits()
        }
        return JSONNumber(validated: String(decoding: part(start..<index), as: UTF8.self))
    }

    private mutating func skipDigits() throws(Failure) {
        let start = index
        while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(current) { index += 1 }
        guard index > start else { throw unexpected("a digit") }
    }

    /// A part of the buffer as a buffer of its own, which has fast paths that a slice lacks.
    func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[range])
    }

    private func unexpected(_ expected: String) -> Failure {
        let found = index < bytes.count ? "found \(excerpt(at: index))" : "the text ends"
        return Failure(message: "\(found) where \(expected) is expected", offset: index)
    }

    private func duplicate(_ key: String, at offset: Int) -> Failure {
        // The message stays one short line, whatever the key holds.
        let short = String(String.UnicodeScalarView(key.unicodeScalars.prefix(40)))
        var quoted: [UInt8] = []
        JSONWriter.appendString(short, to: &quoted)
        return Failure(message: "duplicate key \(String(decoding: quoted, as: UTF8.self))", offset: offset)
    }

    /// The character at an offset inside the buffer, in quotes, or its number when it cannot be shown.
    func excerpt(at offset: Int) -> String {
        let next = part(offset..<min(offset + 4, bytes.count))
        guard let scalar = String(decoding: next, as: UTF8.self).unicodeScalars.first else { return "the end" }
        if scalar == "\u{FFFD}", next[0] != 0xEF { return "the byte 0x" + String(next[0], radix: 16, uppercase: true) }
        if scalar.properties.generalCategory == .control {
            let hex = String(scalar.value, radix: 16, uppercase: true)
            return "U+" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
        }
        return "'\(scalar)'"
    }
}
