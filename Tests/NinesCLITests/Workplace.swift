import Foundation
import JSONText
import LoopbackServer

@testable import Nines

/// A project in a folder of its own, with a suite of questions that the server is to repeat; removed with the last reference.
final class Workplace: Sendable {
    /// What a program wrote and how it ended.
    struct Ended {
        var code: Int32
        var output: String
        var messages: String

        /// The table, notes and verdict, without what stands before them.
        var table: String { output.split(separator: "suite  ", maxSplits: 1).last.map(String.init) ?? "" }
    }

    /// The folder.
    let path: String

    /// A project with target `t`, whose address is in `URL` and whose key may be in `KEY`, and the suite `s.yaml`.
    init(cases: Int = 4, gates: [String] = [], target: String = "attempts: 2") throws {
        let root = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : "/tmp"
        path = "\(root)/nines-project-\(UUID().uuidString)"
        try FileSystem.makeFolder(path)
        let fields = """
            targets:
              t:
                base_url: { env: URL }
                model: m
                api_key: { env: KEY, optional: true }
                \(target)

            """
        try write("nines.yaml", fields)
        try writeSuite(cases: (0..<cases).map { "c\($0)" }, gates: gates)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes `s.yaml` with a case of each name, tagged by the parity of its number.
    func writeSuite(cases: [String], prompt: String = "Repeat {{ q }}", gates: [String] = [], more: String = "") throws
    {
        let list = cases.map { name in
            let tag = (name.last?.wholeNumberValue ?? 0).isMultiple(of: 2) ? "even" : "odd"
            return "  - { id: \(name), vars: { q: \(name) }, tags: [\(tag)], assert: { type: equals, value: \(name) } }"
        }
        try write(
            "s.yaml",
            """
            suite: s
            request: { temperature: 0, max_tokens: 9 }
            prompts: { p: "\(prompt)" }
            gates: [\(gates.map { "'\($0)'" }.joined(separator: ", "))]
            \(more)
            cases:
            \(list.joined(separator: "\n"))

            """)
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    func write(_ name: String, _ text: String) throws { try FileSystem.write(Array(text.utf8), to: file(name)) }

    func text(_ name: String) throws -> String { String(decoding: try FileSystem.read(file(name)), as: UTF8.self) }

    /// Starts a program here; its output goes to `NAME.out` and `NAME.err`.
    func start(
        _ words: [String], environment: [String: String] = [:], name: String = "program", output: Program.Output? = nil
    ) throws -> Program {
        try Program(
            words, in: path, environment: environment, output: output ?? .file(file("\(name).out")),
            errors: file("\(name).err"))
    }

    /// What a started program wrote, when it has ended.
    func end(_ program: Program, name: String = "program") async throws -> Ended {
        let code = await program.end()
        return Ended(
            code: code, output: (try? text("\(name).out")) ?? "", messages: try text("\(name).err"))
    }

    /// Runs `nines`.
    func nines(_ words: String..., environment: [String: String] = [:]) async throws -> Ended {
        try await end(try start(["nines"] + words, environment: environment))
    }

    /// Runs `nines run s.yaml --target t` against a server, whatever else is asked.
    func run(_ words: String..., on server: LoopbackServer, environment: [String: String] = [:]) async throws -> Ended {
        let environment = environment.merging(["URL": server.url]) { own, _ in own }
        return try await end(
            try start(["nines", "run", "s.yaml", "--target", "t"] + words, environment: environment))
    }

    /// The newest run record.
    func newestRecord() throws -> RunRecord {
        try RunRecord.read(RunRecord.newest(in: file("reports")) ?? file("no-record"))
    }

    /// Every file here by its path, the programs' output included.
    func files() throws -> [String: [UInt8]] {
        var result: [String: [UInt8]] = [:]
        for case let name as String in FileManager.default.enumerator(atPath: path) ?? .init()
        where FileSystem.isFile(file(name)) {
            result[name] = try FileSystem.read(file(name))
        }
        return result
    }
}

extension RunRecord {
    /// The cells by path, without what differs between a run and its replay: times and where the answer came from.
    var timeless: [String: String] {
        Dictionary(cells.map { ($0.identity.path, JSONWriter.text($0.json.timeless)) }) { first, _ in first }
    }
}

extension JSONValue {
    fileprivate var timeless: JSONValue {
        switch self {
        case .array(let elements): .array(elements.map(\.timeless))
        case .object(let object):
            .object(
                JSONObject(
                    object.members.filter {
                        !["ms", "waited_ms", "latency_ms", "ttft_ms", "tpot_ms", "origin", "replayed"].contains($0.key)
                    }
                    .map { .init($0.key, $0.value.timeless) }))
        default: self
        }
    }
}
