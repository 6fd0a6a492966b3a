/// How two decimals differ, and so what makes them easy or hard to compare.
enum DecimalPairKind: String, CaseIterable, Sendable {
    /// 9.11 and 9.8: the longer fraction is the smaller number.
    case longerFraction = "longer-fraction"
    /// 9.18 and 9.81: same integer part, two digits each.
    case equalLength = "equal-length"
    /// 9.87 and 10.2: the integer parts alone decide.
    case differentInteger = "different-integer"
    /// -9.11 and -9.8: as the first, with the order turned round.
    case negative

    /// Whether such a pair makes sense as a price, version or date.
    func suits(_ framing: DecimalFraming) -> Bool {
        self != .negative || framing == .plain
    }

    /// The pairs of parts behind the point, for the number of the smaller and of the larger absolute value. No part ends in
    /// 0: 9.1 and 9.10 are one number and two versions.
    func fractions(_ framing: DecimalFraming) -> [(smaller: Int, larger: Int)] {
        let short = Array(1...9)
        let long = (11...framing.maximumFraction).filter { !$0.isMultiple(of: 10) }
        switch self {
        case .longerFraction, .negative:
            return short.flatMap { tenth in long.filter { $0 < tenth * 10 }.map { (smaller: $0, larger: tenth) } }
        case .equalLength:
            return long.flatMap { low in long.filter { $0 > low }.map { (smaller: low, larger: $0) } }
        case .differentInteger:
            return long.flatMap { low in short.filter { $0 * 10 < low }.map { (smaller: low, larger: $0) } }
        }
    }
}
