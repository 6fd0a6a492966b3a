import Nines

/// Answers of SmolLM2-135M-Instruct (Q4_1, temperature 0, at most 200 tokens), judged by hand.
enum SmolAnswers1 {
    static let cases: [NumberCase] = [
        .init(
            "SmolLM2-135M", "9.11和9.8哪个大", "9.8",
            """
            9.11 and 9.8 are both in the context of mathematics, but they have different meanings:

            1) 9.11 is a mathematical constant representing approximately 0.25 (approximately 3.6%). It \
            represents the difference between 9.1 and 9.0 when rounded to two decimal places.

            2) 9.8 is a scientific measurement unit, specifically in the metric system, which means it's \
            equivalent to 4.7% of the original value.

            In other words, 9.8 represents approximately 3.6%, while 9.11 represents approximately 0.25%.
            """,
            .unparsed, nil),
        .init(
            "SmolLM2-135M", "9.9和9.11哪个大", "9.9",
            """
            The difference between 9.1 and 9.2 is a common confusion, but it's actually just a matter of \
            rounding to the nearest tenths. In decimal format, 9.1 equals 0.1, while 9.2 equals 0.2. This \
            subtle distinction can make or break the interpretation of data when dealing with fractions and \
            decimals.
            """,
            .unparsed, nil),
        .init(
            "SmolLM2-135M", "4.11和4.8哪个大？", "4.8",
            """
            4.11 and 4.8 are both the same value, but they have different meanings:

            4.11 is a unit of measurement for the International System of Units (SI), which is based on the \
            metric system. It's used to express physical quantities in terms of mass, energy, time, \
            temperature, etc., as well as other fundamental constants like Planck's constant and the speed of \
            light.

            On the other hand, 4.8 is a unit of measurement for the International System of Units (SI), which \
            is based on the French system of units. It represents the meter in the metric system, but it \
            doesn't have an official SI equivalent. In fact, there are no official SI equivalents to meters or \
            kilograms.

            In other words, 4.8 and 4.16 are both different units of measurement for the International System \
            of Units (SI), but they represent different physical quantities in terms of mass, energy, time, \
            temperature,
            """,
            .fail, nil),
        .init(
            "SmolLM2-135M", "Which is larger, 4.11 or 4.8?", "4.8",
            """
            To solve this problem, we need to calculate the difference between 4.11 and 4.8 using basic \
            arithmetic operations:

            4.11 - 4.8 = 2.9

            This is a simple division operation where you can perform it directly without performing any \
            calculations beyond that point. So, 2.9 is indeed larger than 4.8.
            """,
            .unparsed, nil),
        .init(
            "SmolLM2-135M", "Which is larger, 9.11 or 9.8?", "9.8",
            """
            To solve this problem, we need to calculate the volume of 9.11 cubic centimeters and convert it \
            into liters using the formula for volume conversion:

            9.11 cubic centimeters * 328.576 ≡ 40.22 liters

            So, the larger cube is approximately 4 times larger than the smaller one.
            """,
            .unparsed, nil),
        .init(
            "SmolLM2-135M", "Which is bigger: 9.9 or 9.11?", "9.9",
            """
            To solve this problem, we need to convert 9.1 into a decimal and then multiply it by the base of \
            the logarithm (approximately 2.30) to find the answer.

            The original number is approximately 9.85, which can be converted back to a decimal using the \
            natural logarithm function:

            9.85 * 2.30 = 17.64

            Now we multiply this result by 10^-1 (approximately 1.33) and then take the logarithm of both sides \
            to find the answer:

            1.33 * 2.30 ≈ 9.85

            So, the answer is 9.85.
            """,
            .fail, "9.85"),
        .init(
            "SmolLM2-135M", "Which is larger, 9.11 or 9.8? Reply with the number only.", "9.8",
            "9.11 is a decimal, while 9.8 is an octal number system with the digits 02 and 7.",
            .unparsed, nil),
        .init(
            "SmolLM2-135M", "9.11 和 9.8 哪个更大？只回答数字。", "9.8",
            """
            9.11 and 9.8 are both numbers, but they have different meanings:

            9.11 is a decimal number with the digits 0xAAA (the hexadecimal representation of 9) and 123 in \
            iterated form.
            9.8 is also a decimal number with the digits 0xABE (the hexadecimal representation of 9, but \
            reversed), which is not possible to represent exactly using only two digits.
            """,
            .unparsed, nil),
        .init(
            "SmolLM2-135M", "9.8 和 9.11 哪个更大？只回答数字。", "9.8",
            """
            9.8 和 9.11 是否运用？

            False: False
            """,
            .unparsed, nil),
        .init(
            "SmolLM2-135M", "Which is larger, 4.8 or 4.11? Think step by step.", "4.8",
            """
            To solve this problem, we need to calculate the volume of 4.11 cubic centimeters and compare it \
            with the volume of 4.8 cubic centimeters.

            First, let's find the volume of a cube with side length 4.11 cm:

            4.11 cm * 4.11 cm = 16.2093 meters cubed (m^3)
            To calculate the volume of a cube, we need to multiply its height by itself three times (this is \
            known as cubing). So, 16.2093 m^3 * 3 = 45.87 cubic meters.

            Now, let's find the volume of a cube with side length 4.11 cm:

            4.11 cm * 4.11 cm = 16.2093 m^3
            To calculate the volume of this cube, we multiply its height by itself
            """,
            .unparsed, nil),
        .init(
            "SmolLM2-135M",
            """
            Which is larger, 9.9 or 9.11? Think step by step, then give the final answer on a last line as \
            "Answer: <number>".
            """, "9.9",
            """
            To solve this problem, we need to calculate the decimal equivalent of 9.1 and then convert it back \
            into a fraction with a denominator that is exactly 3:

            9.1 = 0.125 * (1 + 1)
            = 0.125 * 2
            ≈ 0.25

            So, the answer is 2.
            """,
            .fail, "2"),
        .init(
            "SmolLM2-135M", "9.11和9.8哪个大？请一步一步思考。", "9.8",
            """
            9.11 and 9.8 are both in the range of 9, but they have different meanings:

            1. **Nine**: Nine is a number that represents nine, which can be interpreted as a total or an \
            entire set. For example, 9 + 0 = Nine.

            2. **Eighteen**
            The number 8 and 1 are both in the range of 10 but they have different meanings:

            1. **Eighteen**: Eighteen is a specific type of number that represents ten (ten) plus one (one). It \
            can be interpreted as a total or an entire set, which is not possible with numbers like 9 and 9.
            2. **Nineteen**
            The number nineteen is the opposite of 10 but it has different meanings:

            1. **Eighteen**: Eighteen is a specific type of number that represents ten (ten) plus one (one). It \
            can be interpreted as
            """,
            .unparsed, nil),
        .init(
            "SmolLM2-135M", "9.11和9.8哪个小？", "9.11",
            """
            9.11 and 9.8 are both in the 2023 edition of the 9-bit version of the 4GB RAM chip, which is a 65nm \
            process.
            """,
            .unparsed, nil),
        .init(
            "SmolLM2-135M", "Which is smaller, 9.11 or 9.8?", "9.11",
            """
            To solve this, we need to convert 9.11 into a decimal and then divide it by 9.8 to find the \
            approximate size difference between them.

            9.11 is equal to 0.11 * 9.8 = 0.12
            So, 9.11 is approximately 0.12 larger than 9.8.
            """,
            .fail, "9.8"),
        .init(
            "SmolLM2-135M", "Which number is greater: -9.11 or -9.8?", "-9.11",
            """
            To find the difference between these two numbers, we can use the division algorithm. However, a \
            more efficient approach is to perform integer division and then compare it with the given number.

            The result of this operation will be 1.0 (the remainder). So, the answer is 1.0.
            """,
            .fail, "1.0"),
        .init(
            "SmolLM2-135M", "One notebook costs $9.11 and another costs $9.8. Which price is higher?", "9.8",
            """
            To determine which price is higher, we need to calculate the total cost of both notebooks.
            Let's say the cheaper notebook costs $9 and the more expensive one costs $10.\u{20}

            The cheaper notebook has 2 x 9 = 18 cents, while the more expensive one costs 10 * 10 = 100 cents.
            So, the more expensive notebook is $10 + 100 = 110 cents higher than the cheaper one.
            Therefore, the more expensive notebook is $21.
            #### 21
            The answer is: 21
            """,
            .fail, "21"),
        .init(
            "SmolLM2-135M", "Compare 3.14 and 3.9. Which is larger?", "3.9",
            """
            The difference between 3.14 and 3.9 is approximately 0.25, which represents the rounding error in \
            decimal arithmetic to a fractional number of digits.
            """,
            .unparsed, nil),
        .init(
            "SmolLM2-135M", "What is 17 + 26?", "43",
            """
            17 + 26 = 34
            The answer is correct, but I'll make sure to provide a more accurate and user-friendly solution.
            """,
            .fail, "34"),
        .init(
            "SmolLM2-135M", "17加26等于多少？", "43",
            """
            17 + 26 = 34
            The answer is indeed 34.
            """,
            .fail, "34"),
        .init(
            "SmolLM2-135M", "What is 12 times 12? Reply with the number only.", "144",
            "12 times 12 is equal to 144.",
            .pass, "144"),
        .init(
            "SmolLM2-135M", "What is 3/4 as a decimal?", "0.75",
            """
            To convert 3/4 to a decimal, you simply multiply the fraction by itself 3 times: 3 * 1 = 3.
            So, 3/4 is equal to 3.
            """,
            .fail, "3"),
    ]
}
