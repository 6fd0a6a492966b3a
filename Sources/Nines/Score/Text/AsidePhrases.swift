/// The phrases that make a clause an aside, written like those of `AbstentionPhrases`: `_` stands for up to four words.
enum AsidePhrases {
    /// Somebody else's belief or choice.
    static let reports = PhraseIndex(
        PhraseIndex.phrases(
            """
            mistaken for | mistaken as | mistook | people get wrong | get this wrong | get it wrong | get that wrong | gets this wrong | gets it wrong
            fooled into | do not think that | do not be fooled
            i thought | i initially thought | i first thought | i had thought | i would have said | one may say | one might say
            one may think | one might think | you may think | you might think | you may say | you might say | you may expect
            you might expect | you would think | you may believe | you might believe | it may look | it might look | it may seem
            it might seem | only looks | only seems | your friend
            有人_认为 | 有人_说 | 有人_选 | 有人_觉得 | 有人_以为 | 有些人_认为 | 有些人_选 | 有些人_以为 | 有的人_认为 | 有的人_选 | 很多人_认为 | 很多人_选
            很多人_以为 | 很多人_觉得 | 很多人_说 | 许多人_认为 | 许多人_选 | 许多人_以为 | 许多人_觉得 | 许多人_说 | 不少人_认为 | 不少人_选 | 不少人_以为
            多数人_认为 | 多数人_选 | 多数人_以为 | 人们常 | 人们往往 | 人们容易 | 不少同学 | 很多同学 | 许多同学 | 部分同学 | 有的同学 | 部分考生 | 不少考生
            部分学生 | 很多学生 | 选_的同学 | 不要以为 | 别以为 | 不要认为 | 不要误 | 切勿误 | 原以为 | 曾以为
            """) + products)

    /// What is called a mistake.
    static let mistakes = PhraseIndex(
        PhraseIndex.phrases(
            """
            misconception | mistake to | mistake is to | mistake would be | error is to | error would be | error to
            common mistake | common error | common wrong | common misunderstanding | common pitfall | typical mistake
            typical error | frequent mistake | frequent error | frequent wrong | popular wrong | mistakenly | erroneously
            distractor | is a trap | the trap | a trap answer
            误以为 | 误认为 | 误选 | 错选 | 误写 | 误答 | 误区 | 常见错误 | 常见的错误 | 常见_错误答案 | 常错 | 易错 | 容易错 | 干扰项 | 陷阱
            """))

    /// What calls wrong what stands before it, and nothing behind it: "B is a distractor and A is right".
    static let verdicts = PhraseIndex(
        PhraseIndex.phrases(
            """
            is a distractor | is the distractor | is a trap | is the trap
            是干扰项 | 为干扰项 | 是陷阱 | 是常见错误 | 是常见的错误
            """))

    /// What is called wrong at the head of a clause: "Wrong answer: A".
    static let wrongHeads = PhraseIndex(
        PhraseIndex.phrases(
            """
            wrong answer | the wrong answer | wrong answers | incorrect answer | the incorrect answer | incorrect answers
            wrong option | the wrong option | incorrect option | the incorrect option | 错误答案 | 错误选项
            """))

    /// Words of a question that asks for what is wrong: its answer may be called a mistake.
    static let wrong = Set(
        ["wrong", "incorrect", "false", "mistake", "error", "misconception", "错", "误"].map { PhraseWord(text: $0) })

    /// What would be so of other things: conditions that are not the question's.
    static let suppositions = PhraseIndex(
        PhraseIndex.phrases(
            """
            as version numbers | as versions | as software versions | as version | of version numbers | software versioning
            if _ version | if _ versions | unless _ version | unless _ versions | if _ dates | unless _ dates | as dates
            if you meant | if you mean | if _ were asked | if asked | had the question | in a different question
            版本号 | 作为版本 | 当作版本 | 看作版本 | 是版本 | 当作日期 | 看作日期 | 作为日期 | 是日期 | 如果是 | 若是 | 如果问 | 若问 | 如果当作 | 如果看作 | 如果没有 | 若没有
            """))
    /// Words of a question that asks for versions or dates: what an answer says of them is no supposition.
    static let times = Set(
        """
        version versions versioning release date dates newer newest later latest older earlier 版 期 新 晚 早
        """.split(whereSeparator: \.isWhitespace).map { PhraseWord(text: String($0)) })

