public import HTTPTransport

/// Answers every request from a folder of fixtures: opens no socket, writes nothing, and takes no time.
public final class ReplayTransport: Transport {
    private let folder: FixtureFolder
    private let keepsUsed: Bool
    private let state = Locked(FixtureUsage())

    /// Looking for the nearest request reads many lines, so it is done for the first misses only.
    private static let explainedMisses = 40

    /// Replays from a folder.
    ///
    /// - Parameter keepsUsed: Whether `usage` is to tell which exchanges were served.
    public init(_ folder: FixtureFolder, keepsUsed: Bool = false) {
        self.folder = folder
        self.keepsUsed = keepsUsed
    }

    /// What was served and what was missing so far.
    public var usage: FixtureUsage { state.withLock { $0 } }

    /// The recorded response or failure; throws `missingFixture` when there is none, or when its line is damaged.
    public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let kept = try RecordedRequest(request)
        let wanted = ExchangeAddress(key: kept.key(target: request.identity.target), request.identity)
        do {
            switch folder.find(wanted, acrossCases: true) {
            case .line(let entry, let isFallback):
                let outcome = try folder.replayed(entry)
                state.withLock { usage in
                    usage.count(outcome, fallbackFor: isFallback ? request.identity : nil)
                    if keepsUsed { usage.used.insert(entry.address) }
                }
                return try outcome.get()
            case .missing(let cause):
                // A damaged key must not pass for a request that was never recorded.
                try folder.checkDigests()
                throw miss(cause, kept, wanted, request.identity)
            }
        } catch let error as FixtureError {
            throw miss(.damaged(error.description), kept, wanted, request.identity)
        } catch let error as TransportError {
            throw error
        } catch {
            throw TransportError(.other, "\(error)")
        }
    }

    private func miss(
        _ cause: FixtureMiss.Cause, _ request: RecordedRequest, _ wanted: ExchangeAddress, _ identity: ExchangeIdentity
    ) -> TransportError {
        var miss = FixtureMiss(identity: identity, cause: cause)
        let isExplained = state.withLock { $0.misses.count < Self.explainedMisses }
        if cause == .noSuchRequest, isExplained { miss.nearest = folder.nearest(to: request, wanted) }
        state.withLock { [miss] in $0.misses.append(miss) }
        return TransportError(.missingFixture, miss.message)
    }
}

extension FixtureUsage {
    mutating func count(_ outcome: ExchangeOutcome, fallbackFor identity: ExchangeIdentity?) {
        let origin: HTTPResponse.Origin =
            outcome.responseIfAny?.origin ?? .replayed
        served[origin, default: 0] += 1
        if let identity { fallbacks.append(identity) }
    }
}
