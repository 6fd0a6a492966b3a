public import JSONText

/// `decimal-pairs`: which of two decimals is the larger, in the forms in which models get it wrong.
///
/// Parameters: `count` (cases), `seed`, `framings` (plain, price, version, date), `kinds` (longer-fraction, equal-length,
/// different-integer, negative) and `orders` (both, larger-first, smaller-first). Cases go round through every framing and
/// kind that suit each other; with both orders each pair is asked twice, one way and the other. Both are one cluster.
///
/// Variables: `a` and `b` in the order asked, `larger` and `smaller`, `kind`, `framing`, `order`, and for the question
/// `noun_en`, `comparative_en`, `noun_zh`, `comparative_zh`. For versions and dates, 9.11 is larger than 9.8.
public struct DecimalPairsGenerator: CaseGenerator {
    /// `decimal-pairs`
    public static let name = "decimal-pairs"
    /// `count`, `seed`, `framings`, `kinds`, `orders`
    public static let options: Set<String> = ["count", "seed", "framings", "kinds", "orders"]

    private enum Order: String, CaseIterable {
        case largerFirst = "larger-first"
        case smallerFirst = "smaller-first"
    }

    /// The pairs of one framing and kind, by number.
    private struct Pool {
        let framing: DecimalFraming
        let kind: DecimalPairKind
        let fractions: [(smaller: Int, larger: Int)]
        let integers: [Int]

        init(_ framing: DecimalFraming, _ kind: DecimalPairKind) {
            self.framing = framing
            self.kind = kind
            fractions = kind.fractions(framing)
            let range = framing.integers
            integers = Array(kind == .differentInteger ? range.dropLast() : range.dropLast(0))
        }

        var count: Int { fractions.count * integers.count }

        /// The pair as written, the larger one by the framing's order last.
        func pair(_ number: Int) -> (smaller: String, larger: String) {
            let integer = integers[number / fractions.count]
            let fraction = fractions[number % fractions.count]
            let low = "\(integer).\(fraction.smaller)"
            let high = "\(kind == .differentInteger ? integer + 1 : integer).\(fraction.larger)"
            if kind == .negative { return ("-" + high, "-" + low) }
            let isTurned = framing.comparesParts && kind == .longerFraction
            return isTurned ? (high, low) : (low, high)
        }
    }

    private let count: Int
    private let seed: UInt64
    private let orders: [Order]
    private let pools: [Pool]

    /// Reads the parameters; throws at unknown names and at a count that is not positive or above the number of pairs.
    public init(_ parameters: JSONObject) throws(GeneratorError) {
        let reader = GeneratorParameters(parameters)
        count = try reader.int("count", in: 1...Int.max)
        seed = try reader.seed()
        let framings: [DecimalFraming] = try reader.choices("framings", otherwise: [.plain])
        let kinds: [DecimalPairKind] = try reader.choices("kinds", otherwise: DecimalPairKind.allCases)
        switch parameters["orders"] {
        case nil, "both"?: orders = Order.allCases
        case let value?:
            guard let order = value.string.flatMap(Order.init(rawValue:)) else {
                throw GeneratorError(
                    key: "orders", found: reader.found("orders"), expected: "both, larger-first or smaller-first")
            }
            orders = [order]
        }
        pools = framings.flatMap { framing in kinds.filter { $0.suits(framing) }.map { Pool(framing, $0) } }
        guard let least = pools.map(\.count).min() else {
            throw GeneratorError(
                key: "kinds", found: "negative alone", expected: "a kind that suits prices, versions or dates")
        }
        let maximum = least * pools.count * orders.count
        guard count <= maximum else {
            throw GeneratorError(
                key: "count", found: "\(count)", expected: "at most \(maximum), as there are no more pairs of some kind"
            )
        }
    }

    /// The cases, in a fixed order, ids such as `pair-017-plain-longer-fraction`.
    public func cases() throws(GeneratorError) -> [GeneratedCase] {
        var random = SeededRandom(seed: seed)
        var drawn = pools.map { _ in Set<Int>() }
        var result: [GeneratedCase] = []
        result.reserveCapacity(count)
        let width = max(3, String(count).utf8.count)
        var turn = 0
        while result.count < count {
            let place = turn % pools.count
            let pool = pools[place]
            var number = random.below(pool.count)
            while !drawn[place].insert(number).inserted { number = (number + 1) % pool.count }
            // The first way round alternates, so that an odd count does not favour one.
            let ways = (turn / pools.count).isMultiple(of: 2) ? orders : orders.reversed()
            for order in ways.prefix(count - result.count) {
                let digits = String(result.count + 1)
                let ordinal = String(repeating: "0", count: width - digits.utf8.count) + digits
                result.append(Self.generatedCase(ordinal, pool, pool.pair(number), order))
            }
            turn += 1
        }
        return result
    }

    private static func generatedCase(
        _ ordinal: String, _ pool: Pool, _ pair: (smaller: String, larger: String), _ order: Order
    ) -> GeneratedCase {
        let (kind, framing) = (pool.kind.rawValue, pool.framing.rawValue)
        let (first, second) = order == .largerFirst ? (pair.larger, pair.smaller) : (pair.smaller, pair.larger)
        let vars = [
            ("a", first), ("b", second), ("larger", pair.larger), ("smaller", pair.smaller), ("kind", kind),
            ("framing", framing), ("order", order.rawValue), ("noun_en", pool.framing.english.noun),
            ("comparative_en", pool.framing.english.comparative), ("noun_zh", pool.framing.chinese.noun),
            ("comparative_zh", pool.framing.chinese.comparative),
        ]
        return GeneratedCase(
            id: "pair-\(ordinal)-\(framing)-\(kind)", cluster: "\(framing)-\(pair.smaller)-\(pair.larger)",
            vars: JSONObject(vars.map { JSONObject.Member($0.0, .string($0.1)) }),
            tags: [kind, order.rawValue, framing])
    }
}
