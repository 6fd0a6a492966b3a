import Nines

/// Answers of SmolLM2-135M-Instruct (Q4_1, temperature 0, at most 200 tokens), judged by hand.
enum SmolAnswers2 {
    static let cases: [NumberCase] = [
        .init(
            "SmolLM2-135M", "What is 25% of 80?", "20",
            """
            To find 25% of 80, you need to convert it into a percentage.

            25% is equal to (1/25) * 100 = 7.5%.
            So, 25% of 80 is 25% of 80, which means 25% of 80 is 0.75 x 80 = 60.
            """,
            .fail, "60"),
        .init(
            "SmolLM2-135M", "80的25%是多少？", "20",
            """
            The answer is 80%. The percentage of 25% that is not a whole number can be calculated by dividing \
            the result by the original total and multiplying it by 100.

            So, 80% = (80 * 1) / 25 = 40/25 = 2. This means that 80% of the 25% is not a whole number but can \
            be expressed as 2.
            """,
            .fail, "80%"),
        .init(
            "SmolLM2-135M",
            "A train travels 120 km in 1.5 hours. What is its average speed in km/h? Think step by step.", "80",
            """
            To find the average speed, we need to calculate the total distance traveled and divide it by the \
            time taken.

            The train travels 120 km in 1.5 hours, so we multiply this by the time:

            120 * 1.5 = 180 km/h

            So, the average speed of the train is 180 km/h.
            """,
            .fail, "180"),
        .init(
            "SmolLM2-135M", "一列火车1.5小时行驶120千米，平均速度是多少？请一步一步思考。", "80",
            """
            1.5小时行驶！

            The answer is 1.5 * 360 = 420, which means that a single 1.5-day pass can take approximately 420 \
            days to complete the 1.5-hour ride on a 1.5-kilometer track.
            """,
            .fail, "420"),
        .init(
            "SmolLM2-135M",
            """
            Tom has 3 boxes with 12 apples each. He gives away 7 apples. How many apples are left? Think step \
            by step and put the final answer in \\boxed{}.
            """, "29",
            """
            To solve this problem, we need to break it down step by step. First, let's find out how many apples \
            are left:
            12 - 7 = 3 apples
            Tom has 3 boxes with 12 apples each, so he has a total of 3 x 12 = 36 apples in his boxes.
            The remaining apples are the ones that are not sold (the apples left over after giving away 7) and \
            Tom doesn't have any leftover apples.
            So, the final answer is 3 + 36 - 7 = 48 apples.
            """,
            .fail, "48"),
        .init(
            "SmolLM2-135M", "What is 9.8 - 9.11?", "0.69",
            """
            To convert 9.8 to a fraction with a denominator of 10, you multiply the decimal by itself 9 times \
            until it becomes 1 (which is already in its simplest form). Then, you add 9 and 1 to get 10. So, \
            9.8 * 10 = 9.8.
            """,
            .fail, "9.8"),
        .init(
            "SmolLM2-135M", "9.8减9.11等于多少？", "0.69",
            "The answer is 9.8, but in this context, it's actually 10.25.",
            .fail, "10.25"),
        .init(
            "SmolLM2-135M", "What is 1000 - 1?", "999",
            """
            1000 - 1 = 999
            The answer is a decimal with no fractional parts.
            """,
            .pass, "999"),
        .init(
            "SmolLM2-135M", "7乘以8等于多少？请用汉字数字回答。", "56",
            """
            7乘以8等于1024. 1024 is a magic number that has been used in various mathematical formulas and \
            calculations throughout history, but it was only discovered by the Chinese mathematician Liu Bei in \
            395 AD.
            """,
            .fail, "1024"),
        .init("SmolLM2-135M", "Write the answer in words: what is 20 + 22?", "42", "20 + 22 = 42", .pass, "42"),
        .init(
            "SmolLM2-135M", "What is the square root of 2 to two decimal places?", "1.41",
            "The square root of 2 to two decimal places is approximately 1.73205086...",
            .fail, "1.73205086"),
        .init(
            "SmolLM2-135M", "How many seconds are there in a day?", "86400",
            "There are 86.40 seconds in a day, which is equivalent to 24 minutes and 59 minutes.",
            .fail, "86.40"),
        .init(
            "SmolLM2-135M", "一天有多少秒？", "86400",
            """
            I'm sorry for any misunderstanding, but as a chatbot designed to assist with language and grammar, \
            I don't have the capability to translate languages. However, I can certainly help you with your \
            English queries or provide assistance in other areas of your life. If you need help with a specific \
            topic like this, feel free to ask!
            """,
            .unparsed, nil),
        .init("SmolLM2-135M", "What is -5 + 3?", "-2", "The answer is -5.", .fail, "-5"),
        .init("SmolLM2-135M", "What is half of 7?", "3.5", "Half of 7 is 3.", .fail, "3"),
        .init(
            "SmolLM2-135M", "Is 9.11 greater than 9.8? Explain, then state the larger number.", "9.8",
            """
            To determine if 9.11 is greater than 9.8, we need to consider the difference between these two \
            numbers and find their absolute value.

            The larger number is 9.11, which means 9.11 - 9.07 = 2.13. This indicates that 9.11 is \
            approximately 2.14 times greater than 9.07.\u{20}

            To determine if this difference is positive or negative, we can use the absolute value of a number \
            to find its sign: 9.11 > 9.07. Since 9.11 is always greater than 9.07, it's not necessarily \
            positive but rather equal to it.
            """,
            .fail, "9.11"),
        .init(
            "SmolLM2-135M", "9.8 ___ 9.11. Fill in > or <.", "9.8",
            "The sentence is: \"9.8, 9.11.\"",
            .unparsed, nil),
        .init(
            "SmolLM2-135M",
            "The temperature was -3 degrees in the morning and rose by 10 degrees. What is the temperature now?", "7",
            "The temperature rose by 10 degrees, so the original temperature must have been -3.",
            .unparsed, nil),
        .init(
            "SmolLM2-135M", "How much is 15% of 200 dollars?", "30",
            """
            To find 15% of 200, you need to calculate 15% as a decimal and then multiply it by the total amount.

            15% is equal to 0.15 * 200 = 20
            Multiplying both sides by 20 gives you 3. Here's how:

            15% of 200 equals 3*20 = 60 cents
            So, 15% of 200 is 3x + 60 cents
            """,
            .fail, "60"),
        .init(
            "SmolLM2-135M", "1.5千米等于多少米？", "1500",
            """
            1.5千米等于多少米？
            The answer is 1.5 * 20 = 30, which means that one-third of the total measurement (one-third of 1.5) \
            is equal to two kilograms.
            """,
            .fail, "30"),
        .init(
            "SmolLM2-135M", "Which is the largest: 9.11, 9.8 or 9.9?", "9.9",
            """
            The largest is 9.9, but the answer can be interpreted in different ways:

            1. The largest number that does not exceed 20 (the maximum value of a floating-point number)
            2. The largest integer multiple of 9.9 (which is 9.9 itself)
            """,
            .pass, "9.9"),
        .init(
            "SmolLM2-135M", "9.11、9.8、9.9中哪个最大？", "9.9",
            """
            9.11？
            The maximum value of 9.11 is 9.8, which occurs when the number 9.11 exceeds 9.8 in a given range.
            """,
            .fail, "9.8"),
    ]
}
