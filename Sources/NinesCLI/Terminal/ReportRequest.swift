import ArgumentParser
import Nines

/// `FORMAT=PATH`, as `--report` takes it.
struct ReportRequest: ExpressibleByArgument {
    let format: any ReportFormat.Type
    let path: String

    init?(argument: String) {
        guard let equals = argument.firstIndex(of: "=") else { return nil }
        guard let format = ReportRegistry.format(String(argument[..<equals])) else { return nil }
        self.format = format
        path = String(argument[argument.index(after: equals)...])
        guard !path.isEmpty else { return nil }
    }

    static var allValueStrings: [String] { ReportRegistry.all.map { "\($0.name)=PATH" } }

    func checkWritable() throws { try ReportFile(path: path).checkWritable() }

    /// Renders and writes; `-` is standard output.
    func write(_ report: RunReport) throws {
        // Also where the file cannot be written: they are printed.
        defer { ReportFile.annotate(format.annotations(report)) }
        let file = ReportFile(path: path)
        try file.write(
            format.render(report, named: file.name), format: format.name, isStepSummary: format.isStepSummary)
    }
}
