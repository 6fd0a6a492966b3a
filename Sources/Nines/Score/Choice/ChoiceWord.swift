/// What a word or sign does in a statement about which option is chosen, in English and Chinese.
enum ChoiceWord: Sendable {
    /// Points at what follows: "choose", "the answer", 选, 答案.
    case pointer
    /// Points at what follows, whatever was said before: "so", 所以, 而是.
    case conclusion
    /// Points behind a word for an answer ("Answer: B"), and behind no other ("Note: A").
    case colon
    /// "is", "are", 是: points where it stands before an option.
    case verb
    /// May stand between a pointer, an option and what is said of it: "option", "(", "likely", 项, 应该.
    case clear
    /// Between options named together: "and", "or", "/", 、, 和.
    case joiner
    /// Says that an option is none: "not", "wrong", 不是, 排除.
    case denial
    /// Says behind an option that it is the one: "correct", "the answer", 正确.
    case right
    /// Makes the rest of its sentence a supposition: "if", 如果.
    case supposition
    /// Asks up to the next comma: "whether", 是否.
    case question
    /// Behind an option: it is not the one, but "would be" under other circumstances.
    case wish
    /// Announces the list of options: "options are", 选项有.
    case listing
    /// A word that only has to be kept whole: 别 of 别的 denies nothing, nor does 为 of 因为 point.
    case plain

    /// Words before a colon that announce an answer.
    static let announcements: Set<String> = words(
        """
        answer answers choice class label category option letter type result correction classification topic intent \
        selection prediction decision output 选项 类别 分类 标签 答案项 结果 更正
        """)

    /// What stands before "is" where the sentence speaks of the answer, and not of something else ("the capital of France").
    static let subjects: Set<String> = words("it this that one which 它 这 那 其 此")

    /// What takes back an option before a comma: "B... no, A"; "on second thought, A"; 哦不，A.
    static let corrections: Set<String> = words("no sorry wait oops thought reflection 不")

    /// Denials that turn another one round: "not wrong", "no doubt", 没有错.
    static let negations: Set<String> = words(
        "not no isn't aren't wasn't don't doesn't didn't cannot can't without little beyond 不 不是 没有 并非 并不是")
    /// Denials of a whole clause: "I doubt it is B", "I don't think it is B".
    static let doubts: Set<String> = words("doubt unlikely don't doesn't didn't cannot can't not")
    /// Denials that can be turned round.
    static let faults: Set<String> = words("wrong incorrect false doubt mistake mistaken 错 错误 有误 错的")

    /// How the first, the second … option is named, in scalars.
    static let ordinals: [[[Unicode.Scalar]]] = {
        let english = ["first", "second", "third", "fourth", "fifth", "sixth"]
        return zip(english, "一二三四五六".unicodeScalars).enumerated().map { number, names in
            let spoken = ["option", "choice", "one", "alternative"].map { "\(names.0) \($0)" }
            let han = ["个选项", "个", "项"].flatMap { ["第\(names.1)\($0)", "第\(number + 1)\($0)"] }
            return (spoken + han).map { Array($0.unicodeScalars) }
        }
    }()

    static let signs: [Unicode.Scalar: ChoiceWord] = [
        ":": .colon, "=": .pointer, ">": .pointer, "→": .pointer, "(": .clear, ")": .clear, "[": .clear, "]": .clear,
        "【": .clear, "】": .clear, "\"": .clear, "'": .clear, "“": .clear, "”": .clear, "‘": .clear, "’": .clear,
        "「": .clear, "」": .clear, "{": .clear, "}": .clear, ".": .clear, "·": .clear, "-": .clear, "–": .clear,
        "—": .clear, ",": .joiner, "、": .joiner, "/": .joiner, "&": .joiner, "+": .joiner, "✓": .right, "✗": .denial,
        "✅": .right, "❌": .denial, "√": .right, "×": .denial,
    ]

    static let roles: [String: ChoiceWord] = {
        var table: [String: ChoiceWord] = [:]
        for (role, words) in lists {
            for word in Self.words(words) { table[word] = role }
        }
        return table
    }()

    /// The Chinese words by first character, longest first: how the lexer cuts Chinese.
    static let hanWords: [Unicode.Scalar: [[Unicode.Scalar]]] = {
        let words = roles.keys.map { Array($0.unicodeScalars) }.filter { $0.first?.properties.isIdeographic == true }
        let groups = Dictionary(grouping: words) { $0.first ?? " " }
        return groups.mapValues { $0.sorted { $0.count > $1.count } }
    }()

    private static func words(_ list: String) -> Set<String> {
        Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    private static let lists: [(ChoiceWord, String)] = [
        (
            .pointer,
            """
            answer choose chose pick picked select selected choosing selecting it's that's answer's boxed say think believe \
            guess
            选 选择 我选 可选 就选 要选 正确答案 正确选项 答案 答 应为 应当选 应该选 正解 认为 觉得
            """
        ),
        (
            .conclusion,
            """
            so therefore thus hence consequently conclude meant
            应选 故选 所以 因此 因而 故 于是 综上 综上所述 的是 而是 就是 便是 即 改选 改成 改为 结论
            """
        ),
        (.verb, "is are was were be being seems remains becomes equals must should 是 为 属于"),
        (
            .clear,
            """
            option choice letter statement alternative item definitely clearly most likely probably possibly actually then \
            final my i with go the both also all really indeed simply just that to fits fit very entirely particularly truly
            选项 项 应该 应 该 最 可能 大概 也 都 均 皆 一定 肯定 的 说法 答案项 更 很 中 这 那 个 所 述 才
            """
        ),
        (.joiner, "and or nor 和 或 与 及 或者 以及 跟 还是"),
        (
            .denial,
            """
            not isn't aren't wasn't cannot can't couldn't shouldn't wouldn't doesn't don't didn't won't no never neither \
            wrong incorrect false without doubt mistake mistaken confused eliminate eliminated eliminates eliminating exclude excluded \
            avoid hardly discard discarded lacks fails \
            excludes excluding rule ruled than instead except unlikely untrue inaccurate
            不 不是 不对 不正确 不选 不能 不会 不符 不符合 不属于 不应 不应选 不可能 不成立 不要 并不是 并非 而不是 而非 非 别 勿 切勿 \
            排除 排除了 错 错误 有误 错的 否定 无关 不为 没有 未必 谈不上 称不上 算不上 不算 不能算 不太 不含 毫无 绝非 绝不是 避开
            """
        ),
        (.right, "correct right best true valid accurate accurately better 正确 对 符合 最佳 成立 更好 合适"),
        (.supposition, "if suppose assume assuming unless 如果 若 假如 假设 倘若"),
        (.question, "whether 是否 是不是"),
        (.wish, "would"),
        (.listing, "选项有 选项包括 选项为 备选 各选项 选项如下 选项分别"),
        (.plain, "options choices alternatives 因为 作为 以为 成为 认识 类别 别的 分别 区别 特别 级别 性别 识别 其他 对于 对应 相对 非常"),
    ]
}
