/// Levenshtein's distance (insertions, deletions, substitutions), looked for only up to a limit.
public enum EditDistance {
    /// The distance between two sequences; nil when it is above the limit.
    ///
    /// Only the band of width 2·limit + 1 around the diagonal is computed (Ukkonen, 1985): time grows with
    /// the shorter length times the limit, memory with the limit alone.
    public static func between<Element: Equatable>(_ left: [Element], _ right: [Element], limit: Int) -> Int? {
        let (short, long) = left.count <= right.count ? (left, right) : (right, left)
        let limit = min(limit, long.count)
        guard limit >= 0, long.count - short.count <= limit else { return nil }
        let width = 2 * limit + 1
        let unreachable = limit + 1
        // Cell k of a row stands for column row + k - limit.
        var previous = (0..<width).map { $0 >= limit ? $0 - limit : unreachable }
        var current = previous
        for row in 0..<short.count {
            var best = unreachable
            for cell in 0..<width {
                let column = row + 1 + cell - limit
                guard column >= 0, column <= long.count else {
                    current[cell] = unreachable
                    continue
                }
                var cost = cell + 1 < width ? previous[cell + 1] + 1 : unreachable
                if column > 0 {
                    if cell > 0 { cost = min(cost, current[cell - 1] + 1) }
                    cost = min(cost, previous[cell] + (short[row] == long[column - 1] ? 0 : 1))
                }
                current[cell] = min(cost, unreachable)
                best = min(best, current[cell])
            }
            if best > limit { return nil }
            swap(&previous, &current)
        }
        let distance = previous[long.count - short.count + limit]
        return distance <= limit ? distance : nil
    }
}
