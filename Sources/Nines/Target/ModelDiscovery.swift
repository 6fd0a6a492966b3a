import FixtureStore
import HTTPTransport
import JSONText

/// Asks an endpoint which models it has, for targets that name none.
struct ModelDiscovery {
    let target: Target
    let transport: any Transport
    let secrets: SecretGuard

    /// The endpoint's only model; throws when there are several, or when the endpoint does not say.
    func onlyModel(_ endpoint: Endpoint) async throws(InvalidInput) -> String {
        let models = try await models(endpoint)
        guard let first = models.first, models.count == 1 else {
            let names = models.prefix(12).joined(separator: ", ") + (models.count > 12 ? ", …" : "")
            throw InvalidInput(
                "the target '\(target.alias)' names no model, and the endpoint has \(models.count)",
                at: target.model.location, hint: "\(remedy)\(names.isEmpty ? "" : ", such as one of: \(names)")")
        }
        return first
    }

    private func models(_ endpoint: Endpoint) async throws(InvalidInput) -> [String] {
        let request = HTTPRequest(
            method: "GET", baseURL: endpoint.baseURL, path: "/models", query: endpoint.query,
            headers: endpoint.headers, timeouts: target.timeouts, connection: target.connection, bodyLimit: 4 << 20,
            identity: ExchangeIdentity(suite: "", target: target.alias, caseID: ""))
        let response: HTTPResponse
        do { response = try await transport.send(request) } catch {
            throw InvalidInput(
                "the target '\(target.alias)' names no model, and the endpoint did not say which it has: \(error.message)",
                at: target.model.location, hint: "check base_url, and whether the server runs; or \(remedy)")
        }
        guard response.status == 200, let list = try? JSONParser.parse(response.body, options: .lenient)["data"]?.array
        else {
            throw InvalidInput(
                "the target '\(target.alias)' names no model, and GET /models gave HTTP \(response.status)",
                at: target.model.location, hint: hint(response.status))
        }
        return list.compactMap { $0["id"]?.string }.map(secrets.redact)
    }

    private func hint(_ status: Int) -> String {
        switch status {
        case 401, 403:
            let key = target.apiKey.map { "is \($0.name) set and right?" } ?? "the target has no api_key"
            return "the endpoint wants a key: \(key)"
        case 404: return "does base_url lead to the API, as …/v1 does? Otherwise \(remedy)"
        default: return remedy
        }
    }

    private var remedy: String {
        if case .environment(let name, _) = target.model.source { return "set \(name)" }
        return "write model: in \(Project.fileName)"
    }
}
