extension JSONReader {
    /// The string whose opening quote is under the cursor.
    mutating func readString() throws(Failure) -> String {
        let quoteAt = index
        index += 1
        skipPlainCharacters()
        if current == UInt8(ascii: "\"") {
            let raw = part(quoteAt + 1..<index)
            index += 1
            return try text(raw, from: quoteAt + 1)
        }
        scratch.removeAll(keepingCapacity: true)
        scratch.append(contentsOf: part(quoteAt + 1..<index))
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                index += 1
                return try scratch.withUnsafeBufferPointer { (buffer) throws(Failure) in
                    try text(buffer, from: quoteAt + 1)
                }
            case UInt8(ascii: "\\"): try readEscape()
            case 0..<0x20:
                throw Failure(
                    message: "found \(excerpt(at: index)) where an escape is needed in a string", offset: index)
            default:
                let start = index
                skipPlainCharacters()
                scratch.append(contentsOf: part(start..<index))
            }
        }
        throw Failure(message: "a string begins here and never ends", offset: quoteAt)
    }

    /// Moves behind the string whose opening quote is under the cursor.
    mutating func skipString() throws(Failure) {
        let quoteAt = index
        index += 1
        while index < bytes.count {
            skipPlainCharacters()
            switch current {
            case UInt8(ascii: "\""):
                index += 1
                return
            case UInt8(ascii: "\\"): index += 2
            default:
                guard index < bytes.count else { break }
                throw Failure(
                    message: "found \(excerpt(at: index)) where an escape is needed in a string", offset: index)
            }
        }
        throw Failure(message: "a string begins here and never ends", offset: quoteAt)
    }

    /// Moves to the next quote, backslash or control character, or to the end.
    private mutating func skipPlainCharacters() {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highBits = ones << 7
        if let base = UnsafeRawPointer(bytes.baseAddress) {
            // Eight bytes at a time: a byte is zero, or below n, exactly when subtracting borrows into its high bit.
            while index + 8 <= bytes.count {
                let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
                let backslashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
                let found =
                    ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
                    | ((word &- ones &* 0x20) & ~word)
                guard found & highBits == 0 else { break }
                index += 8
            }
        }
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0..<0x20: return
            default: index += 1
            }
        }
    }

    private mutating func readEscape() throws(Failure) {
        let escapeAt = index
        index += 2
        guard escapeAt + 1 < bytes.count else {
            throw Failure(message: "the text ends in the middle of an escape", offset: escapeAt)
        }
        switch bytes[escapeAt + 1] {
        case UInt8(ascii: "\""): scratch.append(UInt8(ascii: "\""))
        case UInt8(ascii: "\\"): scratch.append(UInt8(ascii: "\\"))
        case UInt8(ascii: "/"): scratch.append(UInt8(ascii: "/"))
        case UInt8(ascii: "b"): scratch.append(0x08)
        case UInt8(ascii: "f"): scratch.append(0x0C)
        case UInt8(ascii: "n"): scratch.append(0x0A)
        case UInt8(ascii: "r"): scratch.append(0x0D)
        case UInt8(ascii: "t"): scratch.append(0x09)
        case UInt8(ascii: "u"):
            let scalar = try readUnicodeEscape(escapeAt)
            guard scalar != nil || options.repairsText else {
                throw Failure(message: "half of a surrogate pair", offset: escapeAt)
            }
            UTF8.encode(scalar ?? "\u{FFFD}").map { scratch.append(contentsOf: $0) }
        default: throw Failure(message: "unknown escape: \(excerpt(at: escapeAt + 1)) after '\\'", offset: escapeAt)
        }
    }

    /// The scalar of the escape whose digits are under the cursor; nil for half of a surrogate pair.
    private mutating func readUnicodeEscape(_ escapeAt: Int) throws(Failure) -> Unicode.Scalar? {
        let high = try readHexQuad(escapeAt)
        if let scalar = Unicode.Scalar(high) { return scalar }
        let nextAt = index
        guard high < 0xDC00, current == UInt8(ascii: "\\"), nextAt + 1 < bytes.count,
            bytes[nextAt + 1] == UInt8(ascii: "u")
        else { return nil }
        index += 2
        let low = try readHexQuad(nextAt)
        guard (0xDC00...0xDFFF).contains(low) else {
            // Not the other half: it is read again as an escape of its own.
            index = nextAt
            return nil
        }
        return Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    }

    private mutating func readHexQuad(_ escapeAt: Int) throws(Failure) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            let digit: UInt8
            switch current {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = current - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = current - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = current - UInt8(ascii: "A") + 10
            default: throw Failure(message: "'\\u' needs four hexadecimal digits", offset: escapeAt)
            }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        return value
    }

    /// The unescaped bytes as a string; `start` is where the string's content begins in the source.
    private func text(_ content: UnsafeBufferPointer<UInt8>, from start: Int) throws(Failure) -> String {
        if options.repairsText { return String(decoding: content, as: UTF8.self) }
        if let valid = try? UTF8Span(validating: content.span) { return String(copying: valid) }
        // Escapes give whole characters only, so the fault is in the source too, and is looked for there.
        var offset = start
        do {
            _ = try UTF8Span(validating: part(start..<index).span)
        } catch {
            offset += error.byteOffsets.lowerBound
        }
        throw Failure(message: "invalid UTF-8 in a string", offset: offset)
    }
}
