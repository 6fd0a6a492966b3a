/// A form in which a comparison can be rendered.
///
/// A new format is one file with a type that conforms, and one line in `ComparisonFormats.all`.
public protocol ComparisonFormat: Sendable {
    /// The name before the `=` of `--report`.
    static var name: String { get }
    /// The file's bytes.
    static func render(_ comparison: Comparison) -> [UInt8]
    /// Whether it is added to a step summary of GitHub rather than written as a file of its own.
    static var isStepSummary: Bool { get }
    /// What a workflow of GitHub is to show beside it.
    static func annotations(_ comparison: Comparison) -> [WorkflowAnnotation]
    /// The file that is to be written under a name, and what belongs beside it; without a name nothing can be beside it.
    static func render(_ comparison: Comparison, named name: String?) -> RenderedReport
}

extension ComparisonFormat {
    /// A file of its own.
    public static var isStepSummary: Bool { false }
    /// Nothing.
    public static func annotations(_ comparison: Comparison) -> [WorkflowAnnotation] { [] }
    /// One file, which is what most formats are.
    public static func render(_ comparison: Comparison, named name: String?) -> RenderedReport {
        RenderedReport(bytes: render(comparison))
    }
}

/// The formats of comparisons there are.
public enum ComparisonFormats {
    /// One line a format.
    public static let all: [any ComparisonFormat.Type] = [
        ComparisonJSON.self,
        ComparisonMarkdown.self,
        ComparisonJUnit.self,
        ComparisonCSV.self,
        HTMLComparison.self,
        ComparisonGitHub.self,
    ]

    /// The format of a name; nil when there is none.
    public static func format(_ name: String) -> (any ComparisonFormat.Type)? {
        all.first { $0.name == name }
    }
}
