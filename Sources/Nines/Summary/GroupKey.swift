/// What a figure is about: the cells that share these names.
public struct GroupKey: Sendable, Hashable, Comparable {
    /// The names, in the order of the dimensions asked for.
    public var names: [String]

    /// A group by its names.
    public init(_ names: [String]) {
        self.names = names
    }

    /// The groups a cell belongs to.
    static func keys(of cell: CellResult, by dimensions: [Dimension]) -> [GroupKey] {
        var keys = [GroupKey([])]
        let single = dimensions.compactMap { $0.onlyName(of: cell) }
        if single.count == dimensions.count { return [GroupKey(single)] }
        for dimension in dimensions {
            let names = dimension.names(of: cell)
            keys = keys.flatMap { key in names.map { GroupKey(key.names + [$0]) } }
        }
        return keys
    }

    /// In the order of the names.
    public static func < (left: GroupKey, right: GroupKey) -> Bool {
        left.names.lexicographicallyPrecedes(right.names)
    }
}
