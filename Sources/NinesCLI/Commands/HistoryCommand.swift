import ArgumentParser
import Nines

/// `nines history`
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Shows how a suite's figures went over stored runs.",
        discussion: """
            A table for each suite, target and strategy, a row a run in order of time, each with the difference to the \
            run before over the cells that both answered. Where the suite, the model or the program changed, the row \
            says so. Of a folder, the run records in it are taken, not those of its subfolders.

            exit codes: 0 done, 2 a file that cannot be used (what can be is shown), 3 a report that cannot be written, \
            4 no run found, 64 usage
            """)

    @Argument(
        help: "Run records (.jsonl), or folders of them.", completion: .file(extensions: ["jsonl"]))
    var paths: [String]

    @Option(help: "Only this suite; repeatable.")
    var suite: [String] = []

    @Option(name: [.short, .long], help: "Only this target; repeatable.")
    var target: [String] = []

    @Option(help: "Only the newest N runs.")
    var last: Int?

    @Option(help: "Write a report: FORMAT=PATH, with markdown, csv or json; '-' is standard output; repeatable.")
    var report: [HistoryRequest] = []

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if paths.isEmpty { throw ValidationError("give run records, or a folder of them") }
        if let last, last < 1 { throw ValidationError("--last must be at least 1") }
    }

    func run() throws {
        let history = History(reading: paths, suites: suite, targets: target, last: last)
        for diagnostic in history.diagnostics { Output.warning(diagnostic) }
        var problems: [String] = []
        if history.series.isEmpty {
            Output.message("no run to show")
        } else {
            problems = ReportFile.problems(report) { try $0.write(history) }
            if !report.contains(where: { $0.path == "-" }) { Output.result(history.terminal) }
        }
        for problem in problems { Output.message("error: \(problem)") }
        let isIncomplete = !problems.isEmpty && history.exitCode == ExitCode.success
        throw ProgramEnd(code: isIncomplete ? ExitCode.incomplete : history.exitCode)
    }
}
