import ChildProcess
import JSONText

/// `command`: a program judges the answer; JSON on its input, its verdict as JSON on its output.
///
/// The verdict is `{ "pass": …, "score": …, "reason": … }` or a lone `true`, `false` or number from 0 to 1. A score without
/// `pass` passes from `threshold` on, or above 0 where there is none. Whatever else the program does is an error of the
/// scorer and says nothing about the answer.
public struct CommandScorer: Scorer {
    /// `command`
    public static let types = ["command"]
    /// `timeout` in seconds, and `input`, which the program gets as it is.
    public static let options: Set<String> = ["timeout", "input"]
    /// Its only one.
    public static let thresholdTypes = types
    /// A program that judges otherwise makes another suite of it.
    public static let valueNamesFiles = true

    private let program: Program
    private let timeout: Double
    private let threshold: Double?
    private let input: JSONValue?

    /// Takes the program and its arguments as a list; it is not run before there is an answer.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        guard let arguments = spec.value?.array?.compactMap(ScorerSpec.scalarText), !arguments.isEmpty,
            arguments.count == spec.value?.array?.count, arguments[0] != ""
        else {
            throw ScorerSpecError(
                key: "value", found: spec.value?.kind ?? "nothing", expected: "a list: the program and its arguments",
                hint: "such as [\"python3\", \"check.py\"]; there is no shell")
        }
        let seconds = spec.options["timeout"].map { $0.double ?? .nan } ?? 30
        guard (0.001...86_400).contains(seconds) else {
            throw ScorerSpecError(
                key: "timeout", found: spec.options["timeout"].map { JSONWriter.text($0) } ?? "",
                expected: "seconds, above 0")
        }
        if let threshold = spec.threshold, !(0...1).contains(threshold) {
            throw ScorerSpecError(key: "threshold", found: "\(threshold)", expected: "a number from 0 to 1")
        }
        let folder = spec.folder.isEmpty ? FileSystem.currentFolder : spec.folder
        if arguments[0].contains("/"), !FileSystem.isFile(FileSystem.join(folder, arguments[0])) {
            throw ScorerSpecError(
                key: "value", found: "'\(arguments[0])', which is no file", expected: "a program",
                hint: "paths are relative to the suite's folder \(FileSystem.display(folder))")
        }
        program = Program(arguments, folder: folder, environment: ProgramEnvironment.ofProcess)
        timeout = seconds
        threshold = spec.threshold
        input = spec.options["input"]
    }

    /// The program's verdict; an error when it gives none.
    public func score(_ answer: Answer) async -> Score {
        let output: ProgramOutput
        do {
            output = try await program.run(
                input: JSONWriter.bytes(question(answer)) + [0x0A], timeout: .milliseconds(Int(timeout * 1000)))
        } catch {
            return Score(.error, error.message)
        }
        guard let verdict = try? JSONParser.parse(output.bytes) else {
            return Score(.error, "'\(program.name)' printed no JSON: \(ChatDecoder.excerpt(output.bytes))")
        }
        return read(verdict)
            ?? Score(.error, "'\(program.name)' printed no verdict: \(ChatDecoder.excerpt(output.bytes))")
    }

    private func question(_ answer: Answer) -> JSONValue {
        var object = JSONObject([
            .init("answer", .string(answer.text)), .init("question", .string(answer.question)),
            .init("reasoning", answer.reasoning.map(JSONValue.string) ?? .null),
            .init("tool_calls", .array(answer.toolCalls)),
            .init("finish_reason", answer.finishReason.map(JSONValue.string) ?? .null),
            .init("latency_ms", answer.latency.map(JSONValue.double) ?? .null),
            .init("cost", answer.cost.map(JSONValue.double) ?? .null),
        ])
        object["input"] = input ?? .null
        return .object(object)
    }

    /// Nil when it is none.
    private func read(_ verdict: JSONValue) -> Score? {
        switch verdict {
        case .bool(let passes): return Score(if: passes, "'\(program.name)' says \(passes)")
        case .number(let number): return judged(number.double, pass: nil, "'\(program.name)' scores \(number.lexeme)")
        case .object(let object):
            guard object["pass"].map({ $0.bool != nil }) ?? (object["score"] != nil) else { return nil }
            let said = object["reason"]?.string ?? "'\(program.name)' gives no reason"
            guard let score = object["score"], !score.isNull else {
                return object["pass"]?.bool.map { Score(if: $0, said) }
            }
            guard let value = score.double else { return nil }
            return judged(value, pass: object["pass"]?.bool, said)
        case .null, .string, .array: return nil
        }
    }

    private func judged(_ value: Double, pass: Bool?, _ reason: String) -> Score? {
        guard (0...1).contains(value) else { return nil }
        let isEnough = threshold.map { value >= $0 }
        return Score((pass ?? isEnough ?? (value > 0)) && isEnough ?? true ? .pass : .fail, value: value, reason)
    }
}
