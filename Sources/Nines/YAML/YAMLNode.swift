import JSONText
import Yams

/// A node of a YAML file with its place; its readers note what is wrong in the file and return nil.
struct YAMLNode {
    let node: Node
    let file: YAMLFile

    init(_ node: Node, in file: YAMLFile) {
        self.node = node
        self.file = file
    }

    /// One key and value of a mapping.
    struct Entry {
        let key: String
        let keyLocation: SourceLocation
        let value: YAMLNode
    }

    var location: SourceLocation {
        node.mark.map(file.location) ?? SourceLocation(file: file.path, line: 1)
    }

    /// What stands here, in a few words, for messages.
    var found: String {
        switch node {
        case .scalar(let scalar) where Self.isNull(scalar): "nothing"
        case .scalar(let scalar): "'\(DisplayWidth.truncate(scalar.string.replacingScalar("\n", with: "⏎"), to: 40))'"
        case .sequence: "a list"
        case .mapping: "a mapping"
        case .alias: "an alias"
        }
    }

    func error(_ message: String, hint: String? = nil) {
        file.report(message, at: location, hint: hint)
    }

    func expected(_ what: String, hint: String? = nil) {
        error("found \(found), expected \(what)", hint: hint)
    }

    var isNull: Bool {
        if case .scalar(let scalar) = node { Self.isNull(scalar) } else { false }
    }

    /// The value under a key, without a note when there is none.
    func child(_ key: String) -> YAMLNode? {
        node.mapping?[Node(key)].map { YAMLNode($0, in: file) }
    }

    /// Where a text stands as the value of a key, however deep in mappings; nil where it does not.
    func place(of text: String, under key: String) -> SourceLocation? {
        for (name, inner) in node.mapping ?? [:] {
            let value = YAMLNode(inner, in: file)
            if name.string == key, value.scalarText == text { return value.location }
            if let place = value.place(of: text, under: key) { return place }
        }
        return nil
    }

    var isMapping: Bool { node.mapping != nil }
    var isSequence: Bool { node.sequence != nil }

    /// The text of a scalar as written; nil, without a note, for anything else.
    var scalarText: String? {
        guard case .scalar(let scalar) = node, !Self.isNull(scalar) else { return nil }
        return scalar.string
    }

    func text(_ what: String = "a text") -> String? {
        guard let text = scalarText else {
            expected(what)
            return nil
        }
        return text
    }

    func int(_ what: String = "a whole number", in range: ClosedRange<Int> = 0...Int.max) -> Int? {
        guard let text = scalarText, let value = Int(text), range.contains(value) else {
            expected(what)
            return nil
        }
        return value
    }

    func double(_ what: String = "a number", in range: ClosedRange<Double> = -.infinity...(.infinity)) -> Double? {
        guard let text = scalarText, let value = Double(text), value.isFinite, range.contains(value) else {
            expected(what)
            return nil
        }
        return value
    }

    func bool(_ what: String = "true or false") -> Bool? {
        guard let flag = scalarText.flatMap(Self.truth) else {
            expected(what)
            return nil
        }
        return flag
    }

    func list(_ what: String = "a list") -> [YAMLNode]? {
        guard let sequence = node.sequence else {
            expected(what)
            return nil
        }
        return sequence.map { YAMLNode($0, in: file) }
    }

    /// The elements of a list, or the node itself as a list of one.
    var oneOrMore: [YAMLNode] {
        node.sequence.map { $0.map { YAMLNode($0, in: file) } } ?? [self]
    }

    /// The entries of a mapping in order; a key that is not a text is noted and left out.
    func entries(_ what: String = "a mapping") -> [Entry]? {
        guard let mapping = node.mapping else {
            expected(what)
            return nil
        }
        return mapping.compactMap { key, value in
            let keyNode = YAMLNode(key, in: file)
            guard let text = keyNode.text("a key") else { return nil }
            return Entry(key: text, keyLocation: keyNode.location, value: YAMLNode(value, in: file))
        }
    }

    /// The entries of a mapping by key; unknown keys are noted with the nearest known one.
    func fields(_ known: Set<String>, of what: String) -> [String: Entry]? {
        guard let entries = entries("a mapping (\(what))") else { return nil }
        var result: [String: Entry] = [:]
        for entry in entries {
            if !known.contains(entry.key) {
                let near = Suggestion.nearest(entry.key, in: known)
                file.report(
                    "unknown key '\(entry.key)' in \(what)", at: entry.keyLocation,
                    hint: near.map { "did you mean '\($0)'?" }
                        ?? "known keys: \(known.sorted().joined(separator: ", "))")
            }
            result[entry.key] = entry
        }
        return result
    }

    /// Whether a scalar is null by YAML 1.2's core schema.
    static func isNull(_ scalar: Node.Scalar) -> Bool {
        scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    /// What a word says by YAML 1.2's core schema; nil for any other word, `yes` and `off` among them.
    static func truth(_ word: String) -> Bool? {
        switch word {
        case "true", "True", "TRUE": true
        case "false", "False", "FALSE": false
        default: nil
        }
    }
}
