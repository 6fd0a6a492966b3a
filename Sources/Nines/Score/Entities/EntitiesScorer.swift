import JSONText

/// `entities`: the answer's JSON lists the named entities of the value; the score is the micro-averaged F1 of (type, text).
///
/// Value and answer are a list of `{ type, text }` or a map of type to texts; `label` and `entity_type` are `type`, and
/// `name`, `entity` and `value` are `text`. Positions play no part: an entity that occurs twice is listed twice. White
/// space at both ends is left aside, and in types case, a plural s and the spelling of "organisation". It passes at `threshold`,
/// which is 1 unless told: all of them and no other. What was
/// read from the answer is kept as counts by type, `{"PER":[right, wrong, missing]}`.
public struct EntitiesScorer: Scorer {
    /// `entities`
    public static let types = ["entities"]
    /// `ignore-case`: compare types and texts in lower case.
    public static let options: Set<String> = ["ignore-case"]
    /// Its only one.
    public static let thresholdTypes = types

    private let wanted: [Entity]
    /// How the value spells each type, by what types are compared by.
    private let types: [String: String]
    private let folding: TextFolding
    private let threshold: Double

    /// Takes the entities; an empty list where the answer should name none.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        let folding = TextFolding(trims: true, ignoresCase: try spec.flag("ignore-case"))
        guard let value = spec.value, let entities = Entity.list(value) else {
            throw ScorerSpecError(
                key: "value", found: spec.value?.kind ?? "nothing",
                expected: "a list of { type, text }, or a map of type to texts")
        }
        let types = Dictionary(entities.map { (Entity.typeKey($0.type), $0.type) }) { first, _ in first }
        wanted = entities.map { $0.folded(folding, types) }
        self.types = types
        guard !wanted.contains(where: { $0.type.isEmpty || $0.text.isEmpty }) else {
            throw ScorerSpecError(key: "value", found: "an empty text", expected: "entities with a type and a text")
        }
        self.folding = folding
        threshold = try spec.share(default: 1)
    }

    /// Pass at or above the threshold; unparsed without JSON that lists entities.
    public func score(_ answer: Answer) async -> Score {
        // Brackets with nothing in them are empty lists of a text that is no JSON; only by themselves do they name none.
        var values = AnswerJSON.values(in: answer.text, passesBroken: true)
        if values.contains(where: Self.isEmpty), !AnswerJSON.standsApart(in: answer.text) {
            values.removeAll(where: Self.isEmpty)
        }
        guard let listed = Self.entities(in: values) else {
            let found = values.isEmpty ? "no complete JSON in the answer" : "the answer's JSON lists no entities"
            // What cannot be read names none of them.
            var score = Score(.unparsed, "\(found); expected \(wanted.count) entities")
            score.figures = Self.figures(EntityCounts.byType(found: [], wanted: wanted))
            return score
        }
        let byType = EntityCounts.byType(found: listed.map { $0.folded(folding, types) }, wanted: wanted)
        let total = byType.values.reduce(EntityCounts(), +)
        let f1 = total.f1
        let reason =
            "F1 \(f1.rounded(places: 3)): \(total.truePositives) right, \(total.falsePositives) wrong, "
            + "\(total.falseNegatives) missing"
        var score = Score(f1 >= threshold ? .pass : .fail, value: f1, reason, extracted: Self.text(byType))
        score.figures = Self.figures(byType)
        return score
    }

    /// The counts under the names that `SpanTally` adds up.
    private static func figures(_ counts: [String: EntityCounts]) -> [String: Double] {
        var figures: [String: Double] = [:]
        for (type, count) in counts {
            figures[SpanTally.right + type] = Double(count.truePositives)
            figures[SpanTally.wrong + type] = Double(count.falsePositives)
            figures[SpanTally.missing + type] = Double(count.falseNegatives)
        }
        return figures
    }

    /// The last value that can be read; of objects that are one entity each, as on lines of their own, all in a row.
    private static func entities(in values: [JSONValue]) -> [Entity]? {
        guard let last = values.lastIndex(where: { Entity.answered($0) != nil }) else { return nil }
        var first = last
        while first > 0, isOne(values[first]), isOne(values[first - 1]) { first -= 1 }
        return values[first...last].flatMap { Entity.answered($0) ?? [] }
    }

    private static func isEmpty(_ value: JSONValue) -> Bool {
        value.array?.isEmpty ?? value.object?.isEmpty ?? false
    }

    private static func isOne(_ value: JSONValue) -> Bool {
        value.object != nil && Entity.list(.array([value])) != nil
    }

    private static func text(_ counts: [String: EntityCounts]) -> String {
        let members = counts.map { type, count in
            JSONObject.Member(
                type, [.int(count.truePositives), .int(count.falsePositives), .int(count.falseNegatives)])
        }
        return JSONWriter.text(.object(JSONObject(members)), style: .canonical)
    }
}

extension Entity {
    /// What stands between the parts of a foreign name in Chinese, whichever keyboard wrote it.
    private static let dots: Set<Unicode.Scalar> = ["•", "・", "･", "‧", "∙", "⋅"]

    /// As it is compared.
    fileprivate func folded(_ folding: TextFolding, _ types: [String: String]) -> Entity {
        let text = String(String.UnicodeScalarView(text.unicodeScalars.map { Self.dots.contains($0) ? "·" : $0 }))
        return Entity(type: folding.apply(types[Entity.typeKey(type)] ?? type), text: folding.apply(text))
    }
}
