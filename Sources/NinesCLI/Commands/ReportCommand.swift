import ArgumentParser
import Nines

/// `nines report`
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Renders a stored run again; never touches the network.")

    @Argument(help: "A run record (.jsonl).", completion: .file(extensions: ["jsonl"]))
    var record: String

    @Option(
        help:
            "Write a report: FORMAT=PATH, with json, csv, junit, markdown, html or github; '-': standard output; repeatable."
    )
    var report: [ReportRequest] = []

    @Option(help: "A condition beside those of the suites; repeatable.")
    var gate: [String] = []

    @Option(help: "Print the answers of all targets to the cases with this tag, or path.")
    var show: String?

    @OptionGroup var output: OutputOptions

    func run() throws {
        let stored = try RunRecord.read(record)
        for warning in stored.warnings { Output.warning(warning) }
        let gates = try GateArgument.read(gate) { text throws(Gate.Malformed) in
            let gate = try Gate(text)
            try gate.checkBound()
            return gate
        }
        var rendered = RunReport(stored, furtherGates: gates)
        let problems = ReportFile.problems(report) { try $0.write(rendered) }
        rendered = rendered.with(hasProblems: !problems.isEmpty)
        if let show {
            Output.result(TerminalText.plain(AnswerSheet.text(rendered.cells, matching: show)))
        } else if report.isEmpty || !problems.isEmpty && !report.contains(where: { $0.path == "-" }) {
            output.show(rendered, environment: ProcessEnvironment.variables)
        }
        for problem in problems { Output.message("error: \(problem)") }
        throw ProgramEnd(code: rendered.verdict.exitCode)
    }
}
