/// The ways an exercise is asked in a language.
enum ArithmeticWording {
    /// Every wording that suits the exercise; those in words only for one operation on whole numbers.
    static func questions(_ exercise: ArithmeticForm.Exercise, _ language: GeneratedLanguage) -> [String] {
        let expression = exercise.expression
        switch language {
        case .english:
            let general = ["What is \(expression)?", "Calculate \(expression).", "\(expression) = ?"]
            return general + (exercise.words.map { english($0.left, $0.sign, $0.right) } ?? [])
        case .chinese:
            let general = ["\(expression)等于多少？", "计算：\(expression)。", "\(expression) = ？"]
            return general + (exercise.words.map { chinese($0.left, $0.sign, $0.right) } ?? [])
        }
    }

    private static func english(_ left: String, _ sign: Unicode.Scalar, _ right: String) -> [String] {
        switch sign {
        case "+": ["What is \(left) plus \(right)?", "What is the sum of \(left) and \(right)?"]
        case "-": ["What is \(left) minus \(right)?", "Subtract \(right) from \(left)."]
        case "×": ["What is \(left) times \(right)?", "Multiply \(left) by \(right)."]
        default: ["What is \(left) divided by \(right)?", "Divide \(left) by \(right)."]
        }
    }

    private static func chinese(_ left: String, _ sign: Unicode.Scalar, _ right: String) -> [String] {
        switch sign {
        case "+": ["\(left)加\(right)等于多少？", "\(left)与\(right)的和是多少？"]
        case "-": ["\(left)减去\(right)等于多少？", "\(left)与\(right)的差是多少？"]
        case "×": ["\(left)乘以\(right)等于多少？", "\(left)与\(right)的积是多少？"]
        default: ["\(left)除以\(right)等于多少？", "\(left)除以\(right)，商是多少？"]
        }
    }
}
