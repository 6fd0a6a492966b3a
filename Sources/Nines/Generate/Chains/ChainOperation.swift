/// One step of a chain: a simple operation on the last result.
enum ChainOperation: Sendable, Hashable {
    case add(Int)
    case subtract(Int)
    case multiply(Int)
    case divide(Int)

    /// Any operation, each kind as likely as the others.
    static func draw(_ random: inout SeededRandom) -> ChainOperation {
        switch random.below(4) {
        case 0: .add(3 + random.below(58))
        case 1: .subtract(3 + random.below(58))
        case 2: .multiply(2 + random.below(3))
        default: .divide(2 + random.below(4))
        }
    }

    /// The number it names.
    var operand: Int {
        switch self {
        case .add(let number), .subtract(let number), .multiply(let number), .divide(let number): number
        }
    }

    /// The result; nil where it is not a whole number.
    func result(of value: Int) -> Int? {
        switch self {
        case .add(let number): value + number
        case .subtract(let number): value - number
        case .multiply(let number): value * number
        case .divide(let number): value.isMultiple(of: number) ? value / number : nil
        }
    }

    /// The step in words; the first one follows the number to start with.
    func text(_ language: GeneratedLanguage, start: Int?) -> String {
        switch language {
        case .english: (start.map { "Start with \($0). " } ?? "") + english + "."
        case .chinese: (start.map { "从\($0)开始，" } ?? "再") + chinese + "。"
        }
    }

    private var english: String {
        switch self {
        case .add(let number): "Add \(number)"
        case .subtract(let number): "Subtract \(number)"
        case .multiply(2): "Double it"
        case .multiply(let number): "Multiply it by \(number)"
        case .divide(2): "Halve it"
        case .divide(let number): "Divide it by \(number)"
        }
    }

    private var chinese: String {
        switch self {
        case .add(let number): "加上\(number)"
        case .subtract(let number): "减去\(number)"
        case .multiply(let number): "乘以\(number)"
        case .divide(let number): "除以\(number)"
        }
    }
}
