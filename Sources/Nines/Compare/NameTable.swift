import JSONText

/// Names as small numbers, so that a cell of a large run takes little memory and is found fast.
struct NameTable: Sendable {
    private(set) var names: [String] = []
    private var numbers: [String: Int32] = [:]
    /// What stands before and behind the last `@` of a name that has one.
    private var versions: [Int32: (name: Int32, version: Int32)] = [:]

    /// The number of a name; a new one for a name not seen before.
    mutating func number(of name: String) -> Int32 {
        if let known = numbers[name] { return known }
        let number = Int32(truncatingIfNeeded: names.count)
        names.append(name)
        numbers[name] = number
        if let mark = name.utf8.lastIndex(of: UInt8(ascii: "@")), mark != name.startIndex,
            name.utf8.index(after: mark) != name.endIndex
        {
            let version = String(name[name.utf8.index(after: mark)...])
            versions[number] = (self.number(of: String(name[..<mark])), self.number(of: version))
        }
        return number
    }

    /// The number of the version in a name such as `greeting@2`; nil where it names none.
    func version(of number: Int32) -> Int32? { versions[number]?.version }

    /// The number of the name without its version.
    func unversioned(_ number: Int32) -> Int32 { versions[number]?.name ?? number }

    /// The number of a name that occurs; nil for any other.
    func known(_ name: String) -> Int32? { numbers[name] }

    subscript(number: Int32) -> String {
        names.indices.contains(Int(number)) ? names[Int(number)] : ""
    }

    /// The place of each number in the order of names: records list cells as they were finished, which differs each time.
    var ranks: [Int32] {
        var ranks = [Int32](repeating: 0, count: names.count)
        let order = names.indices.sorted { names[$0].precedesInBytes(names[$1]) }
        for (rank, number) in order.enumerated() { ranks[number] = Int32(truncatingIfNeeded: rank) }
        return ranks
    }
}
