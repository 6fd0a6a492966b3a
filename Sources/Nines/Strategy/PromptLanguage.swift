/// The language that a strategy speaks to a model in: that of the question.
enum PromptLanguage {
    case english
    case chinese

    /// Chinese as soon as there is a Han character.
    init(of text: String) {
        self = text.unicodeScalars.contains(where: \.isHan) ? .chinese : .english
    }

    /// The instruction of `chain-of-thought`.
    var reasonFirst: String {
        switch self {
        case .english:
            "First reason step by step. Then write the final answer on a line of its own that begins with \"Answer:\". "
                + "What is said above about the form of the reply holds for that line only."
        case .chinese: "请先一步一步地推理，最后另起一行，以“答案：”开头写出最终答案。上面对回答格式的要求只针对这一行。"
        }
    }

    /// The request for criticism of `reflect`.
    var reconsider: String {
        switch self {
        case .english: "Check your answer. Is there a mistake in it? Say briefly what you find."
        case .chinese: "请检查你的回答，有没有错误？简要说明你的发现。"
        }
    }

    /// The request for an answer after it.
    var answerAgain: String {
        switch self {
        case .english: "Now give your final answer, in the form that was asked for at first."
        case .chinese: "现在请按最初要求的格式给出最终答案。"
        }
    }
}
