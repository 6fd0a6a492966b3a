/// A comparison of two expressions that drawn parameters must satisfy: `b * 2 <= a`, `(a + b) mod c = 0`.
struct ParameterCondition: Sendable {
    private enum Relation: String, Sendable {
        case equal = "="
        case equalTwice = "=="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
    }

    private let left: ParameterExpression
    private let relation: Relation
    private let right: ParameterExpression
    /// The parameters it names.
    let names: [String]

    init(_ source: String) throws(ParameterExpression.Problem) {
        let signs: Set<Unicode.Scalar> = ["<", ">", "=", "!"]
        let scalars = source.unicodeScalars
        let start = scalars.firstIndex(where: signs.contains) ?? scalars.endIndex
        let end = scalars[start...].firstIndex { !signs.contains($0) } ?? scalars.endIndex
        guard let relation = Relation(rawValue: String(scalars[start..<end])) else {
            throw ParameterExpression.Problem(
                message: "'\(DisplayWidth.truncate(source, to: 60))' is no comparison such as a < b")
        }
        self.relation = relation
        left = try ParameterExpression(String(scalars[..<start]))
        right = try ParameterExpression(String(scalars[end...]))
        names = left.names + right.names
    }

    func holds(_ values: [String: Rational]) throws(ParameterExpression.Problem) -> Bool {
        let (left, right) = (try left.value(values), try right.value(values))
        return switch relation {
        case .equal, .equalTwice: left == right
        case .notEqual: left != right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        }
    }
}
