import JSONText
import Testing

@testable import Nines

@Suite struct DecimalPairsGeneratorTests {
    static func cases(_ parameters: JSONValue) throws -> [GeneratedCase] {
        try GeneratorRegistry.make("decimal-pairs", parameters.object ?? JSONObject()).cases()
    }

    static let everything: JSONValue = [
        "count": 600, "seed": 911, "framings": ["plain", "price", "version", "date"],
    ]

    /// Sign, integer part and fraction digits, read back from the text and not from the generator.
    static func parts(_ text: String) throws -> (sign: Int, integer: Int, fraction: String) {
        let isNegative = text.hasPrefix("-")
        let halves = text.drop { $0 == "-" }.split(separator: ".")
        let integer = try #require(halves.first.flatMap { Int($0) })
        return (isNegative ? -1 : 1, integer, String(try #require(halves.last)))
    }

    /// Hundredths for numbers; for versions and dates the second part as a whole number.
    static func rank(_ text: String, _ framing: String) throws -> Int {
        let (sign, integer, digits) = try parts(text)
        let fraction = try #require(Int(digits))
        if framing == "version" || framing == "date" { return integer * 1000 + fraction }
        return sign * (integer * 100 + (digits.utf8.count == 1 ? fraction * 10 : fraction))
    }

    @Test func theLargerIsLarger() throws {
        for made in try Self.cases(Self.everything) {
            let text = { (key: String) in try #require(made.vars[key]?.string) }
            let framing = try text("framing")
            #expect(try Self.rank(text("larger"), framing) > Self.rank(text("smaller"), framing), "\(made.id)")
            let isLargerFirst = made.tags.contains("larger-first")
            #expect(try text("a") == text(isLargerFirst ? "larger" : "smaller"))
            #expect(try text("b") == text(isLargerFirst ? "smaller" : "larger"))
            #expect(try made.tags == [text("kind"), text("order"), framing])
        }
    }

    @Test func kindsAreWhatTheySay() throws {
        for made in try Self.cases(Self.everything) {
            let larger = try Self.parts(#require(made.vars["larger"]?.string))
            let smaller = try Self.parts(#require(made.vars["smaller"]?.string))
            let isTurned = made.tags.contains("version") || made.tags.contains("date")
            switch made.vars["kind"] {
            case "longer-fraction"?:
                #expect(larger.integer == smaller.integer)
                #expect((larger.fraction.count < smaller.fraction.count) != isTurned)
            case "negative"?:
                #expect(larger.sign == -1 && smaller.sign == -1)
                #expect(larger.fraction.count > smaller.fraction.count)
            case "equal-length"?:
                #expect(larger.integer == smaller.integer && larger.fraction.count == smaller.fraction.count)
            default: #expect(larger.integer == smaller.integer + 1)
            }
            for (integer, fraction) in [(larger.integer, larger.fraction), (smaller.integer, smaller.fraction)] {
                #expect(!fraction.hasSuffix("0"))
                if made.tags.contains("date") { #expect(integer <= 12 && (Int(fraction) ?? 99) <= 28) }
            }
        }
    }

    @Test func nothingIsAskedTwiceAndIdsAreDistinct() throws {
        let cases = try Self.cases(Self.everything)
        #expect(cases.count == 600)
        #expect(Set(cases.map(\.id)).count == 600)
        #expect(
            Set(cases.map { "\($0.tags[2]) \($0.vars["a"]?.string ?? "") \($0.vars["b"]?.string ?? "")" }).count == 600)
        let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789.-")
        #expect(cases.allSatisfy { $0.id.allSatisfy(allowed.contains) })
    }

    @Test func ordersAndKindsAreBalanced() throws {
        let cases = try Self.cases(["count": 80, "seed": 3])
        for tag in ["longer-fraction", "equal-length", "different-integer", "negative"] {
            #expect(cases.count { $0.tags.contains(tag) } == 20)
        }
        #expect(cases.count { $0.tags.contains("larger-first") } == 40)
        let pairs = Dictionary(grouping: cases) { Set([$0.vars["a"]?.string, $0.vars["b"]?.string]) }
        #expect(pairs.values.allSatisfy { $0.count == 2 })
        let oneWay = try Self.cases(["count": 10, "orders": "larger-first"])
        #expect(oneWay.allSatisfy { $0.vars["a"] == $0.vars["larger"] })
    }

    /// Stored runs are paired by id: these must never change.
    @Test func theSameSeedGivesTheseCasesForEver() throws {
        let cases = try Self.cases(["count": 6, "seed": 911])
        let asked = cases.map { "\($0.id): \($0.vars["a"]?.string ?? "") \($0.vars["b"]?.string ?? "")" }
        #expect(
            asked == [
                "pair-001-plain-longer-fraction: 47.6 47.13", "pair-002-plain-longer-fraction: 47.13 47.6",
                "pair-003-plain-equal-length: 96.41 96.19", "pair-004-plain-equal-length: 96.19 96.41",
                "pair-005-plain-different-integer: 4.1 3.42", "pair-006-plain-different-integer: 3.42 4.1",
            ])
    }

    /// The seed suite's prompts, with every variable that they name.
    @Test func fillsTheQuestions() throws {
        let english = try PromptTemplate("Which {{ noun_en }} is {{ comparative_en }}, {{ a }} or {{ b }}?")
        let chinese = try PromptTemplate("{{ a }}和{{ b }}，哪个{{ noun_zh }}{{ comparative_zh }}？")
        let asked = try Self.cases(["count": 1, "seed": 911, "framings": "date", "kinds": "longer-fraction"]).map {
            [try english.render($0.vars), try chinese.render($0.vars), $0.vars["larger"]?.string ?? ""]
        }
        #expect(
            asked == [["Which date (month.day) is later in the year, 2.16 or 2.5?", "2.16和2.5，哪个日期（月.日）更晚？", "2.16"]])
    }

    @Test func countsUpToAllThereAre() throws {
        let dates: JSONValue = ["count": 1, "framings": "date", "kinds": "longer-fraction", "orders": "larger-first"]
        var parameters = try #require(dates.object)
        // Days 2 to 9 against the days from 11 to 28 that are less in decimals, 20 left out: 9 for day 2, 17 for 3 to 9; 12 months.
        parameters["count"] = 1536
        let cases = try Self.cases(.object(parameters))
        #expect(Set(cases.map { "\($0.vars["a"]?.string ?? "") \($0.vars["b"]?.string ?? "")" }).count == 1536)
        parameters["count"] = 1537
        #expect(throws: GeneratorError.self) { try Self.cases(.object(parameters)) }
    }

    @Test(
        arguments: [
            ("count", 0), ("count", -1), ("count", "ten"), ("count", .double(1.5)), ("count", 1_000_000_000_000),
            ("seed", -1),
            ("framings", []), ("framings", ["plane"]), ("framings", 3), ("kinds", "negativ"), ("kinds", [nil]),
            ("orders", "none"), ("orders", ["both"]), ("framing", "plain"),
        ] as [(String, JSONValue)])
    func refuses(key: String, value: JSONValue) throws {
        var parameters = JSONObject([.init("count", 10)])
        parameters[key] = value
        do throws(GeneratorError) {
            _ = try GeneratorRegistry.make("decimal-pairs", parameters)
            Issue.record("accepted")
        } catch {
            #expect(error.key == key)
        }
    }

    @Test func refusesWhatIsMissingOrUnknown() {
        #expect(throws: GeneratorError.self) { try GeneratorRegistry.make("decimal-pairs", JSONObject()) }
        #expect(throws: GeneratorError.self) { try GeneratorRegistry.make("decimal-pair", JSONObject()) }
        #expect(throws: GeneratorError.self) {
            try Self.cases(["count": 1, "framings": "version", "kinds": "negative"])
        }
        #expect(GeneratorRegistry.suggestion(for: "decimal-pair") == "decimal-pairs")
    }
}
