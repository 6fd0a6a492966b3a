import JSONText

/// The JSON in an answer: alone, in a code fence, or between words.
enum AnswerJSON {
    /// Every complete object and array that stands by itself, in order; those inside another are part of it.
    ///
    /// Every opening bracket is tried. Only brackets nested in each other can each fail late, and nesting has a limit, so
    /// the time stays in proportion to the length; behind the last closing bracket nothing can be complete.
    ///
    /// - Parameter passesBroken: Whether what stands inside an object that is broken or cut off is passed over, too: a list
    ///   in it was not given as the answer.
    static func values(in text: String, passesBroken: Bool = false) -> [JSONValue] {
        let bytes = Array(text.utf8)
        var values: [JSONValue] = []
        var index = 0
        let last = bytes.lastIndex { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") } ?? 0
        while index < last {
            if bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: "["),
                let found = JSONParser.firstValue(in: bytes, from: index, options: .answer)
            {
                values.append(found.value)
                index = max(found.end, index + 1)
            } else if passesBroken, bytes[index] == UInt8(ascii: "{"), beginsObject(bytes, index) {
                index = endOfObject(bytes, index)
            } else {
                index += 1
            }
        }
        return values
    }

    /// Whether the first member's name follows, so that the bracket is not one of prose.
    private static func beginsObject(_ bytes: [UInt8], _ start: Int) -> Bool {
        bytes[(start + 1)...].first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "\"")
    }

    /// Behind the bracket that closes the one at `start`; the end of the text where none does. No text goes over a line.
    private static func endOfObject(_ bytes: [UInt8], _ start: Int) -> Int {
        var (depth, index, isText) = (0, start, false)
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\") where isText: index += 1
            case UInt8(ascii: "\""): isText.toggle()
            case 0x0A: isText = false
            case UInt8(ascii: "{") where !isText: depth += 1
            case UInt8(ascii: "}") where !isText:
                depth -= 1
                if depth == 0 { return index + 1 }
            default: break
            }
            index += 1
        }
        return bytes.count
    }

    /// Whether one JSON text is all of an answer, or all that one of its code fences holds.
    static func standsApart(in text: String) -> Bool {
        if isAlone(in: text) { return true }
        let parts = text.split(separator: "```", omittingEmptySubsequences: false)
        return parts.indices.contains { index in
            guard index % 2 == 1, index + 1 < parts.count, let line = parts[index].firstIndex(where: \.isNewline) else {
                return false
            }
            return (try? JSONParser.parse(String(parts[index][line...]), options: .answer)) != nil
        }
    }

    /// Whether an answer is nothing but one JSON text, perhaps in a code fence.
    static func isAlone(in text: String) -> Bool {
        var body = text.trimmingWhitespace[...]
        if body.hasPrefix("```"), body.hasSuffix("```"), let line = body.firstIndex(where: \.isNewline) {
            body = body[line...].dropLast(3)
        }
        return (try? JSONParser.parse(String(body), options: .answer)) != nil
    }
}
