import ArgumentParser
import FixtureStore
import Nines

/// `nines fixtures`
struct FixturesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fixtures", abstract: "Looks after recorded exchanges.",
        subcommands: [List.self, Lint.self, Verify.self, Prune.self, Accept.self])

    /// The suites whose fixtures are meant, and the folder they lie in.
    struct Where: ParsableArguments {
        @Argument(help: "Names of suites. Default: all that have fixtures.")
        var suites: [String] = []

        /// The folders meant, by suite.
        func folders() throws -> [(suite: String, path: String)] {
            let project = try Project.find(from: FileSystem.currentFolder)
            // Names in the folder are already spelt as folders are; names of suites are not.
            let found =
                suites.isEmpty
                ? FileSystem.names(in: project.fixtures).map { ($0, FileSystem.join(project.fixtures, $0)) }
                : suites.map { ($0, FixtureFolder.path(root: project.fixtures, suite: $0)) }
            let folders = found.map { (suite: $0, path: $1) }.filter { FileSystem.isFolder($0.path) }
            for suite in suites where !folders.contains(where: { $0.suite == suite }) {
                let near = Suggestion.nearest(suite, in: FileSystem.names(in: project.fixtures))
                throw InvalidInput(
                    "there are no fixtures of a suite '\(suite)' in \(FileSystem.display(project.fixtures))",
                    hint: near.map { "did you mean '\($0)'?" })
            }
            return folders
        }
    }

    /// `nines fixtures ls`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "ls", abstract: "Lists what is recorded, of which targets, when and with what.")

        @OptionGroup var place: Where

        func run() throws {
            for (suite, path) in try place.folders() {
                let summary = try FixturesCommand.reading { () throws(FixtureError) in
                    try FixtureFolder(path: path).summary()
                }
                let size = "\((summary.bytes + 1023) / 1024) KiB"
                Output.result("\(suite): \(summary.exchanges) exchanges, \(size)\n")
                for (target, count) in summary.targets.sorted(by: { $0.key < $1.key }) {
                    Output.result("  \(count) of \(target)\n")
                }
                for (origin, count) in summary.origins.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                    Output.result("  \(count) \(origin.rawValue)\n")
                }
                for recording in summary.recordings { Output.result("  recorded \(recording.text)\n") }
                for journal in summary.journals { Output.result("  not sealed: \(journal)\n") }
            }
        }
    }

    /// `nines fixtures lint`
    struct Lint: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lint", abstract: "Finds everything that is wrong: damage, disorder, duplicates, secrets.")

        @OptionGroup var place: Where

        func run() throws {
            let secrets = try Project.find(from: FileSystem.currentFolder).secrets(ProcessEnvironment.variables)
            var problems: [FixtureError] = []
            for (_, path) in try place.folders() {
                problems += try FixturesCommand.reading { () throws(FixtureError) in
                    try FixtureLint(path: path, secrets: secrets).problems
                }
            }
            try FixturesCommand.end(problems)
        }
    }

    /// `nines fixtures verify`
    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify", abstract: "Checks that every line answers its own request, by key and digest.")

        @OptionGroup var place: Where

        func run() throws {
            var problems: [FixtureError] = []
            for (suite, path) in try place.folders() {
                let folder = try FixturesCommand.reading { () throws(FixtureError) in try FixtureFolder(path: path) }
                let found = folder.verify()
                if found.isEmpty { Output.result("\(suite): every line answers its request\n") }
                problems += found
            }
            try FixturesCommand.end(problems)
        }
    }

    /// `nines fixtures prune`
    struct Prune: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "prune",
            abstract: "Removes what no cell of a suite asks for any more; lists it without --delete.")

        @Argument(help: "Suite files.", completion: .file(extensions: ["yaml", "yml"]))
        var suites: [String]

        @Flag(help: "Remove it.")
        var delete = false

        func run() async throws {
            for path in suites {
                let pruning = try await RunJob.prune(path, environment: ProcessEnvironment.variables, deletes: delete)
                for line in pruning.lines { Output.result(line + "\n") }
                let what = delete ? "removed" : "would be removed (--delete removes it)"
                Output.result("\(pruning.suite): \(pruning.lines.count) exchanges, \(pruning.bytes) bytes \(what)\n")
            }
        }
    }

    /// `nines fixtures accept`
    struct Accept: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "accept", abstract: "Takes lines that somebody changed on purpose; they are marked as edited.")

        @OptionGroup var place: Where

        func run() throws {
            for (suite, path) in try place.folders() {
                let accepted = try FixturesCommand.reading { () throws(FixtureError) in
                    try EditAcceptance(path: path).accepted
                }
                Output.result("\(suite): \(accepted.count) changed lines accepted\n")
            }
        }
    }

    /// Runs a piece of fixture work; its failure is invalid input.
    static func reading<Result>(_ work: () throws(FixtureError) -> Result) throws -> Result {
        do { return try work() } catch { throw InvalidInput("\(error)") }
    }

    /// Prints problems; ends with the code of invalid input when there are some.
    static func end(_ problems: [FixtureError]) throws {
        for problem in problems { Output.result("\(problem)\n") }
        Output.result(problems.isEmpty ? "no problems\n" : "\(problems.count) problems\n")
        if !problems.isEmpty { throw ProgramEnd(code: ExitCode.invalidInput) }
    }
}
