import JSONText
import Testing

@testable import Nines

@Suite("Storage of a page's texts")
struct PageStorageTests {
    private static let chunks = (0..<5).map { Array("[\"\(String(repeating: "text \($0) ", count: 2000))\"]".utf8) }

    @Test("is plain, then packed, then beside the page, and says so")
    func kinds() {
        let plain = PageStorage(Self.chunks, beside: "r.html")
        #expect(plain.kind == .plain && plain.elements.count == 5 && plain.note == nil)
        let packed = PageStorage(Self.chunks, beside: "r.html", limits: .init(plain: 1000))
        #expect(packed.kind == .packed && packed.elements.count == 5 && packed.siblings.isEmpty)
        #expect(packed.note?.contains("packed in this page") == true)
        #expect(packed.elements.reduce(0) { $0 + $1.source.utf8.count } < 5000)
        let files = PageStorage(Self.chunks, beside: "r.html", limits: .init(plain: 1000, packed: 100, file: 300))
        #expect(files.kind == .files && files.elements.isEmpty)
        #expect(files.siblings.map(\.name).first == "r.data/0.js" && files.siblings.count > 1)
        #expect(files.json["files"]?.array?.count == 5)
        #expect(files.note?.contains("r.data") == true)
    }

    @Test("packs even what has nowhere beside it")
    func nameless() {
        let storage = PageStorage(Self.chunks, beside: nil, limits: .init(plain: 1000, packed: 100))
        #expect(storage.kind == .packed && storage.siblings.isEmpty)
    }

    @Test("lets scripts of files in only where there are some")
    func policy() {
        let cells = [SampleRun.cell("a", answer: String(repeating: "x", count: 5000))]
        let limits = PageStorage.Limits(plain: 10, packed: 10)
        let rendered = HTMLReport.render(SampleRun.report(cells), named: "page.html", limits: limits)
        #expect(String(decoding: rendered.bytes, as: UTF8.self).contains("strict-dynamic"))
        #expect(rendered.siblings.map(\.name) == ["page.data/0.js"] && rendered.notes.count == 1)
    }

    @Test("cuts texts of the index where there are many, and says how far")
    func index() {
        var index = CaseIndex(rows: 50_000, columns: 4)
        let cell = SampleRun.cell("a", answer: String(repeating: "长", count: 500))
        index.add(cell.identity, [cell, nil, nil, nil])
        let json = index.json((0..<4).map { CaseMatrix.Column(name: "\($0)") })
        #expect(index.isCut && json["cut"]?.int == 40)
        #expect(json["columns"]?[0]?["answer"]?[0]?.string == String(repeating: "长", count: 40) + "…")
    }
}
