import JSONText

/// A literal or a path such as `a.b[0]`, and the filters it goes through.
struct TemplateOperand: Sendable {
    /// One step from a value to a part of it.
    enum Step: Sendable {
        case key(String)
        case index(Int)
    }

    enum Base: Sendable {
        case literal(JSONValue)
        case path(name: String, isLoopBound: Bool, steps: [Step])
    }

    struct FilterCall: Sendable {
        let name: String
        /// Nil for `default`.
        let filter: TemplateFilter?
        let arguments: [TemplateOperand]
        let offset: Int
    }

    let base: Base
    var filters: [FilterCall] = []
    let offset: Int

    /// The value; throws where a part of the path is missing or null and no `default` follows.
    func value(in scope: TemplateScope) throws(TemplateFault) -> JSONValue {
        if let value = try optionalValue(in: scope) { return value }
        throw missing(in: scope)
    }

    /// The value; nil where a part of the path is missing or null and no `default` follows.
    func optionalValue(in scope: TemplateScope) throws(TemplateFault) -> JSONValue? {
        var value = resolve(in: scope)
        for call in filters {
            if let filter = call.filter {
                guard let found = value else { continue }
                var arguments: [JSONValue] = []
                for argument in call.arguments { arguments.append(try argument.value(in: scope)) }
                do {
                    value = try filter.apply(found, arguments)
                } catch {
                    throw TemplateFault("filter '\(call.name)': \(error.message)", at: call.offset)
                }
            } else if value == nil, let fallback = call.arguments.first {
                value = try fallback.value(in: scope)
            }
        }
        return value
    }

    /// How a value stands in a text: strings and numbers as they are, lists and maps as compact JSON.
    static func text(_ value: JSONValue) -> String {
        ScorerSpec.scalarText(value) ?? JSONWriter.text(value)
    }

    /// Null counts as missing. JSONValue takes a `nil` literal for null, hence `none`.
    private func resolve(in scope: TemplateScope) -> JSONValue? {
        var value: JSONValue?
        switch base {
        case .literal(let literal): value = literal
        case .path(let name, let isLoopBound, let steps):
            value = isLoopBound ? scope.loopVariable(name) : scope.variable(name)
            for step in steps { value = value.flatMap { Self.take(step, of: $0) } }
        }
        guard let value, !value.isNull else { return Optional.none }
        return value
    }

    private static func take(_ step: Step, of value: JSONValue) -> JSONValue? {
        switch step {
        case .key(let key): value[key]
        // A map may have keys such as "1" too.
        case .index(let index): value.object == nil ? value[index] : value["\(index)"]
        }
    }

    private func missing(in scope: TemplateScope) -> TemplateFault {
        guard case .path(let name, let isLoopBound, let steps) = base else {
            return TemplateFault("null cannot be put into a text", at: offset)
        }
        var path = name
        guard var value = isLoopBound ? scope.loopVariable(name) : scope.variable(name) else {
            let near = Suggestion.nearest(name, in: scope.vars.keys).map { "did you mean '\($0)'?" }
            let known = scope.vars.keys.prefix(20).joined(separator: ", ")
            return TemplateFault(
                "there is no variable '\(name)'", at: offset,
                hint: near ?? (known.isEmpty ? "the case has no variables" : "the case has: \(known)"))
        }
        for step in steps {
            guard let next = Self.take(step, of: value) else {
                let near: String? =
                    if case .key(let key) = step { Suggestion.nearest(key, in: value.object?.keys ?? []) } else { nil }
                return TemplateFault(
                    "'\(path)' is \(value.kind == "array" || value.kind == "object" ? "an" : "a") \(value.kind) without \(step.shown)",
                    at: offset, hint: near.map { "did you mean '\($0)'?" })
            }
            value = next
            path += step.spelling
        }
        return TemplateFault("'\(path)' is null", at: offset, hint: "write '\(path)|default:\"…\"' where it may be")
    }
}

extension TemplateOperand.Step {
    fileprivate var shown: String {
        switch self {
        case .key(let key): "'\(key)'"
        case .index(let index): "an element \(index)"
        }
    }

    fileprivate var spelling: String {
        switch self {
        case .key(let key): ".\(key)"
        case .index(let index): "[\(index)]"
        }
    }
}
