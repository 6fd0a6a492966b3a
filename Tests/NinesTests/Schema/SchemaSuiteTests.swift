import FoundationEssentials
import JSONText
import Testing

@testable import Nines

/// The required cases of the official JSON-Schema-Test-Suite; run by scripts/check-json-schema, which fetches it.
@Suite struct SchemaSuiteTests {
    private static let folder = ProcessInfo.processInfo.environment["NINES_JSON_SCHEMA_SUITE"]
    private static let isThere = folder != nil

    @Test(
        .enabled(if: isThere, "set NINES_JSON_SCHEMA_SUITE, as scripts/check-json-schema does"),
        arguments: [
            ("draft2020-12", "https://json-schema.org/draft/2020-12/schema"),
            ("draft7", "http://json-schema.org/draft-07/schema#"),
        ])
    func agreesWithTheOfficialSuite(draft: String, schema: String) throws {
        let folder = try #require(Self.folder)
        let documents = try Self.documents(in: folder + "/remotes", uri: "http://localhost:1234")
        var (right, wrong) = (0, 0)
        for name in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/tests/\(draft)").sorted()
        where name.hasSuffix(".json") {
            let groups = try Self.parse("\(folder)/tests/\(draft)/\(name)")
            for outcome in try SchemaVectors.outcomes(groups, documents: documents, draft: schema) {
                if outcome.isRight { right += 1 } else { wrong += 1 }
                #expect(outcome.isRight, "\(draft)/\(name): \(outcome.name): \(outcome.said)")
            }
        }
        print("\(draft): \(right) of \(right + wrong) cases agree")
        #expect(right > 500)
    }

    /// Every JSON file of a folder by the URI under which the suite's cases refer to it.
    private static func documents(in folder: String, uri: String) throws -> [String: JSONValue] {
        var documents: [String: JSONValue] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            let path = "\(folder)/\(name)"
            if name.hasSuffix(".json") {
                documents["\(uri)/\(name)"] = try parse(path)
            } else {
                documents.merge(try self.documents(in: path, uri: "\(uri)/\(name)")) { first, _ in first }
            }
        }
        return documents
    }

    private static func parse(_ path: String) throws -> JSONValue {
        try JSONParser.parse([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
    }
}
