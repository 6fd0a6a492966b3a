import Glibc

/// Where values lie along an axis.
struct Scale {
    private let low: Double
    private let high: Double
    private let start: Double
    private let end: Double
    private let isLogarithmic: Bool
    /// The values that are marked.
    let ticks: [Double]

    /// - Parameters:
    ///   - values: What must find room; the ends are round numbers beyond them.
    ///   - isLogarithmic: For values above 0 that span magnitudes.
    init(
        _ values: [Double], from start: Double, to end: Double, isLogarithmic: Bool = false, includesZero: Bool = false
    ) {
        let finite = values.filter { $0.isFinite && (!isLogarithmic || $0 > 0) }
        var (low, high) = (finite.min() ?? (isLogarithmic ? 1 : 0), finite.max() ?? 1)
        if includesZero { (low, high) = (min(low, 0), max(high, 0)) }
        self.start = start
        self.end = end
        self.isLogarithmic = isLogarithmic
        if isLogarithmic {
            let marks = Self.magnitudes(low, max(high, low * 1.01))
            (ticks, self.low, self.high) = (marks, marks.first ?? low, marks.last ?? high)
        } else {
            if high - low < 1e-12 { high = low + max(abs(low) * 0.1, 1e-9) }
            let step = Self.step(high - low)
            let (first, last) = ((low / step + 1e-9).rounded(.down), (high / step - 1e-9).rounded(.up))
            ticks = stride(from: first, through: last, by: 1).map { $0 * step }
            (self.low, self.high) = (first * step, last * step)
        }
    }

    /// Shares from none to all, whatever there is: half a scale makes small differences look large.
    static func shares(from start: Double, to end: Double) -> Scale { Scale([0, 1], from: start, to: end) }

    func place(_ value: Double) -> Double {
        let share =
            isLogarithmic
            ? (log(max(value, low)) - log(low)) / (log(high) - log(low)) : (value - low) / (high - low)
        return start + (end - start) * min(1, max(0, share.isFinite ? share : 0))
    }

    /// 1, 2 or 5 times a power of ten, four to eight of which fill the range.
    private static func step(_ range: Double) -> Double {
        let magnitude = pow(10, log10(range / 5).rounded(.down))
        return ([1, 2, 5, 10].first { range / ($0 * magnitude) <= 6 } ?? 10) * magnitude
    }

    /// 1, 2 and 5 times powers of ten, or the powers alone where the range is very wide.
    private static func magnitudes(_ low: Double, _ high: Double) -> [Double] {
        let (first, last) = (Int(log10(low).rounded(.down)), Int(log10(high).rounded(.up)))
        let steps: [Double] = last - first > 6 ? [1] : [1, 2, 5]
        let all = (first...max(first, last)).flatMap { power in steps.map { $0 * pow(10, Double(power)) } }
        let from = all.lastIndex { $0 <= low } ?? 0
        let to = all.firstIndex { $0 >= high } ?? all.count - 1
        return Array(all[min(from, to)...max(from, to)])
    }
}
