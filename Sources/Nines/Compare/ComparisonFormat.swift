/// A form in which a comparison can be rendered.
///
/// A new format is one file with a type that conforms, and one line in `ComparisonFormats.all`.
public protocol ComparisonFormat: Sendable {
    /// The name before the `=` of `--report`.
    static var name: String { get }
    /// The file's bytes.
    static func render(_ comparison: Comparison) -> [UInt8]
}

/// The formats of comparisons there are.
public enum ComparisonFormats {
    /// One line a format.
    public static let all: [any ComparisonFormat.Type] = [
        ComparisonJSON.self,
        ComparisonMarkdown.self,
        ComparisonJUnit.self,
        ComparisonCSV.self,
    ]

    /// The format of a name; nil when there is none.
    public static func format(_ name: String) -> (any ComparisonFormat.Type)? {
        all.first { $0.name == name }
    }
}
