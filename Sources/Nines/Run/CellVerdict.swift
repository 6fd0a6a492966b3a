/// What a cell's assertions and the way its answer ended come to together.
struct CellVerdict {
    let outcome: Outcome
    /// The weighted mean of the assertions; nil where there is no verdict, 0 of a cut answer.
    let score: Double?
    /// Set where the outcome is an error.
    let error: CellError?

    /// - Parameter threshold: The score from which the cell passes; nil to demand every assertion of weight above 0.
    init(_ results: [AssertionResult], threshold: Double?, response: ChatResponse) {
        // What only informs may fail without taking the verdict with it.
        if let broken = results.first(where: { $0.score.verdict == .error && $0.weight > 0 }) {
            outcome = .error
            score = nil
            error = CellError(code: "scorer", message: "\(broken.type): \(broken.score.reason)")
            return
        }
        let weighed = results.filter { $0.weight > 0 }
        guard !weighed.isEmpty else {
            outcome = .error
            score = nil
            error = CellError(code: "assertion", message: "nothing was asserted: no answer could ever fail")
            return
        }
        error = nil
        let total = weighed.reduce(0) { $0 + $1.weight }
        let mean = weighed.reduce(0) { $0 + $1.weight * $1.score.value } / total
        let passes = threshold.map { mean >= $0 } ?? weighed.allSatisfy { $0.score.verdict == .pass }
        // A suite that asks how the answer ended may take a cut one; otherwise that is never a whole one.
        let judgesEnd = results.contains { $0.type.hasSuffix("finish-reason") }
        let isCut = response.finishReason == "length" || response.isReasoningOpen
        if isCut, !judgesEnd || !passes {
            outcome = .truncated
            // What it holds so far is no answer: it counts in the mean score as it does in the share of right answers.
            score = 0
            return
        }
        score = mean
        if passes {
            outcome = .pass
        } else if response.refusal != nil || response.finishReason == "content_filter" {
            outcome = .refused
        } else if weighed.contains(where: { $0.score.verdict == .unparsed }) {
            outcome = .unparsed
        } else {
            outcome = .fail
        }
    }
}
