import ArgumentParser
import Nines

/// `nines power`
struct PowerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "power", abstract: "Says how many cases a comparison needs, and what a suite can detect.",
        discussion: """
            From the variances of stored runs: give those that you would give to compare, or a run of one target. A \
            suite that cannot detect the effect you care about cannot clear a change either. With --trials or --cases \
            the figures are those of the plan, and the table has what was run beside it.
            """)

    @Argument(help: "Run records (.jsonl), as for compare.", completion: .file(extensions: ["jsonl"]))
    var runs: [String]

    // Unconditional, so that -5 is a number out of range and no option.
    @Option(parsing: .unconditional, help: "The true difference of right answers to find, in percentage points.")
    var effect = 5.0

    @Option(parsing: .unconditional, help: "Trials a cell that are planned. Default: as many as the run has.")
    var trials: Int?

    @Option(parsing: .unconditional, help: "Cases that are planned. Default: as many as the run has.")
    var cases: Int?

    @Option(parsing: .unconditional, help: "The probability of finding it.")
    var power = 0.8

    @Option(parsing: .unconditional, help: "How many tests are read together: suites times candidates.")
    var tests = 1

    @Option(help: "What to compare within one run: target, prompt, strategy or version. Default: target.")
    var by: ComparisonDimension?

    @Option(help: "The base within one run. Default: the first that shares a case with another.")
    var baseline: String?

    func validate() throws {
        guard effect > 0, effect <= 100 else { throw ValidationError("--effect must be above 0 and at most 100") }
        guard power > 0.05, power < 1 else { throw ValidationError("--power must be between 0.05 and 1") }
        if let trials, !(1...10_000).contains(trials) { throw ValidationError("--trials must be 1 to 10000") }
        if let cases, !(1...1_000_000_000).contains(cases) {
            throw ValidationError("--cases must be 1 to 1000000000")
        }
        if tests < 1 { throw ValidationError("--tests must be at least 1") }
        if runs.isEmpty { throw ValidationError("give one run record or several") }
    }

    func run() async throws {
        if effect < 0.5 {
            Output.message("note: --effect \(effect) is in percentage points: 5 is that of 70 % and 75 %")
        }
        let stored = try await ComparedRuns(reading: runs)
        for warning in stored.warnings { Output.warning(warning) }
        let plan = PowerAnalysis.Plan(
            effect: effect / 100, trials: trials, cases: cases, power: power, tests: tests)
        let analysis = try PowerAnalysis(stored, plan, by: by, baseline: baseline)
        Output.result(PowerTable.text(analysis))
        if analysis.rows.isEmpty { throw ProgramEnd(code: ComparisonVerdict.nothingToCompare.exitCode) }
    }
}
