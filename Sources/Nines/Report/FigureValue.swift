import JSONText
public import Statistics

/// One figure of a table: as a person reads it and, unrounded, as a program does; what is unknown is never zero.
public enum FigureValue: Sendable, Hashable {
    /// A name.
    case name(String)
    /// How many.
    case count(Int)
    /// A share, 0 to 1.
    case share(Double?)
    /// An interval of shares.
    case interval(Interval?)
    /// A difference of shares.
    case difference(Double?)
    /// An interval of differences of shares.
    case differenceInterval(Interval?)
    /// The probability of a difference as large by chance.
    case probability(Double?)
    /// Milliseconds.
    case milliseconds(Double?)
    /// A mean, shown with one digit.
    case mean(Double?)
    /// An interval of such means.
    case meanInterval(Interval?)
    /// A mean of values from 0 to 1, shown with three digits.
    case score(Double?)
    /// An amount in a currency.
    case cost(Double?, currency: String?)
    /// Yes or no.
    case flag(Bool?)

    /// As shown to a person; `-` where unknown.
    public var text: String {
        switch self {
        case .name(let name): name.isEmpty ? Figure.unknown : name
        case .count(let count): String(count)
        case .share(let share): Figure.percent(share)
        case .interval(let interval): Figure.interval(interval)
        case .difference(let difference): ComparisonTables.signed(difference)
        case .differenceInterval(let interval): ComparisonTables.interval(interval, signed: true)
        case .probability(let value): ComparisonTables.pValue(value)
        case .milliseconds(let value): Figure.duration(value)
        case .mean(let value): value.map { Figure.fixed($0, 1) } ?? Figure.unknown
        case .meanInterval(let interval):
            interval.map { "[\(Figure.fixed($0.low, 1)), \(Figure.fixed($0.high, 1))]" } ?? Figure.unknown
        case .score(let value): value.map { Figure.fixed($0, 3) } ?? Figure.unknown
        case .cost(let amount, let currency): amount.map { Figure.cost([currency ?? "": $0]) } ?? Figure.unknown
        case .flag(let flag): flag.map { $0 ? "yes" : "no" } ?? Figure.unknown
        }
    }

    /// Unrounded, shares and differences as parts of one; null where unknown.
    var json: JSONValue {
        switch self {
        case .name(let name): .string(name)
        case .count(let count): .int(count)
        case .share(let value), .difference(let value), .probability(let value), .mean(let value), .score(let value):
            value.map(JSONValue.double) ?? .null
        case .milliseconds(let value): value.map(JSONValue.milliseconds) ?? .null
        case .interval(let interval), .differenceInterval(let interval), .meanInterval(let interval):
            interval.map { [.double($0.low), .double($0.high)] } ?? .null
        case .cost(let amount, let currency):
            amount.map { .object(JSONObject([.init(currency ?? "", .double($0))])) } ?? .null
        case .flag(let flag): flag.map(JSONValue.bool) ?? .null
        }
    }

    /// Whether there is nothing to show.
    var isUnknown: Bool { text == Figure.unknown }

    /// Numbers stand on the right.
    var alignsRight: Bool {
        switch self {
        case .name, .interval, .differenceInterval, .meanInterval, .flag: false
        default: true
        }
    }
}
