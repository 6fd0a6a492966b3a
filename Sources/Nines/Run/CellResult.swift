public import HTTPTransport
import JSONText

/// What became of one cell: the unit of the run record, from which every figure is computed.
public struct CellResult: Sendable {
    /// Which cell.
    public var identity: CellIdentity
    /// How it ended.
    public var outcome: Outcome
    /// The weighted mean of its assertions, 0 to 1; nil where there is no verdict, 0 where the answer was cut off.
    public var score: Double?
    /// The final answer, without reasoning; nil where there is none.
    public var answer: String?
    /// Reasoning that came apart from the answer.
    public var reasoning: String?
    /// How many turns its conversation was to have; nil where it is none.
    public var turns: Int?
    /// The verdicts of its assertions.
    public var assertions: [AssertionResult]
    /// What the assertions demanded, in a few words.
    public var expected: String
    /// Why there is no answer or verdict; nil where there is one.
    public var error: CellError?
    /// The calls it took.
    public var calls: [CallRecord]
    /// What its calls cost; nil where unknown.
    public var cost: Double?
    /// The currency of the cost, ISO 4217.
    public var currency: String?
    /// What the calls of its judges cost; nil where unknown, and where it has none.
    public var judgeCost: Double?
    /// The currency of the judges' cost.
    public var judgeCurrency: String?
    /// The cluster that its case names; nil where the case is related to no other.
    public var namedCluster: String?
    /// The case's tags.
    public var tags: [String]
    /// Where the case is written.
    public var location: SourceLocation

    /// What is independent of all else in a suite: the cells of one case, and of all cases that it is related to.
    ///
    /// Means are over cases, their errors over clusters; whatever is grouped for an interval or a test is grouped by this.
    public var cluster: String { namedCluster ?? identity.caseID }

    /// The calls of the target under test, by their places: tokens are counted by each model's own tokenizer.
    private var ownCalls: some BidirectionalCollection<Int> { calls.indices.lazy.filter { calls[$0].target == nil } }

    /// Milliseconds of all attempts that led to the answer, waits excluded; nil where there is no answer.
    public var latency: Double? {
        // By index here and below, as iterating would copy every call, and this is done for every cell of a record.
        var sum: Double?
        for index in calls.indices where !calls[index].isScoring {
            guard let latency = calls[index].latency else { return nil }
            sum = (sum ?? 0) + latency
        }
        return sum
    }

    /// Milliseconds to the first content of the last call; nil unless it was streamed.
    public var timeToFirstToken: Double? { ownCalls.last.flatMap { calls[$0].timeToFirstToken } }

    /// Tokens of all calls; a count is nil when any call does not say it.
    public var usage: TokenUsage? {
        var sum: TokenUsage?
        for index in ownCalls {
            guard let usage = calls[index].usage else { return nil }
            sum = sum.map { $0 + usage } ?? usage
        }
        return sum
    }

    /// Where the responses came from: the least direct of its calls.
    public var origin: HTTPResponse.Origin? {
        var result: HTTPResponse.Origin?
        for index in calls.indices {
            guard let origin = calls[index].origin else { continue }
            if result.map({ Self.directness($0) < Self.directness(origin) }) ?? true { result = origin }
        }
        return result
    }

    private static func directness(_ origin: HTTPResponse.Origin) -> Int {
        HTTPResponse.Origin.allCases.firstIndex(of: origin) ?? 0
    }
}

extension CellResult {
    /// The line of the run record, without its end.
    var line: [UInt8] {
        // What most lines stay under; larger blocks take the C library longer to find.
        JSONObjectWriter.bytes(capacity: 960) { line in
            line.add("suite", identity.suite)
            line.add("case", identity.caseID)
            line.add("prompt", identity.prompt)
            line.add("strategy", identity.strategy)
            line.add("target", identity.target)
            line.add("trial", identity.trial)
            line.add("outcome", outcome.rawValue)
            line.add("score", score)
            line.add("answer", answer)
            line.add("reasoning", reasoning)
            line.add("expected", expected)
            line.add("turns", turns)
            if !assertions.isEmpty { line.add("assertions", count: assertions.count) { assertions[$1].write(to: &$0) } }
            if let error {
                line.add("error") { entry in
                    entry.add("code", error.code)
                    entry.add("message", error.message)
                    entry.add("hint", error.hint)
                }
            }
            if !calls.isEmpty { CallRecord.write(calls, to: &line) }
            line.add("cost", cost)
            line.add("currency", currency)
            line.add("judge_cost", judgeCost)
            line.add("judge_currency", judgeCurrency)
            line.add("cluster", namedCluster)
            if !tags.isEmpty { line.add("tags", tags) }
            line.add("file", location.file)
            line.add("line", location.line)
        }
    }

