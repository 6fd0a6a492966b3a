import Foundation
import Testing

@testable import Nines

@Suite("Words of a shell")
struct ShellWordTests {
    /// Names that would be something else to a shell, or to the terminal that shows them.
    private static let names = [
        "plain", "with space", "qu'ote", "a*b", "$(x)", "`x`", "a!b", "back\\slash", "100%d", "-e", "数", "",
        // Quotes with an accent are one character to Swift and two to a shell.
        "a'\u{301};touch pwned;'\u{301}b", "'\u{301}'\u{301}", "a\"\u{301}$(touch pwned)",
        "\u{1B}[31mred", "tab\there", "\u{1B}'\u{301};touch pwned;'\u{301}", "\u{7}\\'$(touch pwned)`\"!%d\\0101",
        "line\nbreak", "two breaks\n\n", "\n", "\u{85}next", "\u{202E}txt.exe", "\u{1}数字",
    ]

    @Test("are read back by each as they were, and run nothing", arguments: ["bash", "dash", "sh"], names)
    func reads(_ shell: String, _ word: String) throws {
        // Every Linux that the tests run on has the first and last; dash is Debian's and Ubuntu's own.
        guard FileManager.default.isExecutableFile(atPath: "/bin/\(shell)") else { return }
        #expect(
            try Self.words("printf '%s\\0' \(ShellWord.quoted(word)) end", in: shell) == [word, "end"].map(Self.bytes))
    }

    @Test("show a terminal nothing that it obeys", arguments: names)
    func shows(_ word: String) {
        #expect(!ShellWord.quoted(word).unicodeScalars.contains { $0 != "\n" && $0.isUnsafeToShow })
    }

    @Test("rerun a cell, whatever it is called", arguments: names)
    func rerun(_ caseID: String) throws {
        let cell = SampleRun.cell(caseID, .fail, trial: 3)
        let command = FailureText.rerunCommand(cell.identity, suiteFile: "my suite.yaml")
        #expect(command.hasPrefix("nines run "))
        let words = try Self.words("printf '%s\\0' " + command.dropFirst("nines run ".count), in: "sh")
        let expected = ["my suite.yaml", "--target", "t", "--filter", "=" + cell.identity.path, "--trials", "4"]
        #expect(words == expected.map(Self.bytes))
    }

    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    /// What a command prints, split at NUL; compared as bytes, because Swift takes different spellings for the same.
    private static func words(_ command: String, in shell: String) throws -> [[UInt8]] {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/\(shell)")
        process.arguments = ["-c", command]
        // What gets out of its quotes leaves its mark here.
        let folder = FileManager.default.temporaryDirectory.appending(path: "nines-shell-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        process.currentDirectoryURL = folder
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let printed = [UInt8](pipe.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        return printed.split(separator: 0, omittingEmptySubsequences: false).dropLast().map(Array.init)
    }
}
