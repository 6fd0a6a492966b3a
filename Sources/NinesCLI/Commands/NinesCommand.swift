import ArgumentParser
import FixtureStore
import Glibc
import HTTPTransport
import Nines

/// The `nines` program.
@main
struct NinesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nines",
        abstract: "Runs evaluation suites against language models, replays recorded answers, compares reports.",
        version: Version.text,
        subcommands: [
            RunCommand.self, ReportCommand.self, CompareCommand.self, ClaimsCommand.self, PowerCommand.self,
            CheckCommand.self, HistoryCommand.self, ViewCommand.self,
            FixturesCommand.self,
        ])

    /// Turns every way of ending into an exit code, in one place.
    static func main() async {
        signal(SIGPIPE, SIG_IGN)
        // Inherited as ignored, it would leave nobody to say that a program has ended.
        signal(SIGCHLD, SIG_DFL)
        DescriptorLimit.raise()
        var code = ExitCode.success
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            code = end(error)
        }
        if let lost = Output.lost {
            Output.message("error: \(lost)")
            code = code == ExitCode.success ? ExitCode.incomplete : code
        }
        Glibc.exit(code)
    }

    /// Says what there is to say about a failure and returns its exit code.
    private static func end(_ error: any Error) -> Int32 {
        switch error {
        case let end as ProgramEnd: return end.code
        case let invalid as InvalidInput:
            var sources = SourceTexts()
            for diagnostic in invalid.diagnostics { Output.progress(diagnostic.rendered(with: &sources)) }
            let errors = invalid.diagnostics.count { $0.severity == .error }
            if errors > 1 { Output.message("\(errors) errors") }
            return ExitCode.invalidInput
        case let fault as FixtureError:
            Output.message("error: \(fault)")
            return ExitCode.invalidInput
        case let failure as FileSystem.Failure:
            Output.message("error: \(failure)")
            return ExitCode.incomplete
        case let failure as TransportError:
            Output.message("error: \(failure.code.rawValue): \(failure.message)")
            return ExitCode.incomplete
        default:
            // The argument parser's own: help, version, usage. Anything it does not know is a fault of ours.
            let code = exitCode(for: error)
            guard code == .failure else { exit(withError: error) }
            Output.message("error: this should not have happened: \(error)")
            return ExitCode.bug
        }
    }
}
