/// A document of filler with one needle at each depth.
struct NeedleDocument: Sendable {
    /// What is hidden at one depth, and how it is asked for.
    struct Needle: Sendable {
        let depth: Int
        let place: String
        let code: Int
        let language: GeneratedLanguage

        var statement: String {
            language == .english
                ? "The access code of the \(place) office is \(code)." : "\(place)办事处的门禁码是\(code)。"
        }

        var question: String {
            language == .english
                ? "What is the access code of the \(place) office?" : "\(place)办事处的门禁码是多少？"
        }
    }

    /// The offices that needles are about.
    static let places: [(english: String, chinese: String)] = [
        ("Lisbon", "里斯本"), ("Oslo", "奥斯陆"), ("Vienna", "维也纳"), ("Dublin", "都柏林"), ("Prague", "布拉格"),
        ("Geneva", "日内瓦"), ("Helsinki", "赫尔辛基"), ("Warsaw", "华沙"), ("Toronto", "多伦多"), ("Nairobi", "内罗毕"),
        ("Lima", "利马"), ("Seoul", "首尔"), ("Athens", "雅典"), ("Cairo", "开罗"), ("Boston", "波士顿"),
        ("Santiago", "圣地亚哥"), ("Hanoi", "河内"), ("Melbourne", "墨尔本"), ("Budapest", "布达佩斯"), ("Riga", "里加"),
    ]

    let text: String
    let needles: [Needle]

    /// A document no longer than a length (words or characters, with the needles) and less than a sentence shorter.
    init(_ language: GeneratedLanguage, length: Int, depths: [Int], _ random: SeededRandom) {
        var random = random
        let places = random.shuffled(Self.places)
        var codes: Set<Int> = []
        needles = zip(depths.sorted(), places).map { depth, place in
            var code = 10_000 + random.below(90_000)
            while !codes.insert(code).inserted { code = 10_000 + random.below(90_000) }
            return Needle(
                depth: depth, place: language == .english ? place.english : place.chinese, code: code,
                language: language)
        }
        let room = length - needles.reduce(0) { $0 + language.length($1.statement) }
        var writer = FillerWriter(language, random)
        text = Self.text(writer.sentences(length: room), needles, language)
    }

    /// Puts every needle at the sentence boundary that is nearest to its depth in the filler.
    private static func text(
        _ sentences: [FillerWriter.Sentence], _ needles: [Needle], _ language: GeneratedLanguage
    ) -> String {
        var boundaries = [0]
        for sentence in sentences {
            boundaries.append(boundaries[boundaries.count - 1] + language.length(sentence.text))
        }
        let total = boundaries[boundaries.count - 1]
        var waiting = needles[...]
        var text = ""
        for (index, boundary) in boundaries.enumerated() {
            // A boundary is passed when the next one is nearer. Everything is a hundredfold, as depths are in percent.
            let next = index + 1 < boundaries.count ? boundaries[index + 1] : nil
            while let needle = waiting.first {
                let target = needle.depth * total
                if let next, abs(next * 100 - target) < abs(boundary * 100 - target) { break }
                text += (text.isEmpty ? "" : language.blank) + needle.statement
                waiting = waiting.dropFirst()
            }
            guard index < sentences.count else { break }
            let sentence = sentences[index]
            text += (text.isEmpty ? "" : sentence.opensParagraph && index > 0 ? "\n\n" : language.blank) + sentence.text
        }
        return text
    }
}
