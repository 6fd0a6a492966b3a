import Glibc
import JSONText
import Testing

@testable import Nines

struct MembersScorerTests {
    @Test(arguments: MembersAnswer.all)
    func readsAnswers(_ row: MembersAnswer) async throws {
        let score = try await Countries.scorer(row.position, row.letter, row.count).score(Answer(text: row.text))
        let names = row.names.split(separator: " | ").joined(separator: ", ")
        #expect((score.extracted ?? "") == names, "\(score.reason)")
        #expect(score.verdict == row.verdict, "\(score.reason)")
        #expect(score.reason.contains(row.reason), "\(score.reason)")
    }

    @Test(
        arguments: [
            (["count": "2"], "Brazil, Peru", .pass, 1), (["count": 2], "Brazil, Brazil", .fail, 0.5),
            (["count": 2, "distinct": "false"], "Brazil, Brazil", .pass, 1),
            (["count": 2, "exactly": true], "Brazil, Peru", .pass, 1),
            (["count": 2, "exactly": true], "Brazil, Peru, Chad, Mali", .fail, 0.5),
            (["count": 4], "Brazil, Peru", .fail, 0.5), ([:], "Chad", .pass, 1),
            (["count": 2, "where": ["starts-with": "New Z"], "distinct": false], "New Zealand", .fail, 0.5),
            (["count": 2, "where": ["ends-with": "STAN"]], "Pakistan, Kazakhstan", .pass, 1),
            (["count": 2, "where": ["ends-with": "stan"]], "Pakistan, Stanistan", .fail, 0.5),
            (["count": 1, "where": ["contains": "ô"]], "Togo", .pass, 1),
            (["count": 1, "where": ["contains": "togolese"]], "Togo", .fail, 0),
            (["count": 2, "where": ["length": "4"]], "Chad, Guinea", .fail, 0.5),
            (["count": 1, "where": ["starts-with": "c", "length": 4]], "Chad", .pass, 1),
        ] as [(JSONValue, String, Score.Verdict, Double)])
    func appliesOptions(_ options: JSONValue, text: String, verdict: Score.Verdict, value: Double) async throws {
        let score = try await Countries.scorer(options).score(Answer(text: text))
        #expect(score.verdict == verdict, "\(score.reason)")
        #expect(score.value == value)
    }

