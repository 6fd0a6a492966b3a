/// Finds what somebody probably meant.
public enum Suggestion {
    /// The name that takes the fewest edits to reach from what was written; nil when none is near.
    ///
    /// Near is a third of the written length, at least one edit. Ties go to the name that sorts first, so that the
    /// answer does not depend on the order of a set.
    public static func nearest(_ written: String, in names: some Sequence<String>) -> String? {
        let scalars = Array(written.lowercased().unicodeScalars.prefix(64))
        let limit = max(1, (scalars.count + 1) / 3)
        let near = names.compactMap { name -> (distance: Int, name: String)? in
            let candidate = Array(name.lowercased().unicodeScalars.prefix(64))
            return EditDistance.between(scalars, candidate, limit: limit).map { ($0, name) }
        }
        return near.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
    }

    /// The names that have all dotted parts of what was written, in its order, and as few others as possible; none where
    /// there are more than four.
    static func fuller(than written: String, in names: [String]) -> [String] {
        let parts = written.split(separator: ".")
        guard !parts.isEmpty else { return [] }
        let fuller = names.filter { name in
            var left = parts[...]
            for part in name.split(separator: ".") where part == left.first { left.removeFirst() }
            return left.isEmpty
        }
        func count(_ name: String) -> Int { name.split(separator: ".").count }
        let fewest = fuller.map(count).min()
        let found = fuller.filter { count($0) == fewest }
        return found.count > 4 ? [] : found
    }
}
