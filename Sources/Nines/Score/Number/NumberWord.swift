/// What a word or sign does in a statement about numbers, in English and Chinese.
enum NumberWord: Sendable {
    case larger, smaller
    /// Comparisons with "than" inside: 大于, "exceeds".
    case largerThan, smallerThan
    case than
    /// Order in time, where the question asks for it: "newer", 更晚; "older", 更早.
    case later, earlier
    /// The same with "than" inside: "comes after", 晚于.
    case laterThan, earlierThan
    /// Stands before the number compared with: 比.
    case standard
    case more
    case not
    case or
    /// Says that what follows is the number: "is", 是, ":".
    case link
    /// Links more loosely: "has", 剩, 共.
    case looseLink
    case equals
    case because
    case conclusion
    /// 解得: what follows is a result, though more may follow.
    case solved
    case correction
    case interrogative
    case hypothetical
    case comparedTo
    /// "equal", 相等
    case same
    /// "they", 两者
    case both
    /// "digit", 整数部分: what is said is about a part, not the number.
    case part
    case operation
    case comma
    case answer
    case filler

    static let signs: [Unicode.Scalar: NumberWord] = [
        ">": .largerThan, "<": .smallerThan, "≥": .largerThan, "≤": .smallerThan, "=": .equals, "≈": .equals,
        "→": .link, ":": .link, ",": .comma, "，": .comma, "+": .operation, "-": .operation, "*": .operation,
        "×": .operation, "÷": .operation, "/": .operation, "^": .operation,
    ]

    static let roles: [String: NumberWord] = {
        var table: [String: NumberWord] = [:]
        for (role, words) in lists {
            for word in words.split(separator: " ") { table[String(word)] = role }
        }
        return table
    }()

    /// The Chinese words by first character, longest first: how the lexer cuts Chinese.
    static let hanWords: [Unicode.Scalar: [[Unicode.Scalar]]] = {
        let words = roles.keys.map { Array($0.unicodeScalars) }.filter { $0.first?.properties.isIdeographic == true }
        let groups = Dictionary(grouping: words) { $0.first ?? " " }
        return groups.mapValues { $0.sorted { $0.count > $1.count } }
    }()

    private static let lists: [(NumberWord, String)] = [
        (
            .larger,
            """
            larger bigger greater higher largest biggest greatest highest maximum max longer longest farther farthest \
            further furthest heavier heaviest taller tallest warmer hotter pricier \
            大 更大 较大 最大 大一些 更高 较高 最高 更贵 较贵 最贵 贵 更远 较远 最远 远 更长 较长 最长 更多 较多 最多 更重 较重 最重 高
            """
        ),
        (
            .smaller,
            """
            smaller less lesser lower fewer smallest lowest minimum min shorter shortest nearer nearest closer closest \
            lighter lightest cheaper cheapest colder cooler \
            小 更小 较小 最小 小一些 更低 较低 最低 低 更便宜 较便宜 最便宜 便宜 更近 较近 最近 更短 较短 最短 更少 较少 最少 更轻 较轻
            """
        ),
        (.largerThan, "exceeds exceed 大于 大过 高于 多于 超过 贵于 大於 大于等于"),
        (.smallerThan, "小于 低于 少于 小於 小于等于"),
        (.later, "newer newest later latest recent 更新 较新 最新 新 更晚 较晚 最晚 晚 更靠后 靠后"),
        (.earlier, "older oldest earlier earliest 更旧 较旧 最旧 旧 更老 更早 较早 最早 早 更靠前 靠前"),
        (.laterThan, "after follows 晚于 新于 后于"),
        (.earlierThan, "before precedes 早于 旧于 先于"),
        (.than, "than"),
        (.standard, "比 没有 不如"),
        (.more, "more"),
        (.not, "not isn't isnt aren't wasn't doesn't cannot can't never 不 不是 并不 并不是 并非 而非 而不是 非 不会 没"),
        (.or, "or 或 或者 还是 或是"),
        (
            .link,
            "is was are were be being equals becomes gives 's 是 为 等于 即 就是 便是 应该是 应为 约为 大约是 約 约等于"
        ),
        (
            .looseLink,
            """
            has have had costs cost got gets get makes took takes take remains leaves left needs need rose about \
            approximately 有 剩 剩下 剩余 还剩 还剩下 还有 共 一共 总共 得 得到 需 需要 要 花 花费 约 大约 大概 行驶 只有 可得
            """
        ),
        (.because, "because since as while whereas whilst although though but 因为 由于 而 但 但是 虽然"),
        (
            .conclusion,
            """
            so therefore thus hence finally consequently overall conclusion ultimately \
            所以 因此 因而 故 综上 综上所述 最终 最后 于是 可见 总之 由此可见 总结
            """
        ),
        (.solved, "解得"),
        (
            .correction,
            "actually wait correction sorry oops apologies apologize no 更正 不对 抱歉 等等 错了 我错了 对不起 实际上 其实 纠正"
        ),
        (.interrogative, "which what who whichever how 哪 哪个 哪一个 哪个数 谁 哪支 哪些 什么 多少"),
        (.hypothetical, "if whether suppose assume assuming were 如果 是否 若 假设 假如 是不是"),
        (.comparedTo, "compared versus vs 相比 比起 相较 对比"),
        (.same, "equal same identical equivalent 相等 一样大 相同 一样 同样大 同样"),
        (.both, "they both two these 它们 两者 两个 两数 二者 这两个 他们 都"),
        (
            .part,
            """
            digit digits place places part parts portion tenth tenths hundredth hundredths integer integers whole \
            fraction fractional fractions decimals \
            整数 整数部分 小数部分 小数位 部分 十分位 百分位 个位 十位 百位 位 数位 小数点后 位数
            """
        ),
        (.operation, "plus minus times multiplied divided x of 加 减 乘 除 乘以 除以 加上 减去"),
        (.comma, "、"),
        (.answer, "answer answers 答案 正确答案 最终答案 答"),
        // Words that hold a character which means something else when it stands alone.
        (
            .filler,
            """
            大小 大家 大多 大多数 扩大 放大 小数 小数点 小时 小明 小红 小李 小华 小刚 小学 小组 大概率 比较 比如 比例 比赛 百分比 \
            多大 为了 因为是 认为 作为 成为 行为 有关 有效 有理数 得出 要求 需求 共同 公共 约定 也就是 还要 不同 不过 不仅 不仅仅 不但 \
            非常 最后一步 高度 远处 部分数 大写 小写 大量 强大 伟大 重要 主要 只要 便于 由此 是的 都是 没问题 \
            早上 早晨 早饭 早餐 早就 早已 晚上 晚饭 晚餐 新的 新版 重新 最新版
            """
        ),
    ]
}
