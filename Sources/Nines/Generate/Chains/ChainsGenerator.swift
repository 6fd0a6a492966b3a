public import JSONText

/// `chains`: so many dependent steps, each one simple operation on the last result.
///
/// Whatever the length, the steps are of the same kinds and the results stay between 1 and 199, so that one step is as hard
/// in a long chain as in a short one and the share of chains without an error can be held against p^n. No result is a
/// number that its chain named before, as a result or in a step: it cannot be copied.
public struct ChainsGenerator: CaseGenerator {
    /// `chains`
    public static let name = "chains"
    /// `count`, `seed`, `steps` and `language`
    public static let options: Set<String> = ["count", "seed", "steps", "language"]

    private static let results = 1...199
    private static let patience = 10_000

    private let count: Int
    private let seed: UInt64
    private let lengths: [Int]
    private let language: GeneratedLanguage

    /// Reads the parameters; chains of 1, 2, 4 and 8 steps in English where not given.
    public init(_ parameters: JSONObject) throws(GeneratorError) {
        let reader = GeneratorParameters(parameters)
        count = try reader.int("count", in: 1...GeneratorParameters.maximumCount)
        seed = try reader.seed()
        lengths = try reader.ints("steps", in: 1...50, otherwise: [1, 2, 4, 8])
        language = try reader.choice("language", otherwise: .english)
    }

    private struct Chain: Hashable {
        let start: Int
        var steps: [ChainOperation] = []
        var results: [Int] = []
    }

    /// The chains, going round the lengths, ids such as `steps-4-en-002`.
    public func cases() throws(GeneratorError) -> [GeneratedCase] {
        // By length and language, so that neither the other lengths nor their order change what is drawn.
        var streams = lengths.map { SeededRandom(seed: seed, stream: "chains \($0) \(language.rawValue)") }
        var asked: Set<Chain> = []
        var result: [GeneratedCase] = []
        for number in 0..<count {
            let place = number % lengths.count
            guard let chain = Self.next(lengths[place], &streams[place], &asked) else {
                throw GeneratorError(
                    key: "count", found: String(count),
                    expected: "fewer, as there are no more chains of length \(lengths[place])")
            }
            result.append(generated(chain, ordinal: number / lengths.count + 1))
        }
        return result
    }

    /// A chain that was not asked yet; nil when there is none.
    private static func next(_ length: Int, _ random: inout SeededRandom, _ asked: inout Set<Chain>) -> Chain? {
        for _ in 0..<patience {
            if let chain = draw(length, &random), asked.insert(chain).inserted { return chain }
        }
        return nil
    }

    /// A chain; nil where it runs into a dead end.
    private static func draw(_ length: Int, _ random: inout SeededRandom) -> Chain? {
        var chain = Chain(start: 5 + random.below(56))
        var seen: Set = [chain.start]
        var value = chain.start
        var draws = 0
        while chain.steps.count < length {
            draws += 1
            guard draws < patience else { return nil }
            let operation = ChainOperation.draw(&random)
            guard let result = operation.result(of: value), results.contains(result), result != operation.operand,
                !seen.contains(result)
            else { continue }
            seen.formUnion([operation.operand, result])
            chain.steps.append(operation)
            chain.results.append(result)
            value = result
        }
        return chain
    }

    private func generated(_ chain: Chain, ordinal: Int) -> GeneratedCase {
        let length = chain.steps.count
        let steps = zip(chain.steps, chain.results).enumerated().map { index, step -> JSONValue in
            let text = step.0.text(language, start: index == 0 ? chain.start : nil)
            return ["text": .string(text), "result": .int(step.1)]
        }
        let vars = JSONObject([
            .init("steps", .array(steps)), .init("start", .int(chain.start)),
            .init("result", chain.results.last.map(JSONValue.int) ?? .null), .init("n", .int(length)),
        ])
        let digits = String(ordinal)
        let number = String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
        return GeneratedCase(
            id: "steps-\(length)-\(language.rawValue)-\(number)", vars: vars,
            tags: ["steps-\(length)", language.rawValue])
    }
}
