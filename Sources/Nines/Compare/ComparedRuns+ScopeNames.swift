extension ComparedRuns {
    /// The names that the cells of all runs have, by which gates tell them apart.
    var scopeNames: [GateScope.Label: Set<String>] {
        let cells = runs.lazy.flatMap(\.cells)
        func all(_ name: (ComparedCell) -> Int32) -> Set<String> {
            var numbers: Set<Int32> = []
            for cell in cells { numbers.insert(name(cell)) }
            return Set(numbers.map { names[$0] })
        }
        let tags = all(\.tags).flatMap { $0.split(separator: ComparedCell.tagSeparator).map(String.init) }
        return [
            .suite: all(\.key.suite), .target: all(\.key.target), .strategy: all(\.key.strategy),
            .prompt: all(\.key.prompt), .tag: Set(tags),
        ]
    }
}
