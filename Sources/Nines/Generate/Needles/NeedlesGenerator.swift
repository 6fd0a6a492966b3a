public import JSONText

/// `needles`: documents of filler with facts hidden at given depths, and a question for each fact.
///
/// Parameters: `documents` (of each length), `seed`, `language` (en or zh; en), `lengths` (250, 500, 1000) and `depths`
/// (0, 25, 50, 75, 100). A length is given in approximate tokens: 5 are 4 English words or 6 Chinese characters, letters,
/// digits and punctuation alike. With its needles a document is never longer, and less than one sentence shorter. Depths
/// are percentages of the filler, 0 before it and 100 after it, met at the nearest end of a sentence. Every document has
/// one needle at each depth, all of one form, and one case for each: the cases of a document follow one another, so that
/// a server that keeps what it has read of the last prompt reads each document once. They are one cluster.
///
/// Variables: `document`, `question`, `code`, `code_pattern` (a regular expression that finds
/// the code in full-width digits and with its thousands set apart, too). Tags: `length-…`, `depth-…` and the language.
public struct NeedlesGenerator: CaseGenerator {
    /// `needles`
    public static let name = "needles"
    /// `documents`, `seed`, `language`, `lengths`, `depths`
    public static let options: Set<String> = ["documents", "seed", "language", "lengths", "depths"]

    private let documents: Int
    private let seed: UInt64
    private let language: GeneratedLanguage
    private let lengths: [Int]
    private let depths: [Int]

    /// Reads the parameters; throws at impossible ones, among them lengths that the needles alone exceed.
    public init(_ parameters: JSONObject) throws(GeneratorError) {
        let reader = GeneratorParameters(parameters)
        documents = try reader.int("documents", in: 1...1000)
        seed = try reader.seed()
        language = try reader.choice("language", otherwise: .english)
        lengths = try reader.ints("lengths", in: 1...2_000_000, otherwise: [250, 500, 1000])
        depths = try reader.ints("depths", in: 0...100, otherwise: [0, 25, 50, 75, 100])
        guard depths.count <= NeedleDocument.places.count else {
            throw GeneratorError(
                key: "depths", found: "\(depths.count) depths", expected: "at most \(NeedleDocument.places.count)")
        }
        // A needle takes up to 15 tokens, and there should be more filler than needles.
        let least = 40 * depths.count
        guard let shortest = lengths.min(), shortest >= least else {
            throw GeneratorError(
                key: "lengths", found: reader.found("lengths"),
                expected: "\(least) tokens or more for \(depths.count) needles")
        }
        let total = lengths.reduce(0, +).multipliedReportingOverflow(by: documents)
        guard !total.overflow, total.partialValue <= 10_000_000 else {
            throw GeneratorError(
                key: "documents", found: reader.found("documents"), expected: "at most 10 million tokens in all")
        }
    }

    /// The cases document by document, ids such as `en-500-1-depth-25`.
    public func cases() throws(GeneratorError) -> [GeneratedCase] {
        var random = SeededRandom(seed: seed)
        return lengths.flatMap { length in
            (1...documents).flatMap { number in
                let document = NeedleDocument(
                    language, length: language.length(tokens: length), depths: depths,
                    SeededRandom(seed: random.next()))
                let name = "\(language.rawValue)-\(length)-\(number)"
                return document.needles.map { needle in
                    GeneratedCase(
                        id: "\(name)-depth-\(needle.depth)", cluster: name,
                        vars: JSONObject([
                            .init("document", .string(document.text)), .init("question", .string(needle.question)),
                            .init("code", .int(needle.code)),
                            .init("code_pattern", .string(Self.pattern(of: needle.code))),
                        ]),
                        tags: ["length-\(length)", "depth-\(needle.depth)", language.rawValue])
                }
            }
        }
    }

    /// 48213 gives a pattern for 48213, 48,213, 48 213 and ４８２１３.
    private static func pattern(of code: Int) -> String {
        let digits = String(code).unicodeScalars.map { digit in
            "[\(digit)\(Unicode.Scalar(digit.value + 0xFEE0).map(String.init) ?? "")]"
        }
        return digits.dropLast(3).joined() + "[,，'’ ]?" + digits.suffix(3).joined()
    }
}
