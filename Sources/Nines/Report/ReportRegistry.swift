/// The report formats there are.
public enum ReportRegistry {
    /// One line a format.
    public static let all: [any ReportFormat.Type] = [
        JSONReport.self,
        CSVReport.self,
        JUnitReport.self,
        MarkdownReport.self,
        HTMLReport.self,
        GitHubReport.self,
    ]

    /// The format of a name; nil when there is none.
    public static func format(_ name: String) -> (any ReportFormat.Type)? {
        all.first { $0.name == name }
    }
}
