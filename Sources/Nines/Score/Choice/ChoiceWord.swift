/// What a word or sign does in a statement about which option is chosen, in English and Chinese.
enum ChoiceWord: Sendable {
    /// Points at what follows: "is", ":", "choose", "so", 选, 是, 答案, 所以.
    case pointer
    /// May stand between a pointer, an option and what is said of it: "option", "(", "likely", 项, 应该.
    case clear
    /// "is", "are", 是: a pointer before an option, clear behind it.
    case verb
    /// Between options named together: "and", "or", "/", 、, 和.
    case joiner
    /// Says that an option is none: "not", "wrong", 不是, 排除.
    case denial
    /// Says behind an option that it is the one: "correct", "the answer", 正确.
    case right
    /// Makes a clause a supposition: "if", 如果.
    case supposition
    /// Announces the list of options: "options", 选项有.
    case listing

    static let signs: [Unicode.Scalar: ChoiceWord] = [
        ":": .pointer, "=": .pointer, ">": .pointer, "→": .pointer, "(": .clear, ")": .clear, "[": .clear, "]": .clear,
        "【": .clear, "】": .clear, "\"": .clear, "'": .clear, "“": .clear, "”": .clear, "‘": .clear, "’": .clear,
        "「": .clear, "」": .clear, "{": .clear, "}": .clear, ".": .clear, "·": .clear, "-": .clear, "–": .clear,
        "—": .clear, ",": .joiner, "、": .joiner, "/": .joiner, "&": .joiner, "+": .joiner, "✓": .right, "✗": .denial,
        "✅": .right, "❌": .denial, "√": .right, "×": .denial,
    ]

    static let roles: [String: ChoiceWord] = {
        var table: [String: ChoiceWord] = [:]
        for (role, words) in lists {
            for word in words.split(whereSeparator: \.isWhitespace) { table[String(word)] = role }
        }
        return table
    }()

    /// The Chinese words by first character, longest first: how the lexer cuts Chinese.
    static let hanWords: [Unicode.Scalar: [[Unicode.Scalar]]] = {
        let words = roles.keys.map { Array($0.unicodeScalars) }.filter { $0.first?.properties.isIdeographic == true }
        let groups = Dictionary(grouping: words) { $0.first ?? " " }
        return groups.mapValues { $0.sorted { $0.count > $1.count } }
    }()

    private static let lists: [(ChoiceWord, String)] = [
        (
            .pointer,
            """
            answer choose chose pick picked select selected choosing selecting so therefore thus hence consequently \
            conclude it's that's answer's boxed say
            选 选择 我选 应选 故选 可选 就选 要选 正确答案 正确选项 答案 答 所以 因此 因而 故 于是 综上 综上所述 而是 的是 应为 就是 便是 即 \
            应当选 应该选 正解 改选 结论
            """
        ),
        (.verb, "is are was were be being seems remains becomes equals must should would 是 为 属于"),
        (
            .clear,
            """
            option choice letter statement alternative item definitely clearly most likely probably actually then \
            final my i with go the both also all really indeed simply just
            选项 项 应该 应 该 最 可能 大概 也 都 均 皆 一定 肯定 的 说法 答案项 更 很 中 这 那 个 所 述
            """
        ),
        (.joiner, "and or nor 和 或 与 及 或者 以及 跟 还是"),
        (
            .denial,
            """
            not isn't aren't wasn't cannot can't doesn't don't won't neither wrong incorrect false eliminate eliminated \
            eliminates exclude excluded excludes excluding rule ruled than instead except unlikely untrue inaccurate
            不 不是 不对 不正确 不选 不能 不会 不符 不符合 不属于 不应 不应选 不可能 不成立 并不是 并非 而不是 而非 非 排除 排除了 \
            错 错误 有误 错的 否定 无关 不为 没有
            """
        ),
        (.right, "correct right best true valid accurate accurately better 正确 对 符合 最佳 成立 更好 合适"),
        (.supposition, "if whether suppose assume assuming unless were 如果 若 假如 假设 是否 是不是"),
        (.listing, "options choices alternatives 选项有 选项包括 选项为 备选 各选项 选项如下 选项分别"),
    ]
}
