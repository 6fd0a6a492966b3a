/// The phrases by which an answer says that it does not know, or that there is nothing to know.
///
/// Words are separated by spaces, Han characters stand for themselves; `_` stands for up to four words or characters.
/// A comma at the end stands for the end of a clause, a full stop says that the phrase is a whole sentence.
/// English is written without contractions: "do not" is "don't" too, "can not" is "can't" and "cannot".
enum AbstentionPhrases {
    /// That the source or the world's knowledge has no answer.
    static let lacking = PhraseIndex.phrases(
        """
        not _ mentioned | not _ specified | not _ stated | not _ disclosed | not _ indicated | not _ provided in the
        does not _ mention | do not _ mention | did not _ mention | does not _ specify | does not _ state | does not _ say
        does not _ indicate | does not _ disclose | do not _ specify | never _ mentions | never mentioned | never says
        does not provide | does not contain _ information | does not include _ information | does not give _ information
        does not contain the answer | is not given in the | is not included in the | are not given in the
        no mention of | no information | not enough information | insufficient information | lacks _ information
        not enough context | no record of | no records of | no evidence of | no evidence that | no indication of
        can not be determined | can not be answered | can not be inferred | can not be known | can not be found in
        could not be determined | impossible to determine | impossible to say | impossible to tell | impossible to know
        unable to determine | unable to answer | unable to find | unable to verify | unable to provide
        not possible to determine | not possible to say | not possible to answer | not possible to know
        can not determine | can not answer | can not tell | can not say | can not find _ information | can not verify
        can not confirm | can not provide | could not find | not able to determine | not able to answer | not able to find
        not aware of any | not aware of a | not familiar with | no knowledge of | do not have _ information
        do not have _ knowledge | do not have _ access | do not have _ data | do not have _ details | do not have _ record
        have no information | have no knowledge | have no record | have no data | have no idea
        is not given , | are not given , | was not given , | does not tell | do not tell us | no way to know | no way of knowing
        no way to tell | not in the passage | not in the text | not in the article | not in the given | not part of the passage
        no one knows | nobody knows | is not known | are not known | is not publicly | is unknown , | are unknown , | remains unknown
        unanswerable | not answerable | no idea. | unknown. | n a. | not given. | not known. | not available.
        文中没提 | 短文没提 | 文章没提 | 没提, | 没有提, | 没有关于 | 没有_提到 | 没有_提及 | 没提到 | 没提及 | 未_提到 | 未_提及 | 没有_说明 | 未说明 | 未_给出 | 没有_给出 | 没有写 | 没写 | 未写明
        没有说 | 没说 | 未_透露 | 没有_透露 | 未_指出 | 没有_指出 | 未涉及 | 没有涉及 | 未_公布 | 没有_公布 | 未_提供 | 没有_提供
        无法确定 | 无法判断 | 无法回答 | 无法得知 | 无法得出 | 无法推断 | 无法知道 | 无法确认 | 无法提供 | 无法从 | 无法查证 | 无法核实
        无从得知 | 无从知晓 | 无从判断 | 不得而知 | 不能确定 | 不能判断 | 不能回答 | 难以确定 | 难以判断 | 没有_信息 | 没有_资料 | 没有_记载
        没有_记录 | 没有_数据 | 信息不足 | 缺乏_信息 | 缺少_信息 | 无相关信息 | 没有找到 | 未找到 | 未能找到 | 找不到 | 查不到 | 查无
        不了解 | 没有听说 | 没听说过 | 未知晓 | 尚不清楚 | 并不清楚 | 未知, | 是未知的, | 不知. | 不详, | 无人知晓 | 没有人知道 | 没人知道
        """)

    /// That what is asked about is not so.
    static let denying = PhraseIndex.phrases(
        """
        there is no such | there are no such | there was no such | no such _ exists | no such _ existed | no such _ exist | there is no known | there is no _ named
        there is no _ called | does not exist | may not exist | might not exist | did not exist | do not exist | never existed | never happened
        does not appear to exist | do not appear to exist | does not seem to exist | does not seem to be a real
        never took place | did not happen | did not take place | is not a real | is not real | appears to be fictional
        is fictional, | is fictitious, | is fictional and | is a fictional _ no | is a fictional _ not real | is a fictional town,
        is a fictional place, | is a fictional city, | is a fictional person, | is a fictional character, | is a fictional name,
        is a fictional event, | is a fictional work, | is a fictional dish, | is a fictional company, | is a fictional people,
        is a fictitious _ , | false premise | incorrect premise | premise is
        premise of _ question is | question is based on | question assumes | incorrect assumption | false assumption
        mistaken assumption
        不存在 | 没有这样的 | 没有这个 | 没有这种 | 没有这部 | 没有这本 | 没有这位 | 没有这家 | 没有叫 | 没有名为 | 没有名叫 | 从未发生
        没有发生 | 从未存在 | 子虚乌有 | 纯属虚构 | 是虚构的, | 是虚构的人物, | 是虚构的城市, | 是虚构的地名, | 是虚构的地方, | 是虚构的小镇, | 前提_错误 | 前提有误 | 前提不成立 | 前提不正确 | 前提_不实 | 问题有误
        """)

