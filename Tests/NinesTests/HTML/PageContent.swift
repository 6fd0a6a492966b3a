import Foundation
import JSONText

@testable import Nines

/// What a browser would take out of a page.
struct PageContent {
    let text: String
    // Found by bytes: pages of megabytes would take minutes by characters.
    private let data: Data

    init(_ bytes: [UInt8]) {
        text = String(decoding: bytes, as: UTF8.self)
        data = Data(bytes)
    }

    /// What stands in the elements that begin with a tag, each up to the first end tag, as a browser takes it.
    func contents(of tag: String, name: String = "script") -> [String] {
        var found: [String] = []
        var start = data.startIndex
        while let open = data.range(of: Data(tag.utf8), in: start..<data.endIndex),
            let close = data.range(of: Data("</\(name)>".utf8), in: open.upperBound..<data.endIndex)
        {
            found.append(String(decoding: data[open.upperBound..<close.lowerBound], as: UTF8.self))
            start = close.upperBound
        }
        return found
    }

    var index: JSONValue? { json(id: "index") }

    /// The rows of all pieces that are in the page as they are.
    var bodies: [JSONValue] {
        var rows: [JSONValue] = []
        var number = 0
        while let piece = json(id: "chunk-\(number)")?.array {
            rows += piece
            number += 1
        }
        return rows
    }

    private func json(id: String) -> JSONValue? {
        contents(of: "<script type=\"application/json\" id=\"\(id)\">").first
            .flatMap { try? JSONParser.parse(Array($0.utf8)) }
    }
}
