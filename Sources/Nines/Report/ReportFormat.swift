/// A form in which a run can be rendered.
///
/// A new format is one file with a type that conforms, and one line in `ReportRegistry.all`.
public protocol ReportFormat: Sendable {
    /// The name before the `=` of `--report`.
    static var name: String { get }
    /// The file's bytes.
    static func render(_ report: RunReport) -> [UInt8]
    /// Whether it is added to a step summary of GitHub rather than written as a file of its own.
    static var isStepSummary: Bool { get }
    /// What a workflow of GitHub is to show beside it.
    static func annotations(_ report: RunReport) -> [WorkflowAnnotation]
    /// The file that is to be written under a name, and what belongs beside it; without a name nothing can be beside it.
    static func render(_ report: RunReport, named name: String?) -> RenderedReport
}

extension ReportFormat {
    /// A file of its own.
    public static var isStepSummary: Bool { false }
    /// Nothing.
    public static func annotations(_ report: RunReport) -> [WorkflowAnnotation] { [] }
    /// One file, which is what most formats are.
    public static func render(_ report: RunReport, named name: String?) -> RenderedReport {
        RenderedReport(bytes: render(report))
    }
}