    /// The same without anything that an endpoint said or was told.
    var withoutContent: CellResult {
        var result = self
        (result.answer, result.reasoning, result.assertions, result.calls) = (nil, nil, [], [])
        result.expected = ""
        result.error = error.map { CellError(code: $0.code, message: "") }
        return result
    }

    /// The same without questions, answers and reasons: all that figures are made of.
    var withoutTexts: CellResult {
        var cell = self
        (cell.answer, cell.reasoning, cell.expected) = (nil, nil, "")
        for index in cell.calls.indices {
            cell.calls[index].messages = []
            cell.calls[index].answer = nil
        }
        for index in cell.assertions.indices {
            cell.assertions[index].score.reason = ""
            cell.assertions[index].score.extracted = nil
        }
        return cell
    }

    /// The line as a value, for reports that show it.
    var json: JSONValue { (try? JSONParser.parse(line)) ?? .null }

    /// The trials, turns and lines that there can be: far more than any run has, and few enough to reckon with.
    static let numbers = 0...Int(Int32.max)

    /// What no run can have cost is not known.
    static func amount(_ value: Double) -> Double? { (0...1e12).contains(value) ? value : nil }

    /// The members of a cell's line, and of its calls, that figures do not need: nearly all of a record.
    static let texts: [Int: [String]] = [
        1: ["answer", "reasoning", "assertions", "error", "file"], 3: ["attempts", "answer", "request", "request_id"],
    ]

    /// The members of a cell's line, and of its calls and assertions, that its figures and gates do not need; more is left
    /// than of `texts`, as a run that is gone on with counts attempts and assertions, too.
    static let conversations: [Int: [String]] = [
        1: ["answer", "reasoning", "expected", "error", "file"],
        3: [
            "messages", "request", "answer", "finish_reason", "model", "fingerprint", "request_id", "reason",
            "extracted", "figures",
        ],
    ]

    /// The cell of a record's line; nil when the line is not one. One that was parsed without its texts lacks them.
    ///
    /// One pass over the members: looking each up by name would take as long as parsing them.
    init?(_ json: JSONValue) {
        var identity = CellIdentity(suite: "", caseID: "", prompt: "", strategy: "", target: "", trial: 0)
        var (found, outcome) = (0, Outcome?.none)
        self.init(
            identity: identity, outcome: .error, score: nil, answer: nil, reasoning: nil, assertions: [], expected: "",
            error: nil, calls: [], cost: nil, currency: nil, tags: [], location: SourceLocation(file: "", line: 0))
        func name(_ value: JSONValue) -> String {
            found += value.string == nil ? 0 : 1
            return value.string ?? ""
        }
        for member in json.object?.members ?? [] {
            let value = member.value
            switch member.key {
            case "suite": identity.suite = name(value)
            case "case": identity.caseID = name(value)
            case "prompt": identity.prompt = name(value)
            case "strategy": identity.strategy = name(value)
            case "target": identity.target = name(value)
            case "trial":
                guard let trial = value.int, Self.numbers.contains(trial) else { return nil }
                identity.trial = trial
                found += 1
            case "outcome": outcome = value.string.flatMap(Outcome.init(rawValue:))
            case "score": score = value.double.flatMap { (0...1).contains($0) ? $0 : nil }
            case "answer": answer = value.string
            case "reasoning": reasoning = value.string
            case "expected": expected = value.string ?? ""
            case "turns": turns = value.int.flatMap { Self.numbers.contains($0) ? $0 : nil }
            case "assertions": assertions = (value.array ?? []).compactMap(AssertionResult.init)
            case "error":
                error = CellError(
                    code: value["code"]?.string ?? "", message: value["message"]?.string ?? "",
                    hint: value["hint"]?.string)
            case "calls": calls = CallRecord.all(value)
            case "cost": cost = value.double.flatMap(Self.amount)
            case "currency": currency = value.string
            case "judge_cost": judgeCost = value.double.flatMap(Self.amount)
            case "judge_currency": judgeCurrency = value.string
            case "cluster": namedCluster = value.string
            case "tags": tags = (value.array ?? []).compactMap(\.string)
            case "file": location.file = value.string ?? ""
            case "line": location.line = value.int.flatMap { Self.numbers.contains($0) ? $0 : nil } ?? 0
            default: break
            }
        }
        guard found == 6, let outcome else { return nil }
        // Records of old have what the assertions found in a cut answer.
        if outcome == .truncated { score = 0 }
        self.identity = identity
        self.outcome = outcome
    }
}
