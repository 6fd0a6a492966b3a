import HTTPTransport
import JSONText

/// Reads `nines.yaml`; what is wrong is noted in the file, and the reading goes on.
struct ProjectDecoder {
    let file: YAMLFile
    let path: String

    var root: String { FileSystem.parent(path) }

    func decode() -> Project {
        var project = Project(
            root: root, file: path, targets: [:], fixtures: FileSystem.join(root, "Fixtures"),
            reports: FileSystem.join(root, "reports"), warnings: [])
        guard let fields = file.root()?.fields(["targets", "fixtures", "reports"], of: "the project file") else {
            return project
        }
        if let folder = fields["fixtures"]?.value.text("a folder") { project.fixtures = FileSystem.join(root, folder) }
        if let folder = fields["reports"]?.value.text("a folder") { project.reports = FileSystem.join(root, folder) }
        for entry in fields["targets"]?.value.entries("targets by alias") ?? [] {
            project.targets[entry.key] = target(entry)
        }
        return project
    }

    /// The keys that a target may have, whatever its kind.
    static let targetKeys: Set<String> = [
        "base_url", "model", "api_key", "api_key_header", "headers", "query", "body", "rename", "limits",
        "capabilities",
        "price", "timeouts", "proxy", "ca_file", "verify_tls", "http", "attempts", "command", "env",
    ]

    private func target(_ entry: YAMLNode.Entry) -> Target? {
        guard
            let fields = entry.value.fields(Self.targetKeys, of: "a target")
        else { return nil }
        // Before anything that may end the reading: a key's line must be known, so that no other problem shows it.
        let apiKey = fields["api_key"].flatMap { secret($0.value) }
        let headers = pairs(fields["headers"])
        let query = pairs(fields["query"])
        let environment = pairs(fields["env"])
        if fields["command"] != nil { return commandTarget(entry, fields, environment: environment) }
        if let env = fields["env"] {
            file.report(
                "'env' goes with a command only", at: env.keyLocation, hint: "headers carry what endpoints need")
        }
        guard let baseURL = fields["base_url"] else {
            file.report(
                "the target '\(entry.key)' has no base_url", at: entry.keyLocation,
                hint: "such as base_url: https://api.openai.com/v1")
            return nil
        }
        guard let url = text(baseURL.value, "a URL", checks: checkURL), let model = model(fields, entry) else {
            return nil
        }
        return Target(
            alias: entry.key, baseURL: url, model: model, apiKey: apiKey,
            apiKeyHeader: fields["api_key_header"]?.value.text("a header's name") ?? "Authorization",
            headers: headers, query: query,
            body: fields["body"]?.value.jsonObject("fields of the request body") ?? JSONObject(),
            renames: renames(fields["rename"]), limits: limits(fields["limits"]),
            capabilities: capabilities(fields["capabilities"]), price: fields["price"].flatMap(price),
            timeouts: timeouts(fields["timeouts"]), connection: connection(fields),
            maxAttempts: fields["attempts"]?.value.int("how often a call is tried, 1 to 20", in: 1...20) ?? 4,
            location: entry.keyLocation)
    }

    private func model(_ fields: [String: YAMLNode.Entry], _ entry: YAMLNode.Entry) -> ConfiguredText? {
        // Without a name the endpoint is asked which model it has.
        guard let model = fields["model"] else {
            return ConfiguredText(
                .environment(name: "NINES_MODEL", default: nil), isOptional: true, location: entry.keyLocation)
        }
        return text(model.value, "a model's name")
    }

    func text(
        _ node: YAMLNode, _ what: String, checks: (String, YAMLNode) -> Void = { _, _ in }
    ) -> ConfiguredText? {
        guard node.isMapping else {
            guard let text = node.text("\(what), or { env: NAME }") else { return nil }
            checks(text, node)
            return ConfiguredText(.literal(text), location: node.location)
        }
        return indirect(node)
    }

    private func indirect(_ node: YAMLNode) -> ConfiguredText? {
        guard let fields = node.fields(["env", "file", "optional", "default"], of: "a value from elsewhere") else {
            return nil
        }
        let optional = fields["optional"]?.value.bool() ?? false
        if let name = fields["env"]?.value.text("a variable's name") {
            let fallback = fields["default"]?.value.text()
            return ConfiguredText(
                .environment(name: name, default: fallback), isOptional: optional, location: node.location)
        }
        if let path = fields["file"]?.value.text("a path") {
            return ConfiguredText(
                .file(path: FileSystem.join(root, path)), isOptional: optional, location: node.location)
        }
        node.error("found neither env nor file", hint: "write { env: NAME } or { file: path }")
        return nil
    }

    /// A key may stand only in the environment or in a file of its own, never here.
    private func secret(_ node: YAMLNode) -> ConfiguredText? {
        if let fallback = node.child("default") {
            refuseSecret(fallback, hint: "a key has no default: write optional: true")
            return nil
        }
        guard node.isMapping else {
            refuseSecret(node, hint: "write api_key: { env: NAME } or { file: path }, and revoke this key")
            return nil
        }
        return indirect(node)
    }

