import ArgumentParser
import Nines

/// `FORMAT=PATH`, as `--report` of a history takes it.
struct HistoryRequest: ExpressibleByArgument {
    let format: HistoryFormat
    let path: String

    init?(argument: String) {
        guard let equals = argument.firstIndex(of: "="),
            let format = HistoryFormat(rawValue: String(argument[..<equals]))
        else { return nil }
        self.format = format
        path = String(argument[argument.index(after: equals)...])
        guard !path.isEmpty else { return nil }
    }

    static var allValueStrings: [String] { HistoryFormat.allCases.map { "\($0.rawValue)=PATH" } }

    func write(_ history: History) throws {
        try ReportFile(path: path).write(format.render(history), format: format.rawValue)
    }
}
