/// What a web page says, in one line: its title, else its text without markup.
enum HTMLText {
    static func summary(_ bytes: [UInt8]) -> String {
        // A page is only ever quoted in a message; its beginning is enough, and keeps a hostile one cheap.
        let page = Array(bytes.prefix(16_384))
        if let open = find("<title", in: page, from: 0), let start = find(">", in: page, from: open) {
            let end = find("<", in: page, from: start) ?? page.count
            let title = collapse(page[(start + 1)..<max(end, start + 1)])
            if !title.isEmpty { return title }
        }
        return collapse(withoutMarkup(page)[...])
    }

    private static func withoutMarkup(_ page: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var index = 0
        while index < page.count {
            guard page[index] == UInt8(ascii: "<") else {
                text.append(page[index])
                index += 1
                continue
            }
            var end = find(">", in: page, from: index)
            for element in ["script", "style"] where starts(page, at: index, with: "<" + element) {
                end = find("</" + element, in: page, from: index).flatMap { find(">", in: page, from: $0) }
            }
            text.append(UInt8(ascii: " "))
            index = end.map { $0 + 1 } ?? page.count
        }
        return text
    }

    private static func collapse(_ bytes: ArraySlice<UInt8>) -> String {
        let words = bytes.split { $0 <= 0x20 }
        return String(decoding: Array(words.joined(separator: [UInt8(ascii: " ")])), as: UTF8.self)
    }

    private static func find(_ text: String, in page: [UInt8], from start: Int) -> Int? {
        (start..<max(start, page.count)).first { starts(page, at: $0, with: text) }
    }

    /// Without regard to ASCII case; the text is given in lower case.
    private static func starts(_ page: [UInt8], at index: Int, with text: String) -> Bool {
        var position = index
        for byte in text.utf8 {
            guard position < page.count, page[position] == byte || page[position] == byte & ~0x20 else { return false }
            position += 1
        }
        return true
    }
}
