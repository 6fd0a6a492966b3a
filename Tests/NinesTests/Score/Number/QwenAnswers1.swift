import Nines

/// Answers of Qwen2.5-Coder-Instruct (Q4, temperature 0, at most 200 tokens), judged by hand.
enum QwenAnswers1 {
    static let cases: [NumberCase] = [
        .init(
            "Qwen2.5-Coder-0.5B", "9.11和9.8哪个大", "9.8",
            """
            9.11和9.8是两个不同的数字，它们的大小关系如下：

            1. 9.11是一个小数。
            2. 9.8是一个小数。

            因此，9.11大于9.8。
            """,
            .fail, "9.11"),
        .init(
            "Qwen2.5-Coder-0.5B", "9.9和9.11哪个大", "9.9",
            """
            要比较9.9和9.11，我们需要理解它们之间的关系。在数学中，如果两个数是相等的，那么它们的差就是零。因此，我们可以将这两个数进行比较：

            \\[ 9.9 - 9.11 = 0 \\]

            所以，9.9和9.11是相等的。

            最终答案是：\\boxed{0}
            """,
            .fail, "0"),
        .init("Qwen2.5-Coder-0.5B", "4.11和4.8哪个大？", "4.8", "4.8大于4.11。", .pass, "4.8"),
        .init("Qwen2.5-Coder-0.5B", "Which is larger, 4.11 or 4.8?", "4.8", "4.8 is larger than 4.11.", .pass, "4.8"),
        .init(
            "Qwen2.5-Coder-0.5B", "Which is larger, 9.11 or 9.8?", "9.8",
            """
            To determine which is larger, 9.11 or 9.8, we can simply compare them directly:

            - 9.11 is greater than 9.8.

            Therefore, the answer is \\boxed{9.11}.
            """,
            .fail, "9.11"),
        .init(
            "Qwen2.5-Coder-0.5B", "Which is bigger: 9.9 or 9.11?", "9.9",
            "9.11 is bigger than 9.9.",
            .fail, "9.11"),
        .init(
            "Qwen2.5-Coder-0.5B", "Which is larger, 9.11 or 9.8? Reply with the number only.", "9.8",
            "9.8",
            .pass, "9.8"),
        .init("Qwen2.5-Coder-0.5B", "9.11 和 9.8 哪个更大？只回答数字。", "9.8", "9.8", .pass, "9.8"),
        .init("Qwen2.5-Coder-0.5B", "9.8 和 9.11 哪个更大？只回答数字。", "9.8", "9.8", .pass, "9.8"),
        .init(
            "Qwen2.5-Coder-0.5B", "Which is larger, 4.8 or 4.11? Think step by step.", "4.8",
            """
            To determine which is larger, 4.8 or 4.11, we can follow these steps:

            1. **Compare the numbers directly:**
               - 4.8 is greater than 4.11.

            2. **Consider any potential decimal places:**
               - The number 4.8 has two decimal places.
               - The number 4.11 also has two decimal places.

            3. **Order the numbers based on their decimal places:**
               - Since both numbers have two decimal places, we can order them as follows:
                 - 4.8 is greater than 4.11

            Therefore, the larger of 4.8 and 4.11 is 4.8.
            """,
            .pass, "4.8"),
        .init(
            "Qwen2.5-Coder-1.5B", "9.11和9.8哪个大", "9.8",
            """
            9.11和9.8哪个大，可以通过比较它们的整数部分和小数部分来判断。

            首先，我们来看整数部分：
            - 9.11 的整数部分是 9。
            - 9.8 的整数部分也是 9。

            由于两个整数部分相同，我们需要比较小数部分。小数部分是从小数点后开始的数字。

            对于 9.11，小数部分是 0.11。
            对于 9.8，小数部分是 0.8。

            现在我们比较这两个小数部分：
            - 0.11 小于 0.8

            因此，9.8 大于 9.11。
            """,
            .pass, "9.8"),
        .init(
            "Qwen2.5-Coder-1.5B", "9.9和9.11哪个大", "9.9",
            """
            9.9和9.11哪个大，可以通过比较它们的小数部分来确定。9.9的整数部分是9，小数部分是0.9；而9.11的整数部分是9，小数部分是0.11。

            由于0.9小于0.11，所以9.9小于9.11。

            因此，最终答案是：9.9小于9.11。
            """,
            .fail, "9.11"),
    ]
}
