import ArgumentParser

/// The `nines` program.
@main
struct NinesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "nines", version: "0.1.0")
}
