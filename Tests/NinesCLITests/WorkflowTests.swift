import Glibc
import JSONText
import Testing

@testable import Nines

extension ProgramTests {
    @Suite("Workflow files")
    struct Workflows {
        private let place: Workplace

        /// The repository, its outputs in a folder of their own.
        init() throws {
            place = try Workplace()
            for name in ["s.yaml", "nines.yaml"] { #expect(unlink(place.file(name)) == 0) }
            let root = (0..<3).reduce(#filePath) { path, _ in FileSystem.parent(path) }
            for name in ["Fixtures", "examples", "nines.yaml", "reports", "seeds"] {
                #expect(symlink("\(root)/\(name)", place.file(name)) == 0)
            }
        }

        /// The commands of a workflow that start with `nines`, in their order.
        private func commands(_ file: String) throws -> [String] {
            let yaml = YAMLFile(path: file, text: try place.text(file))
            let json = try #require(yaml.root()?.json())
            #expect(yaml.diagnostics.isEmpty)
            return Self.scripts(json).flatMap { $0.split(separator: "\n").map(String.init) }.filter {
                $0.hasPrefix("nines ")
            }
        }

        private static func scripts(_ json: JSONValue) -> [String] {
            let own = (json.object?.members ?? []).flatMap { member -> [String] in
                guard ["run", "script"].contains(member.key) else { return scripts(member.value) }
                return member.value.string.map { [$0] } ?? member.value.array?.compactMap(\.string)
                    ?? scripts(member.value)
            }
            return own + (json.array ?? []).flatMap(scripts)
        }

        @Test(
            "run as they are written, offline",
            arguments: [("examples/ci/github-workflow.yml", true), ("examples/ci/gitlab-ci.yml", false)])
        func run(_ file: String, isGitHub: Bool) async throws {
            let commands = try commands(file)
            #expect(commands.map { $0.split(separator: " ")[1] } == ["check", "run", "compare"])
            var environment = ["CI": "true"]
            if isGitHub {
                environment["GITHUB_ACTIONS"] = "true"
                environment["GITHUB_STEP_SUMMARY"] = place.file("summary.md")
                environment["GITHUB_WORKSPACE"] = place.path
            }
            var output = ""
            for command in commands {
                let ended = try await place.end(
                    try place.start(["bash", "-eo", "pipefail", "-c", command], environment: environment))
                #expect(ended.code == 0, "\(command): \(ended)")
                output += ended.output
            }
            #expect(try RunRecord.read(place.file("out/run.jsonl")).footer?.isComplete == true)
            for name in ["junit.xml", "comparison.xml"] {
                #expect(try place.text("out/\(name)").contains("</testsuites>"))
            }
            let rows = try CSVTable(try place.text("out/cells.csv"), path: "cells.csv").rows
            #expect(rows.count == (try RunRecord.read(place.file("out/run.jsonl")).cells.count))
            guard isGitHub else { return }
            // Both reports of the job, one behind the other.
            let summary = try place.text("summary.md")
            #expect(summary.hasPrefix("# Run ") && summary.contains("\n# Comparison: NO REGRESSION FOUND\n"))
            #expect(output.contains("::warning file=") && !output.contains("::error "))
        }

        @Test("a gate that does not hold fails the step, and says so in every report")
        func gate() async throws {
            let ended = try await place.end(
                try place.start(
                    [
                        "nines", "run", "seeds/number-comparison.yaml", "-t", "smollm2-135m", "--fixtures", "replay",
                        "--gate", "accuracy >= 0.9", "--report", "github=summary.md", "--report", "junit=junit.xml",
                    ], environment: ["GITHUB_ACTIONS": "true"]))
            #expect(ended.code == 1)
            #expect(ended.output.contains("::error file=seeds/number-comparison.yaml,line="), "\(ended.output)")
            #expect(try place.text("junit.xml").contains("<testsuite name=\"gates\" tests=\"1\" failures=\"1\""))
            #expect(try place.text("summary.md").contains("GATE FAILED"))
        }

        @Test("without GitHub, nothing is printed that it would take for a command")
        func elsewhere() async throws {
            let ended = try await place.nines(
                "report", "reports/baseline/rules.jsonl", "--report", "github=summary.md", "--report", "csv=-")
            #expect(ended.code == 0)
            #expect(!ended.output.contains("\n::") && ended.output.hasPrefix("suite,case,"))
        }

        @Test("history says how a folder of runs went, and by its exit code what was wrong")
        func history() async throws {
            let ended = try await place.nines("history", "reports/baseline", "--suite", "classification", "-t", "rules")
            #expect(ended.code == 0, "\(ended)")
            #expect(ended.output.hasPrefix("classification @ rules: history   "))
            let report = try await place.nines(
                "history", "reports/baseline", "--report", "csv=-", "--report", "json=h.json")
            #expect(report.code == 0 && report.output.hasPrefix("suite,target,strategy,started,run,"))
            #expect(try JSONParser.parse(place.text("h.json"))["nines"]?.string == "history")
            for (words, code) in [
                (["seeds"], 4), (["gone"], 2), (["seeds/chains.yaml"], 2), (["reports/baseline", "--suite", "x"], 4),
                (["reports/baseline", "gone"], 2), ([], 64), (["reports", "--last", "0"], 64),
                (["reports", "--report", "junit=x"], 64),
            ] as [([String], Int32)] {
                let ended = try await place.end(try place.start(["nines", "history"] + words))
                #expect(ended.code == code, "\(words): \(ended)")
                #expect(!ended.messages.isEmpty)
                #expect(ended.output.isEmpty == (words != ["reports/baseline", "gone"]), "\(words)")
            }
        }
    }
}
