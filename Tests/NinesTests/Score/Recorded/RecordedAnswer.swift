import JSONText
import Testing

@testable import FixtureStore
@testable import Nines

/// One row of `Tests/Data/recorded-answers.jsonl`: an answer that a model gave, an assertion, and what should come of it.
///
/// Verdicts were decided by reading the answer and `docs/suites.md` (`by: hand`), figures by the package that `by` names;
/// never by the scorer.
struct RecordedAnswer: Sendable, CustomTestStringConvertible {
    /// What a model said, and in which recorded exchange.
    struct Source: Sendable {
        let suite: String
        let target: String
        let caseID: String
        /// The user's messages, joined by line breaks.
        let prompt: String
        let answer: String
    }

    let source: Source
    /// What a judge said of it, in order, for assertions that ask one.
    let replies: [Source]
    let spec: ScorerSpec
    let expected: Score.Verdict
    /// The score's value, where more than the verdict is known.
    let value: Double?
    let finishReason: String?
    /// Milliseconds.
    let latency: Double?
    let usage: TokenUsage?
    let price: PriceTable?
    let line: Int

    /// The assertion's type without `not-`.
    var type: String { spec.type.hasPrefix("not-") ? String(spec.type.dropFirst(4)) : spec.type }

    var testDescription: String { "line \(line): \(spec.type), \(source.target), \(source.answer.quotedExcerpt(40))" }

    /// The verdict of the scorer that a suite would get for the assertion.
    func score() async throws -> Score {
        let vectors = try vectors()
        let asking =
            replies.isEmpty && vectors.isEmpty ? nil : RecordedJudge(replies.map(\.answer), vectors: vectors)
        let answer = Answer(
            text: source.answer, question: source.prompt, finishReason: finishReason, latency: latency,
            cost: price?.cost(usage), asking: asking)
        return await (try ScorerRegistry.make(spec)).score(answer)
    }

    /// What the target `embeddings` gave for the answer and the value when it was recorded; empty where nothing was.
    private func vectors() throws -> [[Double]] {
        guard let embedder = spec.options["embeddings"]?.string else { return [] }
        let root = FileSystem.join(Self.root, "Fixtures")
        let folder = try FixtureFolder(path: FixtureFolder.path(root: root, suite: source.suite))
        let input: JSONValue = [.string(source.answer), spec.value ?? .null]
        for entry in folder.entries where entry.address.target == embedder {
            let exchange = try folder.exchange(of: entry)
            guard exchange.origin == .live, case .json(let body) = exchange.request.body, body["input"] == input
            else { continue }
            return try EmbeddingDecoder.decode(try exchange.outcome.get(), count: 2).vectors
        }
        return []
    }
}

extension RecordedAnswer {
    struct Malformed: Error {
        let line: Int
    }

    /// Empty where the file cannot be read, which `load` says.
    static let all = (try? load()) ?? []

    /// The folders of fixtures that rows are from.
    static let suites = Set(all.flatMap { [$0.source] + $0.replies }.map(\.suite)).sorted()

    /// The folder of the package.
    static let root = (0..<5).reduce(#filePath) { path, _ in FileSystem.parent(path) }

    static func load() throws -> [RecordedAnswer] {
        let lines = try FileSystem.read(FileSystem.join(root, "Tests/Data/recorded-answers.jsonl"))
            .split(separator: 0x0A)
        return try lines.enumerated().map { index, line in
            guard let row = RecordedAnswer(try JSONParser.parse(Array(line)), line: index + 1) else {
                throw Malformed(line: index + 1)
            }
            return row
        }
    }

    /// Nil where a member is missing or not as it should be.
    private init?(_ json: JSONValue, line: Int) {
        guard let source = Source(json), let assertion = json["assert"]?.object, let type = assertion["type"]?.string,
            let expected = json["expected"]?.string.flatMap(Score.Verdict.init), json["by"]?.string?.isEmpty == false
        else { return nil }
        let replies = (json["replies"]?.array ?? []).map { Source($0) }
        self.source = source
        self.replies = replies.compactMap { $0 }
        guard self.replies.count == replies.count else { return nil }
        spec = ScorerSpec(
            type: type, value: assertion["value"], threshold: assertion["threshold"]?.double,
            options: JSONObject(assertion.members.filter { !["type", "value", "threshold"].contains($0.key) }))
        self.expected = expected
        value = json["score"]?.double
        finishReason = json["finish_reason"]?.string
        latency = json["latency_ms"]?.double
        usage = json["usage"].flatMap { $0.isNull ? nil : TokenUsage(json: $0) }
        price = json["price"].flatMap(PriceTable.init(json:))
        self.line = line
    }
}

extension RecordedAnswer.Source {
    fileprivate init?(_ json: JSONValue) {
        guard let suite = json["suite"]?.string, let target = json["target"]?.string,
            let caseID = json["case"]?.string, let prompt = json["prompt"]?.string, let answer = json["answer"]?.string
        else { return nil }
        self.init(suite: suite, target: target, caseID: caseID, prompt: prompt, answer: answer)
    }
}

extension PriceTable {
    /// Prices as a target has them in `nines.yaml`.
    fileprivate init?(json: JSONValue) {
        guard let currency = json["currency"]?.string, let input = json["input_per_million"]?.double,
            let output = json["output_per_million"]?.double
        else { return nil }
        self.init(
            currency: currency, inputPerMillion: input, outputPerMillion: output,
            perRequest: json["per_request"]?.double ?? 0)
    }
}
