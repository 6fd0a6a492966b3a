extension GroupKey {
    /// Along which names cells are put together.
    public enum Dimension: Sendable, Hashable {
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
        /// By the value of tags such as `level-2`, of which `level` is the dimension; cells without one are left out.
        case tagged(String)

        /// The dimension that a suite's `breakdowns:` names.
        init(breakdown name: String) {
            switch name {
            case "strategy": self = .strategy
            case "prompt": self = .prompt
            default: self = .tagged(name)
            }
        }

        /// What it is called in reports.
        public var name: String {
            switch self {
            case .suite: "suite"
            case .target: "target"
            case .prompt: "prompt"
            case .strategy: "strategy"
            case .tag: "tag"
            case .tagged(let name): name
            }
        }

        /// The name under which every cell counts; nil where it may have several or none.
        func onlyName(of cell: CellResult) -> String? {
            switch self {
            case .suite: cell.identity.suite
            case .target: cell.identity.target
            case .prompt: cell.identity.prompt
            case .strategy: cell.identity.strategy
            case .tag, .tagged: nil
            }
        }

        /// The names under which a cell counts.
        func names(of cell: CellResult) -> [String] {
            switch self {
            case .suite, .target, .prompt, .strategy: onlyName(of: cell).map { [$0] } ?? []
            case .tag: cell.tags
            case .tagged(let name):
                cell.tags.compactMap { Self.value(of: $0, in: name) }
                    .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
            }
        }

        /// Part by part between hyphens, numbers by size and before texts: `vote-3` before `vote-10`.
        func precedes(_ left: String, _ right: String) -> Bool {
            if self == .strategy, left == DirectStrategy.name || right == DirectStrategy.name {
                return left == DirectStrategy.name && right != left
            }
            let (a, b) = (left.split(separator: "-"), right.split(separator: "-"))
            for (x, y) in zip(a, b) where x != y {
                switch (Self.number(x), Self.number(y)) {
                case (let m?, let n?) where m != n: return m < n
                case (_?, nil): return true
                case (nil, _?): return false
                default: return x < y
                }
            }
            return a.count == b.count ? left < right : a.count < b.count
        }

        /// `2` of `level-2` in `level`, `aero-engines` of `subject-aero-engines` in `subject`; nil for any other tag.
        static func value(of tag: String, in dimension: String) -> String? {
            guard tag.utf8.count > dimension.utf8.count + 1, tag.hasPrefix(dimension + "-") else { return nil }
            return String(tag.dropFirst(dimension.count + 1))
        }

        private static func number(_ text: Substring) -> Double? {
            guard let first = text.utf8.first, (0x30...0x39).contains(first), let value = Double(text), value.isFinite
            else { return nil }
            return value
        }
    }
}
