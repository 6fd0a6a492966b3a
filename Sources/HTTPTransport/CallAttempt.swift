/// What one attempt of a call came to; without the body, so that records of failed attempts stay small.
public struct CallAttempt: Sendable {
    /// How the attempt ended.
    public enum Outcome: Sendable, Hashable {
        /// With a response of this status.
        case status(Int)
        /// Without a whole response.
        case failure(TransportError.Code, message: String)
    }

    /// Which attempt it was, from 0.
    public var number: Int
    /// How it ended.
    public var outcome: Outcome
    /// The phases of the exchange; of a failed one only `total` is known.
    public var timings: HTTPTimings
    /// Whether it comes from a recording: nothing was sent for it now.
    public var isReplayed: Bool
    /// Seconds waited for the rate limiter before the attempt.
    public var waitedSeconds: Double
    /// Seconds of back-off after the attempt; 0 for the last.
    public var backoffSeconds = 0.0

    init(number: Int, result: Result<HTTPResponse, TransportError>, waitedSeconds: Double) {
        self.number = number
        self.waitedSeconds = waitedSeconds
        switch result {
        case .success(let response):
            outcome = .status(response.status)
            timings = response.timings
            isReplayed = response.origin != .live
        case .failure(let error):
            outcome = .failure(error.code, message: error.message)
            timings = HTTPTimings(total: error.milliseconds)
            isReplayed = error.isReplayed
        }
    }
}
