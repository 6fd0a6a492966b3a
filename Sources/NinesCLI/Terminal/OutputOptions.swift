import ArgumentParser
import Glibc
import Nines

/// The flags that say how much is printed and how it looks.
struct OutputOptions: ParsableArguments {
    @Flag(name: [.short, .long], help: "Print no cells, only the table, what must be known to read it, and the gates.")
    var quiet = false

    @Flag(
        name: [.short, .long], help: "Print every cell that did not pass, not only the first ten, and the breakdowns.")
    var verbose = false

    @Option(help: "When to colour: auto, always or never.")
    var color: Style.When = .auto

    /// A message that `--quiet` suppresses.
    func note(_ text: String) {
        if !quiet { Output.message(text) }
    }

    /// Failures, table, gates and verdict.
    ///
    /// - Parameter listsProblems: Whether missing fixtures and what was not recorded are not said elsewhere already.
    func show(
        _ report: RunReport, environment: [String: String], listsProblems: Bool = true, onStandardError: Bool = false
    ) {
        let style = Style(color, environment: environment)
        let verdict = report.verdict.text
        var text = quiet ? "" : TerminalReport.failures(report, limit: verbose ? .max : 10, listsMisses: listsProblems)
        if verbose, !quiet { text += TerminalReport.tables(report) }
        text += TerminalReport.summary(report, listsProblems: listsProblems)
        if !verbose, !quiet { text += TerminalReport.hint(report) }
        text = TerminalText.plain(text)
        text += (report.verdict.exitCode == 0 ? style.good(verdict) : style.bad(verdict)) + "\n"
        if onStandardError { Output.progress(text) } else { Output.result(text) }
    }
}
