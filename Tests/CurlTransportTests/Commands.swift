import Foundation

/// A directory that goes away with the value.
final class TemporaryDirectory: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "nines-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    var path: String { url.path }

    func file(_ name: String) -> String { url.appending(path: name).path }
}

/// Where a program is installed; nil if it is not.
func programPath(_ name: String) -> String? {
    ["/usr/bin/", "/usr/sbin/", "/bin/", "/usr/local/bin/"].map { $0 + name }
        .first { FileManager.default.isExecutableFile(atPath: $0) }
}

struct CommandFailure: Error {
    var command: [String]
}

/// Runs a program to its end; throws unless it succeeds.
func run(_ name: String, _ arguments: String...) throws {
    let process = Process()
    process.executableURL = programPath(name).map { URL(fileURLWithPath: $0) }
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard process.executableURL != nil else { throw CommandFailure(command: [name] + arguments) }
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CommandFailure(command: [name] + arguments) }
}
