import Nines

/// Answers written by hand to questions that compare numbers.
enum WrittenComparisons {
    static let cases: [NumberCase] = [
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "9.8", .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "  9.8  ", .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "9.8.", .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "**9.8**", .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "`9.8`", .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "$9.8$", .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "\\(9.8\\)", .pass, "9.8"),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            """
            \\[
            \\boxed{9.8}
            \\]
            """,
            .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "9.80", .pass, "9.80"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "9.11", .fail, "9.11"),
        .init("written", "9.11和9.8哪个大？", "9.8", "９．８", .pass, "9.8"),
        .init("written", "9.11和9.8哪个大？", "9.8", "九点八", .pass, "九点八"),
        .init("written", "9.11和9.8哪个大？", "9.8", "九点一一", .fail, "九点一一"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "nine point eight", .pass, "nine point eight"),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            "Nine point eight is larger than nine point one one.",
            .pass, "Nine point eight"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "98", .fail, "98"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "Answer: 9.8, because 9.8 > 9.11.", .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "Answer: 9.8 > 9.11", .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "Answer: 9.11 or 9.8", .unparsed, nil),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "The answer is not 9.11 but 9.8.", .pass, "9.8"),
        .init("written", "9.11和9.8哪个大？", "9.8", "答案是9.8，而不是9.11。", .pass, "9.8"),
        .init("written", "9.11和9.8哪个大？", "9.8", "所以9.8更大。", .pass, "9.8"),
        .init("written", "9.11和9.8哪个大？", "9.8", "9.8大于9.11", .pass, "9.8"),
        .init("written", "9.11和9.8哪个大？", "9.8", "9.11比9.8小。", .pass, "9.8"),
        .init("written", "9.11和9.8哪个大？", "9.8", "9.11比9.8大。", .fail, "9.11"),
        .init("written", "9.11和9.8哪个大？", "9.8", "9.11大于9.8。", .fail, "9.11"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "9.8 > 9.11", .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "9.11 < 9.8", .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "9.11 > 9.8", .fail, "9.11"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "$9.8 > 9.11$", .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "9.8 &gt; 9.11", .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "9.8 is larger than 9.11.", .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "9.11 is less than 9.8.", .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "9.11 is larger than 9.8.", .fail, "9.11"),
        .init("written", "Which is smaller, 9.11 or 9.8?", "9.11", "9.11 is smaller than 9.8.", .pass, "9.11"),
        .init("written", "Which is smaller, 9.11 or 9.8?", "9.11", "9.8 > 9.11", .pass, "9.11"),
        .init("written", "Which is smaller, 9.11 or 9.8?", "9.11", "9.8 is larger than 9.11", .pass, "9.11"),
        .init("written", "Which is smaller, 9.11 or 9.8?", "9.11", "9.8 is the smaller number.", .fail, "9.8"),
        .init("written", "9.11和9.8哪个小？", "9.11", "9.8比9.11大，所以9.11更小。", .pass, "9.11"),
        .init("written", "9.11和9.8哪个小？", "9.11", "9.11小于9.8", .pass, "9.11"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "The larger number is 9.8, not 9.11.", .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "It is not 9.11 but 9.8.", .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "9.11 is not larger than 9.8.", .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "The larger of 9.11 and 9.8 is 9.8.", .pass, "9.8"),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            "Comparing 9.11 and 9.8, we see that 9.8 is greater.",
            .pass, "9.8"),
        .init("written", "9.11和9.8哪个大？", "9.8", "9.11和9.8中，更大的是9.8。", .pass, "9.8"),
        .init("written", "9.11和9.8哪个大？", "9.8", "9.11和9.8相比，9.8更大。", .pass, "9.8"),
        .init("written", "9.11和9.8哪个大？", "9.8", "9.11没有9.8大。", .pass, "9.8"),
        .init("written", "9.11和9.8哪个大？", "9.8", "比较小数部分：0.8 > 0.11，因此 9.8 > 9.11。", .pass, "9.8"),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            """
            Both have the same integer part, 9. In the tenths place 8 is greater than 1, so 9.8 is greater than \
            9.11.
            """,
            .pass, "9.8"),
        .init("written", "9.11和9.8哪个大？", "9.8", "整数部分相同，都是9。十分位上8大于1，所以9.8更大。", .pass, "9.8"),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            "9.11 is larger because 11 is greater than 8.",
            .fail, "9.11"),
        .init("written", "9.11和9.8哪个大？", "9.8", "因为11大于8，所以9.11更大。", .fail, "9.11"),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            "At first glance 9.11 is larger than 9.8. But 0.8 is more than 0.11, so 9.8 is larger.",
            .pass, "9.8"),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            """
            9.11

            Wait, that is wrong. Actually, 9.8 is the larger one.
            """,
            .pass, "9.8"),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            """
            Answer: 9.11

            Actually, 9.8.
            """,
            .pass, "9.8"),
        .init(
            "written", "9.11和9.8哪个大？", "9.8",
            """
            答案是9.11。
            不对，应该是9.8。
            """,
            .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "They are equal.", .fail, nil),
        .init("written", "9.11和9.8哪个大？", "9.8", "9.11和9.8一样大。", .fail, nil),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "9.11 and 9.8 are equal.", .fail, nil),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "9.11 or 9.8?", .unparsed, nil),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "Which is larger, 9.11 or 9.8?", .unparsed, nil),
        .init("written", "9.11和9.8哪个大？", "9.8", "9.11和9.8哪个大", .unparsed, nil),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "9.11 and 9.8", .unparsed, nil),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            """
            9.11
            9.8
            """,
            .unparsed, nil),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "It depends on the context.", .unparsed, nil),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "", .unparsed, nil),
        .init("written", "9.11和9.8哪个大？", "9.8", "我不知道。", .unparsed, nil),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "Version 9.8.1 is older.", .unparsed, nil),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "v9.8", .unparsed, nil),
        .init("written", "Which is larger, -9.11 or -9.8?", "-9.11", "−9.11 > −9.8", .pass, "-9.11"),
        .init("written", "Which is larger, -9.11 or -9.8?", "-9.11", "-9.11", .pass, "-9.11"),
        .init("written", "Which is larger, -9.11 or -9.8?", "-9.11", "9.11", .fail, "9.11"),
        .init("written", "-9.11和-9.8哪个大？", "-9.11", "负九点一一更大", .pass, "负九点一一"),
        .init("written", "Which is the largest: 9.11, 9.8 or 9.9?", "9.9", "9.9 > 9.8 > 9.11", .pass, "9.9"),
        .init(
            "written", "Which is the largest: 9.11, 9.8 or 9.9?", "9.9",
            "9.8 is larger than 9.11, and 9.9 is larger than 9.8, so 9.9 is the largest.",
            .pass, "9.9"),
        .init("written", "9.11、9.8、9.9中哪个最大？", "9.9", "9.9最大。", .pass, "9.9"),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            """
            Let's compare 9.11 and 9.8 step by step.
            1. Both have 9.
            2. 0.8 is larger than 0.11.
            Therefore, 9.8 is larger.
            """,
            .pass, "9.8"),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            "To determine which is larger, 9.11 or 9.8, we compare the tenths.",
            .unparsed, nil),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "9.8, which is larger than 9.11.", .pass, "9.8"),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            "If 9.11 is larger than 9.8 then 11 would beat 8.",
            .unparsed, nil),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            """
            9.8 is the larger number.

            Hope this helps! Ask me 24 hours a day.
            """,
            .pass, "9.8"),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            """
            The larger number is:

            **9.8**
            """,
            .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "9.8 (since 9.80 > 9.11)", .pass, "9.80"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "9.8 > 9.11, so 9.8.", .pass, "9.8"),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            "The larger number between 9.11 and 9.8 is 9.11.",
            .fail, "9.11"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "9.11 > 9.8 because 11 > 8", .fail, "9.11"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "9.12", .fail, "9.12"),
        .init("written", "9.11和9.8哪个大？", "9.8", "9.8更大，因为9.8可以写成9.80，而80大于11。", .pass, "9.8"),
        .init("written", "9.11和9.8哪个大？", "9.8", "是9.8。", .pass, "9.8"),
        .init("written", "9.11和9.8哪个大？", "9.8", "9.8", .pass, "9.8"),
        .init("written", "9.11和9.8哪个大？", "9.8", "9.11 < 9.8，因此答案为 9.8。", .pass, "9.8"),
        .init("written", "9.11和9.8哪个大？", "9.8", "较大的数是９．１１。", .fail, "9.11"),
        .init("written", "9.11和9.8哪个大？", "9.8", "9.11不比9.8大。", .pass, "9.8"),
        .init("written", "9.11和9.8哪个大？", "9.8", "9.8和9.11的整数部分相等。", .unparsed, nil),
        .init("written", "9.11和9.8哪个大？", "9.8", "9.8大，9.11小。", .pass, "9.8"),
        .init("written", "9.11和9.8哪个大？", "9.8", "这两个数相等。", .fail, nil),
        .init("written", "9.11和9.8哪个大？", "9.8", "首先，9.11的小数部分0.11比9.8的小数部分0.8小。所以，9.8比9.11大。", .pass, "9.8"),
        .init(
            "written", "One costs $9.11 and another costs $9.8. Which price is higher?", "9.8",
            "The higher price is $9.8.",
            .pass, "9.8"),
        .init(
            "written", "One costs $9.11 and another costs $9.8. Which price is higher?", "9.8",
            "$9.80 is more expensive than $9.11.",
            .pass, "9.80"),
        .init("written", "一支笔9.11元，另一支笔9.8元，哪支更贵？", "9.8", "9.8元的更贵。", .pass, "9.8"),
        .init("written", "一支笔9.11元，另一支笔9.8元，哪支更贵？", "9.8", "价格为9.8元的笔更贵，因为9.8元大于9.11元。", .pass, "9.8"),
        .init("written", "小明跳了4.11米，小红跳了4.8米，谁跳的距离更远？是多少米？", "4.8", "小红跳得更远，是4.8米。", .pass, "4.8"),
        .init("written", "9.8 ___ 9.11. Fill in > or <.", "9.8", "9.8 > 9.11", .pass, "9.8"),
        .init("written", "Compare 3.14 and 3.9.", "3.9", "3.14 < 3.9", .pass, "3.9"),
        .init("written", "", "9.8", "9.8 is larger than 9.11", .pass, "9.8"),
        .init("written", "", "9.8", "9.11 < 9.8", .pass, "9.8"),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            """
            9.8 is larger than 9.11.

            To compare: 9.8 = 9.80, and 9.80 > 9.11 because 80 hundredths is more than 11 hundredths.
            """,
            .pass, "9.80"),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            """
            When comparing decimals, align the decimal points:

            - 9.11
            - 9.80

            Since 8 tenths is greater than 1 tenth, **9.8 is larger**.
            """,
            .pass, "9.8"),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            "The number **9.11** is larger than **9.8**.",
            .fail, "9.11"),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            "9.11 is bigger. 9.8 comes before it.",
            .fail, "9.11"),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            "Between 9.11 and 9.8, 9.8 is the larger one.",
            .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "I'd say 9.8.", .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "My answer: 9.8", .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "The correct answer is (B) 9.8.", .pass, "9.8"),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            "Out of the two, 9.8 has the greater value.",
            .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "9.8 exceeds 9.11 by 0.69.", .pass, "9.8"),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            "While 9.11 looks bigger, 9.8 is actually larger.",
            .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "9.11 is smaller and 9.8 is larger.", .pass, "9.8"),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            "You might think 9.11 is larger since 11 > 8, but 9.8 is larger.",
            .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "9.8 is not smaller than 9.11.", .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "9.11 isn't greater than 9.8", .pass, "9.8"),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            "9.8 - 9.11 = 0.69 > 0, so 9.8 is bigger.",
            .pass, "9.8"),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            "Subtract: 9.11 - 9.8 = -0.69, which is negative. Hence 9.11 is smaller.",
            .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "The greater number: 9.8", .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "Larger: 9.11", .fail, "9.11"),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            """
            **Answer**

            9.8 is larger than 9.11
            """,
            .pass, "9.8"),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            "The larger number is 9.8 and the smaller number is 9.11.",
            .pass, "9.8"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "The smaller number is 9.11.", .pass, "9.8"),
        .init(
            "written", "Which is larger, 9.11 or 9.8?", "9.8",
            "Both numbers start with 9, but the larger is 9.11 since 0.11 has more digits.",
            .fail, "9.11"),
        .init("written", "Which is larger, 9.11 or 9.8?", "9.8", "No, 9.11 is not larger; 9.8 is.", .pass, "9.8"),
        .init("written", "9.11和9.8哪个大", "9.8", "9.8 比 9.11 大。", .pass, "9.8"),
        .init(
            "written", "9.11和9.8哪个大", "9.8",
            """
            **9.8** 更大。

            可以这样比较：
            - 9.11 = 9 + 0.11
            - 9.8 = 9 + 0.8

            因为 0.8 > 0.11，所以 9.8 > 9.11。
            """,
            .pass, "9.8"),
        .init("written", "9.11和9.8哪个大", "9.8", "9.11 比 9.8 更大，因为 11 比 8 大。", .fail, "9.11"),
        .init("written", "9.11和9.8哪个大", "9.8", "在比较9.11和9.8时，9.11更大。", .fail, "9.11"),
        .init("written", "9.11和9.8哪个大", "9.8", "9.8 > 9.11，所以9.8大。", .pass, "9.8"),
        .init("written", "9.11和9.8哪个大", "9.8", "大的是9.8", .pass, "9.8"),
        .init("written", "9.11和9.8哪个大", "9.8", "较大的数字是 9.8，较小的是 9.11。", .pass, "9.8"),
        .init("written", "9.11和9.8哪个大", "9.8", "两个数中9.8较大。", .pass, "9.8"),
        .init("written", "9.11和9.8哪个大", "9.8", "虽然11大于8，但9.8大于9.11。", .pass, "9.8"),
        .init("written", "9.11和9.8哪个大", "9.8", "9.11小于9.8，因此9.8更大。", .pass, "9.8"),
        .init("written", "9.11和9.8哪个大", "9.8", "我之前说9.11更大，抱歉，我错了，9.8更大。", .pass, "9.8"),
        .init("written", "9.11和9.8哪个大", "9.8", "从数值上看，9.8大；如果是版本号，9.11更新。", .pass, "9.8"),
        .init("written", "9.11和9.8哪个大", "9.8", "9.8不小于9.11。", .pass, "9.8"),
        .init("written", "9.11和9.8哪个大", "9.8", "九点八比九点一一大。", .pass, "九点八"),
        .init("written", "9.11和9.8哪个大", "9.8", "９．８大于９．１１。", .pass, "9.8"),
        .init("written", "9.9和9.11哪个大", "9.9", "9.9和9.11相比，9.11更大一些。", .fail, "9.11"),
        .init("written", "9.9和9.11哪个大", "9.9", "9.9>9.11", .pass, "9.9"),
        .init(
            "written", "Which is bigger, 9.9 or 9.11?", "9.9",
            "9.9 is the bigger number, as 0.9 > 0.11.",
            .pass, "9.9"),
    ]
}
