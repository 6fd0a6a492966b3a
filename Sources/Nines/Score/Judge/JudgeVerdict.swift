import JSONText

/// A judge's mark, read from its reply.
struct JudgeVerdict {
    /// From 0 to 100.
    let mark: Double
    /// The judge's own words; nil where it gave none.
    let reason: String?

    /// The last JSON object with a `score` from 0 to 100, for a judge may quote the answer before it decides; nil for every
    /// other reply, a number in prose included, because it may be the number of anything.
    init?(_ reply: String) {
        let scored = AnswerJSON.values(in: reply).last { (0...100).contains($0["score"]?.double ?? -1) }
        guard let scored, let mark = scored["score"]?.double else { return nil }
        self.mark = mark
        reason = scored["reason"]?.string
    }
}
