import JSONText

/// Reads prompts: a text, or a mapping with `system`, `text` and `messages`.
struct PromptDecoder {
    let file: YAMLFile
    /// The suite's system message, put before prompts that have none of their own.
    let system: YAMLNode?

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
        let isOnePrompt = entries.contains { ["messages", "text"].contains($0.key) }
        if isOnePrompt { return prompt(name: "own", node).map { [$0] } ?? [] }
        return entries.compactMap { prompt(name: $0.key, $0.value) }
    }

    private func prompt(name: String, _ node: YAMLNode) -> Prompt? {
        guard node.isMapping || node.isSequence else {
            guard let message = message(role: "user", node) else { return nil }
            return Prompt(name: name, messages: systemMessages(nil) + [message], location: node.location)
        }
        if node.isSequence {
            return Prompt(name: name, messages: systemMessages(nil) + messages(node), location: node.location)
        }
        guard let fields = node.fields(["system", "text", "messages"], of: "a prompt") else { return nil }
        var result = systemMessages(fields["system"]?.value)
        if let list = fields["messages"]?.value { result += messages(list) }
        if let text = fields["text"]?.value, let message = message(role: "user", text) { result.append(message) }
        guard fields["text"] != nil || fields["messages"] != nil else {
            node.error("the prompt '\(name)' has neither text nor messages")
            return nil
        }
        return Prompt(name: name, messages: result, location: node.location)
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
