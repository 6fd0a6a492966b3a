import JSONText
import Testing

@Suite("objects spelt member by member")
struct JSONObjectWriterTests {
    @Test(
        "strings are spelt as in a tree, and read back byte for byte",
        arguments: [
            "", "plain", "\"\\/", "\u{0}\u{1}\u{8}\t\n\u{B}\u{C}\r\u{1F}\u{7F}", "é e\u{301} 中文 🇨🇭\u{2028}", "{", "},{",
            String(repeating: "a\"", count: 1000),
        ])
    func strings(_ text: String) throws {
        let bytes = JSONObjectWriter.bytes { object in
            object.add("a", text)
            object.add("b", [text, text])
        }
        #expect(bytes == JSONWriter.bytes(["a": .string(text), "b": [.string(text), .string(text)]]))
        #expect(try JSONParser.parse(bytes)["a"]?.string.map { Array($0.utf8) } == Array(text.utf8))
    }

    @Test(
        "numbers are spelt as in a tree; what JSON has no number for is null",
        arguments: [0, -0.0, 1, 0.1, 1e21, -1.5e-7, 1e300, .infinity, .nan])
    func numbers(_ number: Double) {
        let bytes = JSONObjectWriter.bytes { object in
            object.add("a", number)
            object.add("b", Int.min)
        }
        #expect(bytes == JSONWriter.bytes(["a": .double(number), "b": .int(.min)]))
    }

    @Test("what is nil is left out, first, last and alone, and what is empty is not")
    func absent() {
        #expect(text { $0.add("a", String?.none) } == "{}")
        let members = text { object in
            object.add("a", Int?.none)
            object.add("b", false)
            object.add("c", Double?.none)
            object.add("d") { _ in }
            object.add("e", count: 0) { _, _ in }
            object.add("f", JSONValue.null)
            object.add("g", String?.none)
        }
        #expect(members == #"{"b":false,"d":{},"e":[],"f":null}"#)
    }

    @Test("objects stand in objects and in lists")
    func nested() {
        let nested = text { object in
            object.add("list", count: 2) { entry, index in
                entry.add("n", index)
                entry.add("inner") { $0.add("{", index) }
                let values: [JSONValue] = [9, .int(index), [:]]
                entry.add("after", values.dropFirst())
            }
            object.add("end", true)
        }
        #expect(
            nested
                == #"{"list":[{"n":0,"inner":{"{":0},"after":[0,{}]},{"n":1,"inner":{"{":1},"after":[1,{}]}],"end":true}"#
        )
    }

    private func text(_ write: (inout JSONObjectWriter) -> Void) -> String {
        String(decoding: JSONObjectWriter.bytes(write), as: UTF8.self)
    }
}
