import JSONText

/// How many there may be of something: a number, or from `min` to `max`.
struct CountBounds: Sendable {
    private let range: ClosedRange<Int>

    /// Reads the value of an assertion: a whole number, or a map with `min`, `max` or both.
    init(_ spec: ScorerSpec, of things: String) throws(ScorerSpecError) {
        let expected = "a number of \(things), or { min: …, max: … }"
        guard let value = spec.value else {
            throw ScorerSpecError(key: "value", found: "nothing", expected: expected)
        }
        let fault = ScorerSpecError(key: "value", found: JSONWriter.text(value), expected: expected)
        let bounds = value.object?.members ?? [.init("min", value), .init("max", value)]
        var (low, high) = (0, Int.max)
        for bound in bounds {
            // A template such as "{{ words }}" leaves a text behind.
            guard let number = ScorerSpec.scalarText(bound.value).flatMap({ JSONNumber($0)?.int }), number >= 0 else {
                throw fault
            }
            switch bound.key {
            case "min": low = number
            case "max": high = number
            default: throw fault
            }
        }
        guard !bounds.isEmpty else { throw fault }
        guard low <= high else {
            throw ScorerSpecError(key: "value", found: "a min of \(low) above a max of \(high)", expected: expected)
        }
        range = low...high
    }

    /// Whether a count is within.
    func contains(_ count: Int) -> Bool { range.contains(count) }

    /// The words for it: `5`, `5 to 10`, `at least 5`.
    var text: String {
        if range.lowerBound == range.upperBound { return "\(range.lowerBound)" }
        return range.upperBound == .max ? "at least \(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    }
}
