public import ArgumentParser
public import Nines

/// `nines compare`
struct CompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Compares runs, or the targets, prompts, strategies or versions of one run.",
        usage: """
            nines compare <base> <candidate> ... [<options>]
            nines compare <record> [--by <dimension>] [--baseline <name>] [<options>]
            """,
        discussion: """
            Of several records the first is the base, and each other one is compared with it. Of one record, its \
            targets, prompts, strategies or versions are compared with one of them. So:

            nines compare old.jsonl new.jsonl
            nines compare a.jsonl b.jsonl c.jsonl --gate 'diff.low >= -0.05'
            nines compare run.jsonl
            nines compare run.jsonl --by prompt --baseline short

            Cells are paired by name. Each suite gets the difference of right answers with its paired interval, an \
            exact test corrected over all suites, and a verdict; errors are counted apart.

            exit codes: 0 no regression found, 1 a regression or a gate that fails, 2 a file that is no run record, \
            or a gate that matches nothing, 3 incomplete (a run cut short, errors above tolerance, a report that \
            cannot be written), 4 no cell in common, 64 usage; of several the first of 2, 1, 3, 4
            """)

    @Argument(
        help: ArgumentHelp(
            "Run records (.jsonl): a base and one candidate or more, or one run to look into.", valueName: "record"),
        completion: .file(extensions: ["jsonl"]))
    var runs: [String]

    @Option(help: ArgumentHelp("What to compare within one run. Default: target.", valueName: "dimension"))
    var by: ComparisonDimension?

    @Option(
        help: ArgumentHelp(
            "The base within one run: a name in the dimension of --by. Default: the first that shares a case with another.",
            valueName: "name"))
    var baseline: String?

    @Option(
        help:
            "Write a report: FORMAT=PATH, with json, markdown, junit, csv, html or github; '-': standard output; repeatable."
    )
    var report: [ComparisonRequest] = []

    @Option(help: "A condition on every suite, such as 'latency.p95.change <= 500' (ms); repeatable.")
    var gate: [String] = []

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if runs.isEmpty { throw ValidationError("give two run records or more, or one to look into") }
        if runs.count > 1, by != nil || baseline != nil {
            throw ValidationError(
                "--by and --baseline look into one run; \(runs.count) were given, of which the first is the base")
        }
        _ = try gates()
    }

    func run() async throws {
        let stored = try await ComparedRuns(reading: runs)
        for warning in stored.warnings { Output.warning(warning) }
        let comparison = try Comparison(stored, by: by, baseline: baseline, gates: try gates())
        let problems = ReportFile.problems(report) { try $0.write(comparison) }
        let verdict = problems.isEmpty ? comparison.verdict : comparison.verdict.withoutReport
        if !report.contains(where: { $0.path == "-" }) {
            let limit = output.verbose ? Int.max : 5
            Output.result(
                TerminalText.plain(ComparisonTerminal.text(comparison, changedLimit: limit, isBrief: output.quiet)))
            let style = Style(output.color, environment: ProcessEnvironment.variables)
            Output.result((verdict.exitCode == 0 ? style.good(verdict.text) : style.bad(verdict.text)) + "\n")
        }
        for problem in problems { Output.message("error: \(problem)") }
        throw ProgramEnd(code: verdict.exitCode)
    }

    private func gates() throws -> [ComparisonGate] {
        try GateArgument.read(gate) { text throws(Gate.Malformed) in
            let gate = try ComparisonGate(text)
            try gate.checkBound()
            return gate
        }
    }
}

extension ComparisonDimension: ExpressibleByArgument {}
