import JSONText

/// A filter of templates: `{{ value|name:argument }}` or `{{ value|name(argument) }}`.
struct TemplateFilter: Sendable {
    /// Why a filter cannot work with a value.
    struct Failure: Error {
        let message: String
    }

    let name: String
    let arguments: ClosedRange<Int>
    let apply: @Sendable (JSONValue, [JSONValue]) throws(Failure) -> JSONValue

    /// One line a filter; `default` is not here, as it alone works on what is missing.
    static let all: [String: TemplateFilter] = {
        let filters = [
            TemplateFilter("upper") { value, _ throws(Failure) in .string(try text(value).uppercased()) },
            TemplateFilter("lower") { value, _ throws(Failure) in .string(try text(value).lowercased()) },
            TemplateFilter("capitalize") { value, _ throws(Failure) in .string(capitalized(try text(value))) },
            TemplateFilter("trim") { value, _ throws(Failure) in .string(try text(value).trimmingWhitespace) },
            TemplateFilter("replace", 2...2) { value, arguments throws(Failure) in
                .string(replace(try text(arguments[0]), by: try text(arguments[1]), in: try text(value)))
            },
            TemplateFilter("join", 0...1) { value, arguments throws(Failure) in
                let separator = try arguments.first.map { argument throws(Failure) in try text(argument) } ?? ""
                return .string(try list(value).map(TemplateOperand.text).joined(separator: separator))
            },
            TemplateFilter("split", 0...1) { value, arguments throws(Failure) in
                let separator = try arguments.first.map { argument throws(Failure) in try text(argument) } ?? " "
                return .array(parts(of: try text(value), at: separator).map(JSONValue.string))
            },
            TemplateFilter("first") { value, _ throws(Failure) in try end(list(value).first) },
            TemplateFilter("last") { value, _ throws(Failure) in try end(list(value).last) },
            TemplateFilter("length") { value, _ throws(Failure) in .int(try length(value)) },
            TemplateFilter("json") { value, _ in .string(JSONWriter.text(value)) },
        ]
        var byName = Dictionary(filters.map { ($0.name, $0) }) { first, _ in first }
        // The names that Jinja, Nunjucks and Stencil use for the same.
        for (alias, name) in [
            "uppercase": "upper", "lowercase": "lower", "count": "length", "tojson": "json", "dump": "json",
        ] {
            byName[alias] = byName[name]
        }
        return byName
    }()

    /// Every name, `default` included.
    static var names: [String] { all.keys + [defaultName] }
    static let defaultName = "default"

    init(
        _ name: String, _ arguments: ClosedRange<Int> = 0...0,
        _ apply: @escaping @Sendable (JSONValue, [JSONValue]) throws(Failure) -> JSONValue
    ) {
        self.name = name
        self.arguments = arguments
        self.apply = apply
    }

    private static func text(_ value: JSONValue) throws(Failure) -> String {
        switch value {
        case .string(let text): return text
        case .number(let number): return number.lexeme
        case .bool, .null, .array, .object: throw Failure(message: "found \(value.kind), expected a text")
        }
    }

    private static func list(_ value: JSONValue) throws(Failure) -> [JSONValue] {
        guard let list = value.array else { throw Failure(message: "found \(value.kind), expected a list") }
        return list
    }

    private static func end(_ element: JSONValue?) throws(Failure) -> JSONValue {
        guard let element else { throw Failure(message: "the list is empty") }
        return element
    }

    private static func length(_ value: JSONValue) throws(Failure) -> Int {
        switch value {
        case .string(let text): return text.unicodeScalars.count
        case .array(let list): return list.count
        case .object(let object): return object.count
        case .null, .bool, .number: throw Failure(message: "found \(value.kind), expected a text, list or map")
        }
    }

    private static func capitalized(_ text: String) -> String {
        guard let first = text.unicodeScalars.first else { return text }
        return first.properties.titlecaseMapping + String(text.unicodeScalars.dropFirst()).lowercased()
    }

    private static func replace(_ sought: String, by other: String, in text: String) -> String {
        sought.isEmpty ? text : parts(of: text, at: sought).joined(separator: other)
    }

    private static func parts(of text: String, at separator: String) -> [String] {
        let bytes = Array(text.utf8)
        let sought = Array(separator.utf8)
        guard let first = sought.first else { return [text] }
        var parts: [String] = []
        var start = 0
        var index = 0
        while index + sought.count <= bytes.count {
            if bytes[index] == first, bytes[index..<(index + sought.count)].elementsEqual(sought) {
                parts.append(String(decoding: bytes[start..<index], as: UTF8.self))
                index += sought.count
                start = index
            } else {
                index += 1
            }
        }
        return parts + [String(decoding: bytes[start...], as: UTF8.self)]
    }
}
