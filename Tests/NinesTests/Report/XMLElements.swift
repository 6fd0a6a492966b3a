import Foundation
import FoundationXML

/// The elements of a document with their attributes and text; nil when it is not well-formed.
final class XMLElements: NSObject, XMLParserDelegate {
    struct Element {
        var path: [String]
        var attributes: [String: String]
        var text = ""
    }

    var all: [Element] = []
    private var open: [Int] = []

    static func read(_ bytes: [UInt8]) -> [Element]? {
        let elements = XMLElements()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = elements
        return parser.parse() ? elements.all : nil
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        all.append(Element(path: (open.last.map { all[$0].path } ?? []) + [name], attributes: attributes))
        open.append(all.count - 1)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if let last = open.last { all[last].text += text }
    }
}
