/// Reads the list that an answer consists of, in whatever form a model wrote it.
///
/// An answer may hold several lists. The last one with enough items is taken: a model that reconsiders writes its list
/// again. Where no list has enough, they are taken together, since a list may be cut into sections.
struct ListReader {
    private let reader: NameReader
    private let needed: Int

    /// The items of the answer's list; nil when it has none.
    static func items(in text: String, set: MemberSet, needed: Int) -> [ListedName]? {
        let scalars = Array(text.unicodeScalars)
        let reader = ListReader(reader: NameReader(scalars: scalars, index: set.index), needed: needed)
        if let names = JSONLists.names(in: text, index: set.index) { return names }
        return reader.items(AnswerLineReader.lines(scalars))
    }

    private func items(_ lines: [AnswerLine]) -> [ListedName]? {
        var assembler = ListAssembler(reader: reader)
        for line in lines { assembler.add(line) }
        let lists = assembler.finish()

        let hasLines = lists.contains { $0.kind != .inline && $0.memberCount > 0 }
        // Beside a list proper, names within a sentence are a list only when they could be the whole answer.
        let candidates = lists.filter { list in
            list.memberCount > 0 && (list.kind != .inline || !hasLines || list.items.count >= needed)
        }
        if let items = chosen(candidates) {
            // "Brazil and Spain are two of them. Iran is another."
            let mayGoOn = !hasLines && items.count < needed && items.allSatisfy { $0.entry != nil }
            let mentioned = mayGoOn ? mentions(lines) : []
            return mentioned.count > items.count ? mentioned : items
        }
        if let list = lists.last(where: looksLikeNames) { return list.items }
        let mentioned = mentions(lines)
        if !mentioned.isEmpty { return mentioned }
        return lists.last { $0.kind != .inline }?.items
    }

    private func chosen(_ lists: [NameList]) -> [ListedName]? {
        var lists = lists
        // What does not qualify, and lists of remarks ("- In Spain …"), give way to a list of names.
        for isBetter in [{ !$0.isNegated }, { $0.memberCount * 2 > $0.items.count }] as [(NameList) -> Bool] {
            let better = lists.filter(isBetter)
            if !better.isEmpty { lists = better }
        }
        if let last = lists.last(where: { $0.items.count >= needed }) { return last.items }
        guard let first = lists.first else { return nil }
        var items = first.items
        var seen = Set(items.compactMap(\.entry))
        for list in lists.dropFirst() {
            let new = list.items.filter { item in item.entry.map { !seen.contains($0) } ?? true }
            seen.formUnion(new.compactMap(\.entry))
            items += new
        }
        return items
    }

    /// Whether a list without a single known name still reads as a list of names: "Paris", "Rome", "Atlantis".
    private func looksLikeNames(_ list: NameList) -> Bool {
        let names = list.items.filter { item in
            let tokens = NameTokenizer.tokens(of: item.written)
            return tokens.count <= 4 && tokens.allSatisfy { $0.isCapitalised || $0.isHan }
        }
        return list.items.count > 1 && names.count * 2 > list.items.count
    }

    /// The names that running text mentions, each once.
    private func mentions(_ lines: [AnswerLine]) -> [ListedName] {
        let inline = InlineLists(reader: reader)
        var seen: Set<Int> = []
        return lines.flatMap { inline.mentions(in: $0.range) }.filter { name in
            name.entry.map { seen.insert($0).inserted } ?? false
        }
    }
}
