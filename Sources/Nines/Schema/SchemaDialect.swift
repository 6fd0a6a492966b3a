import JSONText

/// Which keywords a schema may use, and what they mean.
struct SchemaDialect: Sendable {
    /// The drafts of JSON Schema that are understood.
    enum Draft: Sendable {
        case draft7
        case draft2020
    }

    let draft: Draft
    /// Whether keywords that have subschemas count.
    var hasApplicators = true
    /// Whether `unevaluatedItems` and `unevaluatedProperties` count.
    var hasUnevaluated = true
    /// Whether `type`, `minimum` and their like count.
    var hasValidation = true

    static let draft7 = SchemaDialect(draft: .draft7)
    static let draft2020 = SchemaDialect(draft: .draft2020)

    private static let vocabulary = "https://json-schema.org/draft/2020-12/vocab/"
    private static let knownVocabularies = [
        "core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation", "content",
    ]

    private init(draft: Draft) {
        self.draft = draft
    }

    /// The dialect that `$schema` names: a draft, or a metaschema among the given documents with its `$vocabulary`.
    init(named uri: String, documents: [String: JSONValue], pointer: String) throws(JSONSchemaError) {
        switch SchemaURI(uri).resolved(against: "") {
        case "https://json-schema.org/draft/2020-12/schema", "http://json-schema.org/draft/2020-12/schema":
            self = .draft2020
        case "http://json-schema.org/draft-07/schema", "https://json-schema.org/draft-07/schema":
            self = .draft7
        case let own:
            guard let metaschema = documents[own] else {
                throw JSONSchemaError(
                    pointer: pointer,
                    message: "$schema: found \(uri.quotedExcerpt(100)), expected draft 2020-12 or draft-07 "
                        + "(https://json-schema.org/draft/2020-12/schema, http://json-schema.org/draft-07/schema#)")
            }
            try self.init(metaschema: metaschema, pointer: pointer)
        }
    }

    private init(metaschema: JSONValue, pointer: String) throws(JSONSchemaError) {
        self.init(draft: .draft2020)
        guard let vocabularies = metaschema["$vocabulary"]?.object else { return }
        for member in vocabularies.members where member.value.bool == true {
            guard Self.knownVocabularies.contains(where: { Self.vocabulary + $0 == member.key }) else {
                throw JSONSchemaError(
                    pointer: pointer, message: "$schema: the vocabulary \(member.key.quotedExcerpt(100)) is not known")
            }
        }
        hasApplicators = vocabularies[Self.vocabulary + "applicator"] != nil
        hasUnevaluated = vocabularies[Self.vocabulary + "unevaluated"] != nil
        hasValidation = vocabularies[Self.vocabulary + "validation"] != nil
    }
}
