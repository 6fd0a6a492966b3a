import HTTPTransport

/// What answers requests that no fixture answers: a target's program, or else the network.
final class LiveTransport: Transport {
    private let commands: [String: CommandTransport]
    private let makeNetwork: @Sendable () throws(TransportError) -> any Transport
    /// Made when a request first needs it: a run of programs alone opens no connection.
    private let network = Locked<(any Transport)?>(nil)

    /// The programs of targets by alias, and how to reach everything else.
    init(
        _ targets: [String: Target], environment: [String: String],
        makeNetwork: @escaping @Sendable () throws(TransportError) -> any Transport
    ) {
        commands = targets.compactMapValues { target in
            target.command.map { CommandTransport(command: $0, environment: environment) }
        }
        self.makeNetwork = makeNetwork
    }

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        if let command = commands[request.identity.target] { return try await command.send(request) }
        return try await connected().send(request)
    }

    private func connected() throws(TransportError) -> any Transport {
        // As a rule it is there, and no result is to be made of it.
        if let known = network.withLock({ $0 }) { return known }
        let made = network.withLock { known in
            Result { () throws(TransportError) in
                if let known { return known }
                let made = try makeNetwork()
                known = made
                return made
            }
        }
        return try made.get()
    }
}
