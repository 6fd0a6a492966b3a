import FixtureStore
import HTTPTransport

extension RunJob {
    /// What the run would take, found out by going through all of it with answers that say nothing; asks nobody.
    public func forecast() async throws(InvalidInput) -> RunForecast {
        // Throws what would keep the run from starting.
        let spent = try budget()?.spent ?? 0
        let done = earlier?.done ?? CellSet()
        let suites = plan.suites.map { (name: $0.name, strategies: $0.strategies.map(\.label)) }
        let history = TokenHistory(
            of: suites, targets: plan.targets + plan.suites.flatMap(\.helpers), in: project.reports)
        var rows: [RunForecast.Row] = []
        for (index, suite) in plan.suites.enumerated() {
            for alias in plan.targets {
                var cells = 0
                var tallies: [String: ForecastTransport.Tally] = [:]
                for strategy in suite.strategies.map(\.label) {
                    let transport = ForecastTransport(history, strategy: strategy)
                    var helpers: [String: TargetSession] = [:]
                    for helper in suite.helpers { helpers[helper] = try forecastSession(helper, transport) }
                    let session = try forecastSession(alias, transport, helpers: helpers)
                    let runner = CellRunner(suites: plan.suites)
                    for cell in plan.cells(target: alias, without: done)
                    where cell.suiteIndex == index && cell.strategy.label == strategy {
                        cells += 1
                        _ = await runner.run(cell, session: session)
                    }
                    tallies.merge(transport.tallies) { $0 + $1 }
                }
                let mode = modes[.init(suite: suite.name, target: alias)] ?? .off
                for target in [alias] + suite.helpers.filter({ $0 != alias }) {
                    let isHelper = target != alias
                    rows.append(
                        .init(
                            suite: suite.name, target: target, isHelper: isHelper, cells: isHelper ? nil : cells,
                            fixtures: mode, tally: tallies[target] ?? .init(), price: project.targets[target]?.price,
                            source: history.source(of: target, in: suite.name, suite.strategies.map(\.label))))
                }
            }
        }
        return RunForecast(rows: rows, done: done.count, spent: spent)
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
