import FixtureStore
import HTTPTransport

extension RunJob {
    /// What the run would take, found out by going through all of it with answers that say nothing; asks nobody.
    public func forecast() async throws(InvalidInput) -> RunForecast {
        let lengths = AnswerLengths(of: plan.suites.map(\.name), in: project.reports)
        var rows: [RunForecast.Row] = []
        for (index, suite) in plan.suites.enumerated() {
            for alias in plan.targets {
                let transport = ForecastTransport(lengths)
                var helpers: [String: TargetSession] = [:]
                for helper in suite.helpers { helpers[helper] = try forecastSession(helper, transport) }
                let session = try forecastSession(alias, transport, helpers: helpers)
                let runner = CellRunner(suites: plan.suites)
                var cells = 0
                for cell in plan.cells(target: alias) where cell.suiteIndex == index {
                    cells += 1
                    _ = await runner.run(cell, session: session)
                }
                let mode = modes[.init(suite: suite.name, target: alias)] ?? .off
                let tallies = transport.tallies
                rows.append(
                    .init(
                        suite: suite.name, target: alias, isHelper: false, cells: cells, fixtures: mode,
                        tally: tallies[alias] ?? .init(), price: session.target.price))
                for helper in suite.helpers where helper != alias {
                    rows.append(
                        .init(
                            suite: suite.name, target: helper, isHelper: true, cells: nil, fixtures: mode,
                            tally: tallies[helper] ?? .init(), price: helpers[helper]?.target.price))
                }
            }
        }
        return RunForecast(rows: rows, sources: lengths.sources)
    }

    private func forecastSession(
        _ alias: String, _ transport: ForecastTransport, helpers: [String: TargetSession] = [:]
    ) throws(InvalidInput) -> TargetSession {
        let clock = VirtualClock()
        let sender = CallSender(
            transport: transport, limiter: RateLimiter(RateLimits(concurrency: .max), clock: clock),
            policy: RetryPolicy(attempts: 1), clock: clock)
        return TargetSession(
            try project.target(alias), model: alias, endpoint: nil, streams: false, sender: sender, helpers: helpers)
    }
}
