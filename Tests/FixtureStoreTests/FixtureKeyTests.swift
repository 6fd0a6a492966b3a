import HTTPTransport
import JSONText
import Testing

@testable import FixtureStore

@Suite struct FixtureKeyTests {
    static let body = #"{"model":"m","messages":[{"role":"user","content":"9.11?"}],"temperature":1,"seed":100}"#

    static func key(_ body: String, change: (inout HTTPRequest) -> Void = { _ in }) throws -> FixtureKey {
        var request = HTTPRequest.chat("")
        request.body = Array(body.utf8)
        change(&request)
        return try RecordedRequest(request).key(target: request.identity.target)
    }

    @Test func theRuleOfVersionOneIsPinned() throws {
        // Computed with Python's json and hashlib: a change here makes every recording useless.
        #expect(
            try Self.key(Self.body).description == "fe4009873960908a2f9dcf9ad84be2e31b9d0e2545fbd537ff063ccb38b634ad")
    }

    @Test(arguments: [
        #"{"seed":100,"temperature":1,"messages":[{"content":"9.11?","role":"user"}],"model":"m"}"#,
        #"{ "model": "m", "messages": [ {"role":"user","content":"9.11\u003f"} ], "temperature":1.0, "seed":1e2 }"#,
        #"{"model":"m","messages":[{"role":"user","content":"9.11?"}],"temperature":10e-1,"seed":100.00,"user":"me"}"#,
        #"{"model":"m","messages":[{"role":"user","content":"9.11?"}],"temperature":1,"seed":100,"metadata":{"a":1},"store":true,"prompt_cache_key":"k","safety_identifier":"s"}"#,
    ])
    func spellingIsNoDifference(_ body: String) throws {
        #expect(try Self.key(body) == Self.key(Self.body))
    }

    @Test(arguments: [
        #"{"model":"M","messages":[{"role":"user","content":"9.11?"}],"temperature":1,"seed":100}"#,
        #"{"model":"m","messages":[{"role":"user","content":"9.11 ?"}],"temperature":1,"seed":100}"#,
        #"{"model":"m","messages":[{"role":"user","content":"９.11?"}],"temperature":1,"seed":100}"#,
        #"{"model":"m","messages":[{"role":"user","content":"9.11?","user":"x"}],"temperature":1,"seed":100}"#,
        #"{"model":"m","messages":[{"role":"user","content":"9.11?"}],"temperature":1,"seed":101}"#,
        #"{"model":"m","messages":[{"role":"user","content":"9.11?"}],"temperature":1,"seed":"100"}"#,
        #"{"model":"m","messages":[{"role":"user","content":"9.11?"}],"temperature":1,"seed":100,"new_field":null}"#,
        #"{"model":"m","messages":[{"role":"user","content":"9.11?"}],"temperature":1,"seed":100,"stream":true}"#,
        #"{"model":"m","messages":[{"role":"user","content":"9.11?"}],"temperature":1}"#,
        #"[{"model":"m","messages":[{"role":"user","content":"9.11?"}],"temperature":1,"seed":100}]"#,
    ])
    func everyFieldIsADifference(_ body: String) throws {
        #expect(try Self.key(body) != Self.key(Self.body))
    }

    @Test func composedAndDecomposedCharactersDiffer() throws {
        #expect(try Self.key("{\"a\":\"\u{E9}\"}") != Self.key("{\"a\":\"e\u{301}\"}"))
        #expect(try Self.key("{\"\u{E9}\":1}") != Self.key("{\"e\u{301}\":1}"))
    }

    @Test func orderOfElementsIsADifference() throws {
        #expect(try Self.key(#"{"tools":[1,2]}"#) != Self.key(#"{"tools":[2,1]}"#))
    }

    @Test func whereAndHowFastIsNoDifference() throws {
        let plain = try Self.key(Self.body)
        #expect(
            try Self.key(Self.body) {
                $0.baseURL = "http://user:pass@127.0.0.1:8080"
                $0.headers = ["Authorization": "Bearer x", "User-Agent": "y", "OpenAI-Organization": "z"]
                $0.timeouts.total = .seconds(1)
                $0.query = [("api-version", "1"), ("key", "secret")]
                $0.path += "?key=secret"
                $0.identity.caseID = "other"
                $0.identity.trial = 7
            } == plain)
        #expect(try Self.key(Self.body) { $0.method = "PUT" } != plain)
        #expect(try Self.key(Self.body) { $0.path = "/completions" } != plain)
        #expect(try Self.key(Self.body) { $0.identity.target = "other" } != plain)
    }

    @Test func bodiesThatAreNotJSONHaveKeysOfTheirOwn() throws {
        let keys = try ["", "plain", #""plain""#, "null", "{", "\u{FEFF}{}"].map { try Self.key($0) }
        #expect(Set(keys).count == keys.count)
        #expect(try Self.key("") { $0.body = [0xFF, 0x00] } != Self.key("") { $0.body = [0xFF, 0x01] })
    }

    @Test(arguments: [#"{"a":1,"a":2}"#, #"{"a":{"b":1,"b":1}}"#, #"{"a":"\ud800"}"#, #"[{"a":1,"a":2}]"#])
    func bodiesWithoutOneMeaningAreRefused(_ body: String) {
        #expect(throws: TransportError.self) { try Self.key(body) }
    }

    @Test func onlyHarmlessParametersAreKept() throws {
        var request = HTTPRequest.chat("x")
        request.path = "/chat?key=abc&api-version=2"
        request.query = [("token", "def"), ("api-version", "3")]
        let kept = try RecordedRequest(request)
        #expect(kept.path == "/chat")
        #expect(kept.query == [.init("api-version", "3"), .init("api-version", "2")])
    }

    @Test func hexadecimalGivesTheKeyBack() throws {
        let key = try Self.key(Self.body)
        #expect(FixtureKey(hex: key.description.utf8) == key)
        #expect(FixtureKey(hex: key.description.uppercased().utf8) == nil)
        #expect(FixtureKey(hex: key.description.dropLast().utf8) == nil)
    }
}
