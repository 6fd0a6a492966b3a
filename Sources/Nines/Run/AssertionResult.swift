import JSONText

/// The verdict of one assertion of a cell, as stored.
public struct AssertionResult: Sendable, Hashable {
    /// The assertion's type, with `not-` where it stands.
    public var type: String
    /// What the scorer said.
    public var score: Score
    /// How much it counts in the cell's score.
    public var weight: Double
    /// The name its score is reported under; nil for none.
    public var metric: String?
    /// Which turn of a conversation it judges, from 1; nil for the answer that ends the cell.
    public var turn: Int?

    /// A verdict on an assertion.
    public init(type: String, score: Score, weight: Double = 1, metric: String? = nil, turn: Int? = nil) {
        self.type = type
        self.score = score
        self.weight = weight
        self.metric = metric
        self.turn = turn
    }

    func write(to entry: inout JSONObjectWriter) {
        entry.add("type", type)
        entry.add("verdict", score.verdict.rawValue)
        entry.add("value", score.value)
        entry.add("reason", score.reason)
        entry.add("extracted", score.extracted)
        if weight != 1 { entry.add("weight", weight) }
        if !score.figures.isEmpty {
            let figures = score.figures.sorted { $0.key < $1.key }
            entry.add("figures", .object(JSONObject(figures.map { .init($0.key, .double($0.value)) })))
        }
        entry.add("metric", metric)
        entry.add("turn", turn)
    }

    init?(_ json: JSONValue) {
        guard let type = json["type"]?.string,
            let verdict = json["verdict"]?.string.flatMap(Score.Verdict.init(rawValue:))
        else { return nil }
        self.type = type
        score = Score(
            verdict, value: json["value"]?.double.flatMap { (0...1).contains($0) ? $0 : nil },
            json["reason"]?.string ?? "", extracted: json["extracted"]?.string)
        score.figures = Self.figures(json["figures"]?.object)
        weight = json["weight"]?.double ?? 1
        turn = json["turn"]?.int.flatMap { CellResult.numbers.contains($0) ? $0 : nil }
        metric = json["metric"]?.string
    }

    /// Counts and marks, all of them or none: what is left beside one that cannot be would give another share than was found.
    private static func figures(_ json: JSONObject?) -> [String: Double] {
        var figures: [String: Double] = [:]
        for member in json?.members ?? [] {
            guard let value = member.value.double, (0...1e9).contains(value) else { return [:] }
            figures[member.key] = value
        }
        return figures
    }
}
