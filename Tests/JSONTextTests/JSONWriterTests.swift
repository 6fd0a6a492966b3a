import JSONText
import Testing

@Suite struct JSONWriterTests {
    @Test(arguments: PythonVectors.documents)
    func writesCanonicalTextAsPythonDoes(source: String, canonical: String) throws {
        let value = try JSONParser.parse(source)
        let text = JSONWriter.text(value, style: .canonical)
        #expect(text.hasSameBytes(as: canonical))
        #expect(try JSONParser.parse(text) == value)
    }

    @Test(arguments: [
        "[1.0,1e2,-0,0.000,1E-7,9.80,100000000000000000000000.50]", "{\"b\":1,\"a\":{\"d\":[],\"c\":{}}}",
    ])
    func keepsLexemesAndOrder(text: String) throws {
        #expect(JSONWriter.text(try JSONParser.parse(text)) == text)
    }

    @Test func escapesWhatMustBeAndNothingElse() {
        let all = String(String.UnicodeScalarView((0...0x7F).compactMap { Unicode.Scalar(UInt32($0)) }))
        // json.dumps("".join(map(chr, range(32))), ensure_ascii=False)
        let controls =
            #"\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"#
            + #"\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f"#
        let text = JSONWriter.text(.string(all))
        #expect(text.hasPrefix("\"" + controls + " !\\\"#"))
        #expect(text.hasSuffix("[\\\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\u{7F}\""))
        for plain in ["/", "é", "e\u{301}", "中", "😀", "\u{2028}", "</script>", ""] {
            #expect(JSONWriter.text(.string(plain)).hasSameBytes(as: "\"" + plain + "\""))
        }
        var out = Array("x".utf8)
        JSONWriter.appendString("\"a\\", to: &out)
        #expect(String(decoding: out, as: UTF8.self) == #"x"\"a\\""#)
    }

    /// UTF-16 order, which RFC 8785 and JavaScript use, would put the emoji before U+FFFF.
    @Test func sortsKeysByBytesOfUTF8() throws {
        let value: JSONValue = ["😀": 1, "\u{FFFF}": 2, "a": 3, "": 4, "Z": 5, "aa": 6, "\u{E9}": 7, "e\u{301}": 8]
        let keys = try JSONParser.parse(JSONWriter.text(value, style: .canonical)).object?.keys ?? []
        let expected = ["", "Z", "a", "aa", "e\u{301}", "\u{E9}", "\u{FFFF}", "😀"]
        #expect(keys.elementsEqual(expected) { $0.hasSameBytes(as: $1) })
    }

    @Test func laysOutPrettyText() {
        let value: JSONValue = ["a": [1, [:]], "b": [], "c": ["d": nil]]
        #expect(
            JSONWriter.text(value, style: .pretty) == """
                {
                  "a": [
                    1,
                    {}
                  ],
                  "b": [],
                  "c": {
                    "d": null
                  }
                }
                """)
    }
}
