public import JSONText

/// One assertion of a case as written; its templates are filled in with the case's variables.
public struct Assertion: Sendable {
    /// The type as written, with `not-` where it stands.
    public var type: String
    /// Everything the scorer reads, templates unfilled.
    public var spec: ScorerSpec
    /// How much it counts in the cell's score; 0 for information only.
    public var weight: Double
    /// A name under which its score is reported; nil for none.
    public var metric: String?
    /// Where it is written.
    public var location: SourceLocation
    /// Where its keys are written.
    var keyLocations: [String: SourceLocation]
    /// The aliases of targets that judging by it asks, such as a judge, each with its place.
    var targets: [(alias: String, location: SourceLocation)] {
        ScorerRegistry.targetOptions(of: type).compactMap { key -> (alias: String, location: SourceLocation)? in
            guard let alias = spec.options[key]?.string else { return nil }
            return (alias, keyLocations[key] ?? location)
        }
    }
    /// The scorer, where nothing in the assertion depends on the case.
    var fixedScorer: (any Scorer)?

    /// The scorer for a case; throws at keys that it does not take and at the first value that it cannot work with, each at its
    /// place.
    public func scorer(_ vars: JSONObject) throws(InvalidInput) -> any Scorer {
        if let fixedScorer { return fixedScorer }
        var spec: ScorerSpec
        do throws(TemplateError) { spec = try filled(vars) } catch {
            throw InvalidInput("\(type): \(error.message)", at: location, hint: error.hint)
        }
        var faults = ScorerRegistry.strayKeys(of: spec)
        for key in faults.map(\.key) {
            spec.options[key] = nil
            if key == "threshold" { spec.threshold = nil }
        }
        var made: (any Scorer)?
        do throws(ScorerSpecError) { made = try ScorerRegistry.make(spec) } catch {
            // A key that is missing is probably the stray one, misspelt.
            if faults.isEmpty || place(of: error.key) != nil { faults.append(error) }
        }
        guard faults.isEmpty, let scorer = made else { throw InvalidInput(faults.map(diagnostic)) }
        return scorer
    }

    private func diagnostic(_ fault: ScorerSpecError) -> Diagnostic {
        Diagnostic(
            "\(type): \(fault.key): found \(fault.found), expected \(fault.expected)",
            at: place(of: fault.key) ?? location, hint: fault.hint)
    }

    /// Where a key is written, or for one such as `where.letter` that which it stands under.
    private func place(of key: String) -> SourceLocation? {
        keyLocations[key] ?? keyLocations[String(key.prefix { $0 != "." })]
    }

    /// The assertion's content with the case's variables filled in.
    private func filled(_ vars: JSONObject) throws(TemplateError) -> ScorerSpec {
        var result = spec
        result.type = type
        if let value = spec.value { result.value = try PromptTemplate.renderValue(value, vars) }
        if let object = try PromptTemplate.renderValue(.object(spec.options), vars).object { result.options = object }
        return result
    }

    /// Whether anything in the assertion is a template.
    var isTemplated: Bool {
        Self.hasTemplate(spec.value ?? .null) || Self.hasTemplate(.object(spec.options))
    }

    private static func hasTemplate(_ value: JSONValue) -> Bool {
        switch value {
        case .string(let text): text.contains("{{") || text.contains("{%")
        case .array(let elements): elements.contains(where: hasTemplate)
        case .object(let object): object.members.contains { hasTemplate($0.value) }
        case .null, .bool, .number: false
        }
    }

    /// What the assertion demands of a case, in a few words, for failure messages.
    public func expectation(_ vars: JSONObject) -> String {
        guard let spec = try? filled(vars) else { return type }
        var text = type
        if let value = spec.value { text += " " + (ScorerSpec.scalarText(value) ?? JSONWriter.text(value)) }
        for member in spec.options.members { text += ", \(member.key) \(Self.words(member.value))" }
        if let threshold = spec.threshold { text += ", threshold \(JSONWriter.text(.double(threshold)))" }
        return text
    }

    /// A value as a person would say it: a file by its name, a map by its pairs.
    private static func words(_ value: JSONValue) -> String {
        guard let object = value.object else { return ScorerSpec.scalarText(value) ?? JSONWriter.text(value) }
        if object.count == 1, let file = object["file"]?.string { return FileSystem.name(file) }
        return object.members.map { "\($0.key) \(words($0.value))" }.joined(separator: " ")
    }
}
