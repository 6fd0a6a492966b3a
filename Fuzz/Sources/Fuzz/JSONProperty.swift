import JSONText

/// JSON: what is read is written and read again the same, in every style; what is refused is refused at a place.
enum JSONProperty {
    static func check(_ bytes: [UInt8]) {
        checkInside(bytes)
        let forgiven = try? JSONParser.parse(bytes, options: .lenient)
        if let forgiven { checkWritten(forgiven) }
        let value: JSONValue
        do {
            value = try JSONParser.parse(bytes)
        } catch {
            Property.holds(
                (0...bytes.count).contains(error.offset) && error.line > 0 && error.column > 0,
                "the error is nowhere: \(error), offset \(error.offset) of \(bytes.count)")
            return
        }
        Property.holds(forgiven == value, "strict reading gives another value than lenient: \(value)")
        checkPassingOver(value, bytes)
    }

    private static func checkWritten(_ value: JSONValue) {
        for style in [JSONWriter.Style.compact, .pretty, .canonical] {
            let written = JSONWriter.bytes(value, style: style)
            let again = Property.some(
                try? JSONParser.parse(written), "cannot be read again: \(String(decoding: written, as: UTF8.self))")
            Property.holds(again == value, "\(style) changes \(value) to \(again)")
            Property.holds(again.hashValue == value.hashValue, "equal values, unequal hashes: \(value), \(again)")
            Property.holds(
                JSONWriter.bytes(again, style: style) == written,
                "\(style) is written in two ways: \(String(decoding: written, as: UTF8.self))")
        }
    }

    /// A member that is passed over is missing, and nothing else.
    private static func checkPassingOver(_ value: JSONValue, _ bytes: [UInt8]) {
        // Names of other letters may be equal in two spellings, as the option's set takes them.
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        guard var object = value.object,
            let key = object.keys.first(where: { $0.utf8.allSatisfy(letters.contains) })
        else { return }
        object[key] = nil
        let rest = try? JSONParser.parse(bytes, options: .strict(passingOver: [1: [key]]))
        Property.holds(rest == JSONValue.object(object), "without '\(key)': \(String(describing: rest)), of: \(value)")
    }

    /// JSON inside other text is the same as alone.
    private static func checkInside(_ bytes: [UInt8]) {
        let brackets = [UInt8(ascii: "{"), UInt8(ascii: "[")]
        for offset in bytes.indices.filter({ brackets.contains(bytes[$0]) }).prefix(8) {
            guard let found = JSONParser.firstValue(in: bytes, from: offset) else { continue }
            Property.holds((offset...bytes.count).contains(found.end), "the value ends at \(found.end)")
            let alone = try? JSONParser.parse(bytes[offset..<found.end])
            Property.holds(alone == found.value, "at \(offset): \(found.value); alone: \(String(describing: alone))")
        }
    }
}
