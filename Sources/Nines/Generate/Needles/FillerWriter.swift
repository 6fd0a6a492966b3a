/// Writes filler: paragraphs of five sentences, each about one person and one occupation, no sentence twice as long as
/// the town's templates allow.
struct FillerWriter {
    /// A sentence and whether a paragraph begins with it.
    struct Sentence {
        let text: String
        let opensParagraph: Bool
    }

    private static let paragraphLength = 5
    /// After so many draws of sentences that stood already, one may stand again: documents can be longer than the town.
    private static let attempts = 20

    private let town: FillerTown
    private let language: GeneratedLanguage
    private var random: SeededRandom
    private var written: Set<String> = []
    private var topics: [Int] = []
    private var openings: [[Int]]
    private var details: [[Int]]

    init(_ language: GeneratedLanguage, _ random: SeededRandom) {
        self.language = language
        self.random = random
        town = language == .english ? .english : .chinese
        openings = town.topics.map { _ in [] }
        details = openings
    }

    /// As many sentences as fit into a length; the last paragraph may be short.
    mutating func sentences(length: Int) -> [Sentence] {
        var result: [Sentence] = []
        var left = length
        while true {
            let topic = Self.draw(&topics, of: town.topics.count, &random)
            let person = town.people[random.below(town.people.count)]
            refillDetails(topic)
            for place in 0..<Self.paragraphLength {
                let text = sentence(topic, isOpening: place == 0, person)
                left -= language.length(text)
                guard left >= 0 else { return result }
                result.append(Sentence(text: text, opensParagraph: place == 0))
            }
        }
    }

    private mutating func sentence(
        _ topic: Int, isOpening: Bool, _ person: (name: String, pronoun: String)
    ) -> String {
        let templates = isOpening ? town.topics[topic].openings : town.topics[topic].details
        let place =
            isOpening
            ? Self.draw(&openings[topic], of: templates.count, &random)
            : Self.draw(&details[topic], of: templates.count, &random)
        var text = ""
        for _ in 0..<Self.attempts {
            text = filled(templates[place], person)
            if written.insert(text).inserted { break }
        }
        return text
    }

    /// Lays what is left of a topic's templates on top of the others, so that no paragraph uses one twice.
    private mutating func refillDetails(_ topic: Int) {
        let left = details[topic]
        guard left.count < Self.paragraphLength - 1 else { return }
        let others = town.topics[topic].details.indices.filter { !left.contains($0) }
        details[topic] = random.shuffled(others) + left
    }

    /// The next of so many, each once before any comes again.
    private static func draw(_ deck: inout [Int], of count: Int, _ random: inout SeededRandom) -> Int {
        if deck.isEmpty { deck = random.shuffled(Array(0..<count)) }
        return deck.popLast() ?? 0
    }

    /// A template with one of each bracket's alternatives.
    private mutating func filled(_ template: String, _ person: (name: String, pronoun: String)) -> String {
        var text = ""
        for part in template.split(separator: "[", omittingEmptySubsequences: false) {
            let halves = part.split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2 else {
                text += part
                continue
            }
            text += random.pick(halves[0].split(separator: "|")) ?? ""
            text += halves[1]
        }
        let day = text.contains("{day}") ? town.days[random.below(town.days.count)] : ""
        return text.replacing("{name}", with: person.name).replacing("{she}", with: person.pronoun)
            .replacing("{She}", with: person.pronoun.prefix(1).uppercased() + person.pronoun.dropFirst())
            .replacing("{day}", with: day)
    }
}
