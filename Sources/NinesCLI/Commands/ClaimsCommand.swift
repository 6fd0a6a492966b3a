import ArgumentParser
import Nines

/// `nines claims`
struct ClaimsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claims", abstract: "Puts what articles claim beside what runs measured, as Markdown.",
        discussion: """
            A claims file lists claims and how each is tested: a condition on a figure, a paired comparison, a table, or a \
            feature. Verdicts are read off 95 % intervals: supported or contradicted only where the whole interval \
            says so. The same runs give the same text.

            exit codes: 0 done, whatever the verdicts, 2 a claims file or run record that cannot be used, 64 usage
            """)

    @Argument(help: "The claims file (.yaml).", completion: .file(extensions: ["yaml"]))
    var claims: String

    @Argument(help: "Run records (.jsonl).", completion: .file(extensions: ["jsonl"]))
    var runs: [String]

    @Option(help: "Where the report goes. Default: standard output.")
    var output: String?

    @Option(help: "A folder of fixtures, to say when the answers were recorded.", completion: .directory)
    var fixtures: String?

    func run() throws {
        let file = try ClaimsFile.load(claims)
        if let output { try FileSystem.checkWritable(output) }
        var evidence = ClaimEvidence()
        for path in runs { evidence.add(try RunRecord.read(path), path: path) }
        if let fixtures { evidence.addRecordings(in: FileSystem.absolute(fixtures)) }
        for warning in evidence.warnings + ClaimsReport.warnings(file, evidence) {
            var sources = SourceTexts()
            Output.progress(warning.rendered(with: &sources))
        }
        let text = ClaimsReport.markdown(file, evidence)
        guard let output else { return Output.result(text) }
        try FileSystem.write(Array(text.utf8), to: output)
        Output.message("claims: \(output)")
    }
}
