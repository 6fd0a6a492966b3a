internal import JSONText

/// The strings of one or more JSON documents, those at the same place put together: deltas become the text they spell.
struct TextsByPath {
    private var texts: [String: [UInt8]] = [:]
    private var whole: [UInt8] = []

    /// Each place's text, and all strings and keys, each on a line of its own.
    var all: [[UInt8]] { texts.keys.sorted().compactMap { texts[$0] } + [whole] }

    mutating func add(_ document: [UInt8]) {
        guard let value = try? JSONParser.parse(document, options: .lenient) else { return }
        add(value, at: "", "")
    }

    /// `kin` is the path without the indices of arrays: tokens of an answer may be listed one by one.
    private mutating func add(_ value: JSONValue, at path: String, _ kin: String) {
        switch value {
        case .string(let text):
            texts[path, default: []].append(contentsOf: text.utf8)
            if kin.utf8.count != path.utf8.count { texts[kin, default: []].append(contentsOf: text.utf8) }
            whole.append(contentsOf: text.utf8)
            whole.append(0x0A)
        case .array(let elements):
            for (index, element) in elements.enumerated() where Self.mayHoldText(element) {
                add(element, at: "\(path)[\(index)]", kin + "[]")
            }
        case .object(let object):
            for member in object.members {
                whole.append(contentsOf: member.key.utf8)
                whole.append(0x0A)
                guard Self.mayHoldText(member.value) else { continue }
                add(member.value, at: "\(path).\(member.key)", "\(kin).\(member.key)")
            }
        default: break
        }
    }

    /// Making paths is what takes time here, and most elements of a large body are numbers.
    private static func mayHoldText(_ value: JSONValue) -> Bool {
        switch value {
        case .string, .array, .object: true
        case .null, .bool, .number: false
        }
    }
}
