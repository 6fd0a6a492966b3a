/// An expression over named parameters, evaluated exactly: `(a - b) * 60 / c`, with `mod`, `×` and `÷` too.
struct ParameterExpression: Sendable {
    /// What is wrong with an expression, or with its value.
    struct Problem: Error {
        let message: String
    }

    private enum Operation: Sendable {
        case add, subtract, multiply, divide, remainder, negate
    }

    /// In postfix order, so that evaluating needs no recursion.
    private enum Step: Sendable {
        case number(Rational)
        case name(String)
        case operation(Operation)
    }

    /// Bounds the recursion over brackets.
    static let maximumLength = 500

    let source: String
    private let steps: [Step]

    init(_ source: String) throws(Problem) {
        guard source.utf8.count <= Self.maximumLength else {
            throw Problem(message: "an expression of more than \(Self.maximumLength) bytes")
        }
        self.source = source
        var parser = Parser(source)
        steps = try parser.parse()
    }

    /// The parameters it names.
    var names: [String] {
        steps.compactMap { if case .name(let name) = $0 { name } else { nil } }
    }

    /// The exact value; throws at unknown names, division by zero and numbers beyond 18 digits.
    func value(_ values: [String: Rational]) throws(Problem) -> Rational {
        var stack: [Rational] = []
        for step in steps {
            switch step {
            case .number(let number): stack.append(number)
            case .name(let name):
                guard let value = values[name] else { throw Problem(message: "'\(name)' is no number here") }
                stack.append(value)
            case .operation(.negate): if let last = stack.popLast() { stack.append(-last) }
            case .operation(let operation):
                guard let right = stack.popLast(), let left = stack.popLast() else { continue }
                guard let result = Self.apply(operation, left, right) else {
                    throw Problem(message: "'\(source)' divides by zero or exceeds 18 digits")
                }
                stack.append(result)
            }
        }
        guard let value = stack.last else { throw Problem(message: "'\(source)' has no value") }
        return value
    }

    private static func apply(_ operation: Operation, _ left: Rational, _ right: Rational) -> Rational? {
        switch operation {
        case .add: left.adding(right)
        case .subtract, .negate: left.adding(-right)
        case .multiply: left.times(right)
        case .divide: left.divided(by: right)
        case .remainder: left.remainder(by: right)
        }
    }

    /// Recursive descent over sums, products, signs and brackets.
    private struct Parser {
        private let source: String
        private var rest: Substring.UnicodeScalarView
        private var steps: [Step] = []

        init(_ source: String) {
            self.source = source
            rest = source[...].unicodeScalars
        }

        mutating func parse() throws(Problem) -> [Step] {
            try sum()
            if let next = peek() { throw problem("unexpected '\(next)'") }
            return steps
        }

        private mutating func sum() throws(Problem) {
            try product()
            while let operation = take(["+": .add, "-": .subtract, "−": .subtract]) {
                try product()
                steps.append(.operation(operation))
            }
        }

        private mutating func product() throws(Problem) {
            try signed()
            while let operation = take(
                ["*": .multiply, "×": .multiply, "/": .divide, "÷": .divide, "%": .remainder]) ?? takeMod()
            {
                try signed()
                steps.append(.operation(operation))
            }
        }

        private mutating func signed() throws(Problem) {
            guard take(["-": .negate, "−": .negate]) != nil else { return try primary() }
            try signed()
            steps.append(.operation(.negate))
        }

        private mutating func primary() throws(Problem) {
            guard let next = peek() else { throw problem("it ends too early") }
            if next == "(" {
                rest.removeFirst()
                try sum()
                guard peek() == ")" else { throw problem("a bracket is not closed") }
                rest.removeFirst()
            } else if next.properties.numericType == .decimal {
                let text = takeWhile { $0 == "." || $0.properties.numericType == .decimal }
                guard let number = Rational(text) else { throw problem("'\(text)' is no number of at most 17 digits") }
                steps.append(.number(number))
            } else if Self.isNameScalar(next) {
                let name = takeWhile { Self.isNameScalar($0) || $0.properties.numericType == .decimal }
                steps.append(.name(name))
            } else {
                throw problem("unexpected '\(next)'")
            }
        }

        static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic || scalar == "_" }

        private mutating func peek() -> Unicode.Scalar? {
            while let next = rest.first, next.properties.isWhitespace { rest.removeFirst() }
            return rest.first
        }

        private mutating func take(_ operations: [Unicode.Scalar: Operation]) -> Operation? {
            guard let operation = peek().flatMap({ operations[$0] }) else { return nil }
            rest.removeFirst()
            return operation
        }

        private mutating func takeMod() -> Operation? {
            guard peek() == "m" else { return nil }
            let start = rest
            if takeWhile(Self.isNameScalar) == "mod" { return .remainder }
            rest = start
            return nil
        }

        private mutating func takeWhile(_ belongs: (Unicode.Scalar) -> Bool) -> String {
            let taken = rest.prefix(while: belongs)
            rest = rest[taken.endIndex...]
            return String(taken)
        }

        private func problem(_ what: String) -> Problem { Problem(message: "'\(source)': \(what)") }
    }
}
