import Glibc
import Nines

/// What every target needs to state a property.
enum Property {
    /// Ends the process with a message where something does not hold; libFuzzer then keeps the input.
    static func holds(_ condition: Bool, _ message: @autoclosure () -> String) {
        // Not `precondition`, whose message a release build leaves out.
        if !condition { fatalError(message()) }
    }

    /// The value; ends the process where there is none.
    static func some<Value>(_ value: Value?, _ message: @autoclosure () -> String) -> Value {
        guard let value else { fatalError(message()) }
        return value
    }

    /// Numbers that the input alone determines (FNV-1a of it is the seed), so that a kept input fails again.
    static func random(for bytes: [UInt8]) -> SeededRandom {
        SeededRandom(seed: bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    }

    /// A variable of the environment; empty where it is not set.
    static func environment(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
}
