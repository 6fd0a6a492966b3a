import Testing

@testable import Nines

@Suite("Rows of data files")
struct DataRowsTests {
    @Test(
        "have the tags that something is written of",
        arguments: [
            ("a; ;b", ["a", "b"]), ("a;;b", ["a", "b"]), ("; a ,", ["a"]), (" ; ", []), ("", []),
            ("two words;b", ["two words", "b"]),
        ] as [(String, [String])])
    func tags(written: String, tags: [String]) throws {
        let table = try DataRows.read("id,tags\nx,\"\(written)\"\n", path: "t.csv")
        #expect(table.map(\.tags) == [tags])
        let line = try DataRows.read("{\"id\": \"x\", \"tags\": \"\(written)\"}", path: "t.jsonl")
        #expect(line.map(\.tags) == [tags])
    }

    @Test("take the tags of a list as they are, separators in them too")
    func listedTags() throws {
        let rows = try DataRows.read("{\"id\": \"x\", \"tags\": [\"a;b\", \" \", \"c\"]}", path: "t.jsonl")
        #expect(rows.map(\.tags) == [["a;b", "c"]])
    }
}
