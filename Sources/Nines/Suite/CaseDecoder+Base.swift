import JSONText

extension CaseDecoder {
    /// What an entry says about every case it makes.
    struct Base {
        var entry: CaseEntry
        var vars: JSONObject
        /// Whether an assertion was written that cannot be read, which is said already.
        var hasBrokenAssertion: Bool
        var tags: [String]
        var cluster: String?
        /// Its own prompts as written, for the id of a case without one.
        var promptText: JSONValue?
        /// Where the entry is written.
        var location: SourceLocation
    }

    func common(_ fields: [String: YAMLNode.Entry], _ node: YAMLNode) -> Base {
        let keepsDefaults = fields["defaults"]?.value.bool() ?? true
        let problems = file.diagnostics.count
        let assertions = AssertionDecoder(file: file, folder: folder).assertions(fields["assert"]?.value)
        let hasBrokenAssertion = defaults.hasBrokenAssertion || file.diagnostics.count > problems
        if let names = fields["prompts"], fields["prompt"] != nil {
            file.report(
                "'prompts' stands beside 'prompt'", at: names.keyLocation,
                hint: "a case has prompts of its own, or names some of the suite's")
        }
        let vars = defaults.vars.merging(fields["vars"]?.value.jsonObject("variables") ?? JSONObject())
        let entry = CaseEntry(
            assertions: (keepsDefaults ? defaults.assertions : []) + assertions,
            threshold: fields["threshold"]?.value.double("a score from 0 to 1", in: 0...1) ?? defaults.threshold,
            prompts: fields["prompt"].map {
                PromptDecoder(file: file, system: system, folder: folder).ownPrompts($0.value)
            },
            promptNames: promptNames(fields["prompts"]?.value),
            request: defaults.request.merging(
                fields["request"]?.value.jsonObject("fields of the request body") ?? JSONObject()),
            skip: fields["skip"].flatMap { skip($0.value) })
        return Base(
            entry: entry, vars: vars, hasBrokenAssertion: hasBrokenAssertion,
            tags: defaults.tags + (fields["tags"]?.value.oneOrMore.compactMap { $0.text("a tag") } ?? []),
            cluster: fields["cluster"].flatMap { cluster($0.value) }, promptText: fields["prompt"]?.value.json(),
            location: node.location)
    }

    private func promptNames(_ node: YAMLNode?) -> Set<String>? {
        guard let node else { return nil }
        let names = node.oneOrMore.compactMap { name -> String? in
            guard let text = name.text("a prompt's name") else { return nil }
            if !suitePrompts.contains(where: { $0.name == text }) {
                name.error(
                    "there is no prompt '\(text)'",
                    hint: Suggestion.nearest(text, in: suitePrompts.map(\.name)).map { "did you mean '\($0)'?" })
            }
            return text
        }
        if node.oneOrMore.isEmpty {
            node.error(
                "the list of prompts is empty", hint: "without 'prompts' the case is put through all of the suite's")
            return nil
        }
        return Set(names)
    }

    private func cluster(_ node: YAMLNode) -> String? {
        let what = "the name of a cluster, which related cases share"
        guard let name = node.text(what) else { return nil }
        guard !name.trimmingWhitespace.isEmpty else {
            node.expected(what, hint: "without 'cluster' a case is related to no other")
            return nil
        }
        return name
    }

    /// The reason for leaving a case out; nil where it is not left out.
    private func skip(_ node: YAMLNode) -> String? {
        let what = "true, false or why the case is left out"
        switch node.json() {
        case nil, .null?, .bool(false)?: return nil
        case .bool(true)?: return "skipped"
        case .string(let text)? where ["yes", "no", "on", "off", "y", "n"].contains(text.lowercased()):
            // YAML 1.1's words for true and false are texts in YAML 1.2: neither reading is surely meant.
            node.expected(what, hint: "write true or false")
        case .string(let text)? where !text.trimmingWhitespace.isEmpty: return text
        default: node.expected(what)
        }
        return nil
    }
}
