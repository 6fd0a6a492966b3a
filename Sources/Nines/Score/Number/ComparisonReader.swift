/// Reads the claims a sentence makes about which number is larger, in the order it makes them.
struct ComparisonReader {
    private let tokens: [NumberToken]
    private let question: NumberQuestion
    private var claims: [ComparisonClaim] = []
    /// Where the last chain of signs ended: 9.9 > 9.8 > 9.11 is one claim.
    private var chainEnd = -1

    /// No statement of order spreads its parts further apart than this many words.
    private static let reach = 8

    /// "9.11 looks larger" claims nothing beside "but 9.8 is larger".
    private static let appearances: Set<String> = ["looks", "look", "appears", "appear", "seems", "seem"]

    static func claims(in tokens: [NumberToken], question: NumberQuestion) -> [ComparisonClaim] {
        var reader = ComparisonReader(tokens: tokens, question: question)
        reader.run()
        // "4.39 is newer, though 4.8 is the larger decimal" is about versions.
        let firm = reader.claims.filter { !$0.isSeeming }
        let claims = firm.isEmpty ? reader.claims : firm
        let temporal = claims.filter(\.isTemporal)
        return temporal.isEmpty ? claims : temporal
    }

    private init(tokens: [NumberToken], question: NumberQuestion) {
        self.tokens = tokens
        self.question = question
    }

    private mutating func run() {
        for (index, token) in tokens.enumerated() {
            switch token.role {
            case .largerThan?: readOrder(index, .larger)
            case .smallerThan?: readOrder(index, .smaller)
            case .larger?: readSize(index, .larger)
            case .smaller?: readSize(index, .smaller)
            case .more?:
                guard let next = tokens.dropFirst(index + 1).first?.word else { continue }
                if next == "than" || next == "expensive" || next == "costly" { readSize(index, .larger) }
            case .later? where question.isTemporal: readSize(index, .larger)
            case .earlier? where question.isTemporal: readSize(index, .smaller)
            case .laterThan? where question.isTemporal: readOrder(index, .larger, within: Self.reach)
            case .earlierThan? where question.isTemporal: readOrder(index, .smaller, within: Self.reach)
            // Two dates of the same year are not the same date.
            case .same? where !question.isTemporal: readEquality(index)
            case .link? where token.word == "is": readEllipsis(index)
            default: continue
            }
        }
    }

    /// "9.8 > 9.11", 9.8大于9.11: a number on either side.
    private mutating func readOrder(_ index: Int, _ direction: NumberQuestion.Direction, within reach: Int = 4) {
        guard let left = numberBefore(index, within: reach, crossing: []), !isSupposed(index),
            let right = numberAfter(index, within: 4, stoppingAt: [.comma, .because]),
            let subject = tokens[left].number, let object = tokens[right].number
        else { return }
        var claim = ComparisonClaim(subject: subject, object: object, direction: direction, count: 2)
        if left == chainEnd, let last = claims.last, last.direction == direction {
            claim = ComparisonClaim(subject: last.subject, object: object, direction: direction, count: last.count + 1)
            claims.removeLast()
        }
        add(claim, at: index, isNegated: isNegated(left, index))
        chainEnd = right
    }

    private mutating func readSize(_ index: Int, _ direction: NumberQuestion.Direction) {
        guard !isSupposed(index), !isAsked(index) else { return }
        let than = next(.than, after: index, within: 4, stoppingAt: [.comma, .because, .link])
        // 9.8比9.11大, 9.11没有9.8大
        if let object = numberBefore(index, within: 5, crossing: []),
            let compare = (0..<object).reversed().prefix(3).first(where: { tokens[$0].role == .standard })
        {
            guard let left = numberBefore(compare, within: 8, crossing: [.comma]), let subject = tokens[left].number
            else {
                return
            }
            let claim = ComparisonClaim(subject: subject, object: tokens[object].number, direction: direction, count: 2)
            let isLess = tokens[compare].word != "比"
            return add(claim, at: index, isNegated: isNegated(left, index) != isLess)
        }
        // "The larger number is 9.8", 更大的是9.8
        if than == nil, let answer = numberLinked(after: index), let subject = tokens[answer].number,
            question.alternatives.isEmpty || question.alternatives.contains(subject.value)
        {
            return add(ComparisonClaim(subject: subject, direction: direction), at: index, isNegated: false)
        }
        // 更新 is also "to update": only of a number beside it does it say that this one is newer.
        let isUpdate = tokens[index].word == "更新"
        let crossing: [NumberWord] = isUpdate ? [] : [.comma, .interrogative]
        guard var left = numberBefore(index, within: isUpdate ? 4 : Self.reach, crossing: crossing) else {
            return readTurn(index, direction, than: than)
        }
        // "9.8 is 0.69 larger than 9.11": the difference is not the subject.
        if than != nil, let number = tokens[left].number, !question.alternatives.contains(number.value),
            let further = numberBefore(left, within: 4, crossing: [])
        {
            left = further
        }
        guard let subject = tokens[left].number else { return }
        var claim = ComparisonClaim(subject: subject, direction: direction)
        if let than, let right = numberAfter(than, within: 6, stoppingAt: [.because]) {
            claim.object = tokens[right].number
            claim.count = 2
        }
        add(claim, at: index, isNegated: isNegated(left, index))
    }

