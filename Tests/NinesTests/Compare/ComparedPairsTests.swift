import Testing

@testable import Nines

/// Which pairs the figures of a comparison are taken over.
@Suite("Pairs that are compared")
struct ComparedPairsTests {
    /// Ten cases of which the candidate answers some; its errors took no time, no tokens and no money.
    private static func comparison(answered: Int) throws -> Comparison {
        var (base, candidate) = (SyntheticRun(), SyntheticRun(targets: ["b"]))
        for index in 0..<10 {
            let (isAnswered, id) = (index < answered, "c\(index)")
            base.add(SyntheticRun.cell(.pass, id, latency: 100, cost: 2, currency: "USD", tokens: 50))
            candidate.add(
                SyntheticRun.cell(
                    isAnswered ? .pass : .error, id, target: "b", latency: isAnswered ? 100 : 1,
                    cost: isAnswered ? 2 : 0, currency: "USD", tokens: isAnswered ? 50 : 1))
        }
        return try Comparison(of: [base, candidate])
    }

    @Test(
        "have an answer on both sides, for every figure but the rate of errors",
        arguments: ComparedFigure.allCases, [0, 1, 6, 10])
    func answered(_ figure: ComparedFigure, _ count: Int) throws {
        let row = try #require(try Self.comparison(answered: count).onlyRow)
        let change = row.changes.first { $0.figure == figure }
        switch figure {
        case .errorRate:
            #expect(change?.pairs == 10 && change?.candidate == Double(10 - count) / 10)
        case .accuracy:
            #expect(row.accuracy?.pairs == (count == 0 ? nil : count))
        case .firstTokenMedian, .firstTokenTail, .latencyTail:
            #expect(change == nil, "nothing was streamed, and there are fewer than twenty pairs")
        default:
            #expect(change?.pairs == (count == 0 ? nil : count))
            // What errors took would make the candidate look faster, shorter and cheaper.
            #expect(count == 0 || change?.difference == 0)
        }
    }

    @Test("take their currency from answers alone")
    func currency() throws {
        var (base, candidate) = (SyntheticRun(), SyntheticRun(targets: ["b"]))
        for index in 0..<4 {
            base.add(SyntheticRun.cell(.pass, "c\(index)", cost: 2, currency: "USD"))
            let isAnswered = index < 3
            candidate.add(
                SyntheticRun.cell(
                    isAnswered ? .pass : .error, "c\(index)", target: "b", cost: isAnswered ? 1 : 0,
                    currency: isAnswered ? "USD" : "CNY"))
        }
        let comparison = try Comparison(of: [base, candidate])
        #expect(comparison.onlyRow?.currency == "USD")
        #expect(comparison.onlyRow?.changes.first { $0.figure == .cost }?.difference == -1)
        let remarks = comparison.matchups.flatMap { $0.remarks }
        #expect(!remarks.contains { $0.contains("currencies") })
        let text = ComparisonTerminal.text(comparison, changedLimit: 0)
        #expect(text.contains("cost per answer USD") && !text.contains("per cell"))
    }
}
