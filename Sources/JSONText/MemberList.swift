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
        guard places.isEmpty else { return places[Key(name: key)] }
        // By index, as iterating would copy every member, and this is where parsing spends its time.
        return members.indices.first { members[$0].key.hasSameBytes(as: key) }
    }
}
