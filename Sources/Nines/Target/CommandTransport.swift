import ChildProcess
import HTTPTransport
import JSONText

/// Answers requests by running a target's program, so that everything above (recording, limits, records) works as with HTTP.
struct CommandTransport: Transport {
    let command: TargetCommand
    /// The environment that the command's texts are resolved in.
    let environment: [String: String]

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        guard request.path == ChatRequest.path else {
            throw TransportError(.invalidRequest, "a program answers chats only, not \(request.path)")
        }
        let program: Program
        do { program = try command.program(environment) } catch {
            throw TransportError(.invalidRequest, error.diagnostics.first?.message ?? "the command cannot be used")
        }
        let output: ProgramOutput
        do { output = try await program.run(input: request.body, timeout: request.timeouts.total) } catch {
            throw TransportError(error)
        }
        let model = try? JSONParser.parse(request.body)["model"]?.string
        do throws(TransportError) {
            return HTTPResponse(
                status: 200, headers: ["Content-Type": "application/json"],
                body: try CommandAnswer.completion(output.bytes, model: model),
                timings: HTTPTimings(firstByte: output.firstByte ?? output.total, total: output.total))
        } catch {
            throw TransportError(error.code, error.message, milliseconds: output.total)
        }
    }
}

extension TransportError {
    /// A program that gave no result.
    init(_ error: ProgramError) {
        let code: Code =
            switch error.code {
            case .notStarted: .invalidRequest
            case .exit, .signal: .command
            case .timeout: .totalTimeout
            case .tooLarge: .tooLarge
            // What was started may have done what it is for, as after a time-out.
            case .cancelled: error.milliseconds > 0 ? .aborted : .cancelled
            }
        self.init(code, error.message, milliseconds: error.milliseconds)
    }
}
