/// What a suite wants its figures broken down by: one dimension, or two crossed.
public struct Breakdown: Sendable, Hashable {
    /// The dimensions that are no part of a tag.
    static let builtIn = ["prompt", "strategy"]

    /// The names of the dimensions, one or two.
    public let names: [String]

    /// Nil for anything but one name or two different ones.
    public init?(_ names: [String]) {
        guard (1...2).contains(names.count), Set(names).count == names.count else { return nil }
        self.names = names
    }

    /// `level` or `length × depth`.
    public var title: String { names.joined(separator: " × ") }

    var dimensions: [GroupKey.Dimension] { names.map(GroupKey.Dimension.init(breakdown:)) }
}
