import ArgumentParser
import Glibc
import Nines

/// The `nines` program.
@main
struct NinesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nines",
        abstract: "Runs evaluation suites against language models, replays recorded answers, compares reports.",
        version: Version.text,
        subcommands: [
            RunCommand.self, ReportCommand.self, CompareCommand.self, PowerCommand.self, CheckCommand.self,
            FixturesCommand.self,
        ])

    /// Turns every way of ending into an exit code, in one place.
    static func main() async {
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let error as InvalidInput {
            var sources = SourceTexts()
            for diagnostic in error.diagnostics { Output.progress(diagnostic.rendered(with: &sources)) }
            let errors = error.diagnostics.count { $0.severity == .error }
            if errors > 1 { Output.message("\(errors) errors") }
            Glibc.exit(ExitCode.invalidInput)
        } catch let error as FileSystem.Failure {
            Output.message("error: \(error)")
            Glibc.exit(ExitCode.incomplete)
        } catch let end as ProgramEnd {
            Glibc.exit(end.code)
        } catch {
            exit(withError: error)
        }
    }
}

/// Thrown to end the program with a code after everything has been said.
struct ProgramEnd: Error {
    let code: Int32
}
