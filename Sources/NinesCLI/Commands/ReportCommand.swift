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
        let rendered = RunReport(stored, furtherGates: gates)
        for request in report { try request.checkWritable() }
        for request in report { try request.write(rendered) }
        if let show {
            Output.result(TerminalText.plain(AnswerSheet.text(rendered.cells, matching: show)))
        } else if report.isEmpty {
            output.show(rendered, environment: ProcessEnvironment.variables)
        }
        throw ProgramEnd(code: rendered.verdict.exitCode)
    }
}
