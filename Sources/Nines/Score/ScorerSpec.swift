public import JSONText

/// An assertion as written, its templates filled in.
public struct ScorerSpec: Sendable, Hashable {
    /// The type without `not-`.
    public var type: String
    /// The `value` key; nil when absent.
    public var value: JSONValue?
    /// The `threshold` key; nil when absent.
    public var threshold: Double?
    /// Every other key but `type`, `weight` and `metric`.
    public var options: JSONObject
    /// The folder of the suite, absolute; empty where there is none.
    public var folder: String

    /// An assertion's content.
    public init(
        type: String, value: JSONValue? = nil, threshold: Double? = nil, options: JSONObject = JSONObject(),
        folder: String = ""
    ) {
        self.type = type
        self.value = value
        self.threshold = threshold
        self.options = options
        self.folder = folder
    }

    /// The value as one string (a number or Boolean by its spelling); throws when it is absent or a list or map.
    public func requiredText() throws(ScorerSpecError) -> String {
        guard let text = value.flatMap(Self.scalarText) else {
            throw ScorerSpecError(key: "value", found: value?.kind ?? "nothing", expected: "a text or number")
        }
        return text
    }

    /// The value as a list of strings, a lone scalar being a list of one; throws when absent, empty or nested.
    public func requiredTexts() throws(ScorerSpecError) -> [String] {
        let elements = value?.array ?? value.map { [$0] } ?? []
        let texts = elements.compactMap(Self.scalarText)
        guard !texts.isEmpty, texts.count == elements.count else {
            throw ScorerSpecError(key: "value", found: value?.kind ?? "nothing", expected: "a list of texts")
        }
        return texts
    }

    /// The spelling of a scalar; nil for null, lists and maps.
    public static func scalarText(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text): text
        case .number(let number): number.lexeme
        case .bool(let flag): flag ? "true" : "false"
        case .null, .array, .object: nil
        }
    }
}

/// What is wrong with an assertion: the key it stands under, what was found, what was expected, how to mend it.
public struct ScorerSpecError: Error, Sendable, Hashable {
    /// The key of the assertion at fault, such as `value`.
    public var key: String
    /// What stands there.
    public var found: String
    /// What should stand there.
    public var expected: String
    /// How to mend it; nil where `expected` says enough.
    public var hint: String?

    /// A fault under a key.
    public init(key: String, found: String, expected: String, hint: String? = nil) {
        self.key = key
        self.found = found
        self.expected = expected
        self.hint = hint
    }
}
