import JSONText
import Testing

@Suite struct JSONTestSuiteTests {
    @Test(arguments: JSONTestSuiteDocuments.accepted)
    func takesWhatIsValid(document: JSONTestSuiteDocuments.Document) throws {
        let value = try JSONParser.parse(document.bytes, options: .lenient)
        // Duplicate keys are JSON, but we write none and want to hear of them where users write.
        if !document.name.contains("duplicated_key") { #expect(try JSONParser.parse(document.bytes) == value) }
        for style in [JSONWriter.Style.compact, .canonical, .pretty] {
            #expect(try JSONParser.parse(JSONWriter.bytes(value, style: style)) == value)
        }
    }

    @Test(arguments: JSONTestSuiteDocuments.refused)
    func refusesWhatIsInvalid(document: JSONTestSuiteDocuments.Document) {
        #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(document.bytes) }
        // Leniency is about characters and repeated keys, not about structure.
        #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(document.bytes, options: .lenient) }
    }

    @Test(arguments: JSONTestSuiteDocuments.free)
    func decidesWhatIsFree(document: JSONTestSuiteDocuments.Document) {
        let takesStrictly = document.name.hasPrefix("i_number") || document.name.hasPrefix("i_structure")
        let isUTF16 = document.name.contains("UTF-16") || document.name.contains("utf16")
        #expect(((try? JSONParser.parse(document.bytes)) != nil) == takesStrictly)
        #expect(((try? JSONParser.parse(document.bytes, options: .lenient)) != nil) == !isUTF16)
    }

    @Test(arguments: JSONTestSuiteDocuments.accepted + JSONTestSuiteDocuments.refused + JSONTestSuiteDocuments.free)
    func survivesTruncationAtEveryByte(document: JSONTestSuiteDocuments.Document) {
        let all = document.bytes
        for count in 0...all.count {
            let strict = try? JSONParser.parse(all[..<count])
            let lenient = try? JSONParser.parse(all[..<count], options: .lenient)
            #expect(strict == nil || strict == lenient)
        }
    }
}