    /// Neither the value nor its line is repeated.
    private func refuseSecret(_ node: YAMLNode, hint: String) {
        file.report("a key may not stand in this file", at: node.location, hint: hint, isConfidential: true)
    }

    /// What stands in the names of headers and query parameters that carry keys.
    private static let secretWords = ["auth", "key", "token", "secret", "password", "cookie", "sig", "credential"]

    private func pairs(_ entry: YAMLNode.Entry?) -> [(name: String, value: ConfiguredText)] {
        (entry?.value.entries() ?? []).compactMap { pair in
            if Self.secretWords.contains(where: pair.key.lowercased().contains), !pair.value.isMapping {
                refuseSecret(
                    pair.value, hint: "write \(pair.key): { env: NAME } or { file: path }, and revoke this key")
                return nil
            }
            return text(pair.value, "a text").map { (name: pair.key, value: $0) }
        }
    }

    private func checkURL(_ text: String, _ node: YAMLNode) {
        guard text.hasPrefix("http://") || text.hasPrefix("https://") else {
            node.expected("a URL that begins with http:// or https://")
            return
        }
        if Endpoint.hasUserInfo(text) {
            file.report(
                "a URL may not carry a user name or password", at: node.location, hint: "use api_key or headers",
                isConfidential: true)
        }
    }

    private func renames(_ entry: YAMLNode.Entry?) -> JSONObject {
        guard let entry, let object = entry.value.jsonObject("names of body fields") else { return JSONObject() }
        for member in object.members where !(member.value.isNull || member.value.string != nil) {
            entry.value.error(
                "rename.\(member.key): found a \(member.value.kind), expected a new name, or null to drop the field")
        }
        return object
    }

    func limits(_ entry: YAMLNode.Entry?) -> TargetLimits {
        let fields =
            entry?.value.fields(["concurrency", "requests_per_minute", "tokens_per_minute", "failures"], of: "limits")
            ?? [:]
        let what = "a whole number of at least 1"
        return TargetLimits(
            concurrency: fields["concurrency"]?.value.int("1 to 10000", in: 1...10_000),
            requestsPerMinute: fields["requests_per_minute"]?.value.int(what, in: 1...Int.max),
            tokensPerMinute: fields["tokens_per_minute"]?.value.int(what, in: 1...Int.max),
            failures: fields["failures"]?.value.int(what, in: 1...Int.max) ?? TargetLimits.usualFailures)
    }

    private func capabilities(_ entry: YAMLNode.Entry?) -> TargetCapabilities {
        let fields = entry?.value.fields(["system", "stream", "tools"], of: "capabilities") ?? [:]
        var result = TargetCapabilities()
        if let value = fields["system"]?.value.bool() { result.system = value }
        if let value = fields["stream"]?.value.bool() { result.stream = value }
        if let value = fields["tools"]?.value.bool() { result.tools = value }
        return result
    }

    func timeouts(_ entry: YAMLNode.Entry?) -> HTTPTimeouts {
        let fields = entry?.value.fields(["connect", "first_byte", "total", "low_speed"], of: "timeouts") ?? [:]
        func seconds(_ key: String) -> Duration? {
            fields[key]?.value.double("seconds, above 0", in: 0.001...86_400).map { .milliseconds(Int($0 * 1000)) }
        }
        var result = HTTPTimeouts()
        if let value = seconds("connect") { result.connect = value }
        if let value = seconds("total") { result.total = value }
        result.firstByte = seconds("first_byte")
        result.lowSpeedTime = seconds("low_speed")
        return result
    }

    private func connection(_ fields: [String: YAMLNode.Entry]) -> HTTPConnectionOptions {
        var result = HTTPConnectionOptions()
        result.proxy = fields["proxy"]?.value.text("a URL")
        if let proxy = result.proxy, Endpoint.hasUserInfo(proxy), let node = fields["proxy"]?.value {
            file.report(
                "a URL may not carry a user name or password", at: node.location,
                hint: "set HTTPS_PROXY in the environment", isConfidential: true)
        }
        result.caFile = fields["ca_file"]?.value.text("a path").map { FileSystem.join(root, $0) }
        if let verify = fields["verify_tls"]?.value.bool() {
            result.verifiesCertificate = verify
            if !verify {
                fields["verify_tls"]?.value.file.report(
                    "certificates are not checked: anybody on the way can read the key and change the answers",
                    at: fields["verify_tls"]?.keyLocation ?? SourceLocation(file: file.path, line: 1),
                    hint: "name the server's authority with ca_file instead", severity: .warning)
            }
        }
        if let node = fields["http"]?.value, let text = node.text() {
            guard let version = HTTPConnectionOptions.Version(rawValue: text) else {
                node.expected("auto, 1.1 or 2")
                return result
            }
            result.version = version
        }
        return result
    }
}
