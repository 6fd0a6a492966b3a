import Glibc

/// What is fed with arbitrary bytes.
enum FuzzTarget: String, CaseIterable, Sendable {
    case events, json, suite, fixture, record

    /// The one that `FUZZ_TARGET` in the environment names.
    static let chosen: FuzzTarget = {
        let name = Property.environment("FUZZ_TARGET")
        guard let target = FuzzTarget(rawValue: name) else {
            let names = allCases.map(\.rawValue).joined(separator: ", ")
            fatalError("FUZZ_TARGET is '\(name)', expected one of: \(names)")
        }
        return target
    }()

    /// Ends the process where a property does not hold for the bytes.
    func check(_ bytes: [UInt8]) {
        switch self {
        case .events: EventsProperty.check(bytes)
        case .json: JSONProperty.check(bytes)
        case .suite: SuiteProperty.check(bytes)
        case .fixture: FixtureProperty.check(bytes)
        case .record: RecordProperty.check(bytes)
        }
    }
}

/// libFuzzer has `main`, and calls this with one input after another.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzerTestOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    FuzzTarget.chosen.check(Array(UnsafeBufferPointer(start: data, count: data == nil ? 0 : count)))
    return 0
}
