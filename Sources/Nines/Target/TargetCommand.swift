import ChildProcess

/// The program of a target that is no endpoint: one process a call, the request on its input, the answer on its output.
public struct TargetCommand: Sendable {
    /// The program and its arguments, as written; no shell reads them.
    public var arguments: [String]
    /// The folder that it starts in and that relative paths are relative to, absolute.
    public var folder: String
    /// What it gets beside the variables that every program gets.
    public var environment: [(name: String, value: ConfiguredText)]

    /// The program, its texts resolved; throws when one is not to be had.
    func program(_ environment: [String: String]) throws(InvalidInput) -> Program {
        var variables = ProgramEnvironment.shared(environment)
        for variable in self.environment {
            if let value = try variable.value.resolve(environment) { variables[variable.name] = value }
        }
        return Program(arguments, folder: folder, environment: variables)
    }
}
