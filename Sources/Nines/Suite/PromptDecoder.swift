import JSONText

/// Reads prompts: a text, or a mapping with `system`, `text` and `messages`.
struct PromptDecoder {
    let file: YAMLFile
    /// The suite's system message, put before prompts that have none of their own.
    let system: YAMLNode?
    /// The folder that `file:` options of assertions are relative to.
    let folder: String

    func prompts(_ entry: YAMLNode.Entry?) -> [Prompt] {
        guard let entry else { return [] }
        let entries = entry.value.entries("prompts by name") ?? []
        if entries.isEmpty, entry.value.isMapping || entry.value.isNull { entry.value.error("there is no prompt here") }
        return entries.compactMap { prompt(name: $0.key, $0.value) }
    }

    /// A case's own prompts: one text, or texts by name.
    func ownPrompts(_ node: YAMLNode) -> [Prompt] {
        guard node.isMapping, let entries = node.entries() else {
            return prompt(name: "own", node).map { [$0] } ?? []
        }
        let isOnePrompt = entries.contains { ["messages", "text", "turns"].contains($0.key) }
        if isOnePrompt { return prompt(name: "own", node).map { [$0] } ?? [] }
        return entries.compactMap { prompt(name: $0.key, $0.value) }
    }

    private func prompt(name: String, _ node: YAMLNode) -> Prompt? {
        guard node.isMapping || node.isSequence else {
            guard let message = message(role: "user", node) else { return nil }
            return Prompt(name: name, messages: systemMessages(nil) + [message], turns: [], location: node.location)
        }
        if node.isSequence {
            return Prompt(
                name: name, messages: systemMessages(nil) + messages(node), turns: [], location: node.location)
        }
        guard let fields = node.fields(["system", "text", "messages", "turns"], of: "a prompt") else { return nil }
        var result = systemMessages(fields["system"]?.value)
        if let list = fields["messages"]?.value { result += messages(list) }
        if let text = fields["text"]?.value, let message = message(role: "user", text) { result.append(message) }
        guard fields["text"] != nil || fields["messages"] != nil || fields["turns"] != nil else {
            node.error("the prompt '\(name)' has neither text nor messages nor turns")
            return nil
        }
        if let turns = fields["turns"], fields["text"] != nil {
            file.report(
                "the prompt '\(name)' has both text and turns", at: turns.keyLocation,
                hint: "make the text the first turn")
        }
        return Prompt(name: name, messages: result, turns: turns(fields["turns"]), location: node.location)
    }

    private func turns(_ entry: YAMLNode.Entry?) -> [PromptTurn] {
        guard let entry else { return [] }
        let result = entry.value.oneOrMore.compactMap(turn)
        if result.isEmpty { entry.value.expected("turns such as [{ user: … }]") }
        return result
    }

    private func turn(_ node: YAMLNode) -> PromptTurn? {
        guard node.isMapping else {
            guard let message = message(role: "user", node) else { return nil }
            return PromptTurn(user: message.content, assertions: [], location: node.location)
        }
        guard let fields = node.fields(["for", "as", "user", "assert"], of: "a turn") else { return nil }
        guard let user = fields["user"]?.value, let message = message(role: "user", user) else {
            if fields["user"] == nil {
                node.error("the turn does not say what the user says", hint: "write user: TEXT")
            }
            return nil
        }
        var loop: PromptTurn.Loop?
        if let list = fields["for"]?.value.text("a list variable") {
            loop = PromptTurn.Loop(list: list, element: fields["as"]?.value.text("a name") ?? "item")
        } else if let name = fields["as"] {
            file.report("'as' names the element of a list", at: name.keyLocation, hint: "write for: LIST beside it")
        }
        return PromptTurn(
            loop: loop, user: message.content,
            assertions: AssertionDecoder(file: file, folder: folder).assertions(fields["assert"]?.value),
            location: node.location)
    }

    private func systemMessages(_ own: YAMLNode?) -> [Prompt.Message] {
        (own ?? system).flatMap { message(role: "system", $0) }.map { [$0] } ?? []
    }

    private func messages(_ node: YAMLNode) -> [Prompt.Message] {
        (node.list("a list of messages") ?? []).compactMap { element in
            guard let fields = element.fields(["role", "content"], of: "a message") else { return nil }
            guard let role = fields["role"]?.value.text("a role such as user"), let content = fields["content"]?.value
            else {
                element.error("a message needs role and content")
                return nil
            }
            return message(role: role, content)
        }
    }

    private func message(role: String, _ node: YAMLNode) -> Prompt.Message? {
        guard !node.isNull, let value = node.scalarText.map(JSONValue.string) ?? node.json() else {
            node.expected("a text")
            return nil
        }
        do throws(TemplateError) {
            return Prompt.Message(role: role, content: try TemplatedValue(value), location: node.location)
        } catch {
            node.error("template: \(error.message)", hint: error.hint)
            return nil
        }
    }
}
