/// Collects the members of an object and keeps their keys distinct, in constant time a member.
struct MemberList {
    /// Searching few members one by one is faster than hashing; many must not make a hostile object quadratic.
    static let linearLimit = 16

    private(set) var members: [JSONObject.Member] = []
    private var places: [Key: Int] = [:]

    /// A key told from others by its bytes.
    private struct Key: Hashable {
        let name: String
        static func == (left: Key, right: Key) -> Bool { left.name.hasSameBytes(as: right.name) }
        func hash(into hasher: inout Hasher) { name.hashBytes(into: &hasher) }
    }

    /// Appends a member, or gives an existing one a new value; true when the key is new.
    @discardableResult
    mutating func set(_ key: String, _ value: JSONValue) -> Bool {
        if let place = place(of: key) {
            members[place].value = value
            return false
        }
        if members.isEmpty { members.reserveCapacity(8) }
        members.append(JSONObject.Member(key, value))
        if members.count > Self.linearLimit {
            places[Key(name: key)] = members.count - 1
        } else if members.count == Self.linearLimit {
            for (place, member) in members.enumerated() { places[Key(name: member.key)] = place }
        }
        return true
    }

    private func place(of key: String) -> Int? {
        places.isEmpty ? members.place(of: key) : places[Key(name: key)]
    }
}

extension [JSONObject.Member] {
    /// Where a key stands, looked for one by one.
    ///
    /// In place, as iterating would copy every member; and lengths first, as most keys differ in them already.
    func place(of key: String) -> Int? {
        let length = key.utf8.count
        return withUnsafeBufferPointer { members in
            members.indices.first { members[$0].key.utf8.count == length && members[$0].key.hasSameBytes(as: key) }
        }
    }
}
