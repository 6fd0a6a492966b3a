extension String {
    /// The text with another in the place of each such scalar, whatever stands behind it.
    ///
    /// `replacing(_:with:)` looks for characters as people see them and passes over a quote that bears an accent, which
    /// shells, spreadsheets and other programs, reading bytes, take for a quote all the same.
    func replacingScalar(_ scalar: Unicode.Scalar, with text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for own in unicodeScalars {
            if own == scalar { scalars.append(contentsOf: text.unicodeScalars) } else { scalars.append(own) }
        }
        return String(scalars)
    }
}