    @Test func takesAListInTheSuite() async throws {
        let options: JSONValue = ["set": ["红", ["name": "绿", "aliases": ["green"]], "蓝"], "count": 2]
        let scorer = try MembersScorer(ScorerSpec(type: "members", options: #require(options.object)))
        #expect(await scorer.score(Answer(text: "红、绿")).verdict == .pass)
        #expect(await scorer.score(Answer(text: "- Green\n- 蓝")).verdict == .pass)
        #expect(await scorer.score(Answer(text: "- 红\n- 黄")).verdict == .fail)
    }

    /// Of several arrays, the one with the most that the set has; the last of equals.
    @Test(arguments: [
        (#"{"letters": ["a", "b"], "countries": ["Brazil", "Peru"]}"#, "Brazil, Peru"),
        (#"{"considered": ["Brazil", "Atlantis"], "answer": {"countries": ["Chad", "Mali"]}}"#, "Chad, Mali"),
        (#"{"countries": ["Brazil", "Peru", "Chad"], "capitals": ["Lima", "Paris"]}"#, "Brazil, Peru, Chad"),
        (#"{"draft": ["Brazil", "Peru"], "final": ["Chad", "Mali"]}"#, "Chad, Mali"),
        (#"{"numbers": [1, 2], "countries": ["Atlantis"]}"#, "Atlantis"),
        // A list that says that it is the answer is, whatever else was thought of.
        (#"{"answer": ["Chad", "Mali"], "rejected": ["Peru", "Brazil"]}"#, "Chad, Mali"),
        (#"{"considered": ["Peru", "Brazil", "Chad", "Mali"], "answers": ["Chad", "Mali"]}"#, "Chad, Mali"),
        (#"{"answer": {"names": ["Chad", "Mali"]}, "rejected": ["Peru", "Brazil"]}"#, "Chad, Mali"),
    ])
    func readsTheArrayThatIsMeant(_ text: String, _ names: String) async throws {
        #expect(try await Countries.scorer(["count": 2]).score(Answer(text: text)).extracted == names)
    }

    @Test func aThresholdIsAShare() {
        let options = JSONObject([.init("set", ["a"])])
        for threshold in [-0.1, 1.5, .infinity] {
            #expect(fault("members", threshold: threshold, options: options)?.key == "threshold")
        }
        #expect(fault("members", threshold: 0.5, options: options) == nil)
    }

    @Test func aThresholdAcceptsAShare() async throws {
        var options = try #require((["set": ["file": .string(Countries.path)], "count": 5] as JSONValue).object)
        options["where"] = ["letter": "a", "position": 3]
        let scorer = try MembersScorer(ScorerSpec(type: "members", threshold: 0.8, options: options))
        #expect(await scorer.score(Answer(text: "Brazil, France, Spain, Iran, Peru")).verdict == .pass)
        #expect(await scorer.score(Answer(text: "Brazil, France, Spain, Peru, Peru")).verdict == .fail)
    }

    @Test(
        arguments: [
            ("Brazil, France, Spain, Iran, Thailand, but not Germany.", true),
            ("Brazil, France, Spain, Iran, but not Thailand.", false), ("巴西、法国、西班牙、伊朗、泰国，但不包括德国。", true),
        ])
    func whatIsDeniedIsNotListed(answer: String, holds: Bool) async throws {
        let options = try #require((["set": ["file": .string(Countries.path)], "count": 5] as JSONValue).object)
        let scorer = try MembersScorer(ScorerSpec(type: "members", options: options))
        #expect(await scorer.score(Answer(text: answer)).verdict == (holds ? .pass : .fail))
    }

    /// A name cut in half by the token limit is no wrong name; a whole one that is wrong stays wrong.
    @Test func aCutLastNameIsLeftOut() async throws {
        let scorer = try Countries.scorer(["count": 2])
        let text = "1. Brazil\n2. France\n3. Switz"
        #expect(await scorer.score(Answer(text: text, finishReason: "length")).verdict == .pass)
        #expect(await scorer.score(Answer(text: text, finishReason: "stop")).verdict == .fail)
    }

    @Test(
        arguments: [
            ([:], "set"), (["set": "countries.json"], "set"), (["set": []], "set"), (["set": [3]], "set"),
            (["set": ["file": "/nowhere.json"]], "set"), (["set": [["name": "a"], ["name": "A"]]], "set"),
            (["set": ["a"], "count": 0], "count"), (["set": ["a"], "count": "many"], "count"),
            (["set": ["a"], "count": "1.5"], "count"), (["set": ["a"], "distinct": "maybe"], "distinct"),
            (["set": ["a"], "where": [:]], "where"), (["set": ["a"], "where": "a"], "where"),
            (["set": ["a"], "where": ["letter": "ab", "position": 1]], "where.letter"),
            (["set": ["a"], "where": ["letter": "a"]], "where.position"),
            (["set": ["a"], "where": ["letter": "a", "position": 0]], "where.position"),
            (["set": ["a"], "where": ["position": 3]], "where.letter"),
            (["set": ["a"], "where": ["starts-with": "12"]], "where.starts-with"),
            (["set": ["a"], "where": ["length": -1]], "where.length"),
            (["set": ["a"], "where": ["rhymes": "x"]], "where"),
        ] as [(JSONValue, String)])
    func refusesWhatItCannotWorkWith(_ options: JSONValue, key: String) throws {
        let object = try #require(options.object)
        let error = #expect(throws: ScorerSpecError.self) {
            _ = try MembersScorer(ScorerSpec(type: "members", options: object))
        }
        #expect(error?.key == key)
    }

    /// What no list could satisfy is a mistake of the suite, not of the model.
    @Test(
        arguments: [
            (["count": 3], nil, ""), (["count": 4], "count", "at most 3, the members of the set"),
            (["count": 4, "threshold": 0], "count", "at most 3"), (["count": "4"], "count", "at most 3"),
            (["count": 4, "distinct": false], nil, ""), (["count": 9, "distinct": "false"], nil, ""),
            (["count": 2, "where": ["starts-with": "p"]], nil, ""),
            (["count": 3, "where": ["starts-with": "p"]], "count", "at most 2, the members of the set that"),
            // By another spelling, and without the article.
            (["count": 1, "where": ["contains": "republic"]], nil, ""),
            (["count": 1, "where": ["starts-with": "t"]], "where", "a condition that a member"),
            (["count": 1, "where": ["letter": "g", "position": 1]], nil, ""),
            // In another script, the name that stands for the member counts.
            (["count": 1, "where": ["length": 2]], "where", "a condition that a member"),
            (["where": ["length": 40], "distinct": false], "where", "a condition that a member"),
        ] as [(JSONValue, String?, String)])
    func refusesToAskForMoreThanThereAre(_ options: JSONValue, key: String?, expected: String) throws {
        var object = try #require(options.object)
        object["set"] = [["name": "Peru", "aliases": ["Republic of Peru", "秘鲁"]], "Poland", "The Gambia"]
        let threshold = object["threshold"]?.double
        object["threshold"] = nil
        let error = fault("members", threshold: threshold, options: object)
        #expect(error?.key == key)
        #expect(error?.expected.hasPrefix(expected) ?? expected.isEmpty, "\(error?.expected ?? "")")
    }

    @Test func saysThatASetIsEmpty() {
        let error = fault("members", options: JSONObject([.init("set", [])]))
        #expect(error?.found == "an empty list")
        #expect(error?.expected.hasPrefix("a list of names") == true)
    }

    /// Reading must take time in proportion to the answer: eight times the text, not sixty-four times the work.
    @Test(arguments: [
        "1. Brazil\n", "Brazil, ", "Brazil ", "b-r-a-", "巴西、", "(((", "1. ", "a: is ", "| Brazil ", "- [x] **", "the ",
        "\n- Europe:\n  - Spain\n", "- a\n| b\n", "not 不 ", "Bosnia and ", "U.S.", "é", "\u{301}",
    ])
    func takesTimeInProportion(_ piece: String) throws {
        try expectProportion { "We do not mean: " + Self.repeated(piece, $0) }
    }

    /// What one part piles up must not be walked again for each piece of the other.
    @Test(arguments: [
        ("x, ", "y: "), ("Brazil, ", "y: "), ("x and ", "y: "), ("x, ", "- y "), ("X ", "y: "), ("巴西、", "y："),
        ("1. x\n", "y: "), ("(", "x, "), ("x: ", "Brazil, "), ("- a\n", "Brazil\n"),
    ])
    func takesTimeInProportionInTwoParts(_ first: String, _ second: String) throws {
        try expectProportion { bytes in
            Self.repeated(first, bytes / 2) + "Brazil, " + Self.repeated(second, bytes / 2)
        }
    }

    private static func repeated(_ piece: String, _ bytes: Int) -> String {
        String(repeating: piece, count: bytes / piece.utf8.count)
    }

    private func expectProportion(_ made: (Int) -> String) throws {
        let set = try MemberSet.read(["file": .string(Countries.path)])
        func seconds(_ bytes: Int) -> Double {
            let text = made(bytes)
            let start = Self.threadSeconds()
            _ = ListReader.items(in: text, set: set, needed: 5)
            return Self.threadSeconds() - start
        }
        let short = seconds(10_000)
        #expect(seconds(80_000) < short * 24 + 0.05)
    }

    /// Processor time of this thread, which does not count what else the machine does.
    private static func threadSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
