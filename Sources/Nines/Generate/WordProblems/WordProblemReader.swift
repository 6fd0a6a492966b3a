import JSONText

/// Reads templates of word problems, from a suite or from a file of their own.
enum WordProblemReader {
    private typealias Problem = ParameterExpression.Problem

    private static let keys: Set<String> = ["name", "steps", "text", "parameters", "let", "require", "answer"]

    /// The templates under a parameter: a list, or `{ file: … }` to one in YAML.
    static func templates(
        _ parameters: GeneratorParameters, key: String
    ) throws(GeneratorError) -> [WordProblemTemplate] {
        let found = parameters.found(key)
        var list = parameters.object[key]
        if let path = try parameters.file(key) { list = try readFile(path, key: key) }
        if let stray = list?.object?.keys.first(where: { $0 != "templates" }) {
            throw GeneratorError(
                key: key, found: "the key '\(stray)'", expected: "a list, or a map with templates alone")
        }
        guard let elements = list?.array ?? list?["templates"]?.array, !elements.isEmpty else {
            throw GeneratorError(key: key, found: found, expected: "a list of templates, or { file: … } to one")
        }
        var result: [WordProblemTemplate] = []
        for (index, element) in elements.enumerated() {
            do throws(Problem) {
                let template = try template(element)
                guard !result.contains(where: { $0.name == template.name }) else {
                    throw Problem(message: "a second template of this name")
                }
                result.append(template)
            } catch {
                let name = element["name"]?.string.map { "'\($0)'" } ?? "number \(index + 1)"
                throw GeneratorError(
                    key: key, found: "the template \(name): \(error.message)",
                    expected: "a template as docs/suites.md has it")
            }
        }
        return result
    }

    private static func readFile(_ path: String, key: String) throws(GeneratorError) -> JSONValue? {
        do {
            let file = YAMLFile(path: FileSystem.display(path), text: try FileSystem.readText(path))
            let value = file.root()?.json()
            if let first = file.diagnostics.first {
                throw InvalidInput([first])
            }
            return value
        } catch {
            let message = (error as? InvalidInput)?.diagnostics.first.map { "\($0.message)" } ?? "\(error)"
            throw GeneratorError(key: key, found: "\(path): \(message)", expected: "a YAML file of templates")
        }
    }

    private static func template(_ value: JSONValue) throws(Problem) -> WordProblemTemplate {
        guard let object = value.object else { throw Problem(message: "found \(value.kind), expected a map") }
        for key in object.keys where !keys.contains(key) {
            let near = Suggestion.nearest(key, in: keys).map { " (did you mean '\($0)'?)" } ?? ""
            throw Problem(message: "unknown key '\(key)'\(near)")
        }
        guard let name = object["name"]?.string, isName(name) else {
            throw Problem(message: "needs a name of a-z and 0-9, up to 40")
        }
        var steps: Int?
        if let written = object["steps"] {
            guard let number = written.int, number > 0 else { throw Problem(message: "steps is no number above 0") }
            steps = number
        }
        guard let answer = object["answer"].flatMap(ScorerSpec.scalarText) else {
            throw Problem(message: "needs an answer, an expression over its parameters")
        }
        let template = WordProblemTemplate(
            name: name, steps: steps, texts: try texts(object["text"]), space: try space(object),
            answer: try ParameterExpression(answer))
        try template.checkNames()
        return template
    }

    /// Without hyphens, as figures by `kind` take a tag's part behind its last one for the value.
    private static func isName(_ name: String) -> Bool {
        let isAllowed = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            default: false
            }
        }
        return isAllowed && !name.isEmpty && name.utf8.count <= 40
    }

    private static func texts(_ value: JSONValue?) throws(Problem) -> [String: PromptTemplate] {
        var result: [String: PromptTemplate] = [:]
        let single = value?.string.map { JSONObject([.init(WordProblemTemplate.anyLanguage, .string($0))]) }
        for member in (single ?? value?.object ?? JSONObject()).members {
            guard let text = member.value.string, single != nil || GeneratedLanguage(rawValue: member.key) != nil else {
                throw Problem(message: "text is neither a text nor texts under en and zh")
            }
            do throws(TemplateError) {
                result[member.key] = try PromptTemplate(text)
            } catch {
                throw Problem(message: "text: \(error.message)")
            }
        }
        guard !result.isEmpty else { throw Problem(message: "needs a text") }
        return result
    }

    private static func space(_ object: JSONObject) throws(Problem) -> ParameterSpace {
        var space = ParameterSpace()
        for member in try map(object["parameters"], "parameters") {
            space.parameters.append((member.key, try values(member)))
        }
        for member in try map(object["let"], "let") {
            guard let source = ScorerSpec.scalarText(member.value) else {
                throw Problem(message: "let \(member.key) is no expression")
            }
            space.computed.append((member.key, try ParameterExpression(source)))
        }
        let conditions = object["require"].map { $0.array ?? [$0] } ?? []
        for condition in conditions {
            guard let source = condition.string else { throw Problem(message: "require has something that is no text") }
            space.conditions.append(try ParameterCondition(source))
        }
        return space
    }

    private static func map(_ value: JSONValue?, _ key: String) throws(Problem) -> [JSONObject.Member] {
        guard let value else { return [] }
        guard let object = value.object else { throw Problem(message: "\(key) is no map") }
        return object.members
    }

    /// `{ min, max, step }`, or a list of values.
    private static func values(_ member: JSONObject.Member) throws(Problem) -> ParameterSpace.Values {
        if let list = member.value.array {
            guard !list.isEmpty else { throw Problem(message: "the parameter \(member.key) has no values") }
            return .list(list)
        }
        func number(_ key: String) -> Rational? { member.value[key]?.number.flatMap { Rational($0.lexeme) } }
        let step = member.value["step"] == nil ? Rational(1) : number("step")
        let keys = member.value.object?.keys ?? []
        if let step, step.numerator <= 0 {
            throw Problem(message: "the parameter \(member.key) has the step \(step.spelling), which is not above 0")
        }
        for key in ["min", "max", "step"] where member.value[key]?.number != nil && number(key) == nil {
            throw Problem(message: "the \(key) of the parameter \(member.key) has more than 17 digits")
        }
        guard keys.allSatisfy(["min", "max", "step"].contains), let minimum = number("min"),
            let maximum = number("max"),
            let step, let zero = Rational(0),
            let span = maximum.adding(-minimum)?.divided(by: step), span >= zero, span.numerator < Int.max
        else {
            throw Problem(message: "the parameter \(member.key) is neither { min, max, step } nor a list")
        }
        return .range(minimum: minimum, step: step, count: span.numerator / span.denominator + 1)
    }
}
