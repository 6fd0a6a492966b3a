/// What the question tells a reader of the answer: the numbers it names, and whether it asks for the larger or smaller.
struct NumberQuestion: Sendable {
    enum Direction: Sendable {
        case larger, smaller
    }

    /// Every value the question names.
    private(set) var values: Set<ExactNumber> = []
    /// Which end of the alternatives is asked for; nil unless the question compares.
    private(set) var direction: Direction?
    /// The different numbers to choose from, in order.
    private(set) var alternatives: [ExactNumber] = []
    /// Whether the order asked for is one in time: which version is newer, which date is later.
    private(set) var isTemporal = false
    /// Whether it names hours, which minutes are not.
    private(set) var namesHours = false
    /// What is counted, in the singular: "rabbit" of "how many rabbits", 元 of 多少元.
    private(set) var counted: String?
    /// The labels under which that may stand: rabbit and rabbits, 兔 of 兔有多少只.
    private(set) var labels: Set<String>?
    /// Whether there is no question to compare with.
    let isUnknown: Bool

    private var keys: Set<String> = []
    private var spellings: Set<String> = []
    private var decimals: Set<ExactNumber> = []

    /// Whether the answer is one of the question's own numbers.
    var isComparison: Bool { direction != nil && alternatives.count > 1 }

    /// Whether a number only repeats one of the question; 0.75 is news where the question says 3/4.
    func repeats(_ number: FoundNumber) -> Bool {
        spellings.contains(number.text) || decimals.contains(number.value)
    }

    func contains(_ key: String) -> Bool { key.utf8.count > 8 && keys.contains(key) }

    init(_ text: [Unicode.Scalar], readsLabels: Bool = false) {
        let tokens = NumberLexer.tokens(of: text, readsLabels: readsLabels)
        isUnknown = tokens.isEmpty
        let numbers = tokens.compactMap(\.number)
        values = Set(numbers.map(\.value))
        spellings = Set(numbers.map(\.text))
        decimals = Set(numbers.filter { !$0.text.contains("/") && !$0.text.contains("分") }.map(\.value))
        let sentences = NumberReading.sentences(of: tokens)
        keys = Set(sentences.map { NumberReading.key(of: tokens[$0]) })
        counted = Self.counted(in: tokens)
        namesHours = tokens.contains { ["hour", "hours", "小时"].contains($0.word) }
        if let counted, counted.first?.isASCII == true { labels = [counted, counted + "s", counted + "es"] }
        if let have = tokens.indices.dropFirst().dropLast().last(where: {
            tokens[$0].word == "有" && tokens[$0 + 1].word == "多少"
        }), let owner = tokens[have - 1].word {
            labels = [owner]
        }
        guard let asking = sentences.last(where: { Self.compares(tokens[$0]) }) else {
            if let asking = sentences.last(where: { Self.ordersTime(tokens[$0]) }) {
                isTemporal = true
                direction = tokens[asking].lazy.compactMap { Self.timeDirection($0.role) }.first
                alternatives = Self.distinct(tokens[asking])
            }
            return
        }
        direction = tokens[asking].lazy.compactMap { Self.direction($0.role) }.first ?? .larger
        // The numbers stand in the asking sentence, or in the last before it that has two, or are all there are.
        let candidates = [asking] + sentences.reversed().filter { $0.lowerBound < asking.lowerBound }
        let alternatives = candidates.lazy.map { Self.distinct(tokens[$0]) }.first { $0.count > 1 }
        self.alternatives = alternatives ?? Self.distinct(tokens[...])
    }

    /// Whether a sentence asks to choose between numbers: a word of choice beside one of size.
    private static func compares(_ tokens: ArraySlice<NumberToken>) -> Bool {
        var hasSize = false
        var hasChoice = false
        for token in tokens {
            switch token.role {
            case .larger?, .smaller?, .largerThan?, .smallerThan?: hasSize = true
            case .or?, .than?: hasChoice = true
            default: break
            }
            guard let word = token.word else { continue }
            if choiceWords.contains(word) { hasChoice = true }
            if sizeWords.contains(word) { (hasSize, hasChoice) = (true, true) }
        }
        return hasSize && hasChoice
    }

    /// Whether a sentence asks which of its numbers is newer or later.
    private static func ordersTime(_ tokens: ArraySlice<NumberToken>) -> Bool {
        let asks = tokens.contains { token in token.word.map { whichWords.contains($0) } ?? false }
        return asks && tokens.contains { timeDirection($0.role) != nil } && distinct(tokens).count > 1
    }

    static func timeDirection(_ role: NumberWord?) -> Direction? {
        switch role {
        case .later?: .larger
        case .earlier?: .smaller
        default: nil
        }
    }

    /// The noun after the last "how many" or 多少.
    private static func counted(in tokens: [NumberToken]) -> String? {
        guard
            let how = tokens.indices.dropLast().last(where: {
                tokens[$0].word == "多少" || tokens[$0].word == "how" && tokens[$0 + 1].word == "many"
            })
        else { return nil }
        let next = tokens[(how + 1)...].prefix(3).compactMap(\.word).first { !["many", "more"].contains($0) }
        guard let next, next.first.map({ !"的是了千".contains($0) }) ?? false else { return nil }
        return next.count > 3 && next.hasSuffix("s") ? String(next.dropLast()) : next
    }

    private static let whichWords: Set<String> = ["which", "哪", "哪个", "哪一个"]
    private static let choiceWords: Set<String> = [
        "which", "who", "whichever", "state", "哪", "哪个", "哪一个", "哪个数", "哪支", "哪些", "谁", "比", "的",
    ]
    private static let sizeWords: Set<String> = ["compare", "比较", "大小", "max", "min"]

    static func direction(_ role: NumberWord?) -> Direction? {
        switch role {
        case .larger?, .largerThan?: .larger
        case .smaller?, .smallerThan?: .smaller
        default: nil
        }
    }

    private static func distinct(_ tokens: ArraySlice<NumberToken>) -> [ExactNumber] {
        let numbers = tokens.compactMap(\.number)
        let strong = numbers.filter { !$0.isWeak }
        var seen: Set<ExactNumber> = []
        return (strong.count > 1 ? strong : numbers).map(\.value).filter { seen.insert($0).inserted }
    }
}