    /// Conditions that suppose the contrary where the clause says "would".
    static let contraries = PhraseIndex(
        PhraseIndex.phrases("if _ were | if no | if none | if not | without | had _ been | had _ not | unless"))
    /// A condition about the numbers as they are: "if these are decimals".
    static let plain = PhraseIndex(
        PhraseIndex.phrases("decimal | decimals | real numbers | numerically | mathematically | 小数 | 数值 | 数学"))

    /// What opens a check.
    static let checks = PhraseIndex(
        PhraseIndex.phrases(
            "check | double check | verify | verification | verifying | checking | proof | 验算 | 检验 | 检查 | 验证 | 核对"))
    /// The words without which a clause has no phrase that makes an aside.
    static let firstWords = [reports, verdicts, mistakes, wrongHeads, suppositions, contraries, checks]
        .reduce(into: Set<PhraseWord>()) { $0.formUnion($1.firstWords) }

    /// What may stand between that and the check itself: "verify our answer: …".
    static let fillers: Set<String> = [
        "with", "by", "the", "our", "my", "this", "it", "your", "answer", "result", "solution", "work", "calculation",
        "again", "一", "下", "结", "果", "答", "案",
    ]

    /// What says that a belief is right: "and they are right".
    static let endorsements = PhraseIndex(
        PhraseIndex.phrases(
            """
            they are right | they are correct | they would be right | this is right | this is correct | that is right
            that is correct | that is true | this is true | and rightly | 这是对的 | 这是正确的 | 他们是对的
            """))
    static let rightly: Set<String> = ["correctly", "rightly"]

    /// Words that turn from an aside back to the answer, wherever they stand.
    static let turns: Set<String> = ["but", "however", "yet", "although", "though", "whereas"]
    /// Those that do at the head of a clause, as they are written.
    static let headTurns = ["actually", "in fact", "in reality", "while", "但", "不过", "然而", "其实", "实际上", "事实上", "而"]
        .map { Array($0.unicodeScalars) }
    /// Those that do unless the clause opens with a condition.
    static let answers = [
        "the correct answer is", "the correct one is", "the right answer is", "the answer is", "the key is", "正确",
    ].map { Array($0.unicodeScalars) }
    static let conditions: Set<String> = ["if", "unless", "had", "as", "in", "without", "如", "若", "假", "要", "作"]

    /// Turns that concede: what they open ends at the comma.
    static let concessions: Set<String> = ["although", "though", "while", "whereas", "even", "虽", "尽"]
    /// What ends a check: what is concluded from it is said.
    static let conclusions = PhraseIndex(AbstentionPhrases.drawing)

    /// "Many people think", "students often choose", "some would say".
    private static let products: [[PhraseWord]] = {
        let crowds = ["many", "most", "some", "several", "other", "all", "lots of"]
        let nouns = ["people", "students", "models", "readers", "llms", "ai models"]
        let groups = crowds.flatMap { crowd in nouns.map { "\(crowd) \($0)" } }
        let alone = ["many", "most", "some", "others", "everyone", "everybody"]
        let manners = [
            "would", "will", "may", "might", "could", "often", "usually", "commonly", "mistakenly", "wrongly",
            "incorrectly",
            "sometimes", "tend to", "would often", "often mistakenly",
        ]
        let verbs = ["think", "say", "believe", "choose", "pick", "select", "assume", "claim", "guess", "expect"]
        let bare = (groups + alone).flatMap { subject in (verbs + ["says", "thinks"]).map { "\(subject) \($0)" } }
        let modified = (groups + alone + nouns).flatMap { subject in
            manners.flatMap { manner in (verbs + ["answer"]).map { "\(subject) \(manner) \($0)" } }
        }
        let answering = groups.map { "\($0) answer" }
        return (bare + modified + answering).map { PhraseWord.words(of: $0) }
    }()
}
