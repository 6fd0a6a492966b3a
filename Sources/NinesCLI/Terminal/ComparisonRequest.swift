import ArgumentParser
import Nines

/// `FORMAT=PATH`, as `--report` of a comparison takes it.
struct ComparisonRequest: ExpressibleByArgument {
    let format: any ComparisonFormat.Type
    let path: String

    init?(argument: String) {
        guard let equals = argument.firstIndex(of: "="),
            let format = ComparisonFormats.format(String(argument[..<equals]))
        else { return nil }
        self.format = format
        path = String(argument[argument.index(after: equals)...])
        guard !path.isEmpty else { return nil }
    }

    static var allValueStrings: [String] { ComparisonFormats.all.map { "\($0.name)=PATH" } }

    func write(_ comparison: Comparison) throws {
        // Also where the file cannot be written: they are printed.
        defer { ReportFile.annotate(format.annotations(comparison)) }
        let file = ReportFile(path: path)
        try file.write(
            format.render(comparison, named: file.name), format: format.name, isStepSummary: format.isStepSummary)
    }
}
