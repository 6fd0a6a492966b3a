import JSONText

/// The last line of a run record: how the run ended. A record without one was cut short.
public struct RunFooter: Sendable, Hashable {
    /// When it ended, ISO 8601 in UTC.
    public var finished: String
    /// How many cells the record holds.
    public var cells: Int
    /// Whether every planned cell is there, none of them broken off.
    public var isComplete: Bool
    /// Seconds from start to end.
    public var seconds: Double
    /// How many lookups were answered by the recording of another case with the same request.
    public var fallbacks: Int
    /// What was paid for and could not be kept.
    public var problems: [String]
    /// How many answers could not be recorded, those of a run that this one went on with included.
    public var unrecorded: Int
    /// Whether it ended because a call might have cost more than was allowed.
    public var isOverBudget: Bool

    var json: JSONValue {
        var object = JSONObject([
            .init("end", .string(finished)), .init("cells", .int(cells)), .init("complete", .bool(isComplete)),
            .init("seconds", .milliseconds(seconds)), .init("fallbacks", .int(fallbacks)),
        ])
        if unrecorded > 0 { object["unrecorded"] = .int(unrecorded) }
        if isOverBudget { object["over_budget"] = true }
        if !problems.isEmpty { object["problems"] = .array(problems.map(JSONValue.string)) }
        return .object(object)
    }

    /// The end of a run.
    public init(
        finished: String, cells: Int, isComplete: Bool, seconds: Double, fallbacks: Int = 0,
        problems: [String] = [], unrecorded: Int = 0, isOverBudget: Bool = false
    ) {
        self.unrecorded = unrecorded
        self.finished = finished
        self.cells = cells
        self.isComplete = isComplete
        self.seconds = seconds.inHundredths
        self.fallbacks = fallbacks
        self.problems = problems
        self.isOverBudget = isOverBudget
    }

    init?(_ json: JSONValue) {
        guard let finished = json["end"]?.string else { return nil }
        self.finished = finished
        cells = json["cells"]?.int ?? 0
        isComplete = json["complete"]?.bool ?? false
        seconds = json["seconds"]?.double ?? 0
        fallbacks = json["fallbacks"]?.int ?? 0
        problems = (json["problems"]?.array ?? []).compactMap(\.string)
        unrecorded = max(0, json["unrecorded"]?.int ?? 0)
        isOverBudget = json["over_budget"]?.bool ?? false
    }
}
