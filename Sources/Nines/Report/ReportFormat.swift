/// A form in which a run can be rendered.
///
/// A new format is one file with a type that conforms, and one line in `ReportRegistry.all`.
public protocol ReportFormat: Sendable {
    /// The name before the `=` of `--report`.
    static var name: String { get }
    /// The file's bytes.
    static func render(_ report: RunReport) -> [UInt8]
}

/// The report formats there are.
public enum ReportRegistry {
    /// One line a format.
    public static let all: [any ReportFormat.Type] = [
        JSONReport.self,
        JUnitReport.self,
        MarkdownReport.self,
    ]

    /// The format of a name; nil when there is none.
    public static func format(_ name: String) -> (any ReportFormat.Type)? {
        all.first { $0.name == name }
    }
}
