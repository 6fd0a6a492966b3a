/// Finds the lists within running text: "Brazil, France, Spain and Iran", 巴西、法国和西班牙.
struct InlineLists {
    private struct Piece {
        var names: [(name: ListedName, range: Range<Int>)] = []
        var range: Range<Int>
        /// Whether 、 or a conjunction stands before it: a full-width comma may as well begin a remark.
        var isListed = false
    }

    let reader: NameReader

    /// The lists of a line, one a sentence at most.
    func lists(in range: Range<Int>) -> [NameList] {
        let tokens = reader.tokens(range)
        var lists: [NameList] = []
        var start = 0
        for end in 1..<max(tokens.count + 1, 1) {
            let isEnd = end == tokens.count || tokens[end].gap.contains(.stop)
            guard isEnd, start < end else { continue }
            if let list = list(Array(tokens[start..<end])) { lists.append(list) }
            start = end
        }
        return lists
    }

    /// Every name in a line that is written as one: with a capital letter, or in Chinese.
    func mentions(in range: Range<Int>) -> [ListedName] {
        let tokens = reader.tokens(range)
        var found: [ListedName] = []
        var index = 0
        while index < tokens.count {
            if let match = reader.match(tokens, at: index), isProper(tokens[match.range.lowerBound]),
                let name = reader.name(tokens, at: index)
            {
                if !denies(tokens[..<match.range.lowerBound]) { found.append(name) }
                index = match.range.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    private func list(_ tokens: [NameToken]) -> NameList? {
        let pieces = pieces(tokens).filter { !isDenied($0, tokens) }
        guard pieces.count > 1 else { return nil }
        var list = NameList(kind: .inline, end: tokens.last?.range.upperBound ?? 0)
        for (index, piece) in pieces.enumerated() {
            if !piece.names.isEmpty {
                list.items += piece.names.map(\.name)
            } else if looksLikeName(piece, tokens), index > 0 || pieces[1].names.isEmpty {
                list.items.append(ListedName(written: reader.text(tokens, piece.range), entry: nil))
            }
        }
        let members = list.memberCount
        let isWholly = list.items.count == pieces.count
        return members > 1 || (members == 1 && list.items.count > 2) || (members == 0 && isWholly) ? list : nil
    }

    private func pieces(_ tokens: [NameToken]) -> [Piece] {
        var pieces: [Piece] = []
        var piece = Piece(range: 0..<0)
        var depth = 0
        var hasNames = false
        func close(at end: Int, next: Int) {
            piece.range = piece.range.lowerBound..<end
            keepProper(&piece, tokens)
            if !piece.range.isEmpty { pieces.append(piece) }
            if !piece.names.isEmpty { hasNames = true }
            piece = Piece(range: next..<next)
        }
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            // Gaps before a token may both close and open a bracket.
            if token.gap.contains(.close) { depth = 0 }
            if token.gap.contains(.open), !piece.names.isEmpty { depth = 1 }
            if depth > 0 {
                index += 1
                continue
            }
            let isIntroduction = token.gap.contains(.colon) || token.gap.isSuperset(of: [.dash, .space])
            if isIntroduction, piece.names.isEmpty {
                // What stands before the colon introduces the list.
                if !hasNames { pieces = [] }
                piece = Piece(range: index..<index)
            }
            if token.gap.contains(.separator), index > piece.range.lowerBound {
                close(at: index, next: index)
                piece.isListed = token.gap.contains(.list)
            }
            if let match = reader.match(tokens, at: index), let name = reader.name(tokens, at: index) {
                let isBeside = piece.names.last.map { $0.range.upperBound == match.range.lowerBound } ?? true
                if isBeside { piece.names.append((name, match.range)) }
                index = match.range.upperBound
            } else if Self.conjunctions.contains(token.word) {
                close(at: index, next: index + 1)
                piece.isListed = true
                index += 1
            } else {
                index += 1
            }
        }
        close(at: tokens.count, next: tokens.count)
        return pieces
    }

    /// "turkey" is a country only where nothing else stands beside it.
    private func keepProper(_ piece: inout Piece, _ tokens: [NameToken]) {
        let range = piece.range
        piece.names.removeAll { name in
            !isProper(tokens[name.range.lowerBound]) && name.range != range
        }
    }

    private func isProper(_ token: NameToken) -> Bool { token.isHan || token.isCapitalised }

    /// "but not Germany", 但不包括德国: named as what does not belong.
    private func isDenied(_ piece: Piece, _ tokens: [NameToken]) -> Bool {
        guard let name = piece.names.first?.range.lowerBound, name > piece.range.lowerBound else { return false }
        return denies(tokens[piece.range.lowerBound..<name])
    }

    /// Whether the words before a name deny it.
    private func denies(_ before: ArraySlice<NameToken>) -> Bool {
        if before.last?.isHan == true { return before.suffix(3).contains { $0.word == "不" } }
        return before.last.map { ["not", "except", "excluding"].contains($0.word) } ?? false
    }

    private func looksLikeName(_ piece: Piece, _ tokens: [NameToken]) -> Bool {
        let words = tokens[piece.range]
        if words.contains(where: \.isHan) {
            return piece.isListed && words.count <= 6 && words.allSatisfy(\.isHan)
                && words.dropFirst().allSatisfy { $0.gap.isEmpty }
        }
        return words.count <= 3 && words.allSatisfy(\.isCapitalised)
    }

    private static let conjunctions: Set<String> = ["and", "or", "plus", "和", "与", "與", "以", "及", "或"]
}
