import Foundation

@testable import Nines

/// A folder of its own with a suite and its data, removed with the last reference.
final class SuiteFolder {
    /// The folder, absolute.
    let path: String

    /// Writes the files by name; the suite is `suite.yaml`, the project `nines.yaml`.
    init(_ files: [String: String]) throws {
        let root = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : "/tmp"
        path = "\(root)/nines-suite-\(UUID().uuidString)"
        try FileSystem.makeFolder(path)
        for (name, text) in files { try FileSystem.write(Array(text.utf8), to: file(name)) }
    }

    /// Writes the suite alone.
    convenience init(_ suite: String) throws { try self.init(["suite.yaml": suite]) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a file in the folder.
    func file(_ name: String) -> String { "\(path)/\(name)" }

    /// The suite in `suite.yaml`.
    func suite() throws(InvalidInput) -> Suite { try SuiteLoader.load(file("suite.yaml")) }

    /// The project in `nines.yaml`.
    func project() throws(InvalidInput) -> Project { try Project.load(file("nines.yaml")) }

    /// Every problem as a person sees it, the folder's path left out; empty when the work succeeds.
    func problems(_ work: () throws(InvalidInput) -> Void) -> String {
        do { try work() } catch { return rendered(error.diagnostics) }
        return ""
    }

    /// Diagnostics as a person sees them, the folder's path left out.
    func rendered(_ diagnostics: [Diagnostic]) -> String {
        var sources = SourceTexts()
        return diagnostics.map { $0.rendered(with: &sources) }.joined()
            .replacing(path + "/", with: "")
    }
}
