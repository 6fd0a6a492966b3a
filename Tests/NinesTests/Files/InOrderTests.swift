import Testing

@testable import Nines

@Suite("Work handed over in order", .timeLimit(.minutes(1))) struct InOrderTests {
    private struct Stop: Error, Equatable {
        let at: Int
    }

    /// Work whose first portions take longest, so that later ones are there before them.
    private static func work(_ place: Int, of count: Int) -> Int {
        var sum = 0
        for step in 0..<(count - place) * 50 { sum &+= step ^ place }
        return sum == .min ? -1 : place
    }

    @Test(arguments: [(0, 4), (1, 4), (4, 4), (5, 4), (1000, 7), (3000, 1)])
    func keepsTheOrder(count: Int, portion: Int) {
        var seen: [Int] = []
        InOrder<Int, Never>.forEach(of: Array(0..<count), portion: portion) {
            Self.work($0, of: count)
        } _: {
            seen.append($0)
        }
        #expect(seen == Array(0..<count))
    }

    @Test(arguments: [0, 1, 63, 64, 999]) func endsWithTheFirstError(at place: Int) {
        var seen = 0
        #expect(throws: Stop(at: place)) {
            try InOrder<Int, Stop>.forEach(of: Array(0..<1000), portion: 8) {
                Self.work($0, of: 1000)
            } _: { number throws(Stop) in
                // What comes later must not be seen, and no other error told.
                if number >= place { throw Stop(at: number) }
                seen += 1
            }
        }
        #expect(seen == place)
    }

    @Test func saysTheErrorOfTheFirstOfTwo() throws {
        let pair = try Concurrent.both {
            1
        } and: {
            "a"
        }
        #expect(pair == (1, "a"))
        let failing: @Sendable (String) throws(InvalidInput) -> Int = { text throws(InvalidInput) in
            throw InvalidInput(text)
        }
        let error = #expect(throws: InvalidInput.self) {
            try Concurrent.both { () throws(InvalidInput) in
                try failing("one")
            } and: { () throws(InvalidInput) in
                try failing("two")
            }
        }
        #expect(error?.diagnostics.map(\.message) == ["one"])
    }
}
