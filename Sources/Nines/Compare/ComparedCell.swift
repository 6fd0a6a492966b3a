import HTTPTransport
import JSONText

/// What a comparison keeps of a cell: figures and its place in the file, no texts.
struct ComparedCell: Sendable {
    /// Which cell, by numbers of the `NameTable`.
    struct Key: Hashable, Sendable {
        var suite: Int32
        var caseID: Int32
        var prompt: Int32
        var strategy: Int32
        var target: Int32
        var trial: Int32

        /// The name that is compared; below 0 where the cell has none.
        func name(_ dimension: ComparisonDimension, _ names: NameTable) -> Int32 {
            switch dimension {
            case .target: target
            case .prompt: prompt
            case .strategy: strategy
            case .version: names.version(of: target) ?? names.version(of: prompt) ?? -1
            }
        }

        /// The key under which cells are paired that differ in one name on purpose.
        func without(_ dimension: ComparisonDimension?, _ names: NameTable) -> Key {
            var key = self
            switch dimension {
            case .target: key.target = -1
            case .prompt: key.prompt = -1
            case .strategy: key.strategy = -1
            case .version:
                key.target = names.unversioned(target)
                key.prompt = names.unversioned(prompt)
            case nil: break
            }
            return key
        }
    }

    var key: Key
    /// The cluster that its case names; nil where the case is related to no other.
    var namedCluster: Int32?
    var outcome: Outcome
    var score: Double?
    var latency: Double?
    var firstToken: Double?
    var promptTokens: Double?
    var completionTokens: Double?
    var cost: Double?
    var currency: Int32?
    var origin: HTTPResponse.Origin?
    /// The case's tags, as the number of all of them in one text.
    var tags: Int32
    /// Tell whether two cells demand, or were asked, the same; they mean nothing outside this process.
    var expectedHash: Int
    var messagesHash: Int
    /// Where the line begins in the record, and its length.
    var offset: Int
    var length: Int

    init(_ cell: CellResult, names: inout NameTable, offset: Int = 0, length: Int = 0) {
        let identity = cell.identity
        key = Key(
            suite: names.number(of: identity.suite), caseID: names.number(of: identity.caseID),
            prompt: names.number(of: identity.prompt), strategy: names.number(of: identity.strategy),
            target: names.number(of: identity.target), trial: Int32(clamping: identity.trial))
        namedCluster = cell.namedCluster.map { names.number(of: $0) }
        outcome = cell.outcome
        score = Self.finite(cell.score)
        latency = Self.finite(cell.latency)
        firstToken = Self.finite(cell.timeToFirstToken)
        let usage = cell.usage
        promptTokens = usage?.prompt.map(Double.init)
        completionTokens = usage?.completion.map(Double.init)
        currency = cell.currency.map { names.number(of: $0) }
        // Without a currency it is an amount of nothing.
        cost = currency == nil ? nil : Self.finite(cell.cost)
        origin = cell.origin
        tags = names.number(of: cell.tags.joined(separator: Self.tagSeparator))
        expectedHash = cell.expected.hashValue
        messagesHash = Self.hash(cell.calls.first?.messages ?? [])
        self.offset = offset
        self.length = length
    }

    /// As `CellResult.cluster`.
    var cluster: Int32 { namedCluster ?? key.caseID }

    var isCorrect: Bool { outcome == .pass }

    /// Stands between the tags of a cell.
    static let tagSeparator = "\u{1F}"

    /// 0 for none. Members are taken as written, which is cheaper than telling apart what JSON takes for equal.
    private static func hash(_ messages: [JSONValue]) -> Int {
        guard !messages.isEmpty else { return 0 }
        var hasher = Hasher()
        for message in messages {
            for member in message.object?.members ?? [] {
                hasher.combine(member.value)
            }
        }
        return hasher.finalize()
    }

    private static func finite(_ value: Double?) -> Double? { value.flatMap { $0.isFinite ? $0 : nil } }
}
