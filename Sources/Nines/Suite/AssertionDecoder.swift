import JSONText

/// Reads assertions; those that do not depend on the case get their scorer at once, so that their faults show here.
struct AssertionDecoder {
    let file: YAMLFile
    /// The folder that `file:` options are relative to.
    let folder: String

    func assertions(_ node: YAMLNode?) -> [Assertion] {
        (node?.oneOrMore ?? []).compactMap(assertion)
    }

    private func assertion(_ node: YAMLNode) -> Assertion? {
        guard let entries = node.entries("an assertion such as { type: equals, value: … }") else { return nil }
        let problems = file.diagnostics.count
        var keyLocations: [String: SourceLocation] = [:]
        var nodes: [String: YAMLNode] = [:]
        for entry in entries {
            nodes[entry.key] = entry.value
            keyLocations[entry.key] = entry.value.location
        }
        guard let type = nodes["type"]?.text("an assertion's type") else {
            if nodes["type"] == nil { node.error("the assertion has no type") }
            return nil
        }
        let fileKeys = ScorerRegistry.fileKeys(of: type)
        func json(_ key: String, _ node: YAMLNode) -> JSONValue? {
            node.json().map { fileKeys.contains(key) ? resolved($0, node) : $0 }
        }
        var options = JSONObject()
        for entry in entries where !["type", "value", "threshold", "weight", "metric"].contains(entry.key) {
            options[entry.key] = json(entry.key, entry.value)
        }
        let value = nodes["value"].flatMap { json("value", $0) }
        if ScorerRegistry.valueNamesFiles(type) {
            for name in value?.array?.compactMap(\.string) ?? [] {
                let path = FileSystem.join(folder, name)
                if FileSystem.isFile(path) { file.noteData(path: path) }
            }
        }
        var result = Assertion(
            type: type,
            spec: ScorerSpec(
                type: type, value: value,
                threshold: nodes["threshold"]?.double("a number"), options: options, folder: folder),
            weight: nodes["weight"]?.double("a weight, 0 or more", in: 0...1e9) ?? 1,
            metric: nodes["metric"]?.text("a name"), location: node.location, keyLocations: keyLocations,
            fixedScorer: nil)
        guard ScorerRegistry.knows(type) else {
            (nodes["type"] ?? node).error(
                "unknown assertion type '\(type)'",
                hint: ScorerRegistry.suggestion(for: type).map { "did you mean '\($0)'?" })
            return nil
        }
        if !result.isTemplated {
            do {
                result.fixedScorer = try result.scorer(JSONObject())
            } catch {
                // A value that is no number, or no file, is said to be so already.
                let said = Set(file.diagnostics.dropFirst(problems).compactMap(\.location))
                file.report(
                    contentsOf: error.diagnostics.filter { fault in fault.location.map { !said.contains($0) } ?? true })
                return nil
            }
        }
        return result
    }

    /// `{ file: path }` becomes an absolute path, because a scorer does not know where the suite lies.
    private func resolved(_ value: JSONValue, _ node: YAMLNode) -> JSONValue {
        guard case .object(var object) = value, object.count == 1, let path = object["file"]?.string else {
            return value
        }
        let absolute = FileSystem.join(folder, path)
        if !path.contains("{{"), !FileSystem.isFile(absolute) {
            node.error(
                "there is no file '\(path)'",
                hint: "paths are relative to the suite's folder \(FileSystem.display(folder))")
        }
        file.noteData(path: absolute)
        object["file"] = .string(absolute)
        return .object(object)
    }
}
