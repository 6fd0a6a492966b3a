import FixtureStore
import HTTPTransport

extension RunJob {
    /// A session for each suite and target; the transport is asked for once each, and with `off` where a model must be found out.
    func sessions(
        budget: Budget? = nil, _ transport: (FixtureFolder, FixtureMode) throws -> any Transport
    ) async throws -> [Runner.SessionKey: TargetSession] {
        var sessions: [Runner.SessionKey: TargetSession] = [:]
        var models: [String: String] = [:]
        // One limiter a target and kind of clock, shared by all suites.
        var limiters: [String: RateLimiter] = [:]
        var breakers: [String: CircuitBreaker] = [:]
        let system = SystemClock()
        let virtual = VirtualClock()
        func session(
            _ alias: String, _ folder: FixtureFolder, _ mode: FixtureMode,
            helpers: [String: TargetSession] = [:]
        ) async throws -> TargetSession {
            let target = try project.target(alias)
            let isReplay = mode == .replay
            let clock: any RunClock = isReplay ? virtual : system
            let limiter =
                limiters["\(isReplay) \(alias)"]
                ?? RateLimiter(
                    RateLimits(
                        concurrency: isReplay ? .max : setConcurrency(target) ?? Self.mostTried,
                        isAdaptive: !isReplay && setConcurrency(target) == nil,
                        requestsPerMinute: isReplay ? nil : target.limits.requestsPerMinute,
                        tokensPerMinute: isReplay ? nil : target.limits.tokensPerMinute), clock: clock)
            if limiters.updateValue(limiter, forKey: "\(isReplay) \(alias)") == nil { progress.watch(limiter) }
            let carrier = try transport(folder, mode)
            let endpoint = isReplay ? nil : try Endpoint(target, environment: configuration.environment)
            let model: String
            if let known = try models[alias] ?? target.model.resolve(configuration.environment) {
                model = known
            } else if let endpoint {
                model = try await ModelDiscovery(
                    target: target, transport: try transport(folder, .off),
                    secrets: project.secrets(configuration.environment)
                ).onlyModel(endpoint)
            } else {
                model = try recordedModel(target, folder)
            }
            models[alias] = model
            // What is not recorded is missing for every cell, and says nothing of the target.
            let breaker =
                isReplay
                ? nil
                : breakers[alias] ?? CircuitBreaker(limit: target.limits.failures, isNoAnswer: ChatDecoder.isNoAnswer)
            if !isReplay { breakers[alias] = breaker }
            let policy = RetryPolicy(attempts: target.maxAttempts)
            let sender = CallSender(
                transport: carrier, limiter: limiter, policy: policy, clock: clock, breaker: breaker)
            let recording = carrier as? RecordingTransport
            let recordedSender = CallSender(
                transport: carrier, limiter: RateLimiter(RateLimits(concurrency: .max), clock: virtual),
                policy: policy, clock: virtual)
            return TargetSession(
                target, model: model, endpoint: endpoint, streams: configuration.streams, sender: sender,
                recordedSender: { recording?.answers($0) == true ? recordedSender : nil },
                hasRecordings: mode == .fill && !folder.isEmpty, helpers: helpers, budget: isReplay ? nil : budget,
                breaker: breaker)
        }
        for (key, mode) in modes.sorted(by: { ($0.key.suite, $0.key.target) < ($1.key.suite, $1.key.target) }) {
            guard let folder = folders[key.suite], let suite = plan.suites.first(where: { $0.name == key.suite }) else {
                continue
            }
            // A judge is recorded, replayed or asked as the target is whose answers it judges.
            var helpers: [String: TargetSession] = [:]
            for alias in suite.helpers { helpers[alias] = try await session(alias, folder, mode) }
            sessions[key] = try await session(key.target, folder, mode, helpers: helpers)
        }
        return sessions
    }

    /// The one model that a target's recordings are of, for targets that name none.
    private func recordedModel(_ target: Target, _ folder: FixtureFolder) throws -> String {
        let models = try folder.models(askedOf: target.alias)
        if let only = models.first, models.count == 1 { return only }
        let name = if case .environment(let name, _) = target.model.source { "set \(name)" } else { "name a model" }
        throw InvalidInput(
            models.isEmpty
                ? "the target '\(target.alias)' names no model, and nothing is recorded of it"
                : "the target '\(target.alias)' names no model, and its recordings are of \(models.count)",
            at: target.model.location,
            hint: models.isEmpty ? name : "\(name), one of: \(models.joined(separator: ", "))")
    }

    /// As many requests as are tried at once where nobody has said how many.
    private static let mostTried = 64

    /// How many requests a target gets at once; nil where that is to be found out.
    private func setConcurrency(_ target: Target?) -> Int? { configuration.concurrency ?? target?.limits.concurrency }

    /// Cells under way by target: two for a replay, which waits for nothing; otherwise as many as may be asked at once.
    var concurrency: [String: Int] {
        var result: [String: Int] = [:]
        for alias in plan.targets {
            let isReplay = modes.allSatisfy { $0.key.target != alias || $0.value == .replay }
            result[alias] = isReplay ? 2 : setConcurrency(project.targets[alias]) ?? Self.mostTried
        }
        return result
    }
}
