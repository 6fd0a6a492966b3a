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

    /// Found out before a run rather than after it: a run costs money.
    func checkWritable() throws {
        guard path != "-" else { return }
        try FileSystem.checkWritable(path)
    }

    /// Renders and writes; `-` is standard output.
    func write(_ report: RunReport) throws {
        let bytes = format.render(report)
        if path == "-" { return Output.result(bytes) }
        try FileSystem.write(bytes, to: path)
        Output.message("\(format.name) report: \(path)")
    }
}
