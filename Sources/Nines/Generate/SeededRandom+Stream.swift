extension SeededRandom {
    /// A stream of its own for a named part of a generator, so that a change to one part leaves what others draw as it is.
    init(seed: UInt64, stream: String) {
        // FNV-1a, as Swift's own hashes differ from one process to the next.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in stream.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        var mixed = SeededRandom(seed: seed ^ hash)
        self.init(seed: mixed.next())
    }
}
