/// A form in which a run can be rendered.
///
/// A new format is one file with a type that conforms, and one line in `ReportRegistry.all`.
public protocol ReportFormat: Sendable {
    /// The name before the `=` of `--report`.
    static var name: String { get }
    /// The file's bytes.
    static func render(_ report: RunReport) -> [UInt8]
}
