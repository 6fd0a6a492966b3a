import JSONText
import Testing

@Suite struct JSONParserTests {
    @Test(
        arguments: [
            ("null", JSONValue.null), (" true\r\n", true), ("\tfalse ", false), ("0", 0), ("-12", -12), ("\"\"", ""),
            ("[]", []), ("[ ]", []), ("{}", [:]), ("{ }", [:]), ("[1,[2,[]],3]", [1, [2, []], 3]),
            ("{\"a\":{\"b\":[null]},\"c\":\"d\"}", ["a": ["b": [nil]], "c": "d"]),
            ("\u{FEFF}[1]", [1]), ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\u{8}\u{C}\n\r\t"),
            ("\"\\u0041\\u00e9\\u4E2D\\uD834\\udd1e\"", "A\u{E9}中𝄞"), ("\"\\u0000\"", "\u{0}"),
            ("\"１２\u{7F}\u{2028}\"", "１２\u{7F}\u{2028}"),
        ] as [(String, JSONValue)])
    func reads(text: String, value: JSONValue) throws {
        #expect(try JSONParser.parse(text) == value)
        #expect(try JSONParser.parse(text, options: .lenient) == value)
    }

    /// A string of every length around the eight bytes that are scanned at a time, its special byte at every place.
    @Test func findsTheEndOfAStringAtEveryOffset() throws {
        for length in 0..<20 {
            for place in 0..<length {
                for special in ["\n", "\"", "\\", "é", "\u{7F}", "x"] {
                    let content =
                        String(repeating: "a", count: place) + special + String(repeating: "!", count: length - place)
                    let text = JSONWriter.text(["k": .string(content)])
                    #expect(try JSONParser.parse(text)["k"]?.string == content)
                    guard special == "\n" else { continue }
                    let raw = "\"" + content + "\""
                    let error = #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(raw) }
                    #expect(error?.offset == place + 1)
                }
            }
        }
    }

