/// Which numbers may stand at one place of an exercise.
enum ArithmeticOperand: Sendable {
    /// A whole number; one below zero stands in brackets unless it comes first.
    case whole(ClosedRange<Int>)
    /// So many units of 10^-places, the last digit never 0.
    case decimal(ClosedRange<Int>, places: Int)
    /// A proper fraction in lowest terms with a denominator up to 10.
    case fraction

    /// One number, exactly and as written.
    func draw(_ random: inout SeededRandom) -> (value: Rational, text: String)? {
        switch self {
        case .whole(let range):
            let number = Self.draw(range, &random)
            return Rational(number).map { ($0, String(number)) }
        case .decimal(let range, let places):
            let units = Self.draw(range, &random)
            let power = (0..<places).reduce(1) { product, _ in product * 10 }
            guard !units.isMultiple(of: 10) else { return nil }
            return Rational(units, over: power).map { ($0, $0.spelling) }
        case .fraction:
            let denominator = Self.draw(2...10, &random)
            let numerator = Self.draw(1...(denominator - 1), &random)
            guard let value = Rational(numerator, over: denominator), value.denominator == denominator else {
                return nil
            }
            return (value, "\(numerator)/\(denominator)")
        }
    }

    private static func draw(_ range: ClosedRange<Int>, _ random: inout SeededRandom) -> Int {
        range.lowerBound + random.below(range.count)
    }
}
