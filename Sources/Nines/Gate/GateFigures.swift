/// All that gates can look at in a group of cells.
struct GateFigures {
    var summary: GroupSummary
    /// Nil where no gate asked for repeated trials.
    var trials: TrialTally?
    /// Nil where no gate asked for metrics of the suite's own.
    var metrics: MetricTally?
}
