import Glibc
import Nines

/// Shows how far a run is on standard error: one line that is rewritten on a terminal, a plain line now and then elsewhere.
struct ProgressLine {
    private let progress: RunProgress
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let start = ContinuousClock.now

    init(_ progress: RunProgress) {
        self.progress = progress
    }

    /// Shows until the task is cancelled.
    func show() async {
        let interval: Duration = isTerminal ? .milliseconds(100) : .seconds(10)
        while true {
            do { try await Task.sleep(for: interval) } catch { break }
            let text = line(progress.snapshot)
            Output.progress(isTerminal ? "\r\u{1B}[K" + DisplayWidth.truncate(text, to: width) : text + "\n")
        }
        if isTerminal { Output.progress("\r\u{1B}[K") }
    }

    private func line(_ now: RunProgress.Snapshot) -> String {
        let errors = now.outcomes[.error] ?? 0
        let passed = now.outcomes[.pass] ?? 0
        let judged = now.outcomes.values.reduce(0, +)
        var text = "\(now.done)/\(now.total) done, \(passed) passed, \(judged - passed - errors) not, \(errors) errors"
        text += ", \(now.inFlight) in flight"
        if now.waiting > 0 { text += ", \(now.waiting) waiting for a limit" }
        for (currency, amount) in now.spent.sorted(by: { $0.key < $1.key }) {
            let limit = now.limit.map { " of \($0)" } ?? ""
            text += ", \((amount * 10_000).rounded() / 10_000)\(limit) \(currency)"
        }
        if now.isStopping { return text + ", stopping" }
        if let left = now.timeLeft(after: ContinuousClock.now - start) { text += ", \(remaining(left)) left" }
        return text
    }

    private func remaining(_ duration: Duration) -> String {
        let seconds = Int(duration.components.seconds)
        return seconds < 120 ? "\(seconds) s" : "\(seconds / 60) min"
    }

    private var width: Int {
        var size = winsize()
        guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 10 else { return 79 }
        return Int(size.ws_col) - 1
    }
}
