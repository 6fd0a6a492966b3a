import Testing

@testable import Nines

@Suite("Progress")
struct RunProgressTests {
    /// Ten of forty cells were done before; ten took a minute.
    @Test(
        "the time left is the pace so far times what is left, and unknown where the pace says nothing",
        arguments: [
            (10, 20, false, false, 120), (0, 10, false, false, nil), (30, 40, false, false, nil),
            (10, 20, true, false, nil), (10, 20, false, true, nil),
        ] as [(Int, Int, Bool, Bool, Int?)])
    func timeLeft(_ judged: Int, _ done: Int, _ isHeld: Bool, _ isStopping: Bool, _ seconds: Int?) {
        var now = RunProgress.Snapshot()
        now.total = 40
        now.done = done
        now.outcomes = judged > 0 ? [.pass: judged - 1, .error: 1] : [:]
        now.isHeld = isHeld
        now.isStopping = isStopping
        #expect(now.timeLeft(after: .seconds(60)) == seconds.map { .seconds($0) })
    }
}
