import ArgumentParser
import Glibc
import Nines

/// `nines view`
struct ViewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "view", abstract: "Lists the runs of a folder, or shows one in a browser.",
        discussion: """
            A folder's run records are listed, newest first; without a path, those of the project's reports folder. A run \
            record is rendered as an HTML page beside it, which is opened where there is a browser; its address is printed \
            in any case. Nothing is served: the page needs no server.
            """)

    @Argument(
        help: "A folder of run records, a run record (.jsonl), or a page (.html).",
        completion: .file(extensions: ["jsonl", "html"]))
    var path: String?

    @Option(help: "Where the page of a run record goes. Default: beside the record, with its name.")
    var output: String?

    @Flag(inversion: .prefixedNo, help: "Open the page in a browser.")
    var open = true

    func run() throws {
        let place = try path ?? Project.find(from: FileSystem.absolute(".")).reports
        if FileSystem.isFolder(place) || !FileSystem.isFile(place) { return try list(place) }
        let page = place.hasSuffix(".html") ? place : try render(place)
        Output.result("file://\(FileSystem.absolute(page))\n")
        if open { Self.openInBrowser(page) }
    }

    private func list(_ folder: String) throws {
        let runs = RunList(in: folder)
        for folder in runs.folders { Output.message("looked in \(folder)") }
        guard !runs.entries.isEmpty else {
            Output.message(FileSystem.isFolder(folder) ? "no run record is there" : "there is no such file or folder")
            throw ProgramEnd(code: ExitCode.invalidInput)
        }
        Output.result(runs.text)
        if let newest = runs.entries.first {
            Output.message("to see one: nines view \(ShellWord.quoted(FileSystem.display(newest.path)))")
        }
    }

    private func render(_ record: String) throws -> String {
        let stem = record.hasSuffix(".jsonl") ? String(record.dropLast(6)) : record
        let page = output ?? stem + ".html"
        let stored = try RunRecord.read(record)
        for warning in stored.warnings { Output.warning(warning) }
        let rendered = HTMLReport.render(RunReport(stored), named: FileSystem.name(page))
        try ReportFile(path: page).write(rendered, format: HTMLReport.name, isStepSummary: false)
        return page
    }

    /// This program becomes the desktop's opener: a browser that it started would end with it.
    private static func openInBrowser(_ page: String) {
        let variables = ProcessEnvironment.variables
        guard variables["DISPLAY"] != nil || variables["WAYLAND_DISPLAY"] != nil else { return }
        let words: [UnsafeMutablePointer<CChar>?] = [strdup("xdg-open"), strdup(FileSystem.absolute(page)), nil]
        _ = execvp("xdg-open", words)
        for word in words { free(word) }
        Output.message("note: no browser was opened: there is no xdg-open")
    }
}
