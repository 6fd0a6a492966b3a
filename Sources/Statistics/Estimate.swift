/// A mean with what is known of its error.
public struct Estimate: Sendable, Hashable {
    /// The mean.
    public let value: Double
    /// Its standard error; nil when the data cannot tell.
    public let standardError: Double?
    /// How many independent values the mean is over: cases, where trials were averaged first, or values of clusters.
    public let count: Int

    /// The mean of independent values; nil for none.
    ///
    /// - Parameter operands: As of `StandardError.ofMean`.
    public static func mean(of values: [Double], operands: Double = 0) -> Estimate? {
        Mean.of(values).map {
            Estimate(value: $0, standardError: StandardError.ofMean(values, operands: operands), count: values.count)
        }
    }

    /// The mean over cases of the mean over a case's trials; a case without trials is left out.
    ///
    /// Pooling the trials instead would count one case several times and understate the error.
    public static func mean(ofTrials cases: [[Double]]) -> Estimate? {
        mean(of: cases.compactMap(Mean.of))
    }

    /// The interval by Student's t with one degree of freedom less than there are values.
    ///
    /// Nil without a standard error, and when it is 0: values without spread do not tell how far they could be off.
    /// Bounds may lie outside the scale of the scores; for a rate use `WilsonInterval`.
    public func interval(confidence: Double = 0.95) -> Interval? {
        guard let standardError, standardError > 0,
            let t = StudentT.twoSided(confidence, degreesOfFreedom: Double(count - 1))
        else { return nil }
        return Interval(value - t * standardError, value + t * standardError)
    }
}
