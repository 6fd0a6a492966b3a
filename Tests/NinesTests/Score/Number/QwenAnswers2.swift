import Nines

/// Answers of Qwen2.5-Coder-Instruct (Q4, temperature 0, at most 200 tokens), judged by hand.
enum QwenAnswers2 {
    static let cases: [NumberCase] = [
        .init(
            "Qwen2.5-Coder-0.5B", "What is 3/4 as a decimal?", "0.75",
            "3/4 is equivalent to 0.75 in decimal form.",
            .pass, "0.75"),
        .init("Qwen2.5-Coder-0.5B", "四分之三写成小数是多少？", "0.75", "四分之三写作成小数是0.4。", .fail, "0.4"),
        .init(
            "Qwen2.5-Coder-0.5B", "What is 25% of 80?", "20",
            """
            To find 25% of 80, you can use the following formula:

            \\[ \\text{25\\% of } 80 = \\frac{25}{100} \\times 80 \\]

            Let's calculate this using Python.
            ```python
            # Calculate 25% of 80
            percentage = 25 / 100
            result = percentage * 80
            print(result)
            ```
            ```output
            20.0
            ```
            The result of 25% of 80 is \\(\\boxed{20}\\).
            """,
            .pass, "20"),
        .init(
            "Qwen2.5-Coder-0.5B", "80的25%是多少？", "20",
            """
            要计算80的25%，我们可以按照以下步骤进行：

            1. 确定要计算的数字。
            2. 计算25%的数字。

            首先，我们来确定要计算的数字。题目中提到的是80，所以我们将这个数字代入公式：

            \\[ 80 \\times 0.25 \\]

            接下来，我们进行乘法运算：

            \\[ 80 \\times 0.25 = 20 \\]

            因此，80的25%是 \\(\\boxed{20}\\)。
            """,
            .pass, "20"),
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
        .init(
            "Qwen2.5-Coder-1.5B", "4.11和4.8哪个大？", "4.8",
            """
            4.11和4.8哪个大，可以通过比较它们的小数部分来确定。4.11的十位是4，个位是1，小数点后第一位是1，第二位是1。而4.8的十位是4，个位是8，小数点后第一位是8，第二位是0。

            由于1 > 0，所以4.11 > 4.8。

            因此，最终答案是：4.11 > 4.8。
            """,
            .fail, "4.11"),
        .init(
            "Qwen2.5-Coder-1.5B", "Which is larger, 4.11 or 4.8?", "4.8",
            """
            To determine which number is larger between 4.11 and 4.8, we can compare the decimal parts of these \
            numbers.

            The decimal part of 4.11 is 0.11, and the decimal part of 4.8 is 0.8. Since 0.8 is greater than \
            0.11, it follows that 4.8 is larger than 4.11.

            Let's confirm this using Python code.
            ```python
            # Define the numbers
            num1 = 4.11
            num2 = 4.8

            # Compare the numbers
            if num1 > num2:
                result = f"{num1} is larger than {num2}"
            elif num1 < num2:
                result = f"{num2} is larger than {num1}"
            else:
                result = f"{num1} is equal to {num2}"

            print(result)
            ```
            ```output
            4.8 is
            """,
            .pass, "4.8"),
        .init(
            "Qwen2.5-Coder-1.5B", "Which is larger, 9.11 or 9.8?", "9.8",
            "9.11 is larger than 9.8.",
            .fail, "9.11"),
        .init("Qwen2.5-Coder-1.5B", "Which is bigger: 9.9 or 9.11?", "9.9", "9.9 is bigger than 9.11.", .pass, "9.9"),
        .init(
            "Qwen2.5-Coder-1.5B", "Which is larger, 9.11 or 9.8? Reply with the number only.", "9.8",
            "9.8",
            .pass, "9.8"),
        .init("Qwen2.5-Coder-1.5B", "9.11 和 9.8 哪个更大？只回答数字。", "9.8", "9.8", .pass, "9.8"),
        .init("Qwen2.5-Coder-1.5B", "9.8 和 9.11 哪个更大？只回答数字。", "9.8", "9.8", .pass, "9.8"),
        .init(
            "Qwen2.5-Coder-1.5B", "Which is larger, 4.8 or 4.11? Think step by step.", "4.8",
            """
            To determine which number is larger between 4.8 and 4.11, we can follow these steps:

            1. **Compare the whole number parts:**
               - Both numbers have a whole number part of 4.
               - Since 4 is greater than 4, we can immediately conclude that 4.8 is larger than 4.11.

            2. **If the whole number parts were equal, we would compare the decimal parts:**
               - If the whole number parts were different, we would compare the decimal parts starting from the \
            leftmost digit.
               - In this case, both numbers have a decimal part of 0 (since they are whole numbers).

            3. **Since the decimal parts are also equal, we can conclude that the numbers are equal:**
               - However, since the problem specifically asks which is larger and we have already determined \
            that 4.8 is greater than 4.11, we do not need to compare further.


            """,
            .pass, "4.8"),
        .init(
            "Qwen2.5-Coder-1.5B",
            """
            Which is larger, 9.9 or 9.11? Think step by step, then give the final answer on a last line as \
            "Answer: <number>".
            """, "9.9",
            """
            To determine which number is larger between 9.9 and 9.11, we can follow these steps:

            1. Compare the whole number parts of both numbers.
            2. If the whole number parts are equal, compare the decimal parts.

            Step 1: The whole number part of both 9.9 and 9.11 is 9.
            Since 9 is greater than 9, we can conclude that 9.9 is larger than 9.11 without further comparison \
            of the decimal parts.

            Therefore, the final answer is:
            Answer: 9.9
            """,
            .pass, "9.9"),
        .init(
            "Qwen2.5-Coder-1.5B", "9.11和9.8哪个大？请一步一步思考。", "9.8",
            """
            要比较9.11和9.8的大小，我们可以按照以下步骤进行：

            1. **理解数字**：
               - 9.11表示九点一十一分。
               - 9.8表示九点八分。

            2. **比较整数部分**：
               - 两个数字的整数部分都是9。
               - 因此，整数部分相同。

            3. **比较小数部分**：
               - 小数部分是11和8。
               - 比较这两个小数：
                 - 11大于8。

            4. **得出结论**：
               - 因为11大于8，所以9.11大于9.8。

            因此，9.11大于9.8。
            """,
            .fail, "9.11"),
        .init(
            "Qwen2.5-Coder-1.5B", "9.9和9.11哪个大？请一步一步思考，最后一行写“答案：<数字>”。", "9.9",
            """
            首先，我们需要比较两个数的整数部分和小数部分。

            9.9 的整数部分是 9，小数部分是 0.9。
            9.11 的整数部分是 9，小数部分是 0.11。

            由于整数部分相同，我们只需要比较小数部分。0.9 和 0.11 中，0.9 大于 0.11。

            因此，9.9 大于 9.11。

            答案：<数字>
            """,
            .pass, "9.9"),
        .init(
            "Qwen2.5-Coder-1.5B", "Which is smaller, 9.11 or 9.8?", "9.11",
            "9.11 is smaller than 9.8.",
            .pass, "9.11"),
        .init(
            "Qwen2.5-Coder-1.5B", "Which number is greater: -9.11 or -9.8?", "-9.11",
            """
            To determine which number is greater between -9.11 and -9.8, we need to compare their values. The \
            number with the larger absolute value will be the greater number.

            The absolute value of a number is its distance from zero on the number line, regardless of \
            direction. Therefore, the absolute value of -9.11 is 9.11, and the absolute value of -9.8 is 9.8. \
            Since 9.8 is greater than 9.11, it follows that -9.8 is greater than -9.11.

            Thus, the number greater is \\(\\boxed{-9.8}\\).
            """,
            .fail, "-9.8"),
    ]
}
