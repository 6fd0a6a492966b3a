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

    /// Regressions and gates that do not hold as errors, and what was cut short as warnings.
    public static func annotations(_ comparison: Comparison) -> [WorkflowAnnotation] {
        var annotations: [WorkflowAnnotation] = []
        for matchup in comparison.matchups {
            for row in matchup.rows where row.verdict == .regressed {
                let message =
                    "\(row.name): \(ComparisonJUnit.regression(row)) (\(matchup.base) -> \(matchup.candidate))"
                annotations.append(WorkflowAnnotation(level: .error, title: "nines: regressed", message: message))
            }
        }
        for gate in comparison.gates where gate.status != .holds && gate.status != .notApplied {
            annotations.append(WorkflowAnnotation(level: .error, title: "nines: gate", message: gate.sentence))
        }
        let remarks = comparison.remarks.map {
            WorkflowAnnotation(level: .warning, title: "nines: compare", message: $0)
        }
        return annotations + remarks
    }
}
