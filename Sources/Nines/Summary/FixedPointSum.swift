/// A sum of doubles that is the same in whatever order they come: in units of 2⁻⁸⁰, added as whole numbers.
///
/// A record lists cells as they were finished, which differs each time, and a gate on the mean must not. Values from 2⁻²⁷ on are
/// added as they are, smaller ones to 24 decimals; a sum holds 2²⁷ of the largest.
struct FixedPointSum: Sendable {
    /// Far above any score or mark.
    static let largest = 0x1p20

    private static let unit = 0x1p-80
    private static let one: Int128 = 1 << 80
    private var units: Int128 = 0

    /// Adds a value from `-largest` to `largest`; any other, and what is no number, is left out, and false is returned.
    mutating func add(_ value: Double) -> Bool {
        guard value.magnitude <= Self.largest else { return false }
        // Nearly all values of a run are 0 or 1, and converting takes longer than adding.
        if value == 1 {
            units += Self.one
        } else if value != 0 {
            units += Int128((value / Self.unit).rounded())
        }
        return true
    }

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
