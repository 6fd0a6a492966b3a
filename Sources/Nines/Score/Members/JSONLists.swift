import JSONText

/// Reads answers that are JSON, by themselves or in a code block.
enum JSONLists {
    /// The names in the answer's array, of several in the one with the most that the set has; nil when it is not JSON or
    /// has none.
    static func names(in text: String, index: NameIndex) -> [ListedName]? {
        for candidate in candidates(text).reversed() {
            guard let value = try? JSONParser.parse(Array(candidate), options: .lenient) else { continue }
            let lists = arrays(in: value, key: "").map { list in
                (key: list.key, names: list.elements.compactMap { name(of: $0, index) })
            }.filter { !$0.names.isEmpty }
            // Beside the list asked for stand others, of its letters or of what was considered and rejected.
            let named = lists.filter { answers.contains($0.key.lowercased()) && memberCount($0.names) > 0 }
            if let answer = named.last { return answer.names }
            if let most = lists.map({ memberCount($0.names) }).max() {
                return lists.last { memberCount($0.names) == most }?.names
            }
        }
        return nil
    }

    /// The answer itself and the content of its code blocks, where they begin as JSON does.
    private static func candidates(_ text: String) -> [Substring.UTF8View] {
        var blocks = [Substring(text)]
        var start: Substring.Index?
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            guard line.drop(while: \.isWhitespace).utf8.starts(with: "```".utf8) else { continue }
            if let first = start { blocks.append(text[first..<line.startIndex]) }
            start = start == nil ? line.endIndex : nil
        }
        return blocks.map { $0.utf8.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 } }
            .filter { $0.first == UInt8(ascii: "[") || $0.first == UInt8(ascii: "{") }
    }

    private static func memberCount(_ names: [ListedName]) -> Int { names.count { $0.entry != nil } }

    /// What models call the list that they were asked for.
    private static let answers: Set<String> = [
        "answer", "answers", "final", "final_answer", "final_answers", "result", "results", "答案", "结果",
    ]

    /// The value itself, or the arrays in an object, however deep; those inside another array are about its elements.
    private static func arrays(in value: JSONValue, key: String) -> [(key: String, elements: [JSONValue])] {
        if let array = value.array { return [(key, array)] }
        return value.object?.members.flatMap { member in
            // Whatever stands in an answer is one.
            arrays(in: member.value, key: answers.contains(key.lowercased()) ? key : member.key)
        } ?? []
    }

    /// The element itself; of a map the first text that names something in the set, or else the first text.
    private static func name(of element: JSONValue, _ index: NameIndex) -> ListedName? {
        let texts = element.string.map { [$0] } ?? element.object?.members.compactMap(\.value.string) ?? []
        let names = texts.compactMap { text in
            let scalars = Array(text.unicodeScalars)
            return NameReader(scalars: scalars, index: index).head(of: 0..<scalars.count)
        }
        return names.first { $0.entry != nil } ?? names.first
    }
}
