import JSONText

/// `json-fields`: fields of the answer's JSON object have the expected values; the score is the share that have.
///
/// The value maps paths (`a.b`, `items.0.x`) to what should stand there. Where that is a number, what was found is read as
/// `number` reads it, exactly: "1,234.5", "12.3%", "1.2 million" and ￥1,200万 are numbers, where the text has nothing but
/// sign, currency and unit beside it; 下降12.5% is −12.5 %. A text that is nothing but a number is one. Other texts are compared trimmed, without regard to case and to full-width forms. Null
/// wants null or no field at all. Keys are compared without regard to case. Of several objects in an answer the last that
/// has any of the fields counts, by itself or inside a single member or element.
public struct JSONFieldsScorer: Scorer {
    /// `json-fields`
    public static let types = ["json-fields"]
    /// `tolerance`, `relative-tolerance`; `unit-factor`: the number times this is right too (3.4 with 100000000 also takes
    /// 3.4亿元); `unit`: the unit's name, the only one that a text may have; with a power of ten in it ("million", 万元) it
    /// is a `unit-factor` too; `fields`: a map from path to these, for one field.
    public static let options = FieldMargin.keys.union(["fields"])
    /// Its only one.
    public static let thresholdTypes = types

    private let fields: [(path: FieldPath, expected: ExpectedField)]
    private let threshold: Double

    /// Takes a map with at least one field; maps inside it name fields too.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        guard let object = spec.value?.object, !object.isEmpty else {
            throw ScorerSpecError(
                key: "value", found: spec.value?.kind ?? "nothing", expected: "a map from field to expected value")
        }
        let wanted = Self.flattened(object)
        let general = try FieldMargin(spec.options)
        var margins: [String: FieldMargin] = [:]
        if let value = spec.options["fields"] {
            guard let overrides = value.object else {
                throw ScorerSpecError(key: "fields", found: value.kind, expected: "a map from field to its options")
            }
            for override in overrides.members {
                margins[override.key] = try Self.margin(override, among: wanted.map(\.key), over: general)
            }
        }
        var fields: [(path: FieldPath, expected: ExpectedField)] = []
        for member in wanted {
            let expected = try ExpectedField(member.value, margin: margins[member.key] ?? general)
            fields.append((FieldPath(member.key), expected))
        }
        self.fields = fields
        threshold = try spec.share(default: 1)
    }

    /// Fields of maps inside become paths, so that each counts.
    private static func flattened(_ object: JSONObject) -> [JSONObject.Member] {
        object.members.flatMap { member -> [JSONObject.Member] in
            guard let inner = member.value.object, !inner.isEmpty else { return [member] }
            return flattened(inner).map { .init("\(member.key).\($0.key)", $0.value) }
        }
    }

    private static func margin(
        _ override: JSONObject.Member, among paths: [String], over general: FieldMargin
    ) throws(ScorerSpecError) -> FieldMargin {
        guard paths.contains(override.key) else {
            throw ScorerSpecError(
                key: "fields", found: "'\(override.key)'", expected: "a field of the value",
                hint: Suggestion.nearest(override.key, in: paths).map { "did you mean '\($0)'?" })
        }
        guard let object = override.value.object, object.keys.allSatisfy(FieldMargin.keys.contains) else {
            throw ScorerSpecError(
                key: "fields", found: JSONWriter.text(override.value),
                expected: "a map with \(FieldMargin.keys.sorted().joined(separator: ", "))")
        }
        return try FieldMargin(object, over: general)
    }

    /// Pass when the share of fields that are right reaches the threshold (all, unless told); unparsed without JSON.
    public func score(_ answer: Answer) async -> Score {
        guard let root = root(of: AnswerJSON.values(in: answer.text, passesBroken: true)) else {
            return Score(.unparsed, "no complete JSON object in the answer; expected \(fields.count) fields")
        }
        var wrong: [String] = []
        var found = JSONObject()
        for field in fields {
            let value = field.path.value(in: root)
            if !field.expected.matches(value) {
                let shown = value.map { (ScorerSpec.scalarText($0) ?? JSONWriter.text($0)).quotedExcerpt(40) }
                let expected = field.expected.text.quotedExcerpt(40)
                wrong.append("\(field.path.text): found \(shown ?? "nothing"), expected \(expected)")
            }
            found[field.path.text] = value.map(Self.short)
        }
        let share = Double(fields.count - wrong.count) / Double(fields.count)
        var reason = "\(fields.count - wrong.count) of \(fields.count) fields right"
        if !wrong.isEmpty { reason += "; " + wrong.prefix(8).joined(separator: "; ") }
        if wrong.count > 8 { reason += "; and \(wrong.count - 8) more" }
        return Score(
            share >= threshold ? .pass : .fail, value: share, reason, extracted: JSONWriter.text(.object(found)))
    }

    /// The last object with any of the fields, or else the last object; an array only where there is no object.
    private func root(of values: [JSONValue]) -> JSONValue? {
        let roots = values.map(unwrapped)
        let objects = roots.filter { $0.object != nil }
        return objects.last(where: hasAny) ?? roots.last(where: hasAny) ?? objects.last ?? roots.last
    }

    private func hasAny(_ root: JSONValue) -> Bool { fields.contains { $0.path.value(in: root) != nil } }

    /// What has the fields inside `{"data": {…}}` or `[{…}]`; the value itself where it has them, or nothing does.
    private func unwrapped(_ value: JSONValue) -> JSONValue {
        var inner = value
        for _ in 0..<Self.maximumWrappers where !hasAny(inner) {
            let parts = inner.array ?? inner.object?.members.map(\.value) ?? []
            guard parts.count == 1, let only = parts.first else { return value }
            inner = only
        }
        return hasAny(inner) ? inner : value
    }

    private static let maximumWrappers = 3

    /// A value as it is kept in the record: long ones cut.
    private static func short(_ value: JSONValue) -> JSONValue {
        let text = ScorerSpec.scalarText(value) ?? JSONWriter.text(value)
        return text.utf8.count <= 200 ? value : .string(String(text.unicodeScalars.prefix(100)) + "…")
    }
}
