/// What a figure is counted in, and so how tables and gates write it in every report.
enum FigureUnit: Sendable, Hashable {
    /// A share, 0 to 1, shown in percent.
    case share
    /// A difference of shares, shown in percentage points.
    case points
    /// A mean of values from 0 to 1, or a difference of such.
    case score
    case milliseconds
    case tokens
    /// How many cells.
    case count
    /// An amount; nil for an unknown currency.
    case cost(String?)

    /// What stands behind a number, or in the heading above numbers; empty for none.
    var symbol: String {
        switch self {
        case .share: "%"
        case .points: "pp"
        case .milliseconds: "ms"
        case .tokens: "tokens"
        case .score, .count: ""
        case .cost(let currency): currency ?? ""
        }
    }

    private var scale: Double {
        switch self {
        case .share, .points: 100
        case .score, .milliseconds, .tokens, .count, .cost: 1
        }
    }

    /// As many as say something.
    private func decimals(_ value: Double) -> Int {
        switch self {
        case .share, .points, .tokens: 1
        case .score: 3
        case .milliseconds: abs(value) < 10 ? 1 : 0
        case .count: 0
        case .cost: Figure.costDecimals(value)
        }
    }

    /// The number alone.
    func number(_ value: Double, isSigned: Bool = false) -> String {
        number(value, decimals: decimals(value), isSigned: isSigned)
    }

    /// The number with its unit and as many more digits as decided: 79.996 % where 80 % was asked for is not 80.0 %, and
    /// what is not nothing is not shown as nothing.
    func deciding(_ value: Double, against bound: Double, isSigned: Bool = false) -> String {
        let usual = decimals(value)
        let enough = (usual...max(usual, 12)).first { !hides(value, bound, decimals: $0) }
        let text = number(value, decimals: enough ?? usual, isSigned: isSigned)
        return symbol.isEmpty ? text : "\(text) \(symbol)"
    }

    private func number(_ value: Double, decimals: Int, isSigned: Bool) -> String {
        isSigned ? Figure.signed(value * scale, decimals) : Figure.fixed(value * scale, decimals)
    }

    /// Whether rounding takes away that a value is not the bound, or not 0. Numbers that round differently keep their
    /// order, to the bound itself, too.
    private func hides(_ value: Double, _ bound: Double, decimals: Int) -> Bool {
        let shown = Figure.fixed(value * scale, decimals)
        return value != bound && shown == Figure.fixed(bound * scale, decimals)
            || value != 0 && value.isFinite && !shown.contains { "123456789".contains($0) }
    }
}
