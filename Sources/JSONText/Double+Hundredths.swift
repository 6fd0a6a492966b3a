extension Double {
    /// Rounded to a hundredth, as milliseconds are stored: more digits would be noise. Figures are computed from times that
    /// are rounded already, so that those of a run and of its record are the same.
    ///
    /// Beyond 10^13 a Double has no hundredths: the rounding would change it anew each time, or overflow.
    package var inHundredths: Double { magnitude < 1e13 ? (self * 100).rounded() / 100 : self }
}

extension JSONValue {
    /// Milliseconds to a hundredth, which is finer than any clock here, and keeps lines short.
    package static func milliseconds(_ value: Double) -> JSONValue { .double(value.inHundredths) }
}
