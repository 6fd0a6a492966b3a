public import HTTPTransport

/// A request that no recorded exchange answers: an error of the run, never a score.
public struct FixtureMiss: Sendable, Hashable {
    /// Why there is no answer.
    public enum Cause: Sendable, Hashable {
        /// The folder has no exchange at all.
        case noFixtures
        /// The request was never recorded: something that is part of the key has changed.
        case noSuchRequest
        /// The request was recorded for other trials only.
        case trialNotRecorded(recorded: [Int])
        /// The cell sent the request fewer times when it was recorded.
        case occurrenceNotRecorded(recorded: Int)
        /// The call was tried fewer times when it was recorded.
        case attemptNotRecorded(recorded: Int)
        /// A line is damaged, so nothing can be said; the text is where and what to do.
        case damaged(String)
    }

    /// The recorded request that is most like the one that was asked.
    public struct Nearest: Sendable, Hashable {
        /// Which exchange it is.
        public var address: ExchangeAddress
        /// What is different in the request that was asked.
        public var differences: [RequestDifference]
    }

    /// Which exchange was asked for.
    public var identity: ExchangeIdentity
    /// Why there is no answer.
    public var cause: Cause
    /// The recorded request most like it; nil where none was looked for or found.
    public var nearest: Nearest?

    /// What is missing, in one line, then the differences, one a line.
    public var message: String {
        var text = reason
        guard let nearest else { return text }
        text += "; nearest is \(nearest.address):"
        for difference in nearest.differences { text += "\n  \(difference)" }
        return text
    }

    private var reason: String {
        switch cause {
        case .noFixtures: "nothing is recorded for this suite"
        case .noSuchRequest: "this request is not recorded"
        case .trialNotRecorded(let recorded): "has \(Self.list(recorded)), asked for \(identity.trial)"
        case .occurrenceNotRecorded(let recorded):
            "the cell has \(recorded) recorded calls of this request, asked for call \(identity.occurrence + 1)"
        case .attemptNotRecorded(let recorded):
            "the call has \(recorded) recorded attempts, asked for attempt \(identity.attempt + 1)"
        case .damaged(let what): what
        }
    }

    /// `trial 0`, `trials 0–2`, `trials 0–2, 5`.
    private static func list(_ trials: [Int]) -> String {
        var runs: [ClosedRange<Int>] = []
        for trial in trials {
            if let last = runs.last, last.upperBound + 1 == trial {
                runs[runs.count - 1] = last.lowerBound...trial
            } else {
                runs.append(trial...trial)
            }
        }
        let texts = runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
        return (trials.count == 1 ? "trial " : "trials ") + texts.joined(separator: ", ")
    }
}
