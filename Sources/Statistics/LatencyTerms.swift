/// The times of one streamed answer, in seconds from the sending of the request; nil where the stream does not tell.
public struct LatencyTerms: Sendable, Hashable {
    /// When a chunk came and what it carried.
    public struct Mark: Sendable, Hashable {
        /// Seconds since the request was sent.
        public let seconds: Double
        /// Whether the chunk held a piece of the answer; an empty string is none.
        public let hasContent: Bool
        /// Whether it held a piece of the reasoning.
        public let hasReasoning: Bool

        /// A chunk; one with neither content nor reasoning (role, usage) is not a token.
        public init(seconds: Double, hasContent: Bool = false, hasReasoning: Bool = false) {
            self.seconds = seconds
            self.hasContent = hasContent
            self.hasReasoning = hasReasoning
        }
    }

    /// TTFT: the first chunk with content or reasoning.
    public let timeToFirstToken: Double?
    /// The first chunk with reasoning.
    public let timeToFirstReasoning: Double?
    /// The first chunk with content, which a reader waits for.
    public let timeToFirstContent: Double?
    /// TPOT: from the first to the last token, by the tokens after the first.
    public let timePerOutputToken: Double?
    /// E2E: the last byte.
    public let endToEnd: Double

    /// The terms of a stream that ended at `end`; `tokens` is the number the server counted, reasoning included.
    ///
    /// Chunks are not tokens: without a count, or when all tokens came in one chunk, there is no TPOT.
    public init(marks: [Mark], tokens: Int?, end: Double) {
        let withTokens = marks.filter { $0.hasContent || $0.hasReasoning }.map(\.seconds)
        timeToFirstToken = withTokens.min()
        timeToFirstReasoning = marks.filter(\.hasReasoning).map(\.seconds).min()
        timeToFirstContent = marks.filter(\.hasContent).map(\.seconds).min()
        if let tokens, tokens > 1, let first = withTokens.min(), let last = withTokens.max(), last > first {
            timePerOutputToken = (last - first) / Double(tokens - 1)
        } else {
            timePerOutputToken = nil
        }
        endToEnd = end
    }
}
