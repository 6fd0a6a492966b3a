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

    /// The scorer for a case; throws at values that the scorer cannot work with, at the place of the key at fault.
    public func scorer(_ vars: JSONObject) throws(InvalidInput) -> any Scorer {
        if let fixedScorer { return fixedScorer }
        do {
            return try ScorerRegistry.make(filled(vars))
        } catch let error as ScorerSpecError {
            let place = keyLocations[error.key] ?? location
            throw InvalidInput(
                "\(type): \(error.key): found \(error.found), expected \(error.expected)", at: place, hint: error.hint)
        } catch let error as TemplateError {
            throw InvalidInput("\(type): \(error.message)", at: location, hint: error.hint)
        } catch {
            throw InvalidInput("\(type): \(error)", at: location)
        }
    }

    /// The assertion's content with the case's variables filled in.
    private func filled(_ vars: JSONObject) throws -> ScorerSpec {
        var result = spec
        result.type = type
        result.value = try spec.value.map { try PromptTemplate.renderValue($0, vars) }
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
