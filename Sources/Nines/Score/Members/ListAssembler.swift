/// Puts an answer's lines together to lists.
struct ListAssembler {
    private let reader: NameReader
    private let inline: InlineLists
    private var lists: [NameList] = []
    /// The list with markers, rows or plain lines that was begun last.
    private var current = 0
    /// Whether that list may still grow; text between closes it.
    private var isOpen = false
    private var marker = AnswerLine.Marker.none
    private var indent = 0
    /// Whether the last item at the list's own depth is a heading over nested items.
    private var isUnderHeading = false
    /// Lines in a list of plain lines that may turn out to be items, should another name follow.
    private var doubtful: [ListedName] = []
    /// Whether the last line of running text introduces what does not qualify ("These are not: ").
    private var isNegated = false

    init(reader: NameReader) {
        self.reader = reader
        inline = InlineLists(reader: reader)
    }

    /// All lists in the order in which they end.
    func finish() -> [NameList] { lists.sorted { $0.end < $1.end } }

    /// Takes the next line.
    mutating func add(_ line: AnswerLine) {
        switch line.marker {
        case .fence: break
        case .none: line.isBlank ? () : addText(line)
        case .rowRule: addRule()
        case .row: addRow(line)
        case .bullet: addBullet(line)
        case .number(let number): addNumber(number, line)
        }
    }

    private mutating func addNumber(_ number: Int, _ line: AnswerLine) {
        if case .number(let last) = marker {
            let isNext = number == last + 1
            // Repeated numbers are Markdown's lazy numbering; a 1 after a higher number begins a new list.
            let isLazy = isOpen && (number == last || number > last + 1)
            if isOpen, !isNext, line.indent >= indent + 2 {
                addNested(line)
                return
            }
            if isNext || isLazy {
                marker = line.marker
                isOpen = true
                append(line)
                return
            }
        } else if isOpen, marker == .bullet, line.indent >= indent + 2 {
            addNested(line)
            return
        }
        begin(line)
        append(line)
    }

    private mutating func addBullet(_ line: AnswerLine) {
        if isOpen, marker == .bullet, line.indent < indent + 2 {
            indent = min(indent, line.indent)
            append(line)
        } else if isOpen, marker != .row, marker != .none {
            addNested(line)
        } else {
            begin(line)
            append(line)
        }
    }

    /// A line below an item is a remark on it, unless the item is no name but a heading ("Europe:").
    private mutating func addNested(_ line: AnswerLine) {
        guard let item = reader.head(of: line.range) else { return }
        if !isUnderHeading, item.entry != nil, let parent = lists[current].items.last, parent.entry == nil {
            lists[current].items.removeLast()
            isUnderHeading = true
        }
        if isUnderHeading { add([item], line) }
    }

    private mutating func addRow(_ line: AnswerLine) {
        if !isOpen || marker != .row { begin(line) }
        let cells = reader.scalars[line.range].split(separator: "|").map { $0.startIndex..<$0.endIndex }
        let heads = cells.compactMap(reader.head)
        let known = heads.first { $0.entry != nil }
        // A Chinese and an English column: the question is about the letters of the English one.
        let latin = heads.first { head in
            head.entry != nil && head.entry == known?.entry && head.written.unicodeScalars.contains(where: \.isASCII)
        }
        if let item = latin ?? known ?? heads.first { add([item], line) }
    }

    private mutating func addRule() {
        // What stands above the rule is the table's head.
        if isOpen, marker == .row { lists[current].items = [] }
    }

    private mutating func addText(_ line: AnswerLine) {
        if isOpen, marker != .none, marker != .row, line.indent >= indent + 2 { return }
        if let name = lineName(line) {
            if !isOpen || marker != .none { begin(line) }
            add(doubtful + [name], line)
            doubtful = []
            return
        }
        if isOpen, marker == .none, let item = loneWords(line) {
            doubtful.append(item)
            return
        }
        isOpen = false
        doubtful = []
        isNegated = negates(line)
        lists += inline.lists(in: line.range)
    }

    private mutating func begin(_ line: AnswerLine) {
        lists.append(NameList(kind: line.marker == .none ? .plain : .marked, isNegated: isNegated))
        current = lists.count - 1
        isOpen = true
        isUnderHeading = false
        marker = line.marker
        indent = line.indent
        doubtful = []
    }

    private mutating func append(_ line: AnswerLine) {
        guard let item = reader.head(of: line.range) else { return }
        isUnderHeading = false
        add(item.entry == nil ? [item] : several(line) ?? [item], line)
    }

    private mutating func add(_ items: [ListedName], _ line: AnswerLine) {
        lists[current].items += items
        lists[current].end = line.range.upperBound
    }

    /// The names of an item that is itself an enumeration: nothing but three or more known names.
    private func several(_ line: AnswerLine) -> [ListedName]? {
        guard let list = inline.lists(in: line.range).first, list.items.count > 2,
            list.memberCount == list.items.count
        else { return nil }
        let letters = list.items.reduce(0) { $0 + $1.written.unicodeScalars.count }
        // Room for commas and an "and", not for remarks.
        return line.range.count <= letters + 3 * list.items.count + 4 ? list.items : nil
    }

    /// The name that a line of text consists of, remarks after a sign left aside.
    private func lineName(_ line: AnswerLine) -> ListedName? {
        let tokens = reader.tokens(line.range)
        let start = tokens.dropFirst().firstIndex { $0.gap.contains(.colon) } ?? 0
        for position in Set([0, start]).sorted() {
            guard let found = reader.match(tokens, at: position), let name = reader.name(tokens, at: position) else {
                continue
            }
            guard found.range.upperBound < tokens.count else { return name }
            let next = tokens[found.range.upperBound]
            if !next.gap.isDisjoint(with: [.dash, .colon]) { return name }
            // A remark may follow; were it further names, the line would be a list of its own.
            let isRemark = !next.gap.isDisjoint(with: [.open, .separator]) && inline.lists(in: line.range).isEmpty
            if isRemark { return name }
        }
        return nil
    }

    /// A line of one to three capitalised words or a few Chinese characters and nothing else.
    private func loneWords(_ line: AnswerLine) -> ListedName? {
        let tokens = reader.tokens(line.range)
        let isHan = tokens.allSatisfy(\.isHan)
        guard tokens.count <= (isHan ? 8 : 3), isHan || tokens.allSatisfy(\.isCapitalised), let last = tokens.last,
            last.range.upperBound == line.range.upperBound
        else { return nil }
        return ListedName(written: reader.text(tokens, 0..<tokens.count), entry: nil)
    }

    private func negates(_ line: AnswerLine) -> Bool {
        guard let last = reader.scalars[line.range].last, last == ":" || last == "：" else { return false }
        return reader.tokens(line.range).contains { Self.negations.contains($0.word) }
    }

    private static let negations: Set<String> = [
        "not", "dont", "doesnt", "cannot", "incorrect", "wrong", "excluded", "不", "错", "非",
    ]
}
