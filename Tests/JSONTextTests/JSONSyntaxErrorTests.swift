import JSONText
import Testing

@Suite struct JSONSyntaxErrorTests {
    @Test(arguments: [
        ("", "1:1: the text ends where a value is expected"),
        ("\u{FEFF}", "1:1: the text ends where a value is expected"),
        ("\u{FEFF}x", "1:1: found 'x' where a value is expected"),
        (" \n\t", "2:2: the text ends where a value is expected"),
        ("[1,]", "1:4: found ']' where a value is expected"),
        ("[1 2]", "1:4: found '2' where ',' or ']' is expected"),
        ("[1", "1:3: the text ends where ',' or ']' is expected"),
        ("[", "1:2: the text ends where a value is expected"),
        ("[,1]", "1:2: found ',' where a value is expected"),
        ("{\"a\":1,}", "1:8: found '}' where a key in quotes is expected"),
        ("{a:1}", "1:2: found 'a' where a key in quotes is expected"),
        ("{", "1:2: the text ends where a key in quotes is expected"),
        ("{\"a\" 1}", "1:6: found '1' where ':' is expected"),
        ("{\"a\":1 \"b\":2}", "1:8: found '\"' where ',' or '}' is expected"),
        ("{\"a\":1]", "1:7: found ']' where ',' or '}' is expected"),
        ("1 2", "1:3: found '2' where the end is expected"),
        ("{}\u{0}", "1:3: found U+0000 where the end is expected"),
        ("01", "1:2: found '1' where the end is expected"),
        ("-", "1:2: the text ends where a digit is expected"),
        ("-a", "1:2: found 'a' where a digit is expected"),
        ("1.", "1:3: the text ends where a digit is expected"),
        ("[1.]", "1:4: found ']' where a digit is expected"),
        ("1e", "1:3: the text ends where a digit is expected"),
        ("[1e+]", "1:5: found ']' where a digit is expected"),
        ("+1", "1:1: found '+' where a value is expected"),
        (".5", "1:1: found '.' where a value is expected"),
        ("NaN", "1:1: found 'N' where a value is expected"),
        ("nul", "1:1: found 'n' where null is expected"),
        ("[trUe]", "1:2: found 't' where true is expected"),
        ("'a'", "1:1: found ''' where a value is expected"),
        ("[１]", "1:2: found '１' where a value is expected"),
        ("{\n  \"中文\": \"é\",\n  \"é中\": }", "3:9: found '}' where a value is expected"),
        ("[\r\n1\r\n2]", "3:1: found '2' where ',' or ']' is expected"),
        ("{\"a\": \"b", "1:7: a string begins here and never ends"),
        ("[\"a\\", "1:4: the text ends in the middle of an escape"),
        ("[\"a\\n", "1:2: a string begins here and never ends"),
        ("\"a\nb\"", "1:3: found U+000A where an escape is needed in a string"),
        ("\"\\n\u{1}\"", "1:4: found U+0001 where an escape is needed in a string"),
        ("\"\\x41\"", "1:2: unknown escape: 'x' after '\\'"),
        ("\"ab\\é\"", "1:4: unknown escape: 'é' after '\\'"),
        ("\"\\\u{7}\"", "1:2: unknown escape: U+0007 after '\\'"),
        ("\"\\u12\"", "1:2: '\\u' needs four hexadecimal digits"),
        ("\"\\u12g4\"", "1:2: '\\u' needs four hexadecimal digits"),
        ("\"\\u00", "1:2: '\\u' needs four hexadecimal digits"),
        ("\"\\ud800\\u12\"", "1:8: '\\u' needs four hexadecimal digits"),
        ("\"\\u１２３４\"", "1:2: '\\u' needs four hexadecimal digits"),
        ("{\"a\\n\":1,\n\"a\\n\":2}", "2:1: duplicate key \"a\\n\""),
    ])
    func saysWhereAndWhy(text: String, expected: String) {
        let error = #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(text) }
        #expect(error?.description == expected)
    }

    @Test func namesBytesThatAreNotText() {
        let error = #expect(throws: JSONSyntaxError.self) { try JSONParser.parse([0x5B, 0xFF, 0x5D]) }
        #expect(error?.description == "1:2: found the byte 0xFF where a value is expected")
    }

    @Test func staysShortForALongKey() {
        let key = String(repeating: "k", count: 1_000_000)
        let error = #expect(throws: JSONSyntaxError.self) { try JSONParser.parse("{\"\(key)\":1,\"\(key)\":2}") }
        #expect((error?.message.utf8.count ?? .max) < 100)
    }
}
