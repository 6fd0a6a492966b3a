import HTTPTransport

/// Where a target's requests go and what goes with each, its texts resolved; a program's place is taken by its arguments.
struct Endpoint: Sendable {
    let baseURL: String
    let headers: HTTPHeaders
    let query: [(name: String, value: String)]

    /// Throws when a text is not to be had.
    init(_ target: Target, environment: [String: String]) throws(InvalidInput) {
        if let command = target.command {
            // Resolved here only to say what is missing before anything is asked.
            _ = try command.program(environment)
            baseURL = "command: " + command.arguments.joined(separator: " ")
            headers = [:]
            query = []
            return
        }
        guard var url = try target.baseURL.resolve(environment) else {
            throw InvalidInput("the target '\(target.alias)' has no base_url", at: target.baseURL.location)
        }
        while url.hasSuffix("/") { url.removeLast() }
        guard url.hasPrefix("http://") || url.hasPrefix("https://") else {
            throw InvalidInput(
                "\(target.baseURL.name) is not a URL that begins with http:// or https://", at: target.baseURL.location)
        }
        guard !Self.hasUserInfo(url) else {
            throw InvalidInput(
                "\(target.baseURL.name) carries a user name or password", at: target.baseURL.location,
                hint: "use api_key or headers")
        }
        baseURL = url
        var headers: HTTPHeaders = [
            "Content-Type": "application/json", "Accept": "application/json, text/event-stream",
        ]
        if let key = try target.apiKey?.resolve(environment) {
            let isBearer = target.apiKeyHeader.lowercased() == "authorization"
            headers[target.apiKeyHeader] = isBearer ? "Bearer \(key)" : key
        }
        for header in target.headers {
            if let value = try header.value.resolve(environment) { headers[header.name] = value }
        }
        self.headers = headers
        var query: [(name: String, value: String)] = []
        for parameter in target.query {
            if let value = try parameter.value.resolve(environment) { query.append((parameter.name, value)) }
        }
        self.query = query
    }

    /// Whether `user:password@` stands before the host.
    static func hasUserInfo(_ url: String) -> Bool {
        guard let slashes = url.firstRange(of: "//") else { return false }
        return url[slashes.upperBound...].prefix { $0 != "/" && $0 != "?" }.contains("@")
    }
}
