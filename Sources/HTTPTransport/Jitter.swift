/// Random numbers that depend on a seed and an exchange alone, so that a replayed run waits as the recorded one did.
enum Jitter {
    /// A number from 0 up to but not including 1.
    static func unit(seed: UInt64, identity: ExchangeIdentity, attempt: Int) -> Double {
        var hash = FNV(state: 0xCBF2_9CE4_8422_2325 ^ seed)
        hash.add(identity.suite)
        hash.add(identity.target)
        hash.add(identity.caseID)
        hash.add(identity.trial)
        hash.add(identity.occurrence)
        hash.add(attempt)
        // FNV mixes its last bytes poorly into the high bits; the finaliser of SplitMix64 mends that.
        var mixed = hash.state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Double((mixed ^ (mixed >> 31)) >> 11) * 0x1p-53
    }

    /// FNV-1a, 64 bits: `Hasher` would give other numbers in every process.
    private struct FNV {
        var state: UInt64

        mutating func add(_ text: String) {
            for byte in text.utf8 { add(byte) }
            add(UInt8(0xFF))
        }

        mutating func add(_ number: Int) {
            var rest = UInt64(bitPattern: Int64(number))
            for _ in 0..<8 {
                add(UInt8(truncatingIfNeeded: rest))
                rest >>= 8
            }
        }

        private mutating func add(_ byte: UInt8) {
            state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
        }
    }
}
