import JSONText
import Testing

@testable import Nines

@Suite struct RegularExpressionTests {
    @Test(
        arguments: [
            ("^9\\.8$", "9.8", true), ("^9\\.8$", "9.8\n", true), ("^9\\.8$", "9x8", false), ("\\d+", "９１１", true),
            ("[0-9]+", "９１１", false), ("^\\w+$", "更大", true), ("(?i)PARIS", "paris", true), ("PARIS", "paris", false),
            ("^.$", "e\u{301}", false), ("^\\X$", "e\u{301}", true), ("\u{E9}", "e\u{301}", false), ("x*", "", true),
            ("x", "", false), ("(?<=is )9", "it is 9", true), ("\\p{Han}{2}", "北京", true), ("a\\x{4e2d}", "a中", true),
        ])
    func regex(pattern: String, answer: String, passes: Bool) async throws {
        let value = JSONValue.string(pattern)
        #expect(try await judge("regex", value, Answer(text: answer)).verdict == (passes ? .pass : .fail))
        #expect(try await judge("not-regex", value, Answer(text: answer)).verdict == (passes ? .fail : .pass))
    }

    @Test func givesWhatMatched() async throws {
        let score = try await judge("regex", "\\d\\.\\d+", Answer(text: "更大的是 9.8。"))
        #expect(score.extracted == "9.8")
    }

    @Test func ignoresCaseWhenTold() async throws {
        let options = JSONObject([.init("ignore-case", true)])
        #expect(try await judge("regex", "ÉCOLE", options: options, Answer(text: "école")).verdict == .pass)
    }

    @Test(arguments: [("(", 1), ("a[", 2), ("*", 0), ("中(", 4), ("\\u4e2d", 2), ("\\C", 2)])
    func refusesPatternsWithTheirPlace(pattern: String, offset: Int) {
        #expect(throws: RegularExpression.SyntaxError.self) { try RegularExpression(pattern) }
        do throws(RegularExpression.SyntaxError) {
            _ = try RegularExpression(pattern)
        } catch {
            #expect(error.offset == offset, "\(error.message)")
            #expect(!error.message.isEmpty)
        }
        #expect(fault("regex", .string(pattern))?.key == "value")
    }

    @Test func pointsToTheOtherSpellingOfACodePoint() {
        #expect(fault("regex", "\\u4e2d")?.hint?.contains("\\x{4e2d}") == true)
    }

    /// Exponential, quadratic without a call to the matcher, and deep: none may hang, whatever comes of it.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            ("(a+)+$", 5_000_000), ("(a|aa)+$", 100_000), ("a.*a.*a.*c", 100_000), ("a[^x]*y", 5_000_000),
            ("^(a?){40}a{40}b", 5_000_000), ("(?:.|\\n)*?(?:.|\\n)*?b", 1_000_000), ("(\\w+\\s?)*:", 1000),
            ("^(.|a)+$c", 3_000_000), ("(?=(a+))a*b\\1", 200_000), ("(((((a*)*)*)*)*)*b", 10_000),
        ])
    func pathologicalPatternsEnd(pattern: String, count: Int) throws {
        let outcome = try RegularExpression(pattern).firstMatch(
            in: String(repeating: "a", count: count) + "!", budget: 1_000_000)
        if case .found = outcome { Issue.record("\(outcome)") }
    }

    @Test func givingUpIsAnErrorNotAFail() async throws {
        for (pattern, count) in [("(a|aa)+$", 3_000_000), ("(a+)+$", 100_000)] {
            let answer = Answer(text: String(repeating: "a", count: count) + "!")
            for type in ["regex", "not-regex"] {
                let score = try await judge(type, .string(pattern), answer)
                #expect(score.verdict == .error, "\(pattern)")
                #expect(score.reason.contains("limit") || score.reason.contains("steps"))
            }
        }
    }

    @Test func theBudgetIsTheSameEveryTime() throws {
        let expression = try RegularExpression("a[^x]*[yz]")
        let text = String(repeating: "a", count: 3000)
        #expect(
            expression.firstMatch(in: text, budget: 100_000) == .gaveUp("the pattern needs too many steps on this text")
        )
        #expect(expression.firstMatch(in: text, budget: 10_000_000) == .notFound)
    }

    @Test func linearPatternsOnLongAnswersAreAnswered() async throws {
        let answer = Answer(text: String(repeating: "the quick brown fox 中 ", count: 200_000) + "9.8")
        #expect(try await judge("regex", "\\b\\d\\.\\d\\b", answer).verdict == .pass)
        #expect(try await judge("regex", "\\bcat\\b", answer).verdict == .fail)
        #expect(try await judge("regex", "(?s)fox.*9\\.8$", answer).verdict == .pass)
    }

    @Test(.timeLimit(.minutes(1))) func isSharedBetweenTasks() async throws {
        let expression = try RegularExpression("(\\d+)x")
        await withTaskGroup(of: Bool.self) { group in
            for index in 0..<200 {
                group.addTask { expression.firstMatch(in: "中\(index)x") == .found(3..<("\(index)".utf8.count + 4)) }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}
