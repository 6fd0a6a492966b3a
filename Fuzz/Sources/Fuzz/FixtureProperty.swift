import HTTPTransport

@testable import FixtureStore

/// Lines of fixtures: what is read is written and read again the same, and both ways to read an outcome agree.
enum FixtureProperty {
    static func check(_ bytes: [UInt8]) {
        // Of damaged lines nothing is asked but that reading them ends.
        _ = LineDigest.check(bytes[...])
        _ = try? FixtureLine.outcome(of: bytes[...])
        guard let first = try? FixtureLine.decode(bytes[...]) else { return }

        let line = FixtureLine.encode(first)
        let text = String(decoding: line, as: UTF8.self)
        Property.holds(!line.contains(UInt8(ascii: "\n")), "a line break in \(text)")
        Property.holds(LineDigest.check(line[...]) == .good, "no good digest in \(text)")
        let second = Property.some(try? FixtureLine.decode(line[...]), "cannot be read again: \(text)")
        Property.holds(second.address == first.address, "\(first.address) became \(second.address)")
        Property.holds(second.request == first.request, "\(first.request) became \(second.request)")
        Property.holds(
            first.outcome.responseIfAny?.body == second.outcome.responseIfAny?.body, "another body in \(text)")
        Property.holds(FixtureLine.encode(second) == line, "written in two ways: \(text)")

        var brief = second
        brief.outcome = Property.some(try? FixtureLine.outcome(of: line[...]), "no outcome in \(text)")
        Property.holds(FixtureLine.encode(brief) == line, "another outcome without the request: \(text)")
    }
}
