import JSONText

/// A place in one of the documents that a schema consists of.
struct SchemaPlace: Sendable, Hashable {
    /// The document, counted in the order of loading.
    let document: Int
    /// The JSON Pointer from the document's root.
    let pointer: String
    /// How many tokens the pointer has.
    let depth: Int

    /// The root of a document.
    init(document: Int) {
        self.init(document: document, pointer: "", depth: 0)
    }

    private init(document: Int, pointer: String, depth: Int) {
        self.document = document
        self.pointer = pointer
        self.depth = depth
    }

    /// One level deeper.
    func child(_ token: String) -> SchemaPlace {
        SchemaPlace(document: document, pointer: pointer + "/" + Self.escaped(token), depth: depth + 1)
    }

    /// A token as it stands in a pointer (RFC 6901).
    static func escaped(_ token: String) -> String {
        guard token.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return token }
        var result = String.UnicodeScalarView()
        for scalar in token.unicodeScalars {
            switch scalar {
            case "~": result.append(contentsOf: "~0".unicodeScalars)
            case "/": result.append(contentsOf: "~1".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// The tokens of a pointer that begins with a slash, or is empty.
    static func tokens(of pointer: String) -> [String] {
        pointer.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst().map { token in
            var bytes: [UInt8] = []
            var isEscape = false
            for byte in token {
                if isEscape {
                    bytes.append(byte == UInt8(ascii: "1") ? UInt8(ascii: "/") : UInt8(ascii: "~"))
                    isEscape = false
                } else if byte == UInt8(ascii: "~") {
                    isEscape = true
                } else {
                    bytes.append(byte)
                }
            }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    /// What a token leads to: the member of an object, the element of an array.
    static func step(_ token: String, in value: JSONValue) -> JSONValue? {
        switch value {
        case .object(let object): object[token]
        case .array(let elements): Int(token).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
        default: nil
        }
    }
}