    /// What begins like a phrase and is none.
    static let exceptions = PhraseIndex.phrases(
        """
        no such thing as | nobody knows better | no one knows better | nobody knows more | 不知道的人 | 不清楚的人 | 不存在的人
        """)

    /// That the speaker does not know: a hedge where an answer comes with it.
    static let hedging = PhraseIndex.phrases(
        """
        i do not know | do not know | i am not sure | not sure | i am not certain | not certain | i am unsure | i am uncertain
        i do not remember | idk | i do not recall | hard to say | 不知道 | 不晓得 | 不清楚 | 不确定 | 不太清楚 | 不太确定 | 不记得 | 说不准 | 不好说
        """)

    /// After a phrase: an answer is ventured all the same.
    static let venturing = PhraseIndex.phrases(
        """
        but i think | but i believe | but i would | but it is | but it was | but he is | but she is | but the answer
        but probably | but maybe | but perhaps | but likely | but most likely | but my | but if i had to | i would guess
        i would say | my guess | best guess | my best | i guess it | i guess the | i think it | i think the answer | i believe it
        so the answer is | therefore the answer | the answer is | the correct answer is | the correct answer would be | the answer would be | the answer should be | it is probably
        it is likely | it might be | it may be | it could be | maybe | perhaps | probably | most likely | however it is
        但_应该 | 但_可能是 | 但我猜 | 但我认为 | 但我觉得 | 但是_应该 | 但是_可能是 | 但答案 | 不过_应该 | 不过_可能是 | 不过我猜 | 我猜
        应该是 | 可能是 | 大概是 | 也许是 | 估计是 | 大约是 | 所以答案是 | 因此答案是 | 答案是 | 答案应 | 但_就是 | 但_是 | 不过_是
        """)

    /// After "it may be": the guess is that there is nothing to know.
    static let unreal = PhraseIndex.phrases(
        """
        fictional | fictitious | imaginary | invented | made up | misspelled | a typo | a misspelling | 虚构 | 杜撰 | 编造
        """)

    /// After a denial: what opens a clause that draws something from it.
    static let drawing = PhraseIndex.phrases("so | therefore | thus | hence | and so | 所以 | 因此 | 因而 | 于是")

    /// What follows or precedes a phrase and is no answer, though it sounds like one.
    static let offering = PhraseIndex.phrases(
        """
        but i can | but you can | but i could | but if you | maybe you | perhaps you | maybe i | perhaps i | be mentioned | be found | be available | be listed | but please | but feel free | but it does | but it says
        但我可以 | 但您可以 | 但你可以 | 但如果您 | 但可以 | 不过我可以 | 不过您可以 | 不过你可以 | 但_建议
        """)

    /// Before a phrase: somebody else does not know, or nobody says so ("if you do not know").
    static let supposing: Set<String> = ["if", "whether", "when", "unless", "如", "若", "假"]

    /// Openings of clauses that say nothing by themselves: "Sorry", "Based on the text", 很抱歉.
    static let idle = PhraseIndex.phrases(
        """
        sorry | unfortunately | honestly | based | according | from the | as | hmm | well | apologies | answer | the answer | the correct answer
        i | no | please | you | if | let me | would you | can you | could you | do you | feel free | thank | my training | because | since | while
        although | though | regarding | concerning | for | sure | okay | ok | and | but | or | so | also | more | who | what | which | when | where
        why | how | it may | it might | it could | could not | 抱歉 | 对不起 | 很抱歉 | 很遗憾 | 遗憾 | 根据 | 不好意思 | 从 | 回答 | 由于 | 因为
        嗯 | 请 | 您 | 你 | 我 | 如 | 虽然 | 尽管 | 关于 | 至于 | 答案 | 答 | 建议 | 需要 | 谢谢 | 但 | 不过 | 所以 | 因此 | 这个问题
        """)

    /// What an answer is drawn from; clauses about it give no answer.
    static let sources = PhraseIndex.phrases(
        """
        passage | text | article | question | context | document | information | 短文 | 文章 | 文中 | 原文 | 文本 | 问题 | 题目 | 材料
        """)

    /// Words of a question that is only repeated.
    static let asking = PhraseIndex.phrases("什么 | 谁 | 多少 | 哪 | 是否 | 几岁 | 为何 | 多大 | 多久")

    /// Words of a sentence that explains rather than answers.
    static let negative = PhraseIndex.phrases("not | no | never | none | 不 | 没 | 无 | 未")

    /// Before a phrase: why what the question assumes is so.
    static let reasons = PhraseIndex.phrases("because | 因为")
}