    /// "9.11 looks larger but is smaller than 9.8": the subject stands before the turn.
    private mutating func readTurn(_ index: Int, _ direction: NumberQuestion.Direction, than: Int?) {
        guard let subject = claims.last?.subject, let than,
            let right = numberAfter(than, within: 6, stoppingAt: [.because]), let object = tokens[right].number
        else { return }
        let words = tokens[..<index].suffix(4).compactMap(\.word)
        guard let turn = words.lastIndex(where: { $0 == "but" || $0 == "yet" }),
            words[(turn + 1)...].allSatisfy({ ["it", "is", "it's", "actually", "really"].contains($0) })
        else { return }
        claims.append(ComparisonClaim(subject: subject, object: object, direction: direction, count: 2))
    }

    /// "They are equal", 9.11和9.8一样大; not 整数部分相同.
    private mutating func readEquality(_ index: Int) {
        let before = tokens[..<index].suffix(10)
        let isNegated = before.suffix(3).contains { $0.role == .not }
        guard !isSupposed(index), !isNegated, !before.contains(where: { $0.role == .part }) else { return }
        guard !tokens[index...].prefix(4).contains(where: { $0.role == .part }) else { return }
        let named = Set(before.compactMap { $0.number?.value }).intersection(question.alternatives)
        let isOfBoth = before.contains { $0.role == .both } && before.allSatisfy { $0.number == nil }
        if named.count > 1 || isOfBoth { claims.append(.equality) }
    }

    /// "9.11 looks larger, but 9.8 is": what the one is called, the other is.
    private mutating func readEllipsis(_ index: Int) {
        guard index > 0, let subject = tokens[index - 1].number, question.alternatives.contains(subject.value),
            let last = claims.last, last.subject != nil
        else { return }
        let ends = tokens.dropFirst(index + 1).first.map { $0.word == nil && $0.number == nil } ?? true
        guard ends, tokens[..<(index - 1)].suffix(3).contains(where: { $0.word == "but" }) else { return }
        claims.append(ComparisonClaim(subject: subject, direction: last.direction, isTemporal: last.isTemporal))
    }

    private mutating func add(_ claim: ComparisonClaim, at index: Int, isNegated: Bool) {
        var claim = claim
        switch tokens[index].role {
        case .later?, .earlier?, .laterThan?, .earlierThan?: claim.isTemporal = true
        default: break
        }
        claim.isSeeming = tokens[..<index].suffix(4).contains { Self.appearances.contains($0.word ?? "") }
        let isDenied = isNegated != ComparisonDispute.denies(index, in: tokens)
        if let claim = isDenied ? claim.negated(question) : claim { claims.append(claim) }
    }

    /// The nearest number before, over no more than the given words; a part ("the digit 8") or a reason stops.
    private func numberBefore(_ index: Int, within reach: Int, crossing: [NumberWord]) -> Int? {
        for position in (0..<index).reversed().prefix(reach) {
            if tokens[position].number != nil { return position }
            switch tokens[position].role {
            case .part?, .because?, .conclusion?: return nil
            case let role? where role == .comma || role == .interrogative: if !crossing.contains(role) { return nil }
            default: continue
            }
        }
        return nil
    }

    private func numberAfter(_ index: Int, within reach: Int, stoppingAt stops: [NumberWord]) -> Int? {
        for position in (index + 1)..<max(index + 1, min(tokens.count, index + 1 + reach)) {
            if tokens[position].number != nil { return position }
            if let role = tokens[position].role, stops.contains(role) || role == .part { return nil }
        }
        return nil
    }

    private func next(_ role: NumberWord, after index: Int, within reach: Int, stoppingAt stops: [NumberWord]) -> Int? {
        for position in (index + 1)..<max(index + 1, min(tokens.count, index + 1 + reach)) {
            if tokens[position].role == role { return position }
            if let other = tokens[position].role, stops.contains(other) || tokens[position].number != nil { return nil }
        }
        return nil
    }

    /// The number that a link after the word names; numbers before the link are those chosen from ("of 9.11 and 9.8").
    private func numberLinked(after index: Int) -> Int? {
        for position in (index + 1)..<max(index + 1, min(tokens.count, index + 12)) {
            switch tokens[position].role {
            case .link?, .equals?, .looseLink?:
                return numberAfter(position, within: 5, stoppingAt: [.comma, .because, .larger, .smaller])
            case .because?, .part?: return nil
            case .comma?: if tokens[position].sign == "," || tokens[position].sign == "，" { return nil }
            default: continue
            }
        }
        return nil
    }

    private func isNegated(_ from: Int, _ to: Int) -> Bool {
        tokens[from..<to].count { $0.role == .not } % 2 == 1
    }

    /// "if", "whether", 是否 earlier in the clause.
    private func isSupposed(_ index: Int) -> Bool {
        for token in tokens[..<index].reversed().prefix(12) {
            if token.role == .comma { return false }
            if token.role == .hypothetical { return true }
        }
        return false
    }

    /// "which number is larger", 哪个大; but "9.8, which is larger than 9.11" says something.
    private func isAsked(_ index: Int) -> Bool {
        for position in (0..<index).reversed().prefix(4) {
            if tokens[position].number != nil { return false }
            if tokens[position].role == .interrogative {
                return !(position > 1 && tokens[position - 1].role == .comma && tokens[position - 2].number != nil)
            }
        }
        return false
    }
}
