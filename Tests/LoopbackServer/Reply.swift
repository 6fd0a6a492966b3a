/// What the server does after a request, step by step; the connection is kept unless a step ends it.
public struct Reply: Sendable {
    /// One step.
    public enum Step: Sendable {
        /// Sends bytes.
        case bytes([UInt8])
        /// Waits; ends early, and the connection with it, when the client hangs up.
        case pause(Duration)
        /// Closes the connection in order.
        case close
        /// Breaks the connection off, so that the client sees "connection reset by peer".
        case reset

        /// Sends a text as UTF-8.
        public static func text(_ text: String) -> Step { .bytes(Array(text.utf8)) }
    }

    /// The steps in order.
    public var steps: [Step]

    /// Takes the steps as given.
    public init(_ steps: [Step]) {
        self.steps = steps
    }

    /// All that is sent, whatever lies between.
    public var bytes: [UInt8] {
        steps.flatMap { step -> [UInt8] in
            if case .bytes(let bytes) = step { bytes } else { [] }
        }
    }

    /// A whole answer with its `Content-Length`.
    public static func reply(
        _ status: Int = 200, headers: [(String, String)] = [("Content-Type", "application/json")], body: [UInt8]
    ) -> Reply {
        let fields = headers + [("Content-Length", "\(body.count)")]
        return Reply([.text(head(status, fields)), .bytes(body)])
    }

    /// A whole answer with its `Content-Length`.
    public static func reply(
        _ status: Int = 200, headers: [(String, String)] = [("Content-Type", "application/json")], body: String
    ) -> Reply {
        reply(status, headers: headers, body: Array(body.utf8))
    }

    /// Exactly these steps.
    public static func steps(_ steps: Step...) -> Reply {
        Reply(steps)
    }

    /// An event stream in chunked coding, one chunk a piece, with a pause before every piece but the first.
    public static func stream(_ pieces: [String], every pause: Duration = .zero) -> Reply {
        var steps: [Step] = [
            .text(head(200, [("Content-Type", "text/event-stream"), ("Transfer-Encoding", "chunked")]))
        ]
        for (index, piece) in pieces.enumerated() {
            if index > 0 { steps.append(.pause(pause)) }
            steps.append(chunk(piece))
        }
        return Reply(steps + [.text("0\r\n\r\n")])
    }

    /// No answer at all until the client hangs up or the server is stopped.
    public static let silence = Reply([.pause(.seconds(3600)), .close])

    /// A status line and fields, with the empty line.
    public static func head(_ status: Int, _ fields: [(String, String)] = []) -> String {
        "HTTP/1.1 \(status) Scripted\r\n" + fields.map { "\($0.0): \($0.1)\r\n" }.joined() + "\r\n"
    }

    /// One piece in chunked coding.
    public static func chunk(_ text: String) -> Step {
        .text(String(text.utf8.count, radix: 16) + "\r\n" + text + "\r\n")
    }
}
