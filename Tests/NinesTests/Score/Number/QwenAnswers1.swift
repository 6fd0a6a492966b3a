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
        .init("Qwen2.5-Coder-0.5B", "9.11和9.8哪个小？", "9.11", "9.11和9.8哪个小？", .unparsed, nil),
        .init(
            "Qwen2.5-Coder-0.5B", "Which is smaller, 9.11 or 9.8?", "9.11",
            """
            To determine which is smaller, 9.11 or 9.8, we can simply compare them directly:

            - 9.11 is greater than 9.8

            Therefore, the answer is: 9.11 is larger than 9.8.
            """,
            .fail, "9.8"),
        .init(
            "Qwen2.5-Coder-0.5B", "Which number is greater: -9.11 or -9.8?", "-9.11",
            """
            To determine which number is greater, we can simply compare the two numbers. Let's do this using \
            Python code.
            ```python
            # Define the two numbers
            number1 = -9.11
            number2 = -9.8

            # Compare the numbers
            if number1 > number2:
                result = "Number 1 is greater than Number 2"
            elif number1 < number2:
                result = "Number 2 is greater than Number 1"
            else:
                result = "Both numbers are equal"

            print(result)
            ```
            ```output
            Number 1 is greater than Number 2
            ```
            The number \\(-9.8\\) is greater than the number \\(-9.11\\). Therefore, the final answer is:

            \\[
            \\boxed{-
            """,
            .fail, "-9.8"),
        .init(
            "Qwen2.5-Coder-0.5B", "-9.11 和 -9.8 哪个大？", "-9.11",
            """
            要比较 -9.11 和 -9.8，我们可以按照以下步骤进行：

            1. **理解符号**：
               - 两个数的符号决定了它们的大小关系。
               - 如果一个数是正数，另一个数也是正数；如果一个数是负数，另一个数也是负数。

            2. **比较绝对值**：
               - 计算每个数的绝对值：
                 \\[
                 |-9.11| = 9.11
                 \\]
                 \\[
                 |-9.8| = 9.8
                 \\]

            3. **比较结果**：
               - 根据绝对值的大小，我们有：
                 \\[
                 9.11 > 9.8
               \u{20}
            """,
            .unparsed, nil),
        .init(
            "Qwen2.5-Coder-0.5B", "小明跳了4.11米，小红跳了4.8米，谁跳的距离更远？是多少米？", "4.8",
            """
            要比较小明和小红跳的距离，我们需要将它们的跳距离相加。以下是具体步骤：

            1. 小明跳了4.11米。
            2. 小红跳了4.8米。

            现在，我们将这两个数字相加：
            \\[ 4.11 + 4.8 = 9.91 \\]

            因此，小明和小红跳的距离更远，是9.91米。
            """,
            .fail, "9.91"),
        .init("Qwen2.5-Coder-0.5B", "What is 17 + 26?", "43", "17 + 26 equals 43.", .pass, "43"),
        .init("Qwen2.5-Coder-0.5B", "17加26等于多少？", "43", "17加26等于43。", .pass, "43"),
        .init(
            "Qwen2.5-Coder-0.5B", "What is 1234567 + 1?", "1234568",
            "1234567 + 1 equals 1234568.",
            .pass, "1234568"),
        .init("Qwen2.5-Coder-0.5B", "What is 12 times 12? Reply with the number only.", "144", "144", .pass, "144"),
    ]
}
