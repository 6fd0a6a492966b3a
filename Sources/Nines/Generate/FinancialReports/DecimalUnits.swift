/// Exact amounts: a whole number of units, printed as a decimal.
enum DecimalUnits {
    /// Units of `10^-places` as a decimal without trailing zeros: 12840 with 3 places is 12.84.
    static func text(_ units: Int, places: Int, grouped: Bool = false) -> String {
        let digits = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
        let whole = String(padded.dropLast(places))
        let fraction = padded.suffix(places).reversed().drop { $0 == "0" }.reversed()
        let sign = units < 0 ? "-" : ""
        return sign + (grouped ? self.grouped(whole) : whole) + (fraction.isEmpty ? "" : "." + String(fraction))
    }

    /// Thousands set apart with commas.
    private static func grouped(_ digits: String) -> String {
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { result += "," }
            result.append(digit)
        }
        return result
    }
}
