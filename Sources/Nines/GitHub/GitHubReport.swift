/// A run for a workflow of GitHub: the step's summary as Markdown, and annotations for what is wrong.
public enum GitHubReport: ReportFormat {
    /// `github`
    public static let name = "github"
    /// Added to what other commands of the step have written.
    public static let isStepSummary = true

    /// The summary, cut to what GitHub shows.
    public static func render(_ report: RunReport) -> [UInt8] {
        StepSummary.fitted(MarkdownReport.render(report))
    }

    /// Gates that do not hold and cells without an answer as errors, wrong answers as warnings.
    public static func annotations(_ report: RunReport) -> [WorkflowAnnotation] {
        let files = report.header.files
        let amiss = report.gates.filter { $0.status != .holds && $0.status != .notApplied }
        var annotations = amiss.map { result in
            let file = result.key.names.first.flatMap { files[$0] }
            return WorkflowAnnotation(
                level: .error, title: "nines: gate", message: result.sentence,
                location: result.gate.location ?? file.map { SourceLocation(file: $0, line: 1) })
        }
        for cell in report.cells where cell.outcome == .error {
            annotations.append(annotation(cell, .error, file: files[cell.identity.suite] ?? ""))
        }
        if report.verdict.exitCode != 0, annotations.isEmpty {
            let count = report.cells.count
            annotations.append(
                WorkflowAnnotation(
                    level: .error, title: "nines: \(report.verdict.text)",
                    message: "\(count) of \(report.header.cells) planned cells are there"))
        }
        for cell in report.cells where cell.outcome.isAnswered && cell.outcome != .pass {
            annotations.append(annotation(cell, .warning, file: files[cell.identity.suite] ?? ""))
        }
        return annotations
    }

    private static func annotation(
        _ cell: CellResult, _ level: WorkflowAnnotation.Level, file: String
    ) -> WorkflowAnnotation {
        let identity = cell.identity
        return WorkflowAnnotation(
            level: level,
            title: "nines: \(cell.outcome.rawValue): \(identity.suite)/\(identity.caseID) on \(identity.target)",
            message: FailureText.text(cell, suiteFile: file), location: cell.location)
    }
}
