import Testing

/// Expects a value to equal one from a table, to half a unit of its last digit.
func expect(
    _ value: Double?, _ expected: Double, within tolerance: Double = 5e-7,
    at location: SourceLocation = #_sourceLocation
) {
    let distance = value.map { abs($0 - expected) }
    #expect(distance.map { $0 <= tolerance } == true, "\(value as Any) is not \(expected)", sourceLocation: location)
}
