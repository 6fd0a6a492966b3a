/// A URI reference in its five parts (RFC 3986), as far as identifiers of schemas need it.
struct SchemaURI {
    private var scheme: String?
    private var authority: String?
    private var path: String
    private var query: String?
    /// What stands behind `#`, percent escapes decoded; empty when nothing does.
    private(set) var fragment: String

    /// Takes any text apart; there is nothing that is not a URI reference.
    init(_ text: String) {
        var rest = text.utf8[...]
        fragment = ""
        if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
            fragment = Self.decoded(rest[rest.index(after: hash)...])
            rest = rest[..<hash]
        }
        if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
            query = String(rest[rest.index(after: mark)...])
            rest = rest[..<mark]
        }
        if let colon = rest.firstIndex(of: UInt8(ascii: ":")), colon > rest.startIndex,
            !rest[..<colon].contains(UInt8(ascii: "/"))
        {
            scheme = String(rest[..<colon])
            rest = rest[rest.index(after: colon)...]
        }
        if rest.starts(with: "//".utf8) {
            rest = rest.dropFirst(2)
            let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
            authority = String(rest[..<end])
            rest = rest[end...]
        }
        path = String(rest) ?? ""
    }

    /// The reference seen from a base, without its fragment.
    func resolved(against base: String) -> String {
        guard scheme == nil else { return spelling(path: Self.withoutDots(path)) }
        var result = SchemaURI(base)
        if let authority {
            result.authority = authority
            result.query = query
            return result.spelling(path: Self.withoutDots(path))
        }
        guard !path.isEmpty else {
            result.query = query ?? result.query
            return result.spelling(path: result.path)
        }
        result.query = query
        if path.utf8.first == UInt8(ascii: "/") { return result.spelling(path: Self.withoutDots(path)) }
        if let slash = result.path.utf8.lastIndex(of: UInt8(ascii: "/")) {
            return result.spelling(path: Self.withoutDots(String(result.path[...slash]) + path))
        }
        return result.spelling(path: result.authority == nil ? path : Self.withoutDots("/" + path))
    }

    private func spelling(path: String) -> String {
        (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path + (query.map { "?" + $0 } ?? "")
    }

    /// Carries out `.` and `..` of a path; one that does not begin with a slash (`urn:…`) stays as it is.
    private static func withoutDots(_ path: String) -> String {
        guard path.utf8.first == UInt8(ascii: "/") else { return path }
        let parts = path.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        var kept: [String] = []
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            let name = String(part) ?? ""
            if name == ".." { _ = kept.popLast() }
            if name != ".", name != ".." { kept.append(name) } else if isLast { kept.append("") }
        }
        return "/" + kept.joined(separator: "/")
    }

    private static func decoded(_ text: Substring.UTF8View.SubSequence) -> String {
        var bytes: [UInt8] = []
        var rest = text
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2,
                let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
