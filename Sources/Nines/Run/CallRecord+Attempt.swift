import HTTPTransport
import JSONText

extension CallRecord {
    /// One try of a call.
    public struct Attempt: Sendable, Hashable {
        /// The status; nil when no response came.
        public var status: Int?
        /// The class of failure; nil when a response came.
        public var error: String?
        /// Milliseconds from sending to the last byte or the failure; nil where they are not known.
        public var milliseconds: Double?
        /// Milliseconds waited before it, for limits and back-off; no part of the latency.
        public var waited: Double
        /// Whether it is a failure out of a recording, for which nothing was sent.
        public var isReplayed = false

        /// Whether the endpoint may have worked on it in this run.
        var mayHaveBeenSent: Bool { !isReplayed && (status != nil || mayBeBilled) }

        /// Whether it takes something of a budget, and nobody knows how much.
        var isCharged: Bool { mayBeBilled && !isReplayed }

        /// Whether it broke off after it was sent, so that the endpoint may bill it and nobody here knows how much.
        var mayBeBilled: Bool {
            guard status == nil, let error else { return false }
            return TransportError.Code(rawValue: error)?.mayHaveBeenSent ?? true
        }

        /// The attempts of a call; each waited for what the one before made it back off, too.
        static func all(of call: Call) -> [Attempt] {
            var backoff = 0.0
            return call.attempts.map { attempt in
                var entry = Attempt(
                    status: nil, error: nil, milliseconds: CallRecord.time(attempt.timings.total),
                    waited: (attempt.waitedSeconds + backoff) * 1000)
                backoff = attempt.backoffSeconds
                switch attempt.outcome {
                case .status(let status): entry.status = status
                case .failure(let code, _):
                    entry.error = code.rawValue
                    entry.isReplayed = attempt.isReplayed
                }
                return entry
            }
        }
    }
}

extension CallRecord.Attempt {
    func write(to entry: inout JSONObjectWriter) {
        entry.add("status", status)
        entry.add("error", error)
        entry.add("ms", milliseconds: milliseconds)
        // What rounds to nothing is read as nothing, and must be written so.
        if waited.inHundredths > 0 { entry.add("waited_ms", milliseconds: waited) }
        if isReplayed { entry.add("replayed", true) }
    }

    init(_ json: JSONValue) {
        self.init(
            status: json["status"]?.int, error: json["error"]?.string, milliseconds: json["ms"]?.double,
            waited: json["waited_ms"]?.double ?? 0, isReplayed: json["replayed"]?.bool ?? false)
    }
}
