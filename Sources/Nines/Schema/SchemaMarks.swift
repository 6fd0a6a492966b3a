/// Which elements or members of one value the rules of a schema have looked at.
struct SchemaMarks {
    private var isEverything = false
    private var positions: Set<Int> = []

    mutating func insert(_ position: Int) {
        if !isEverything { positions.insert(position) }
    }

    mutating func insertEverything() {
        isEverything = true
        positions = []
    }

    mutating func formUnion(_ other: SchemaMarks) {
        if other.isEverything { insertEverything() } else if !isEverything { positions.formUnion(other.positions) }
    }

    func contains(_ position: Int) -> Bool { isEverything || positions.contains(position) }
}
