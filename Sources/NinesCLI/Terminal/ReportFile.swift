import Nines

/// Where a report goes: a file, standard output, or a step summary of GitHub.
struct ReportFile {
    /// `-` is standard output.
    let path: String

    /// Found out before a run rather than after it: a run costs money.
    func checkWritable() throws {
        if path != "-" { try FileSystem.checkWritable(path) }
    }

    /// Writes a report; a step summary is added to what other commands of the step have written.
    func write(_ bytes: [UInt8], format: String, isStepSummary: Bool = false) throws {
        if path == "-" { return Output.result(bytes) }
        if isStepSummary { try StepSummary.add(bytes, to: path) } else { try FileSystem.write(bytes, to: path) }
        Output.message("\(format) report: \(path)")
    }

    /// The file's name; nil for standard output, which has nothing beside it.
    var name: String? { path == "-" ? nil : FileSystem.name(path) }

    /// Writes a report and what belongs beside it, the report itself last.
    func write(_ rendered: RenderedReport, format: String, isStepSummary: Bool) throws {
        try rendered.writeSiblings(of: path)
        try write(rendered.bytes, format: format, isStepSummary: isStepSummary)
        for note in rendered.notes { Output.message("note: \(note)") }
    }

    /// Writes every report that can be written; the others are returned, each with why it cannot, and keep none back.
    static func problems<Request>(_ requests: [Request], write: (Request) throws -> Void) -> [String] {
        var problems: [String] = []
        for request in requests {
            do { try write(request) } catch { problems.append("\(error)") }
        }
        return problems
    }

    /// Prints what a workflow of GitHub is to show, where this is one.
    static func annotate(_ annotations: [WorkflowAnnotation]) {
        let variables = ProcessEnvironment.variables
        guard variables["GITHUB_ACTIONS"] == "true" else { return }
        Output.result(WorkflowAnnotation.commands(annotations, root: variables["GITHUB_WORKSPACE"]))
    }
}
