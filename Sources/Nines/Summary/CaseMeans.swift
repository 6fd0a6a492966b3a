import Statistics

/// Values of cells by case: each case is averaged first, for prompts and trials of one case are no cases of their own.
struct CaseMeans<Name: Hashable & Sendable>: Sendable {
    private var sums: [Name: (sum: Double, count: Int)] = [:]
    /// How many values there are.
    private(set) var count = 0

    mutating func add(_ value: Double, of name: Name) {
        let before = sums[name, default: (0, 0)]
        sums[name] = (before.sum + value, before.count + 1)
        count += 1
    }

    /// The mean over cases; nil without a value.
    var mean: Double? {
        // In order of size: the order of a dictionary changes from run to run, and with it a sum's last digit.
        Mean.of(sums.values.map { $0.sum / Double($0.count) }.sorted())
    }
}
