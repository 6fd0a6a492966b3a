/// Cuts an answer into lines, and lines such as "1. Brazil 2. France" into their items.
struct AnswerLineReader {
    private let scalars: [Unicode.Scalar]

    static func lines(_ scalars: [Unicode.Scalar]) -> [AnswerLine] {
        let reader = AnswerLineReader(scalars: scalars)
        var lines: [AnswerLine] = []
        var start = 0
        while start <= scalars.count {
            var end = start
            while end < scalars.count, scalars[end] != "\n", scalars[end] != "\r" { end += 1 }
            reader.append(start..<end, to: &lines)
            start = end + 1
            if end + 1 < scalars.count, scalars[end] == "\r", scalars[end + 1] == "\n" { start += 1 }
        }
        return lines
    }

    private func append(_ range: Range<Int>, to lines: inout [AnswerLine]) {
        let line = marked(range)
        let expected: Int
        switch line.marker {
        case .none: expected = 1
        case .number(let number): expected = number + 1
        default:
            lines.append(line)
            return
        }
        var cuts = numbers(in: line.range, from: expected)
        // A lone "1." in running text is no list.
        if line.marker == .none, cuts.count < 2 { cuts = [] }
        var rest = line
        for cut in cuts {
            rest.range = rest.range.lowerBound..<cut.start
            if rest.marker != .none || !rest.range.isEmpty { lines.append(rest) }
            rest = AnswerLine(marker: .number(cut.number), indent: line.indent, range: cut.text..<line.range.upperBound)
        }
        lines.append(rest)
    }

    /// Number markers inside a line that count on from `first`.
    private func numbers(in range: Range<Int>, from first: Int) -> [(number: Int, start: Int, text: Int)] {
        var found: [(number: Int, start: Int, text: Int)] = []
        var expected = first
        var index = range.lowerBound
        while index < range.upperBound {
            let before = index > range.lowerBound ? scalars[index - 1] : " "
            let isFree = !NameFold.isDigit(before) && (!NameFold.isLetter(before) || before.isHan)
            if isFree, index > range.lowerBound || first == 1, let marker = number(at: index, end: range.upperBound),
                marker.value == expected
            {
                found.append((expected, index, marker.end))
                expected += 1
                index = marker.end
            } else {
                index += 1
            }
        }
        return found
    }

    private func marked(_ whole: Range<Int>) -> AnswerLine {
        let end = whole.upperBound
        var index = whole.lowerBound
        var indent = 0
        while index < end, isSpace(scalars[index]) || scalars[index] == ">" {
            indent += scalars[index] == "\t" ? 4 : 1
            index += 1
        }
        func line(_ marker: AnswerLine.Marker, _ start: Int) -> AnswerLine {
            AnswerLine(marker: marker, indent: indent, range: trimmed(start..<end))
        }
        guard index < end else { return line(.none, end) }
        if hasPrefix("```", index, end) || hasPrefix("~~~", index, end) { return line(.fence, index) }
        if scalars[index] == "|" {
            let isRule = scalars[index..<end].allSatisfy { $0 == "|" || $0 == "-" || $0 == ":" || isSpace($0) }
            return line(isRule ? .rowRule : .row, index + 1)
        }
        let scalar = scalars[index]
        if index + 1 < end, "-*+–—".unicodeScalars.contains(scalar), isSpace(scalars[index + 1]) {
            return line(.bullet, afterCheckbox(index + 2, end))
        }
        if "•‣◦▪●○■◆▶→✓✔✅☑·".unicodeScalars.contains(scalar) { return line(.bullet, index + 1) }
        // Headings and emphasis around the number: "### 1. Brazil", "**1. Brazil**".
        var start = index
        while start < end, scalars[start] == "#" || scalars[start] == "*" || isSpace(scalars[start]) { start += 1 }
        if let number = number(at: start, end: end) { return line(.number(number.value), number.end) }
        if let letter = letter(at: index, end: end) { return line(.bullet, letter) }
        return line(.none, index)
    }

    /// A number with the sign that makes it a marker: `1.`, `2)`, `(3)`, `４、`, `⑤`, `六、`.
    private func number(at start: Int, end: Int) -> (value: Int, end: Int)? {
        guard start < end else { return nil }
        let code = scalars[start].value
        if (0x2460...0x2473).contains(code) { return (Int(code - 0x2460) + 1, start + 1) }
        var index = start
        if scalars[index] == "(" || scalars[index] == "（" || scalars[index] == "[" { index += 1 }
        var value = 0
        let digits = index
        while index < end, NameFold.isDigit(scalars[index]), index - digits < 6 {
            value = value * 10 + Int(NameFold.base(scalars[index]).value - 0x30)
            index += 1
        }
        if index == digits, index + 1 < end, scalars[index + 1] == "、" || scalars[index + 1] == "．",
            let position = Self.chineseNumerals.firstIndex(of: scalars[index])
        {
            return (position + 1, index + 2)
        }
        guard index > digits, index < end else { return nil }
        if scalars[index] == "\u{FE0F}" || scalars[index] == "\u{20E3}" {
            while index < end, scalars[index] == "\u{FE0F}" || scalars[index] == "\u{20E3}" { index += 1 }
            return (value, index)
        }
        switch scalars[index] {
        case ".", ":":
            // 9.11 and 10:30 are no markers.
            if index + 1 < end, NameFold.isDigit(scalars[index + 1]) { return nil }
            return (value, index + 1)
        case ")", "、", "．", "）", "：", "]": return (value, index + 1)
        default: return nil
        }
    }

    /// A letter as marker: `a) Brazil`, `b. France`.
    private func letter(at start: Int, end: Int) -> Int? {
        guard start + 2 < end, scalars[start].isASCII, NameFold.isLetter(scalars[start]), isSpace(scalars[start + 2])
        else { return nil }
        return scalars[start + 1] == ")" || scalars[start + 1] == "." ? start + 3 : nil
    }

    private func afterCheckbox(_ start: Int, _ end: Int) -> Int {
        guard start + 2 < end, scalars[start] == "[", scalars[start + 2] == "]" else { return start }
        return start + 3
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var lower = min(range.lowerBound, range.upperBound)
        var upper = range.upperBound
        while lower < upper, isSpace(scalars[lower]) { lower += 1 }
        while upper > lower, isSpace(scalars[upper - 1]) { upper -= 1 }
        return lower..<upper
    }

    private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\u{3000}" || scalar == "\u{A0}"
    }

    private func hasPrefix(_ prefix: String, _ index: Int, _ end: Int) -> Bool {
        scalars[index..<end].starts(with: prefix.unicodeScalars)
    }

    private static let chineseNumerals = Array("一二三四五六七八九十".unicodeScalars)
}
