import ChildProcess
import JSONText

/// Warnings about programs that this machine does not have: another may, so what names them is no worse for it.
public enum MissingProgram {
    /// One for each that assertions of a suite start, at the first that does.
    public static func warnings(in suite: Suite) -> [Diagnostic] {
        let prompts = suite.prompts + suite.cases.flatMap { $0.prompts ?? [] }
        let assertions = suite.cases.flatMap(\.assertions) + prompts.flatMap(\.turns).flatMap(\.assertions)
        var seen: Set<String> = []
        return assertions.compactMap { assertion in
            guard assertion.startsProgram, let name = assertion.spec.value?.array?.first?.string,
                !name.contains("{{"), !name.contains("{%"), seen.insert(name).inserted
            else { return nil }
            let program = Program([name], folder: assertion.spec.folder, environment: [:])
            return warning(
                program, at: assertion.keyLocations["value"] ?? assertion.location,
                hint: "where it is missing, what it has to judge is an error")
        }
    }

    /// One for each target that is such a program, at the target.
    public static func warnings(in project: Project) -> [Diagnostic] {
        project.targets.values.sorted { $0.alias < $1.alias }.compactMap { target in
            guard let command = target.command else { return nil }
            let program = Program(command.arguments, folder: command.folder, environment: [:])
            return warning(program, at: target.location, hint: "where it is missing, the target can be replayed only")
        }
    }

    private static func warning(_ program: Program, at place: SourceLocation, hint: String) -> Diagnostic? {
        guard !program.isFound else { return nil }
        let message =
            program.name.contains("/")
            ? "'\(program.name)' is no file that may be run" : "there is no program '\(program.name)' in PATH"
        return Diagnostic(message, at: place, hint: hint, severity: .warning)
    }
}

extension Assertion {
    /// Whether judging by it starts the program that its value names.
    fileprivate var startsProgram: Bool { type == "command" || type == "not-command" }
}
