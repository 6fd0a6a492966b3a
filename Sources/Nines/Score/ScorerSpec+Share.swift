extension ScorerSpec {
    /// A threshold that is a share: from 0 to 1, or the default where none is given.
    func share(default fallback: Double) throws(ScorerSpecError) -> Double {
        let share = try threshold(default: fallback)
        guard share <= 1 else {
            throw ScorerSpecError(key: "threshold", found: "\(share)", expected: "a share from 0 to 1")
        }
        return share
    }
}
