import FixtureStore

/// SHA-256 over texts, for telling versions of suites apart and for naming cases that have no id.
enum ContentHash {
    /// Hexadecimal digits that tell files apart which are made in one second.
    static func random(_ count: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        return String((0..<count).compactMap { _ in "0123456789abcdef".randomElement(using: &generator) })
    }

    /// 64 hexadecimal digits; each text counts with its length, so that moving text between them changes the hash.
    static func hex(_ texts: [String]) -> String {
        var bytes: [UInt8] = []
        for text in texts {
            bytes += Array("\(text.utf8.count):".utf8)
            bytes += Array(text.utf8)
        }
        return Hexadecimal.text(SHA256Hash.bytes(bytes))
    }
}
