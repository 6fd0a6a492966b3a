@testable import Nines

/// Suites: any bytes give a suite that can be run or problems that can be shown, the same each time, and nothing outside
/// the folder is read.
enum SuiteProperty {
    /// What became of a file.
    private enum Reading: Equatable {
        case suite(hash: String, cells: [String], warnings: [Diagnostic])
        case problems([Diagnostic])
    }

    /// As many cells as are looked at one by one.
    private static let most = 2000

    static func check(_ bytes: [UInt8]) {
        Room.write(bytes, to: "suite.yaml")
        let readings = Room.enclosed { [read(), read()] }
        Property.holds(readings[0] == readings[1], "two readings differ: \(readings)")
    }

    private static func read() -> Reading {
        let suite: Suite
        do {
            suite = try SuiteLoader.load(Room.file("suite.yaml"))
        } catch {
            Property.holds(error.diagnostics.contains { $0.severity == .error }, "no error among \(error.diagnostics)")
            show(error.diagnostics)
            return .problems(error.diagnostics)
        }
        show(suite.warnings)
        return .suite(hash: suite.hash, cells: cells(of: suite), warnings: suite.warnings)
    }

    /// The paths of the cells; each must be one of its kind, and its prompt must render.
    private static func cells(of suite: Suite) -> [String] {
        Property.holds(!suite.cases.isEmpty, "a suite without cases")
        let plan = RunPlan(suites: [suite], targets: ["t"])
        guard plan.count <= most else { return [] }
        let cells = Array(plan.cells(target: "t"))
        Property.holds(cells.count == plan.count, "\(cells.count) cells, \(plan.count) planned")
        Property.holds(Set(cells.map(\.identity)).count == cells.count, "two cells have one name")
        for cell in cells {
            do throws(InvalidInput) {
                _ = try cell.prompt.render(cell.testCase.vars)
                _ = try cell.prompt.plan(cell.testCase.vars)
            } catch {
                // Beyond a hundred problems, warnings too, no case is looked at any more.
                Property.holds(
                    suite.warnings.count >= 100, "\(cell.identity.path) cannot be asked: \(error.diagnostics)")
            }
        }
        return cells.map(\.identity.path)
    }

    private static func show(_ diagnostics: [Diagnostic]) {
        var sources = SourceTexts()
        for diagnostic in diagnostics {
            Property.holds(!diagnostic.message.isEmpty, "a problem without a message: \(diagnostic)")
            if let location = diagnostic.location {
                Property.holds(location.line > 0 && location.column > 0, "nowhere: \(location): \(diagnostic.message)")
            }
            Property.holds(!diagnostic.rendered(with: &sources).isEmpty, "nothing is shown of \(diagnostic)")
        }
    }
}
