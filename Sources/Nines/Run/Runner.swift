import HTTPTransport

/// Runs the cells of a plan, as many at a time as each target bears, and hands every result on as soon as it is there.
struct Runner: Sendable {
    let plan: RunPlan
    /// The session of each suite and target.
    let sessions: [SessionKey: TargetSession]
    /// How many cells of a target are under way at once.
    let concurrency: [String: Int]
    let progress: RunProgress

    /// A suite and a target.
    struct SessionKey: Hashable, Sendable {
        var suite: String
        var target: String
    }

    /// Runs every cell that is not done yet; returns when all are, or when the run was stopped.
    ///
    /// - Parameter keep: Takes a result; returns false when it could not be kept, which ends the run.
    func run(without done: CellSet = CellSet(), keep: @escaping @Sendable (CellResult) -> Bool) async {
        let runner = CellRunner(suites: plan.suites)
        await withTaskGroup(of: Void.self) { group in
            for target in plan.targets {
                let queue = CellQueue(plan.cells(target: target, without: done))
                for _ in 0..<max(1, concurrency[target] ?? 1) {
                    group.addTask {
                        while !progress.isStopping, let cell = queue.next() {
                            let key = SessionKey(suite: cell.identity.suite, target: target)
                            guard let session = sessions[key], session.takesCells else { continue }
                            guard let result = await runner.run(cell, session: session) else { continue }
                            progress.finished(result)
                            if !keep(result) { progress.stop() }
                        }
                    }
                }
            }
            await group.waitForAll()
        }
    }
}

/// Hands the cells of a target out, each once.
private final class CellQueue: Sendable {
    private let cells: Locked<AnyIterator<Cell>>

    init(_ cells: sending some Sequence<Cell>) {
        self.cells = Locked(AnyIterator(cells.makeIterator()))
    }

    func next() -> Cell? { cells.withLock { $0.next() } }
}
