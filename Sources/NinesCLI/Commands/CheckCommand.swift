import ArgumentParser
import FixtureStore
import Nines

/// `nines check`
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Validates suites, the project file and fixtures, and reports every problem at once.")

    @Argument(help: "Suite files.", completion: .file(extensions: ["yaml", "yml"]))
    var suites: [String]

    @OptionGroup var output: OutputOptions

    func run() throws {
        var problems: [Diagnostic] = []
        var loaded: [Suite] = []
        var projects: Set<String> = []
        for path in suites {
            do {
                let suite = try SuiteLoader.load(path)
                (suite.warnings + MissingProgram.warnings(in: suite)).forEach(Output.warning)
                loaded.append(suite)
            } catch {
                problems += error.diagnostics
            }
            do {
                let project = try Project.find(from: FileSystem.parent(FileSystem.absolute(path)))
                guard projects.insert(project.file ?? "").inserted else { continue }
                (project.warnings + MissingProgram.warnings(in: project)).forEach(Output.warning)
            } catch {
                if projects.insert(error.diagnostics.first?.location?.file ?? "").inserted {
                    problems += error.diagnostics
                }
            }
        }
        for suite in loaded where problems.isEmpty {
            do { try Project.find(from: FileSystem.parent(suite.file)).checkTargets(of: [suite]) } catch {
                problems += error.diagnostics
            }
        }
        guard problems.isEmpty else { throw InvalidInput(problems) }
        let faults = try loaded.flatMap(fixtureProblems)
        for suite in loaded {
            let cells = RunPlan(suites: [suite], targets: [""]).count
            output.note("\(suite.name): \(suite.cases.count) cases, \(cells) cells a target: good")
        }
        if !faults.isEmpty { try FixturesCommand.end(faults) }
    }

    private func fixtureProblems(_ suite: Suite) throws -> [FixtureError] {
        let project = try Project.find(from: FileSystem.parent(suite.file))
        let path = FixtureFolder.path(root: project.fixtures, suite: suite.name)
        guard FileSystem.isFolder(path) else { return [] }
        let secrets = project.secrets(ProcessEnvironment.variables)
        return try FixturesCommand.reading { () throws(FixtureError) in
            try FixtureLint(path: path, secrets: secrets).problems
        }
    }
}
