/// What two decimals are said to be, which decides the words of the question and which of them is the larger.
enum DecimalFraming: String, CaseIterable, Sendable {
    case plain
    case price
    /// A version 9.11 comes after 9.8: parts are compared as whole numbers.
    case version
    /// Month and day: 9.11 comes after 9.8.
    case date

    /// Whether the part behind the point is a whole number of its own.
    var comparesParts: Bool { self == .version || self == .date }

    /// Which parts before the point make sense.
    var integers: ClosedRange<Int> {
        switch self {
        case .plain, .price: 1...99
        case .version: 1...20
        case .date: 1...12
        }
    }

    /// The largest part behind the point, of two digits.
    var maximumFraction: Int { self == .date ? 28 : 99 }

    /// "Which … is …": noun and comparative.
    var english: (noun: String, comparative: String) {
        switch self {
        case .plain: ("number", "larger")
        case .price: ("price in dollars", "higher")
        case .version: ("software version", "newer")
        case .date: ("date (month.day)", "later in the year")
        }
    }

    /// 哪个……更……: noun and comparative.
    var chinese: (noun: String, comparative: String) {
        switch self {
        case .plain: ("数", "更大")
        case .price: ("价格（元）", "更高")
        case .version: ("软件版本", "更新")
        case .date: ("日期（月.日）", "更晚")
        }
    }
}
