import HTTPTransport
import JSONText
import Testing

@testable import FixtureStore

@Suite(.timeLimit(.minutes(1))) struct SecretGuardTests {
    /// Not ASCII alone, and with characters that every encoding spells in its own way.
    static let value = "canary/7+\"ü\" \\=?>~key"
    static let secrets = SecretGuard([.init(name: "API_KEY", value: value)])

    static let spellings: [(String, String)] = [
        ("raw", value),
        ("base64 0", "Y2FuYXJ5LzcrIsO8IiBcPT8+fmtleQ=="),
        ("base64 1", String(decoding: Base64.encode(Array("x\(value)yz".utf8)), as: UTF8.self)),
        ("base64 2", String(decoding: Base64.encode(Array("xy\(value)z".utf8)), as: UTF8.self)),
        ("base64 url", "Y2FuYXJ5LzcrIsO8IiBcPT8-fmtleQ"),
        ("percent", "canary%2F7%2B%22%C3%BC%22%20%5C%3D%3F%3E~key"),
        ("percent lower", "canary%2f7%2b%22%c3%bc%22%20%5c%3d%3f%3e~key"),
        ("form", "canary%2F7%2B%22%C3%BC%22+%5C%3D%3F%3E~key"),
        ("json", #"canary/7+\"ü\" \\=?>~key"#),
        ("json twice", #"canary/7+\\\"ü\\\" \\\\=?>~key"#),
        ("json slash", #"canary\/7+\"ü\" \\=?>~key"#),
        ("json ascii", #"canary/7+\"\u00fc\" \\=?>~key"#),
        ("hex", "63616e6172792f372b22c3bc22205c3d3f3e7e6b6579"),
        ("HEX", "63616E6172792F372B22C3BC22205C3D3F3E7E6B6579"),
    ]

    @Test(arguments: spellings)
    func everySpellingIsFoundAndRedacted(_ name: String, _ text: String) {
        let around = "before \(text) after"
        #expect(!Self.secrets.findings(in: Array(around.utf8)).isEmpty)
        let redacted = Self.secrets.redact(around)
        #expect(redacted.hasPrefix("before "))
        #expect(redacted.hasSuffix(" after"))
        #expect(redacted.contains("«secret API_KEY»"))
        #expect(Self.secrets.findings(in: Array(redacted.utf8)).isEmpty)
    }

    /// Messages quote the beginnings of long texts.
    @Test("of an excerpt that was cut in the middle of a secret, the rest goes too", arguments: spellings)
    func cutExcerpt(_ name: String, _ text: String) {
        let excerpt = "found '\(text.prefix(max(14, text.count / 2)))…'"
        #expect(!Self.secrets.findings(in: Array(excerpt.utf8), areExcerpts: true).isEmpty)
        // What others wrote is as it is: many keys begin alike.
        #expect(Self.secrets.findings(in: Array(excerpt.utf8)).isEmpty)
        let redacted = Self.secrets.redact(excerpt)
        #expect(redacted.hasSuffix("«secret API_KEY»…'"), "\(redacted)")
    }

    @Test(arguments: [
        "", "c", "canary", "canar…", "canary/7+ …", "canary/7+", "a perfectly harmless answer: 9.8 > 9.11",
    ])
    func otherTextIsLeftAlone(_ text: String) {
        #expect(Self.secrets.findings(in: Array(text.utf8)).isEmpty)
        #expect(Self.secrets.redact(text) == text)
    }

    @Test(arguments: [
        "sk-abcdefghijklmnopqrst", "(sk-proj-0123456789abcdefghij)", #"{"a":"x\nsk-abcdefghijklmnopqrst"}"#,
        "ghp_0123456789abcdefghijABCDEFGHIJ012345", "AKIAIOSFODNN7EXAMPLE",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N", "-----BEGIN RSA PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nMIIE", "key-----BEGIN EC PRIVATE KEY-----",
    ])
    func shapesOfKeysAreRefused(_ text: String) {
        #expect(SecretGuard().findings(in: Array(text.utf8)).count == 1)
        #expect(SecretGuard().redact(text).contains("«secret»"))
    }

    @Test(arguments: [
        "sk-short", "a risk-assessment-of-the-whole-thing", "high_school_mathematics", "ghp_tooshort", "AKIA1234",
        "AKIAIOSFODNN7EXAMPLEX", "eyJhbGciOiJIUzI1NiJ9", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0",
        "-----BEGIN CERTIFICATE-----", "-----BEGIN PUBLIC KEY-----",
    ])
    func likeShapesAreNot(_ text: String) {
        #expect(SecretGuard().findings(in: Array(text.utf8)).isEmpty)
    }

    @Test(arguments: ["sk-", "-eyJ", "ghp_", "AKIA", "-----BEGIN ", ".eyJeyJeyJ", "canary/"])
    func hostileTextTakesNoLongerThanOther(_ piece: String) {
        let text = Array(String(repeating: piece, count: 200_000 / piece.utf8.count).utf8)
        #expect(Self.secrets.findings(in: text).count < 2)
    }

    @Test func shortSecretsAreNamedAndNotLookedFor() {
        let secrets = SecretGuard([
            .init(name: "A", value: "none"), .init(name: "B", value: "longer"), .init(name: "C", value: ""),
        ])
        #expect(secrets.unwatched == ["A"])
        #expect(secrets.findings(in: Array("none longer".utf8)) == ["B"])
    }

    @Test func overlappingSecretsLeaveNothing() {
        let secrets = SecretGuard([.init(name: "A", value: "abcdefgh"), .init(name: "B", value: "efghijkl")])
        #expect(secrets.redact("xabcdefghijklx") == "x«secret A»x")
    }

    /// The places of an exchange in which a server may put the secret, and how it may spell it there.
    static let exchanges: [(String, HTTPResponse)] =
        spellings.flatMap { name, text -> [(String, HTTPResponse)] in
            let json = JSONWriter.text(.string(text))
            return [
                ("\(name) as the body", response(text)),
                ("\(name) in a JSON body", response(#"{"choices":[{"message":{"content":\#(json)}}]}"#)),
                ("\(name) as a key", response(#"{\#(json):1}"#)),
                ("\(name) in a header", HTTPResponse(status: 200, headers: ["x-ratelimit-x": text], body: [])),
                ("\(name) in a status of failure", response(text, status: 401)),
            ]
        } + [
            (
                "escaped letter by letter",
                response("{\"a\":\"" + value.unicodeScalars.map { "\\u00" + hex($0) }.joined() + "\"}")
            ),
            ("over deltas", stream(deltas)),
            ("over deltas of a stream that is called JSON", response(body(of: deltas))),
            (
                "over deltas of two choices",
                stream(
                    value.flatMap { letter in
                        [
                            "{\"choices\":[{\"delta\":{\"content\":\(JSONWriter.text(.string(String(letter))))}}]}",
                            "{\"choices\":[null,{\"delta\":{\"content\":\"-\"}}]}",
                        ]
                    })
            ),
            (
                "over the tokens of an answer",
                response(
                    "{\"logprobs\":["
                        + value.map { "{\"token\":\(JSONWriter.text(.string(String($0))))}" }.joined(separator: ",")
                        + "]}")
            ),
        ]

    static let deltas = value.map { letter in
        "{\"choices\":[{\"delta\":{\"content\":\(JSONWriter.text(.string(String(letter))))}}]}"
    }

    static func hex(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return digits.count < 2 ? "0" + digits : digits
    }

    static func response(_ body: String, status: Int = 200) -> HTTPResponse {
        HTTPResponse(status: status, headers: ["content-type": "application/json"], body: Array(body.utf8))
    }

    static func stream(_ events: [String]) -> HTTPResponse {
        HTTPResponse(
            status: 200, headers: ["content-type": "text/event-stream; charset=utf-8"],
            body: Array(body(of: events).utf8))
    }

    static func body(of events: [String]) -> String {
        events.map { "data: \($0)\n\n" }.joined() + "data: [DONE]\n\n"
    }

    @Test(arguments: exchanges)
    func aSecretInAnAnswerIsNotWritten(_ place: String, _ response: HTTPResponse) async throws {
        let folder = TemporaryFolder()
        let recorder = try RecordingTransport.make(
            folder, over: StubTransport { _ in .success(response) }, keepsFailures: true, secrets: Self.secrets)
        // The answer was paid for: the caller gets it.
        #expect(try await recorder.send(.chat("x")).body == response.body)
        #expect(recorder.problems.count == 1, "\(place)")
        #expect(recorder.problems.first?.message.contains("API_KEY") == true)
        #expect(recorder.problems.first?.message.contains("canary") == false)
        _ = try recorder.seal()
        #expect(try FixtureFolder(path: folder.path).entries.isEmpty, "\(place)")
        for bytes in try folder.contents.values {
            #expect(Bytes.firstRange(of: Array("canary".utf8), in: bytes[...]) == nil)
        }
    }

    @Test func aCallThatLostAnAttemptIsNotKept() async throws {
        let folder = TemporaryFolder()
        let server = StubTransport { request in
            .success(
                request.identity.attempt == 0
                    ? Self.response(Self.value, status: 429) : StubTransport.answer(to: request))
        }
        let recorder = try RecordingTransport.make(folder, over: server, secrets: Self.secrets)
        for attempt in 0...1 { _ = try await recorder.send(.chat("x", attempt: attempt)) }
        #expect(try recorder.seal().droppedIncomplete == 1)
        #expect(try FixtureFolder(path: folder.path).entries.isEmpty)
    }

    @Test func aSecretInAPromptIsNotEvenSent() async throws {
        let folder = TemporaryFolder()
        let server = StubTransport()
        let recorder = try RecordingTransport.make(folder, over: server, secrets: Self.secrets)
        let error = await #expect(throws: TransportError.self) {
            try await recorder.send(.chat("my key is \(Self.value)"))
        }
        #expect(error?.code == .unrecordable)
        #expect(error?.message.contains("canary") == false)
        #expect(server.count == 0)
        #expect(recorder.problems.count == 1)
    }

    @Test func aSecretInAPartOfAnAnswerIsNotWritten() async throws {
        let folder = TemporaryFolder()
        let error = TransportError(.reset, "reset", partial: Self.response(Self.value))
        let recorder = try RecordingTransport.make(
            folder, over: StubTransport { _ in .failure(error) }, keepsFailures: true, secrets: Self.secrets)
        await #expect(throws: TransportError.self) { try await recorder.send(.chat("x")) }
        #expect(recorder.problems.count == 1)
        for bytes in try folder.contents.values {
            #expect(Bytes.firstRange(of: Array("canary".utf8), in: bytes[...]) == nil)
        }
        #expect(try recorder.seal().added == 0)
    }

    @Test func aSecretInTheProvenanceIsRefused() throws {
        let folder = TemporaryFolder()
        var options = RecordingTransport.Options()
        options.secrets = Self.secrets
        #expect(throws: FixtureError.self) {
            try RecordingTransport(
                folder: folder.path, over: StubTransport(),
                provenance: Provenance(tool: "t", notes: ["server": .string(Self.value)].asObject), options: options)
        }
        #expect(try folder.contents.isEmpty)
    }
}

extension [String: JSONValue] {
    var asObject: JSONObject { JSONObject(map { .init($0.key, $0.value) }) }
}
