import ArgumentParser
import Glibc
import Nines

/// The flags that say how much is printed and how it looks.
struct OutputOptions: ParsableArguments {
    @Flag(name: [.short, .long], help: "Print the table only.")
    var quiet = false

    @Flag(name: [.short, .long], help: "Print every cell that did not pass, not only the first ten.")
    var verbose = false

    @Option(help: "When to colour: auto, always or never.")
    var color: Style.When = .auto

    /// A message that `--quiet` suppresses.
    func note(_ text: String) {
        if !quiet { Output.message(text) }
    }

    /// A warning, with its place.
    func warn(_ diagnostic: Diagnostic) {
        var sources = SourceTexts()
        Output.progress(diagnostic.rendered(with: &sources))
    }

    /// Failures, table, gates and verdict.
    func show(_ report: RunReport, environment: [String: String], listsMisses: Bool = true) {
        let style = Style(color, environment: environment)
        if !quiet {
            Output.result(TerminalReport.failures(report, limit: verbose ? .max : 10, listsMisses: listsMisses))
        }
        let text = TerminalReport.summary(report)
        Output.result(text)
        let verdict = report.verdict.text
        Output.result((report.verdict.exitCode == 0 ? style.good(verdict) : style.bad(verdict)) + "\n")
    }
}
