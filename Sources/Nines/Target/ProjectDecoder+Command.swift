import HTTPTransport
import JSONText

extension ProjectDecoder {
    /// The keys that a target with a command may have.
    private static let commandKeys: Set<String> = [
        "command", "env", "model", "body", "limits", "price", "timeouts", "attempts",
    ]

    /// A target that is a program; `fields` holds its `command`.
    func commandTarget(
        _ entry: YAMLNode.Entry, _ fields: [String: YAMLNode.Entry],
        environment: [(name: String, value: ConfiguredText)]
    ) -> Target? {
        for field in fields.values where !Self.commandKeys.contains(field.key) && Self.targetKeys.contains(field.key) {
            file.report(
                "'\(field.key)' means nothing to a program", at: field.keyLocation,
                hint: "a target has either a base_url or a command")
        }
        for timeout in fields["timeouts"]?.value.entries() ?? [] where timeout.key != "total" {
            file.report(
                "the timeout '\(timeout.key)' means nothing to a program", at: timeout.keyLocation,
                hint: "write timeouts: { total: seconds }")
        }
        guard let arguments = fields["command"].flatMap({ arguments($0.value) }) else { return nil }
        var capabilities = TargetCapabilities()
        capabilities.stream = false
        let nothing = ConfiguredText(.literal(""), location: entry.keyLocation)
        return Target(
            alias: entry.key, baseURL: nothing,
            model: fields["model"].flatMap { text($0.value, "a model's name") }
                ?? ConfiguredText(.literal(entry.key), location: entry.keyLocation),
            apiKey: nil, apiKeyHeader: "", headers: [], query: [],
            body: fields["body"]?.value.jsonObject("fields of the request body") ?? JSONObject(),
            renames: JSONObject(), limits: limits(fields["limits"]), capabilities: capabilities,
            price: fields["price"].flatMap(price), timeouts: timeouts(fields["timeouts"]),
            connection: HTTPConnectionOptions(),
            // A program that failed once would most likely fail again.
            maxAttempts: fields["attempts"]?.value.int("how often a call is tried, 1 to 20", in: 1...20) ?? 1,
            command: TargetCommand(arguments: arguments, folder: root, environment: environment),
            location: entry.keyLocation)
    }

    private func arguments(_ node: YAMLNode) -> [String]? {
        guard let elements = node.list("a list such as [\"python3\", \"rules.py\"]; there is no shell") else {
            return nil
        }
        let texts = elements.compactMap { $0.text("an argument") }
        guard texts.count == elements.count else { return nil }
        guard texts.first?.isEmpty == false else {
            node.error("the command names no program")
            return nil
        }
        return texts
    }
}