    @Test func nestsToTheLimitAndNoDeeper() throws {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let limit = JSONParser.Options.strict.depthLimit
            let inside = open == "[" ? "" : "1"
            func nested(_ depth: Int) -> String {
                String(repeating: open, count: depth) + inside + String(repeating: close, count: depth)
            }
            _ = try JSONParser.parse(nested(limit))
            let error = #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(nested(limit + 1)) }
            #expect(error?.message == "nested deeper than 256 levels")
            #expect(error?.offset == limit * open.utf8.count)
        }
        // Siblings do not add up.
        let wide = "[" + String(repeating: "[{}],", count: 1000) + "[]]"
        #expect(try JSONParser.parse(wide).array?.count == 1001)
    }

    @Test func survivesADepthBomb() {
        for bomb in [String(repeating: "[", count: 5_000_000), String(repeating: "{\"\":", count: 1_000_000)] {
            #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(bomb, options: .lenient) }
        }
    }

    @Test func refusesOrReplacesDuplicateKeys() throws {
        let text = "{\"a\":1,\"b\":2,\"a\":3}"
        let error = #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(text) }
        #expect(error?.description == "1:14: duplicate key \"a\"")
        let value = try JSONParser.parse(text, options: .lenient)
        #expect(JSONWriter.text(value) == "{\"a\":3,\"b\":2}")
        // The same key by another spelling.
        #expect(throws: JSONSyntaxError.self) { try JSONParser.parse("{\"a\":1,\"\\u0061\":2}") }
        // Canonically equivalent keys are two keys.
        #expect(try JSONParser.parse("{\"\u{E9}\":1,\"e\u{301}\":2}").object?.count == 2)
    }

    @Test(arguments: [1, 15, 16, 17, 40])
    func findsADuplicateAmongManyKeys(count: Int) throws {
        let members = (0..<count).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
        for repeated in [0, count / 2, count - 1] {
            let text = "{\(members),\"k\(repeated)\":\"new\"}"
            #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(text) }
            let object = try #require(try JSONParser.parse(text, options: .lenient).object)
            #expect(object.count == count)
            #expect(object["k\(repeated)"] == "new")
        }
    }

    /// Both would take minutes if keys were searched one by one.
    @Test(.timeLimit(.minutes(1))) func isNotQuadraticInKeys() throws {
        let distinct = (0..<50_000).map { "\"k\($0)\":0" }.joined(separator: ",")
        let repeats = String(repeating: ",\"k49999\":1", count: 50_000)
        let value = try JSONParser.parse("{\(distinct)\(repeats)}", options: .lenient)
        #expect(value.object?.count == 50_000)
        #expect(value == value)
        #expect(JSONObject(value.object?.members ?? []).merging(value.object ?? JSONObject()).count == 50_000)
    }

    @Test(arguments: [
        "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800x\"", "\"\\ud800\\n\"", "\"\\ud800\\u0041\"", "\"\\udc00\\ud800\"",
    ])
    func refusesOrReplacesLoneSurrogates(text: String) throws {
        let error = #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(text) }
        #expect(error?.description == "1:2: half of a surrogate pair")
        let expected = text.replacing("\\ud800", with: "\u{FFFD}").replacing("\\udc00", with: "\u{FFFD}")
            .replacing("\\u0041", with: "A").replacing("\\n", with: "\n").dropFirst().dropLast()
        #expect(try JSONParser.parse(text, options: .lenient).string == String(expected))
    }

    @Test func readsAPairBehindALoneSurrogate() throws {
        #expect(try JSONParser.parse("\"\\ud834\\ud834\\udd1e\"", options: .lenient) == "\u{FFFD}𝄞")
    }

    @Test(arguments: PythonVectors.repairs)
    func refusesOrRepairsInvalidUTF8(bytes: [UInt8], text: String) throws {
        for prefix in ["", "\\n"] {
            let source = Array("[\"\(prefix)".utf8) + bytes + Array("\"]".utf8)
            let error = #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(source) }
            #expect(error?.message == "invalid UTF-8 in a string")
            let unescaped = prefix.isEmpty ? "" : "\n"
            let value = try JSONParser.parse(source, options: .lenient)
            #expect(value[0]?.string?.hasSameBytes(as: unescaped + text) == true)
        }
    }

    @Test func pointsAtTheInvalidByte() {
        let before = Array("{\"a\":\n \"é\\u00e9\\né".utf8)
        let source = before + [0xC3] + Array("é\"}".utf8)
        let error = #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(source) }
        #expect(error?.offset == before.count)
        #expect(error?.line == 2)
        #expect(error?.column == 13)
    }

    @Test func readsAValueInsideOtherText() throws {
        let text = Array("Sure: {\"a\": [1, 2]} and more".utf8)
        let (value, end) = try JSONParser.parsePrefix(text, from: 6)
        #expect(value == ["a": [1, 2]])
        #expect(String(decoding: text[end...], as: UTF8.self) == " and more")
        let found = try #require(JSONParser.firstValue(in: text, from: 6))
        #expect(found.value == value && found.end == end)
        for offset in [-1, 0, text.count, text.count + 1, Int.min, Int.max] {
            #expect(throws: JSONSyntaxError.self) { try JSONParser.parsePrefix(text, from: offset) }
            #expect(JSONParser.firstValue(in: text, from: offset) == nil)
        }
    }

    /// Would take hours if each failure counted lines from the beginning.
    @Test(.timeLimit(.minutes(1))) func failsCheaplyAtEveryBracket() {
        let text = Array(String(repeating: "{x ", count: 100_000).utf8)
        let found = stride(from: 0, to: text.count, by: 3).count { JSONParser.firstValue(in: text, from: $0) != nil }
        #expect(found == 0)
    }

    @Test func readsSlicesAndBuffers() throws {
        let lines = Array("{\"a\":1}\n{\"b\":}\n".utf8).split(separator: UInt8(ascii: "\n"))
        #expect(try JSONParser.parse(lines[0]) == ["a": 1])
        let error = #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(lines[1]) }
        #expect(error?.description == "1:6: found '}' where a value is expected")
        #expect(try lines[0].withUnsafeBufferPointer { try JSONParser.parse($0) } == ["a": 1])
        #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(UnsafeBufferPointer(start: nil, count: 0)) }
    }

    @Test(arguments: [
        #"{"a":1,"big":{"x":[1,{"y":"}\\\"]"},[]],"z":{}},"b":2}"#, #"{"big":"\\u0041\\\"","a":1,"b":2}"#,
        #"{"a":1,"b":2,"big":[]}"#,
        #"{"a":1,"big":-1.5e3,"b":2}"#, #"{"big":[[[]]],"big":null,"a":1,"b":2}"#,
    ])
    func passesOverWhatIsNotAskedFor(text: String) throws {
        let value = try JSONParser.parse(text, options: .strict(passingOver: [1: ["big"]]))
        #expect(value == ["a": 1, "b": 2])
        // Inside other values the name means nothing.
        let inner = try JSONParser.parse(
            #"{"c":\#(text.replacing(#""big":null,"#, with: ""))}"#, options: .strict(passingOver: [1: ["big"]]))
        #expect(inner["c"]?["big"] != nil)
    }

    @Test func passesOverByDepth() throws {
        let text = #"{"a":1,"calls":[{"a":[2],"b":3},{"b":{"a":4}}],"a2":{"a":5}}"#
        let value = try JSONParser.parse(text, options: .strict(passingOver: [1: ["a2"], 3: ["a"]]))
        #expect(JSONWriter.text(value) == #"{"a":1,"calls":[{"b":3},{"b":{"a":4}}]}"#)
    }

    @Test func findsWhatIsBrokenInWhatItPassesOver() {
        for text in [
            #"{"big":[1,2"#, #"{"big":{"a":1]}"#, #"{"big":"x}"#, #"{"big":"x\\"#, #"{"big":{1:2}}"#, #"{"big":[1 2]}"#,
            #"{"big":{"a" 1}}"#, "{\"big\":\"\u{1}\"}", #"{"big":}"#, #"{"big":tru}"#, #"{"big":[],}"#,
        ] {
            #expect(throws: JSONSyntaxError.self, "\(text)") {
                try JSONParser.parse(text, options: .strict(passingOver: [1: ["big"]]))
            }
        }
        let deep = #"{"big":"# + String(repeating: "[", count: 100_000)
        #expect(throws: JSONSyntaxError.self) {
            try JSONParser.parse(deep, options: .strict(passingOver: [1: ["big"]]))
        }
    }
}
