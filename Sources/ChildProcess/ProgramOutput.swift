/// What a program printed before it ended well, and how long it took.
public struct ProgramOutput: Sendable, Hashable {
    /// Everything on standard output.
    public var bytes: [UInt8]
    /// Milliseconds from its start to its first byte; nil if it printed nothing.
    public var firstByte: Double?
    /// Milliseconds from its start to its end.
    public var total: Double
}
