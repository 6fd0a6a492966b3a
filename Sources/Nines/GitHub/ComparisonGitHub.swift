/// A comparison for a workflow of GitHub: the step's summary as Markdown, and annotations for what got worse.
public enum ComparisonGitHub: ComparisonFormat {
    /// `github`
    public static let name = "github"
    /// Added to what other commands of the step have written.
    public static let isStepSummary = true

    /// The summary, cut to what GitHub shows.
    public static func render(_ comparison: Comparison) -> [UInt8] {
        StepSummary.fitted(ComparisonMarkdown.render(comparison))
    }

    /// Regressions, gates that do not hold and what was not found out as errors, remarks and broken cells as warnings.
    public static func annotations(_ comparison: Comparison) -> [WorkflowAnnotation] {
        var annotations: [WorkflowAnnotation] = []
        for matchup in comparison.matchups {
            for row in matchup.rows where row.verdict == .regressed {
                let message =
                    "\(row.name): \(ComparisonJUnit.regression(row)) (\(matchup.base) -> \(matchup.candidate))"
                annotations.append(
                    WorkflowAnnotation(
                        level: .error, title: "nines: regressed", message: message,
                        location: place(row.suite, in: comparison)))
            }
        }
        for gate in comparison.gates where gate.status != .holds && gate.status != .notApplied {
            annotations.append(WorkflowAnnotation(level: .error, title: "nines: gate", message: gate.sentence))
        }
        if [.incomplete, .nothingToCompare].contains(comparison.verdict) {
            annotations.append(
                WorkflowAnnotation(
                    level: .error, title: "nines: \(comparison.verdict.text)",
                    message: ComparisonNotes.shortfall(comparison)))
        } else {
            annotations += comparison.remarks.map {
                WorkflowAnnotation(level: .warning, title: "nines: compare", message: $0)
            }
        }
        return annotations + comparison.matchups.flatMap { broken($0, in: comparison) }
    }

    /// What only the base has right, at the line of the case; of many, GitHub shows the first.
    private static func broken(_ matchup: Matchup, in comparison: Comparison) -> [WorkflowAnnotation] {
        matchup.changed.filter { !$0.isFixed }.map { cell in
            WorkflowAnnotation(
                level: .warning,
                title: "nines: broke: \(cell.identity.suite)/\(cell.identity.caseID) on \(cell.identity.target)",
                message: ComparisonTerminal.text(cell, word: "broke"),
                location: cell.location ?? place(cell.identity.suite, in: comparison))
        }
    }

    /// The file of a suite, by the newest run that has it.
    private static func place(_ suite: String, in comparison: Comparison) -> SourceLocation? {
        let files = comparison.runs.runs.reversed().lazy.compactMap { $0.header.files[suite] }
        return files.first { !$0.isEmpty }.map { SourceLocation(file: $0, line: 1) }
    }
}
