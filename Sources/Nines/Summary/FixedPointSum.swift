/// A sum of doubles that is the same in whatever order they come: in units of 2⁻⁸⁰, added as whole numbers.
///
/// A record lists cells as they were finished, which differs each time, and a gate on the mean must not. Values from 2⁻²⁷ on are
/// added as they are, smaller ones to 24 decimals; a sum holds 2²⁷ of the largest.
struct FixedPointSum: Sendable, Hashable {
    /// Far above any score or mark.
    static let largest = 0x1p20

    private static let unit = 0x1p-80
    private static let one: Int128 = 1 << 80
    private var units: Int128 = 0

    /// Adds a value from `-largest` to `largest`; any other, what is no number, and what the sum cannot hold is left out, and
    /// false is returned.
    ///
    /// - Parameter largest: No more than 2⁴⁶.
    mutating func add(_ value: Double, upTo largest: Double = FixedPointSum.largest) -> Bool {
        guard value.magnitude <= largest else { return false }
        // Nearly all values of a run are 0 or 1, and converting takes longer than adding.
        if value == 0 { return true }
        let added = value == 1 ? Self.one : Int128((value / Self.unit).rounded())
        let (sum, overflows) = units.addingReportingOverflow(added)
        guard !overflows else { return false }
        units = sum
        return true
    }

    var value: Double { Double(units) * Self.unit }

    /// The sum divided, before it is rounded: the mean of equal values is that value.
    ///
    /// - Parameter count: Above 0.
    func mean(of count: Int) -> Double {
        let mean = units / Int128(max(1, count))
        // Nearly all means of a case are 0 or 1, and converting 128 bits takes longer than all else.
        return mean & (Self.one - 1) == 0
            ? Double(Int64(truncatingIfNeeded: mean / Self.one)) : Double(mean) * Self.unit
    }
}
