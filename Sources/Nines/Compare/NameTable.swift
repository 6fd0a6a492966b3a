/// Names as small numbers, so that a cell of a large run takes little memory and is found fast.
struct NameTable: Sendable {
    private(set) var names: [String] = []
    private var numbers: [String: Int32] = [:]

    /// The number of a name; a new one for a name not seen before.
    mutating func number(of name: String) -> Int32 {
        if let known = numbers[name] { return known }
        let number = Int32(truncatingIfNeeded: names.count)
        names.append(name)
        numbers[name] = number
        return number
    }

    /// The number of a name that occurs; nil for any other.
    func known(_ name: String) -> Int32? { numbers[name] }

    subscript(number: Int32) -> String {
        names.indices.contains(Int(number)) ? names[Int(number)] : ""
    }

    /// The place of each number in the order of names: records list cells as they were finished, which differs each time.
    var ranks: [Int32] {
        var ranks = [Int32](repeating: 0, count: names.count)
        let order = names.indices.sorted { names[$0].utf8.lexicographicallyPrecedes(names[$1].utf8) }
        for (rank, number) in order.enumerated() { ranks[number] = Int32(truncatingIfNeeded: rank) }
        return ranks
    }
}
