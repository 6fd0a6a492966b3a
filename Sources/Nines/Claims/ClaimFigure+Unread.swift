import Statistics

extension ClaimFigure {
    /// The interval that holds the figure's own, and what it would be had all answers that could not be read been right, or
    /// all wrong; nil where one of the three is unknown.
    func eitherWay(_ gate: Gate, _ cells: [CellResult]) -> Interval? {
        // Trials that all come out alike are no extreme of how often they disagree.
        if gate.metric == .flakeRate { return Interval(0, 1) }
        let readings = [true, false].map { isRight -> Interval? in
            let taken = cells.map { $0.outcome.isUnread ? $0.taken(asRight: isRight) : $0 }
            return Summary(of: taken, by: [.target]).rows.first.flatMap { ClaimFigure(gate, $0, taken).bounds }
        }
        return Self.hull([bounds] + readings)
    }

    /// The smallest interval that holds all of them; nil where one is unknown, and for none.
    static func hull(_ intervals: [Interval?]) -> Interval? {
        let known = intervals.compactMap(\.self)
        guard known.count == intervals.count, let low = known.map(\.low).min(), let high = known.map(\.high).max()
        else { return nil }
        return Interval(low, high)
    }
}

extension Metric {
    /// Whether it would be another one had other answers been right.
    var restsOnRightAnswers: Bool {
        switch self {
        case .accuracy, .accuracyLow, .accuracyHigh, .score, .costPerCorrect, .flakeRate, .passAny, .passAll, .named:
            true
        case .errorRate, .truncatedRate, .refusedRate, .unparsedRate, .latencyMedian, .latencyTail, .firstTokenMedian,
            .firstTokenTail, .costTotal, .costJudges:
            false
        }
    }
}

extension CellResult {
    /// The same, had its answer been right in every respect, or wrong.
    fileprivate func taken(asRight isRight: Bool) -> CellResult {
        var cell = self
        cell.outcome = isRight ? .pass : .fail
        cell.score = isRight ? 1 : 0
        for index in cell.assertions.indices {
            cell.assertions[index].score.verdict = isRight ? .pass : .fail
            cell.assertions[index].score.value = isRight ? 1 : 0
        }
        return cell
    }
}
