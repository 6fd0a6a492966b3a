import Stencil

/// Turns a template's pieces into segments, or, where there are blocks, into a program for Stencil.
struct TemplateCompiler {
    /// A stretch of a template without blocks.
    enum Segment: Sendable {
        case text(String)
        case value(TemplateOperand)
    }

    /// What a template comes down to.
    enum Body: Sendable {
        case segments([Segment])
        case program(StencilProgram)
    }

    private struct OpenBlock {
        let tag: String
        let offset: Int
        var names: [String]
        var hasElse = false
    }

    private static let maximumNesting = 64
    private static let tags = [
        "if", "elif", "else", "endif", "for", "empty", "endfor", "break", "continue", "raw", "endraw",
    ]

    private var scanner: TemplateScanner
    private var open: [OpenBlock] = []
    private var tokens: [(SourceMap) -> Token] = []
    private var segments: [Segment]? = []
    private var bound: [String: BoundValue] = [:]

    init(_ source: String) {
        scanner = TemplateScanner(source)
    }

    mutating func compile() throws(TemplateFault) -> Body {
        for piece in try scanner.scan() {
            switch piece {
            case .text(let text):
                tokens.append { .text(value: text, at: $0) }
                segments?.append(.text(text))
            case .print(let range): try print(range)
            case .block(let range):
                segments = nil
                try block(range)
            }
        }
        if let block = open.last {
            throw TemplateFault("'\(block.tag)' is never closed by 'end\(block.tag)'", at: block.offset)
        }
        if let segments { return .segments(segments) }
        // Stencil keeps the making of source maps to itself. Places in errors are ours, so that any one will do.
        guard let place = Template(templateString: "-").tokens.first?.sourceMap else {
            throw TemplateFault("Stencil gave no token", at: 0)
        }
        do {
            return .program(try StencilProgram(tokens.map { $0(place) }, bound: bound))
        } catch {
            throw TemplateFault("\(error)", at: 0)
        }
    }

    private var loopNames: [String] { open.flatMap(\.names) }

    private mutating func print(_ range: Range<Int>) throws(TemplateFault) {
        var parser = try TagParser(scanner.scalars, range, loopNames: loopNames)
        let operand = try parser.operand()
        var text = bind(.text(operand))
        if parser.take(word: "if") {
            segments = nil
            text += " if " + (try condition(&parser))
            if parser.take(word: "else") { text += " else " + bind(.text(try parser.operand())) }
        }
        try parser.expectEnd()
        tokens.append { [text] in .variable(value: text, at: $0) }
        segments?.append(.value(operand))
    }

    private mutating func block(_ range: Range<Int>) throws(TemplateFault) {
        var parser = try TagParser(scanner.scalars, range, loopNames: loopNames)
        let offset = parser.offset
        let tag = try parser.blockName()
        switch tag {
        case "if":
            try enter(OpenBlock(tag: tag, offset: offset, names: []))
            emit("if " + (try condition(&parser)))
        case "elif", "elseif":
            guard let block = open.last, block.tag == "if", !block.hasElse else { throw stray(tag, offset) }
            emit("elif " + (try condition(&parser)))
        case "else", "empty":
            guard let block = open.last, !block.hasElse, tag == "else" || block.tag == "for" else {
                throw stray(tag, offset)
            }
            open[open.count - 1].hasElse = true
            open[open.count - 1].names = []
            emit(block.tag == "for" ? "empty" : "else")
        case "for": try loop(&parser, offset)
        case "endif", "endfor":
            guard let block = open.last, tag == "end" + block.tag else { throw stray(tag, offset) }
            open.removeLast()
            emit(tag)
        case "break", "continue":
            guard open.contains(where: { $0.tag == "for" && !$0.hasElse }) else { throw stray(tag, offset) }
            emit(tag)
        default:
            throw TemplateFault(
                "unknown tag '\(tag)'", at: offset,
                hint: Suggestion.nearest(tag, in: Self.tags).map { "did you mean '\($0)'?" }
                    ?? "tags: \(Self.tags.joined(separator: ", "))")
        }
        try parser.expectEnd()
    }

    private mutating func loop(_ parser: inout TagParser, _ offset: Int) throws(TemplateFault) {
        let names = try parser.loopVariables()
        let elements = bind(.elements(try parser.operand(), inPairs: names.count == 2))
        try enter(OpenBlock(tag: "for", offset: offset, names: names + ["forloop", "loop"]))
        var text = "for \(names.joined(separator: ",")) in \(elements)"
        // Stencil's word, and Jinja's.
        if parser.take(word: "where") || parser.take(word: "if") {
            parser.loopNames += names
            text += " where " + (try condition(&parser))
        }
        emit(text)
    }

    private mutating func enter(_ block: OpenBlock) throws(TemplateFault) {
        guard open.count < Self.maximumNesting else {
            throw TemplateFault("blocks nested deeper than \(Self.maximumNesting)", at: block.offset)
        }
        open.append(block)
    }

    private func stray(_ tag: String, _ offset: Int) -> TemplateFault {
        TemplateFault("'\(tag)' where none is expected", at: offset, hint: open.last.map { "'\($0.tag)' is open here" })
    }

    private mutating func condition(_ parser: inout TagParser) throws(TemplateFault) -> String {
        var tests: [TemplateTest] = []
        let first = bound.count
        let text = try parser.condition { test in
            tests.append(test)
            return "#\(first + tests.count - 1)"
        }
        for test in tests { _ = bind(.test(test)) }
        return text
    }

    private mutating func bind(_ use: BoundValue.Use) -> String {
        let name = "#\(bound.count)"
        bound[name] = BoundValue(use: use)
        return name
    }

    private mutating func emit(_ text: String) {
        tokens.append { .block(value: text, at: $0) }
    }
}
