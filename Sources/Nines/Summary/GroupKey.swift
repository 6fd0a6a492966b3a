/// What a figure is about: the cells that share these names.
public struct GroupKey: Sendable, Hashable, Comparable {
    /// Along which names cells are put together.
    public enum Dimension: String, Sendable, Hashable, CaseIterable {
        /// By suite.
        case suite
        /// By target.
        case target
        /// By prompt.
        case prompt
        /// By strategy.
        case strategy
        /// By tag; a cell with several tags counts under each.
        case tag
    }

    /// The names, in the order of the dimensions asked for.
    public var names: [String]

    /// A group by its names.
    public init(_ names: [String]) {
        self.names = names
    }

    /// The groups a cell belongs to.
    static func keys(of cell: CellResult, by dimensions: [Dimension]) -> [GroupKey] {
        var keys = [GroupKey([])]
        for dimension in dimensions {
            let names: [String]
            switch dimension {
            case .suite: names = [cell.identity.suite]
            case .target: names = [cell.identity.target]
            case .prompt: names = [cell.identity.prompt]
            case .strategy: names = [cell.identity.strategy]
            case .tag: names = cell.tags
            }
            keys = keys.flatMap { key in names.map { GroupKey(key.names + [$0]) } }
        }
        return keys
    }

    /// In the order of the names.
    public static func < (left: GroupKey, right: GroupKey) -> Bool {
        left.names.lexicographicallyPrecedes(right.names)
    }
}
