public import JSONText

/// `letter-members`: questions for so many members of a set whose names have a given letter at a given position.
///
/// Asked is only what the set has two more answers to than needed. The cases go round positions and sizes in turn, so
/// that each has its share. Questions for the same letter at the same position are one cluster, whatever their size. Entries of the status `other` count as answers when scoring, but not here: whether a
/// territory is a country may be disputed, and a question should not depend on it.
public struct LetterMembersGenerator: CaseGenerator {
    /// `letter-members`.
    public static let name = "letter-members"
    /// How many cases, the seed, the set, the positions asked about and how many members are asked for.
    public static let options: Set<String> = ["count", "seed", "set", "positions", "sizes"]

    private static let margin = 2
    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ]

    private struct Question {
        var position: Int
        var letter: Unicode.Scalar
        var size: Int
    }

    private let count: Int
    private let seed: UInt64
    private let set: MemberSet
    private let positions: [Int]
    private let sizes: [Int]

    /// Reads the parameters; `positions` are 1 to 4 and `sizes` 3 and 5 where not given.
    public init(_ parameters: JSONObject) throws(GeneratorError) {
        let reader = GeneratorParameters(parameters)
        count = try reader.int("count", in: 1...GeneratorParameters.maximumCount)
        seed = try reader.seed()
        positions = try reader.ints("positions", in: 1...Self.ordinals.count, otherwise: [1, 2, 3, 4])
        sizes = try reader.ints("sizes", in: 1...1000, otherwise: [3, 5])
        do throws(MemberSet.Problem) {
            set = try MemberSet.read(parameters["set"])
        } catch {
            throw GeneratorError(key: "set", found: error.found, expected: error.expected)
        }
    }

    /// The questions, drawn by the seed.
    public func cases() throws(GeneratorError) -> [GeneratedCase] {
        var random = SeededRandom(seed: seed)
        var pools = positions.flatMap { position in
            let letters = letterCounts(at: position)
            return sizes.map { size in
                random.shuffled(letters.filter { $0.count >= size + Self.margin })
                    .map { Question(position: position, letter: $0.letter, size: size) }
            }
        }
        let available = pools.reduce(0) { $0 + $1.count }
        guard count <= available else {
            throw GeneratorError(
                key: "count", found: String(count),
                expected: "at most \(available), the questions these positions and sizes allow")
        }
        var cases: [GeneratedCase] = []
        while cases.count < count {
            for index in pools.indices where cases.count < count && !pools[index].isEmpty {
                cases.append(Self.generated(pools[index].removeFirst()))
            }
        }
        return cases
    }

    /// How many entries have each letter at a position, in the order of the alphabet.
    private func letterCounts(at position: Int) -> [(letter: Unicode.Scalar, count: Int)] {
        var counts: [Unicode.Scalar: Int] = [:]
        for entry in set.entries where entry.status != "other" {
            let letters = MemberSet.countedLetters(entry.name)
            if position <= letters.count, letters[position - 1].isASCII {
                counts[letters[position - 1], default: 0] += 1
            }
        }
        return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private static func generated(_ question: Question) -> GeneratedCase {
        let ordinal = ordinals[question.position - 1]
        let letter = String(Character(question.letter))
        let vars = JSONObject([
            .init("letter", .string(letter)), .init("position", .int(question.position)),
            .init("ordinal", .string(ordinal)), .init("ordinal_zh", .string("第\(question.position)个")),
            .init("n", .int(question.size)),
        ])
        return GeneratedCase(
            id: "\(ordinal)-\(letter)-\(question.size)", cluster: "\(ordinal)-\(letter)", vars: vars,
            tags: ["position-\(question.position)", "size-\(question.size)"])
    }
}
