import ArgumentParser
import Nines

/// Gates as the command line gives them.
enum GateArgument {
    /// Reads each text; what is wrong with one is a usage error.
    static func read<Condition>(
        _ texts: [String], _ make: (String) throws(Gate.Malformed) -> Condition
    ) throws -> [Condition] {
        try texts.map { text in
            do throws(Gate.Malformed) { return try make(text) } catch {
                throw ValidationError(error.message + (error.hint.map { " (\($0))" } ?? ""))
            }
        }
    }
}
