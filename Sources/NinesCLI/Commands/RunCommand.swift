public import ArgumentParser
import CurlTransport
public import FixtureStore
import Glibc
import HTTPTransport
import JSONText
import Nines

/// `nines run`
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Runs suites against targets, live or from fixtures.",
        discussion: """
            Without --fixtures, a suite is replayed for the targets it has recordings of, and run live, without \
            recording, for others; with CI=true it is only ever replayed. Results go to standard output, messages and \
            progress to standard error.

            exit codes: 0 passed, 1 a gate failed, 2 invalid suite, target or file, 3 incomplete (errors, missing \
            fixtures), 4 nothing selected, 5 budget reached, 64 usage, 130 interrupted
            """)

    @Argument(help: "Suite files.", completion: .file(extensions: ["yaml", "yml"]))
    var suites: [String]

    @Option(name: [.short, .long], help: "A target's alias in nines.yaml; repeatable. Default: those with recordings.")
    var target: [String] = []

    @Option(help: "How fixtures are used: replay, fill (record what is missing), refresh (record again), off.")
    var fixtures: FixtureMode?

    @Option(help: "Write a report: FORMAT=PATH, with json, csv, junit, markdown, html or github; repeatable.")
    var report: [ReportRequest] = []

    @Option(
        help:
            "Only cells with this in suite/case/prompt/strategy@target#trial; '*': any text, '=': all of it."
    )
    var filter: [String] = []

    @Option(help: "Only cases with one of these tags; '!tag' excludes.")
    var tag: [String] = []

    // Unconditional, so that -1 is a number out of range and no option; as with other numbers.
    @Option(parsing: .unconditional, help: "Only the first N cases of each suite.")
    var limit: Int?

    @Option(parsing: .unconditional, help: "Run every cell N times, whatever the suite says.")
    var trials: Int?

    @Flag(help: "Only the cells that did not pass in the newest run.")
    var lastFailed = false

    @Option(
        help: ArgumentHelp(
            "Go on with a run record: what is missing or in error is asked; 'last': the newest.",
            valueName: "record|last"))
    var resume: String?

    @Option(parsing: .unconditional, help: "Cells of a target under way at once.")
    var concurrency: Int?

    @Flag(inversion: .prefixedNo, help: "Stream the answers, or not, whatever the suites say.")
    var stream: Bool?

    @Option(help: "A condition beside those of the suites, such as 'accuracy.low >= 0.7'; repeatable.")
    var gate: [String] = []

    @Option(
        parsing: .unconditional, help: "Stop before the call with which the run might cost more, such as 2 or '2 USD'.",
        transform: RunCommand.costLimit)
    var maxCost: CostLimit?

    @Option(help: "Where the run record goes. Default: the project's reports folder, named by time.")
    var record: String?

    @Option(help: "A JSON file whose content is put into the header of what is recorded.")
    var provenance: String?

    @Flag(help: "Record exchanges that ended in failure too.")
    var keepFailures = false

    @Option(help: "Also print the answers of all targets to the cases with this tag, or path.")
    var show: String?

    @Flag(help: "Print what would be run: calls, tokens and cost; and ask nobody.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit must be at least 1") }
        if let trials, !(1...10_000).contains(trials) { throw ValidationError("--trials must be 1 to 10000") }
        if let concurrency, !(1...10_000).contains(concurrency) {
            throw ValidationError("--concurrency must be 1 to 10000")
        }
        if resume != nil, record != nil { throw ValidationError("--resume and --record exclude each other") }
    }

    func run() async throws {
        let environment = ProcessEnvironment.variables
        let job = try RunJob(try configuration(environment))
        for warning in job.warnings { Output.warning(warning) }
        for request in report { try request.checkWritable() }
        guard !job.isEmpty else {
            Output.message(
                lastFailed
                    ? "no cell is selected: of these suites and targets, no cell of the newest run failed"
                    : "no cell is selected: look at --filter, --tag and --limit")
            throw ProgramEnd(code: RunVerdict.nothingSelected.exitCode)
        }
        if dryRun {
            Output.result(try await job.forecast().text(limit: maxCost))
            return
        }
        let task = Task { try await job.execute { output.note($0) } }
        Interrupts.watch(
            first: {
                job.progress.stop()
                Output.message("\nstopping: what is under way is finished first; once more to stop at once")
            }, second: { task.cancel() })
        let display = Task { if !output.quiet { await ProgressLine(job.progress).show() } }
        let result = await task.result
        // Every cell is on record: what is left are reports, which somebody may not read.
        Interrupts.release()
        display.cancel()
        await display.value
        let ended = try result.get()
        throw ProgramEnd(code: try show(ended, environment: environment))
    }

    /// Writes the reports, prints what there is to say, and returns the exit code of the verdict printed last.
    private func show(_ ended: RunJob.Ending, environment: [String: String]) throws -> Int32 {
        let needsCells = !report.isEmpty || show != nil || output.verbose
        var whole = needsCells ? ended.report.with(try RunRecord.read(ended.recordPath).cells) : ended.report
        let problems = ended.problems + ReportFile.problems(report) { try $0.write(whole) }
        whole = whole.with(hasProblems: !problems.isEmpty)
        let usesOutput = report.contains { $0.path == "-" }
        if let show, !usesOutput { Output.result(AnswerSheet.text(whole.cells, matching: show) + "\n") }
        for problem in problems { Output.message("error: \(problem)") }
        if !ended.misses.isEmpty { Output.message("\nmissing fixtures\n\(ended.misses)\n") }
        output.show(whole, environment: environment, listsProblems: false, onStandardError: usesOutput)
        output.note("record: \(FileSystem.display(ended.recordPath))")
        if let spending = ended.spending { output.note("budget: \(spending)") }
        // Cells in error are on record, too, but going on asks them again.
        if !ended.isComplete || whole.verdict == .incomplete && ended.asksErrorsAgain {
            let isOverBudget = whole.verdict == .budgetReached
            Output.message("to go on: \(resumeCommand(ended.recordPath, isOverBudget: isOverBudget))")
        }
        return whole.verdict.exitCode
    }

    /// The arguments of this run, its record named to go on with.
    private func resumeCommand(_ path: String, isOverBudget: Bool) -> String {
        var words = ["nines"]
        let replaced = ["--resume", "--record"] + (isOverBudget ? ["--max-cost"] : [])
        var skipsNext = false
        for word in CommandLine.arguments.dropFirst() {
            let isReplaced = replaced.contains { word == $0 || word.hasPrefix($0 + "=") }
            if !skipsNext, !isReplaced { words.append(ShellWord.quoted(word)) }
            skipsNext = isReplaced && !word.contains("=")
        }
        if isOverBudget { words += ["--max-cost", "MORE"] }
        return (words + ["--resume", ShellWord.quoted(FileSystem.display(path))]).joined(separator: " ")
    }

    /// `2` or `2 USD`.
    private static func costLimit(_ text: String) throws -> CostLimit {
        guard let limit = CostLimit(text) else {
            throw ValidationError("expected an amount of at least 0, such as 2 or '2 USD'")
        }
        return limit
    }

    private func configuration(_ environment: [String: String]) throws -> RunConfiguration {
        var result = RunConfiguration()
        result.suitePaths = suites
        result.targets = target
        result.fixtures = fixtures
        result.isUnattended = !["", "0", "false"].contains(environment["CI"]?.lowercased() ?? "")
        result.selection.filters = filter
        result.selection.tags = tag
        result.selection.limit = limit
        result.selection.trials = trials
        result.selectionText = selectionText
        result.selectsLastFailed = lastFailed
        result.concurrency = concurrency
        result.streams = stream
        result.gates = try GateArgument.read(gate) { text throws(Gate.Malformed) in
            let gate = try Gate(text)
            try gate.checkBound()
            return gate
        }
        result.maxCost = maxCost
        result.recordPath = record
        result.resumePath = resume
        result.keepsFailures = keepFailures
        result.environment = environment
        result.toolVersion = Version.text
        // Not called for a replay: asking libcurl for its version makes one of its libraries look up this host's name.
        result.transportVersion = { CurlTransport.libraryVersion }
        result.makeTransport = { () throws(TransportError) in try CurlTransport() }
        if let provenance { result.notes = try ProvenanceFile.read(provenance) }
        return result
    }

    private var selectionText: JSONObject {
        var object = JSONObject()
        if !filter.isEmpty { object["filter"] = .array(filter.map(JSONValue.string)) }
        if !tag.isEmpty { object["tag"] = .array(tag.map(JSONValue.string)) }
        object["limit"] = limit.map(JSONValue.int)
        object["trials"] = trials.map(JSONValue.int)
        if lastFailed { object["last_failed"] = true }
        return object
    }
}

extension FixtureMode: ExpressibleByArgument {}
