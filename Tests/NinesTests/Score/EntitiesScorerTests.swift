import JSONText
import Testing

@testable import Nines

@Suite struct EntitiesScorerTests {
    static let gold: JSONValue = [
        ["type": "PER", "text": "Ada Lovelace"], ["type": "PER", "text": "Charles Babbage"],
        ["type": "LOC", "text": "London"], ["type": "PER", "text": "Ada"],
        ["type": "ORG", "text": "Royal Society of London"],
    ]

    // seqeval 1.2.2, f1_score of the tagged sentence "Ada Lovelace met Charles Babbage in London and later Ada wrote to
    // Royal Society of London" in default mode; no two entities of a row share both text and type.
    @Test(
        arguments: [
            (
                #"{"PER": ["Ada Lovelace", "Charles Babbage", "Ada"], "LOC": ["London"], "ORG": ["Royal Society of London"]}"#,
                1
            ),
            (#"{"PER": ["Ada Lovelace", "Charles Babbage"], "LOC": "London"}"#, 0.75),
            (#"{"PER": ["Ada", "Babbage"], "LOC": ["London"], "ORG": ["Royal Society of London"], "X": ["Ada"]}"#, 0.6),
            (#"{"PER": ["met"]}"#, 0), (#"{"LOC": ["Ada Lovelace", "Charles Babbage"]}"#, 0), ("[]", 0),
            (
                #"{"PER": ["Ada Lovelace"], "ORG": ["Charles Babbage", "Royal Society"], "LOC": ["London", "London"]}"#,
                0.4
            ),
        ])
    func agreesWithSeqeval(answer: String, f1: Double) async throws {
        let score = try await judge("entities", Self.gold, threshold: 0.6, Answer(text: answer))
        #expect(abs(score.value - f1) < 1e-12, "\(score.reason)")
        #expect(score.verdict == (f1 >= 0.6 ? .pass : .fail))
        let negated = try await judge("not-entities", Self.gold, threshold: 0.6, Answer(text: answer))
        #expect(negated.verdict == (f1 >= 0.6 ? .fail : .pass))
    }

    static let shapes: [String] = [
        #"[{"type":"PER","text":" 张三 "},{"type":"PER","text":"张三"},{"type":"LOC","text":"北京"}]"#,
        #"{"PER":["张三","张三"],"LOC":"北京","ORG":[],"TIME":null}"#,
        "```json\n{\"entities\": [{\"label\":\"PER\",\"name\":\"张三\"},{\"entity_type\":\"PER\",\"entity\":\"张三\"},"
            + "{\"type\":\"LOC\",\"value\":\"北京\"}]}\n```",
        #"{"result": {"PER":["张三","张三"],"LOC":["北京"]}}"#,
        #"{"PER":[{"text":"张三"},{"text":"张三"}],"LOC":[{"name":"北京"}]}"#,
        "{\"type\":\"PER\",\"text\":\"张三\"}\n{\"type\":\"PER\",\"text\":\"张三\"}\n{\"type\":\"LOC\",\"text\":\"北京\"}",
        #"例如 [{"type":"X","text":"y"}]。结果：{"PER":["张三","张三"],"LOC":["北京"]}，其中 {不是 JSON}。"#,
    ]

    @Test(arguments: shapes) func readsShapes(answer: String) async throws {
        let score = try await judge("entities", ["PER": ["张三", "张三"], "LOC": ["北京"]], Answer(text: answer))
        #expect(score.verdict == .pass, "\(score.reason)")
        #expect(score.extracted == #"{"LOC":[1,0,0],"PER":[2,0,0]}"#)
    }

    @Test(
        arguments: [
            (#"{"Persons": ["Ada"], "ORGANIZATIONS": ["Acme"]}"#, #"{"organisation":[1,0,0],"person":[1,0,0]}"#),
            (
                #"[{"type":"Person","text":"Ada"},{"type":"Org","text":"Acme"}]"#,
                #"{"Org":[0,1,0],"organisation":[0,0,1],"person":[1,0,0]}"#
            ),
            (
                #"{"person": ["Ada", null, "", "None"], "organisation": ["Acme"], "place": "None"}"#,
                #"{"organisation":[1,0,0],"person":[1,0,0]}"#
            ),
            (
                #"{"person": ["Ada"], "organisation": ["Acme"], "count": 2, "note": {"sure": true}}"#,
                #"{"organisation":[1,0,0],"person":[1,0,0]}"#
            ),
            (
                #"{"entities": [{"type":"person","text":"Ada"}, {"type":"place","text":null}], "count": 1}"#,
                #"{"organisation":[0,0,1],"person":[1,0,0]}"#
            ),
        ])
    func forgivesForms(answer: String, counts: String) async throws {
        let wanted: JSONValue = ["person": ["Ada"], "organisation": ["Acme"]]
        #expect(try await judge("entities", wanted, Answer(text: answer)).extracted == counts)
    }

    @Test func countsMultisets() async throws {
        let answer = Answer(text: #"{"PER":["Bob","Bob","bob"]}"#)
        let score = try await judge("entities", ["PER": ["Bob"], "LOC": ["Bonn"]], answer)
        #expect(score.extracted == #"{"LOC":[0,0,1],"PER":[1,2,0]}"#)
        #expect(score.reason == "F1 0.4: 1 right, 2 wrong, 1 missing")
        let folded = JSONObject([.init("ignore-case", true)])
        let same = try await judge("entities", ["per": ["BOB", "Bob", "bob"]], options: folded, answer)
        #expect(same.verdict == .pass)
    }

    @Test(arguments: ["", "none", "{", "42", "[1, 2]", "[[]]", #"{"PER": {"a": {"b": 1}}}"#])
    func withoutEntitiesIsUnparsed(answer: String) async throws {
        #expect(try await judge("entities", Self.gold, Answer(text: answer)).verdict == .unparsed)
        #expect(try await judge("not-entities", Self.gold, Answer(text: answer)).verdict == .unparsed)
    }

    /// Empty brackets of a text that is no JSON name nothing, whether names are wanted or not.
    @Test(arguments: [
        "{'person':['Tom Hill'],'organisation':[],'place':[]}", "person: Tom Hill\norganisation: []\nplace: []",
        "person: Tom Hill, organisation: {}",
    ])
    func emptyBracketsBetweenWords(answer: String) async throws {
        #expect(try await judge("entities", [:], Answer(text: answer)).verdict == .unparsed)
        #expect(try await judge("entities", Self.gold, Answer(text: answer)).verdict == .unparsed)
    }

    @Test(arguments: ["Names: none.\n```json\n[]\n```", "```\n{}\n```", " [] ", #"So: {"person": [], "place": []}"#])
    func namesNone(answer: String) async throws {
        #expect(try await judge("entities", [:], Answer(text: answer)).verdict == .pass)
    }

    @Test(arguments: ["伊沃•彼得罗夫", "伊沃・彼得罗夫", "伊沃·彼得罗夫"]) func foldsMiddleDots(name: String) async throws {
        let answer = Answer(text: "{\"person\": [\"\(name)\"]}")
        #expect(try await judge("entities", ["person": ["伊沃·彼得罗夫"]], answer).verdict == .pass)
    }

    @Test func nothingWantedNothingFound() async throws {
        #expect(try await judge("entities", [], Answer(text: "{}")).value == 1)
        #expect(try await judge("entities", [:], Answer(text: "[]")).verdict == .pass)
        #expect(try await judge("entities", [], Answer(text: #"{"PER":["x"]}"#)).value == 0)
    }

    @Test(arguments: [nil, "PER", 3, [1], ["PER": ["a": 1]], [["type": "PER"]], ["PER": ""]] as [JSONValue?])
    func refusesValues(value: JSONValue?) {
        #expect(fault("entities", value)?.key == "value")
    }
}
