import JSONText

/// Reads what stands inside one tag.
struct TagParser {
    private static let reserved: Set<String> = ["and", "or", "not", "in", "if", "else", "where", "is"]
    /// Parentheses and `not` nest at most this deep, here and in Stencil, which is recursive too.
    private static let maximumDepth = 32

    var loopNames: [String]
    private let tokens: [TagToken]
    private var index = 0
    private var depth = 0

    init(_ scalars: [Unicode.Scalar], _ range: Range<Int>, loopNames: [String]) throws(TemplateFault) {
        tokens = try TagToken.read(scalars, range)
        self.loopNames = loopNames
    }

    /// Where the next token stands.
    var offset: Int { tokens[index].offset }

    var isAtEnd: Bool { tokens[index].kind == .end }

    /// Takes a word when it is the next token.
    mutating func take(word: String) -> Bool { take(.name(word)) }

    func expectEnd() throws(TemplateFault) {
        guard isAtEnd else { throw unexpected("the end of the tag") }
    }

    /// A word that is not reserved.
    mutating func name(_ what: String) throws(TemplateFault) -> String {
        guard case .name(let name) = tokens[index].kind, !Self.reserved.contains(name) else { throw unexpected(what) }
        index += 1
        return name
    }

    /// The first word of a block.
    mutating func blockName() throws(TemplateFault) -> String {
        guard case .name(let name) = tokens[index].kind else { throw unexpected("a tag's name such as 'if' or 'for'") }
        index += 1
        return name
    }

    /// The names between `for` and `in`.
    mutating func loopVariables() throws(TemplateFault) -> [String] {
        var names = [try name("a loop variable")]
        if take(.sign(",")) { names.append(try name("a loop variable")) }
        guard take(word: "in") else { throw unexpected("'in'") }
        return names
    }

    /// A value with its filters.
    mutating func operand() throws(TemplateFault) -> TemplateOperand {
        var operand = try primary()
        while take(.sign("|")) { operand.filters.append(try filterCall()) }
        return operand
    }

    /// Tests joined by `and`, `or`, `not` and parentheses, as Stencil writes them; each test becomes one bound name.
    mutating func condition(bind: (TemplateTest) -> String) throws(TemplateFault) -> String {
        var text = try conjunct(bind)
        while case .name(let word) = tokens[index].kind, word == "and" || word == "or" {
            index += 1
            text += " \(word) " + (try conjunct(bind))
        }
        return text
    }

    private mutating func conjunct(_ bind: (TemplateTest) -> String) throws(TemplateFault) -> String {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else { throw TemplateFault("a condition nested too deep", at: offset) }
        if take(word: "not") { return "not " + (try conjunct(bind)) }
        if take(.sign("(")) {
            let inner = try condition(bind: bind)
            guard take(.sign(")")) else { throw unexpected("')'") }
            return "( \(inner) )"
        }
        var test = TemplateTest(left: try operand())
        let signOffset = offset
        if let sign = comparison() { test.comparison = (sign, try operand(), signOffset) }
        return bind(test)
    }

    private mutating func comparison() -> TemplateTest.Comparison? {
        if case .sign(let sign) = tokens[index].kind, let comparison = TemplateTest.Comparison(rawValue: sign) {
            index += 1
            return comparison
        }
        if take(word: "in") { return .within }
        if tokens[index].kind == .name("not"), tokens[index + 1].kind == .name("in") {
            index += 2
            return .notWithin
        }
        return nil
    }

    private mutating func primary() throws(TemplateFault) -> TemplateOperand {
        let offset = offset
        if case .literal(let value) = tokens[index].kind {
            index += 1
            return TemplateOperand(base: .literal(value), offset: offset)
        }
        let name = try name("a variable or a value")
        switch name {
        case "true", "false": return TemplateOperand(base: .literal(.bool(name == "true")), offset: offset)
        case "null", "none": return TemplateOperand(base: .literal(.null), offset: offset)
        default: break
        }
        let isLoopBound = loopNames.contains { $0.hasSameBytes(as: name) }
        return TemplateOperand(
            base: .path(name: name, isLoopBound: isLoopBound, steps: try steps()), offset: offset)
    }

    private mutating func steps() throws(TemplateFault) -> [TemplateOperand.Step] {
        var steps: [TemplateOperand.Step] = []
        while true {
            if take(.sign(".")) {
                switch tokens[index].kind {
                case .name(let key): steps.append(.key(key))
                case .literal(.number(let number)): steps.append(.index(try position(number)))
                default: throw unexpected("a key or a number")
                }
                index += 1
            } else if take(.sign("[")) {
                switch tokens[index].kind {
                case .literal(.string(let key)): steps.append(.key(key))
                case .literal(.number(let number)): steps.append(.index(try position(number)))
                default: throw unexpected("a number or a key in quotes")
                }
                index += 1
                guard take(.sign("]")) else { throw unexpected("']'") }
            } else {
                return steps
            }
        }
    }

    private func position(_ number: JSONNumber) throws(TemplateFault) -> Int {
        guard let position = number.int, position >= 0 else {
            throw TemplateFault("found \(number.lexeme), expected an index, 0 or more", at: offset)
        }
        return position
    }

    private mutating func filterCall() throws(TemplateFault) -> TemplateOperand.FilterCall {
        let offset = offset
        let name = try name("a filter")
        let filter = TemplateFilter.all[name]
        guard filter != nil || name == TemplateFilter.defaultName else {
            throw TemplateFault(
                "unknown filter '\(name)'", at: offset,
                hint: Suggestion.nearest(name, in: TemplateFilter.names).map { "did you mean '\($0)'?" }
                    ?? "filters: \(TemplateFilter.names.sorted().joined(separator: ", "))")
        }
        var arguments: [TemplateOperand] = []
        if take(.sign("(")) {
            if !take(.sign(")")) {
                repeat { arguments.append(try primary()) } while take(.sign(","))
                guard take(.sign(")")) else { throw unexpected("')'") }
            }
        } else if take(.sign(":")) {
            repeat { arguments.append(try primary()) } while take(.sign(","))
        }
        let allowed = filter?.arguments ?? 1...1
        guard allowed.contains(arguments.count) else {
            let wanted = allowed.count == 1 ? "\(allowed.lowerBound)" : "\(allowed.lowerBound) to \(allowed.upperBound)"
            throw TemplateFault("filter '\(name)' takes \(wanted) arguments, found \(arguments.count)", at: offset)
        }
        return TemplateOperand.FilterCall(name: name, filter: filter, arguments: arguments, offset: offset)
    }

    private mutating func take(_ kind: TagToken.Kind) -> Bool {
        guard tokens[index].kind == kind else { return false }
        index += 1
        return true
    }

    private func unexpected(_ expected: String) -> TemplateFault {
        let found: String =
            switch tokens[index].kind {
            case .name(let name): "'\(name)'"
            case .literal(let value): JSONWriter.text(value).quotedExcerpt(30)
            case .sign(let sign): "'\(sign)'"
            case .end: "the end of the tag"
            }
        return TemplateFault("found \(found), expected \(expected)", at: offset)
    }
}
