/// Numbers and words in Han characters.
extension NumberLexer {
    mutating func readHan(_ scalar: Unicode.Scalar) {
        if scalar == "百", at(index + 1) == "分", at(index + 2) == "之", isDigit(index + 3) {
            let reading = DigitNumerals.read(text, at: index + 3)
            if let value = reading.value {
                return finishNumber(value, end: reading.end, isWeak: false, isPercent: true)
            }
        }
        if scalar == "半", isCount(index + 1), let half = ExactNumber(numerator: 1, denominator: 2) {
            return finishNumber(half, end: index + 1, isWeak: true)
        }
        if scalar == "两", isCount(index + 1), let reading = ChineseNumerals.read(text, at: index), reading.isSingle {
            return finishNumber(reading.value, end: reading.end, isWeak: true)
        }
        for word in NumberWord.hanWords[scalar] ?? [] where word.count > 1 {
            if index + word.count <= text.count, text[index..<(index + word.count)].elementsEqual(word) {
                return append(.word(spelling(index, index + word.count)), to: index + word.count)
            }
        }
        if let reading = ChineseNumerals.read(text, at: index), !isLabel {
            let isSpeech = reading.isSingle && ["一", "两", "俩"].contains(scalar) && !isCount(reading.end)
            if !isSpeech {
                return finishNumber(
                    reading.value, end: reading.end, isWeak: reading.isSingle, isPercent: reading.isPercent)
            }
        }
        // Mr Wang (小王) is not smaller: before what else can stand behind a size, the two are a name or another word.
        if scalar == "小" || scalar == "大", let next = at(index + 1), next.properties.isIdeographic,
            !Self.behindSizes.contains(next)
        {
            return append(.word(spelling(index, index + 2)), to: index + 2)
        }
        append(.word(String(scalar)), to: index + 1)
    }

    /// What can stand behind 大 and 小 where they say that something is larger or smaller.
    private static let behindSizes = Set("的于於一些吗呢吧啊还或和与谁哪而是不就了所因但得很多约过几两零〇二三四五六七八九十百千万".unicodeScalars)

    /// Whether "one", 一, 两 or 半 is a number here: alone on its line, or right after a link ("is one", 是两个).
    func isCount(_ end: Int) -> Bool {
        var next = end
        if let scalar = at(next), Self.measureWords.contains(scalar) { next += 1 }
        while let scalar = at(next), scalar == " " || scalar == "." || scalar == "。" { next += 1 }
        let isLast = at(next) == nil || at(next) == "\n"
        guard let last = tokens.last, !last.isLineBreak else { return isLast }
        switch last.role {
        case .link?, .looseLink?, .equals?: return true
        default: return last.sign != nil && isLast
        }
    }

    private static let measureWords: Set<Unicode.Scalar> = [
        "个", "只", "本", "支", "元", "米", "人", "次", "天", "斤", "块", "盒", "张", "辆", "条", "岁",
    ]
}
