import JSONText

/// The JSON in an answer: alone, in a code fence, or between words.
enum AnswerJSON {
    /// Every complete object and array that stands by itself, in order; those inside another are part of it.
    ///
    /// Every opening bracket is tried. Only brackets nested in each other can each fail late, and nesting has a limit, so
    /// the time stays in proportion to the length; behind the last closing bracket nothing can be complete.
    static func values(in text: String) -> [JSONValue] {
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
            } else {
                index += 1
            }
        }
        return values
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
