/// Reads numbers written in Chinese characters: 九点八, 一百二十, 三千零五, 两万, 四分之三, 负三, 一半.
enum ChineseNumerals {
    struct Reading {
        var value: ExactNumber
        var end: Int
        var isPercent = false
        /// A single character, which is as often part of a word (三角, 十分).
        var isSingle = false
    }

    static let digits: [Unicode.Scalar: Int] = [
        "零": 0, "〇": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "两": 2, "俩": 2,
        "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
    ]
    private static let smallUnits: [Unicode.Scalar: Int] = ["十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000]
    private static let largeUnits: [Unicode.Scalar: Int] = [
        "万": 10_000, "亿": 100_000_000, "萬": 10_000, "億": 100_000_000,
    ]
    /// After 千 these make a unit: 千米 is a kilometre.
    private static let unitTails: Set<Unicode.Scalar> = ["米", "克", "瓦", "卡", "帕", "伏"]

    /// The number that starts at `start`; nil where none does.
    static func read(_ text: [Unicode.Scalar], at start: Int) -> Reading? {
        func at(_ index: Int) -> Unicode.Scalar? { text.indices.contains(index) ? text[index] : nil }
        var index = start
        let isNegative = at(index) == "负"
        if isNegative { index += 1 }
        if at(index) == "百", at(index + 1) == "分", at(index + 2) == "之" {
            guard var reading = readPositive(text, at: index + 3) else { return nil }
            reading.isPercent = true
            reading.isSingle = false
            return isNegative ? negated(reading) : reading
        }
        guard var reading = readPositive(text, at: index) else { return nil }
        if at(reading.end) == "分", at(reading.end + 1) == "之",
            let below = reading.value.int,
            let above = readPositive(text, at: reading.end + 2), let numerator = above.value.int,
            let value = ExactNumber(numerator: numerator, denominator: below)
        {
            reading = Reading(value: value, end: above.end)
        }
        return isNegative ? negated(reading) : reading
    }

    private static func negated(_ reading: Reading) -> Reading {
        var reading = reading
        reading.value = -reading.value
        reading.isSingle = false
        return reading
    }

    private static func readPositive(_ text: [Unicode.Scalar], at start: Int) -> Reading? {
        func at(_ index: Int) -> Unicode.Scalar? { text.indices.contains(index) ? text[index] : nil }
        guard let (whole, middle) = readInteger(text, at: start) else { return nil }
        var end = middle
        var spelling = String(whole)
        if at(end) == "点", let first = at(end + 1), digits[first] != nil {
            spelling += "."
            end += 1
            while let scalar = at(end), let digit = digits[scalar] {
                spelling += String(digit)
                end += 1
            }
        }
        guard let decimal = ExactDecimal(spelling) else { return nil }
        return Reading(value: ExactNumber(decimal), end: end, isSingle: end == start + 1)
    }

    private static func readInteger(_ text: [Unicode.Scalar], at start: Int) -> (Int, end: Int)? {
        func at(_ index: Int) -> Unicode.Scalar? { text.indices.contains(index) ? text[index] : nil }
        if let first = at(start), digits[first] == nil, first != "十", first != "拾" { return nil }
        var index = start
        var total = 0
        var section = 0
        var pending: Int?
        var isPositional = false
        var lastUnit = 1
        while let scalar = at(index) {
            if let digit = digits[scalar] {
                if let before = pending, before != 0 || index == start + 1 {
                    // Two digits in a row: 二〇二四 is read place by place.
                    isPositional = true
                    let (shifted, overflow) = before.multipliedReportingOverflow(by: 10)
                    guard !overflow, shifted < Int.max / 8 else { return nil }
                    pending = shifted + digit
                } else {
                    pending = isPositional ? (pending ?? 0) * 10 + digit : digit
                }
                index += 1
            } else if let unit = smallUnits[scalar], !isPositional {
                if let next = at(index + 1) {
                    if scalar == "千", unitTails.contains(next) { break }
                    if pending == nil, next == "分" || next == "位" { break }
                }
                section += (pending ?? (section == 0 ? 1 : 0)) * unit
                (pending, lastUnit) = (nil, unit)
                index += 1
            } else if let unit = largeUnits[scalar], !isPositional {
                let part = section + (pending ?? 0)
                // 一万亿 multiplies what came before as well.
                let (product, overflow) = (part == 0 ? total : part).multipliedReportingOverflow(by: unit)
                guard !overflow, product < Int.max / 4, total < Int.max / 4 else { return nil }
                total = part == 0 ? product : total + product
                (section, pending, lastUnit) = (0, nil, unit)
                index += 1
            } else {
                break
            }
        }
        guard index > start else { return nil }
        if let digit = pending {
            // 一百二 is short for 一百二十, 三万五 for 三万五千; a 零 before the digit says otherwise.
            let isShort = lastUnit >= 100 && digit < 10 && digit > 0 && text[index - 2] != "零" && !isPositional
            section += isShort ? digit * (lastUnit / 10) : digit
        }
        return (total + section, index)
    }
}
