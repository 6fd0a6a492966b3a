/// A JSON object that keeps its members in source order; keys are told apart by their UTF-8 bytes.
public struct JSONObject: Sendable {
    /// One key and its value.
    public struct Member: Sendable {
        /// The name of the member.
        public var key: String
        /// Its value.
        public var value: JSONValue

        /// Pairs a key with a value.
        public init(_ key: String, _ value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// The members in order.
    public private(set) var members: [Member]

    /// An object with the given members; a later member of the same key replaces the earlier one's value.
    public init(_ members: [Member] = []) {
        var list = MemberList()
        for member in members { list.set(member.key, member.value) }
        self.init(list)
    }

    init(_ list: MemberList) {
        members = list.members
    }

    /// The keys in order.
    public var keys: [String] { members.map(\.key) }

    /// How many members there are.
    public var count: Int { members.count }

    /// Whether there are none.
    public var isEmpty: Bool { members.isEmpty }

    /// The value under a key; setting nil removes the member, setting a new key appends it.
    public subscript(key: String) -> JSONValue? {
        get {
            place(of: key).map { members[$0].value }
        }
        set {
            switch (place(of: key), newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(Member(key, value))
            case (nil, nil): break
            }
        }
    }

    private func place(of key: String) -> Int? { members.place(of: key) }

    /// The same in no more memory than its members take: where very many are kept.
    package var trimmed: JSONObject {
        var copy = self
        copy.members = members.map { $0 }
        return copy
    }

    /// The members of `other` laid over these, one level deep.
    public func merging(_ other: JSONObject) -> JSONObject {
        if other.isEmpty { return self }
        return isEmpty ? other : JSONObject(members + other.members)
    }

    /// The members sorted by the UTF-8 bytes of their keys.
    public var sortedMembers: [Member] {
        members.sorted { $0.key.precedesInBytes($1.key) }
    }
}

extension JSONObject: Hashable {
    /// Objects are equal when they have the same members, in whatever order.
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        guard left.count == right.count else { return false }
        if left.count <= MemberList.linearLimit {
            return left.members.allSatisfy { right[$0.key] == $0.value }
        }
        return left.sortedMembers.elementsEqual(right.sortedMembers) {
            $0.key.hasSameBytes(as: $1.key) && $0.value == $1.value
        }
    }

    /// Independent of the order of members.
    public func hash(into hasher: inout Hasher) {
        for member in sortedMembers {
            member.key.hashBytes(into: &hasher)
            hasher.combine(member.value)
        }
    }
}
