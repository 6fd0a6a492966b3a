import Nines

/// Answers written by hand to questions with a number as the result.
enum WrittenResults {
    static let cases: [NumberCase] = [
        .init("written", "What is 17 + 26?", "5", "25", .fail, "25"),
        .init("written", "How many?", "123457", "123456", .fail, "123456"),
        .init("written", "How many?", "5", "5.0", .pass, "5.0"),
        .init("written", "What is 17 + 26?", "43", "#### 43", .pass, "43"),
        .init(
            "written", "What is 17 + 26?", "43",
            """
            17 + 26 = 43
            #### 43
            """,
            .pass, "43"),
        .init("written", "What is 17 + 26?", "43", "Answer: 43", .pass, "43"),
        .init("written", "What is 17 + 26?", "43", "**Answer:** 43", .pass, "43"),
        .init(
            "written", "What is 17 + 26?", "43",
            """
            ## Final Answer

            43
            """,
            .pass, "43"),
        .init("written", "What is 17 + 26?", "43", "The final answer is 43. To check: 43 - 26 = 17.", .pass, "43"),
        .init("written", "What is 17 + 26?", "43", "Answer: 17 + 26 = 43", .pass, "43"),
        .init("written", "What is 17 + 26?", "43", "43 is the correct answer.", .pass, "43"),
        .init("written", "What is 17 + 26?", "43", "答案是43。", .pass, "43"),
        .init("written", "What is 17 + 26?", "43", "答案：四十三", .pass, "四十三"),
        .init(
            "written", "What is 17 + 26?", "43",
            """
            最终答案：

            **43**
            """,
            .pass, "43"),
        .init("written", "What is 17 + 26?", "43", "Answer: 17", .fail, "17"),
        .init("written", "What is 17 + 26?", "43", "17 + 26 = 43", .pass, "43"),
        .init("written", "What is 17 + 26?", "43", "17加26等于43。", .pass, "43"),
        .init("written", "What is 17 + 26?", "43", "The sum of 17 and 26 is 43.", .pass, "43"),
        .init("written", "What is 17 + 26?", "43", "17 + 26 is forty-three.", .pass, "forty-three"),
        .init(
            "written", "What is 17 + 26?", "43",
            """
            1. Add the units: 7 + 6 = 13.
            2. Add the tens: 10 + 20 = 30.
            3. Add both: 30 + 13 = 43.
            """,
            .pass, "43"),
        .init(
            "written", "What is 17 + 26?", "43",
            """
            Step 1: 7 + 6 = 13
            Step 2: 13 + 30 = 43
            """,
            .pass, "43"),
        .init("written", "What is 17 + 26?", "43", "43. Because 17 + 26 = 43.", .pass, "43"),
        .init("written", "What is 17 + 26?", "43", "We have to add 17 and 26.", .unparsed, nil),
        .init(
            "written", "What is 17 + 26?", "43",
            """
            1. First we add the units.
            2. Then we add the tens.
            """,
            .unparsed, nil),
        .init("written", "What is 17 + 26?", "43", "43 = 17 + 26", .pass, "43"),
        .init(
            "written", "Tom has 3 boxes with 12 apples each. He gives away 7 apples. How many apples are left?", "29",
            """
            3 × 12 = 36 apples. 36 - 7 = 29 apples.

            So Tom has 29 apples left.
            """,
            .pass, "29"),
        .init(
            "written", "Tom has 3 boxes with 12 apples each. He gives away 7 apples. How many apples are left?", "29",
            """
            Tom has 3 boxes with 12 apples each, so 3 * 12 = 36. After giving away 7 he has 36 - 7 = **29** \
            apples left. Let me know if you have questions!
            """,
            .pass, "29"),
        .init(
            "written", "Tom has 3 boxes with 12 apples each. He gives away 7 apples. How many apples are left?", "29",
            "There are twenty-nine apples left.",
            .pass, "twenty-nine"),
        .init(
            "written", "Tom has 3 boxes with 12 apples each. He gives away 7 apples. How many apples are left?", "29",
            "\\boxed{29 \\text{ apples}}",
            .pass, "29"),
        .init(
            "written", "Tom has 3 boxes with 12 apples each. He gives away 7 apples. How many apples are left?", "29",
            "Therefore, \\(36 - 7 = 29\\). The answer is \\(\\boxed{29}\\).",
            .pass, "29"),
        .init(
            "written", "Tom has 3 boxes with 12 apples each. He gives away 7 apples. How many apples are left?", "29",
            "Tom has 3 boxes with 12 apples each.",
            .unparsed, nil),
        .init("written", "小明有3盒苹果，每盒12个，他送出7个，还剩多少个？", "29", "3×12=36（个），36-7=29（个）。答：还剩29个。", .pass, "29"),
        .init("written", "小明有3盒苹果，每盒12个，他送出7个，还剩多少个？", "29", "还剩二十九个苹果。", .pass, "二十九"),
        .init("written", "How many are there?", "42", "forty-two", .pass, "forty-two"),
        .init("written", "一共有多少人？", "3005", "一共有三千零五人。", .pass, "三千零五"),
        .init("written", "一共有多少人？", "20000", "两万", .pass, "两万"),
        .init("written", "一共有多少人？", "20000", "2万人", .pass, "2万"),
        .init("written", "一共多少千米？", "120", "一共行驶了一百二十千米。", .pass, "一百二十"),
        .init("written", "小明吃了多少？", "0.5", "半个。", .pass, "半"),
        .init("written", "还剩几个？", "2", "还剩两个。", .pass, "两"),
        .init("written", "How many?", "1234567", "1,234,567", .pass, "1,234,567"),
        .init("written", "How many?", "1234567", "1 234 567", .pass, "1 234 567"),
        .init("written", "How many?", "1234567", "1\u{A0}234\u{A0}567", .pass, "1 234 567"),
        .init("written", "How many?", "1234567", "1'234'567", .pass, "1'234'567"),
        .init("written", "How many?", "1234567", "１，２３４，５６７", .pass, "1,234,567"),
        .init("written", "How many?", "1234567", "1.234.567", .pass, "1.234.567"),
        .init("written", "How many?", "1234567", "$1{,}234{,}567$", .pass, "1,234,567"),
        .init("written", "How much?", "9.8", "9,8", .pass, "9,8"),
        .init("written", "How much?", "1.234", "1,234", .fail, "1,234"),
        .init("written", "How much?", "1234.56", "1.234,56 €", .pass, "1.234,56"),
        .init("written", "How much?", "9.8", "9,8,7", .unparsed, nil),
        .init("written", "What share?", "0.75", "3/4", .pass, "3/4"),
        .init("written", "What share?", "0.75", "\\frac{3}{4}", .pass, "3/4"),
        .init("written", "What share?", "0.75", "¾", .pass, "3/4"),
        .init("written", "How much?", "1.5", "1 1/2", .pass, "1 1/2"),
        .init("written", "How much?", "1.5", "1½", .pass, "1 1/2"),
        .init("written", "占多少？", "0.75", "四分之三", .pass, "四分之三"),
        .init("written", "What share?", "1/3", "1/3", .pass, "1/3"),
        .init("written", "What share?", "1/3", "0.333", .fail, "0.333"),
        .init("written", "How many?", "1500", "1.5e3", .pass, "1.5e3"),
        .init("written", "How many?", "1500", "1.5 × 10^3", .pass, "1.5 × 10^3"),
        .init("written", "How many?", "1500", "1.5×10³", .pass, "1.5×10^3"),
        .init("written", "How many?", "1500", "$1.5 \\times 10^{3}$", .pass, "1.5 × 10^{3}"),
        .init("written", "How many?", "1500000", "1.5 million", .pass, "1.5 million"),
        .init("written", "What share?", "0.75", "75%", .pass, "75%"),
        .init("written", "What percentage?", "75%", "0.75", .pass, "0.75"),
        .init("written", "What percentage?", "75%", "75", .pass, "75"),
        .init("written", "What percentage?", "75", "75 %", .pass, "75%"),
        .init("written", "What share?", "0.75", "0.75%", .fail, "0.75%"),
        .init("written", "占多少？", "0.75", "百分之七十五", .pass, "百分之七十五"),
        .init("written", "What share?", "0.75", "75 percent", .pass, "75"),
        .init("written", "What is 5 - 8?", "-3", "−3", .pass, "-3"),
        .init("written", "What is 5 - 8?", "-3", "negative three", .pass, "-three"),
        .init("written", "5减8等于多少？", "-3", "负三", .pass, "负三"),
        .init("written", "What is 5 - 8?", "-3", "3", .fail, "3"),
        .init("written", "How many sheets?", "4", "The paper is A4.", .unparsed, nil),
        .init("written", "How many?", "12", "The report is from 2024-12-11.", .unparsed, nil),
        .init("written", "What time?", "30", "At 12:30.", .unparsed, nil),
        .init("written", "多少？", "3", "第3步：先看题目。", .unparsed, nil),
        .init("written", "多少？", "11", "2024年12月11日。", .unparsed, nil),
        .init(
            "written", "How many seconds are there in a day?", "86400",
            "There are 86,400 seconds in 1 day.",
            .pass, "86,400"),
        .init("written", "How many seconds are there in a day?", "86400", "24 × 60 × 60 = 86,400", .pass, "86,400"),
        .init("written", "一天有多少秒？", "86400", "一天有86400秒。", .pass, "86400"),
        .init("written", "一天有多少秒？", "86400", "24小时×60分钟×60秒=86400秒", .pass, "86400"),
        .init(
            "written", "What is 17 + 26?", "43",
            "17 + 26 = 43. Note that 10 + 20 = 30 and 7 + 6 = 13.",
            .pass, "43"),
        .init("written", "What is 17 + 26?", "43", "First, 17 + 20 = 37. Then, 37 + 6 = 43.", .pass, "43"),
        .init("written", "What is 17 + 26?", "43", "I think it's 43 or 44.", .unparsed, nil),
        .init(
            "written", "What is 17 + 26?", "43",
            "The answer is 42. Wait, 7 + 6 is 13, so the answer is 43.",
            .pass, "43"),
        .init(
            "written", "What is 17 + 26?", "43",
            """
            ```python
            print(17 + 26)
            ```
            """,
            .unparsed, nil),
        .init("written", "What is 17 + 26?", "43", "x = 43", .pass, "43"),
        .init("written", "What is 17 + 26?", "43", "Sure! 17 + 26 equals 43 😊", .pass, "43"),
        .init("written", "What is 17 + 26?", "43", "结果为：43", .pass, "43"),
        .init("written", "What is 17 + 26?", "43", "所以，17 + 26 = 43。", .pass, "43"),
        .init("written", "What is 17 + 26?", "43", "答：17加26等于四十三。", .pass, "四十三"),
        .init("written", "What is 17 + 26?", "43", "- 43", .pass, "43"),
        .init("written", "What is 17 + 26?", "43", "-43", .fail, "-43"),
        .init("written", "What is 17 + 26?", "43", "(43)", .pass, "43"),
        .init("written", "What is 17 + 26?", "43", "43!", .pass, "43"),
        .init("written", "What is 17 + 26?", "43", "A: 43", .pass, "43"),
        .init(
            "written", "What is 17 + 26?", "43",
            """
            43

            Explanation: 17 plus 26. 7+6=13, carry 1.
            """,
            .pass, "43"),
        .init(
            "written", "How fast?", "80",
            "The train travels 120 km in 1.5 hours, so it goes 80 km/h.",
            .pass, "80", unit: "km/h"),
        .init("written", "平均速度是多少？", "80", "火车1.5小时行驶120千米，速度80千米/时，共2站。", .pass, "80", unit: "千米/时"),
        .init("written", "How far?", "12", "It is 12km.", .pass, "12", unit: "km"),
        .init("written", "How far?", "12", "12 kilometres (about 7.5 miles)", .pass, "12", unit: "kilometres"),
        .init("written", "多远？", "12", "一共12千米，用了3小时。", .pass, "12", unit: "千米"),
        .init("written", "What is 12 times 12?", "144", "12 × 12 = 144. That's a gross!", .pass, "144"),
        .init(
            "written", "What is 12 times 12?", "144",
            "It is one hundred and forty-four.",
            .pass, "one hundred and forty-four"),
        .init("written", "What is 12 times 12?", "144", "12 times 12 is 144, or 12 squared.", .pass, "144"),
        .init("written", "What is 1000 - 1?", "999", "1000 − 1 = 999", .pass, "999"),
        .init("written", "What is 25% of 80?", "20", "25% of 80 is 20.", .pass, "20"),
        .init("written", "What is 25% of 80?", "20", "25% × 80 = 0.25 × 80 = 20", .pass, "20"),
        .init(
            "written", "A train travels 120 km in 1.5 hours. What is its average speed in km/h?", "80",
            "Average speed = distance / time = 120 km / 1.5 h = 80 km/h",
            .pass, "80"),
        .init(
            "written", "A train travels 120 km in 1.5 hours. What is its average speed in km/h?", "80",
            """
            \\[
            \\text{Speed} = \\frac{120 \\text{ km}}{1.5 \\text{ h}} = 80 \\text{ km/h}
            \\]
            Thus, the train's average speed is \\( \\boxed{80 \\text{ km/h}} \\).
            """,
            .pass, "80"),
        .init(
            "written", "A train travels 120 km in 1.5 hours. What is its average speed in km/h?", "80",
            "The train covers 80 kilometers every hour.",
            .pass, "80"),
        .init("written", "What is -5 + 3?", "-2", "-5 + 3 = -2", .pass, "-2"),
        .init("written", "What is -5 + 3?", "-2", "The answer is \\(-2\\).", .pass, "-2"),
        .init("written", "What is 2 to the power of 20?", "1048576", "2^20 = 1,048,576", .pass, "1,048,576"),
        .init(
            "written", "What is 2 to the power of 20?", "1048576",
            "2 to the power of 20 is 1,048,576 (about 1.05 million).",
            .pass, "1,048,576"),
        .init("written", "What is half of 7?", "3.5", "Half of 7 is 3.5.", .pass, "3.5"),
        .init("written", "What is half of 7?", "3.5", "3½", .pass, "3 1/2"),
        .init("written", "7乘以8等于多少？请用汉字数字回答。", "56", "五十六", .pass, "五十六"),
        .init("written", "7乘以8等于多少？请用汉字数字回答。", "56", "七乘以八等于五十六。", .pass, "五十六"),
        .init("written", "80的25%是多少？", "20", "80的25%是20。", .pass, "20"),
        .init("written", "四分之三写成小数是多少？", "0.75", "四分之三写成小数是0.75。", .pass, "0.75"),
        .init("written", "四分之三写成小数是多少？", "0.75", "3 ÷ 4 = 0.75", .pass, "0.75"),
        .init("written", "1.5千米等于多少米？", "1500", "1.5千米等于1500米。", .pass, "1500"),
        .init("written", "1.5千米等于多少米？", "1500", "1千米=1000米，所以1.5千米=1.5×1000米=1500米。", .pass, "1500"),
        .init("written", "What is the temperature now?", "7", "It's 7°C now.", .pass, "7"),
        .init("written", "What is the square root of 2 to two decimal places?", "1.41", "√2 ≈ 1.41", .pass, "1.41"),
        .init(
            "written", "How many planets are there?", "8",
            "There are eight planets in the solar system.",
            .pass, "eight"),
        .init("written", "How many planets are there?", "8", "8 planets", .pass, "8"),
        .init(
            "written", "How many r's are in strawberry?", "3",
            "There are three r's in \"strawberry\".",
            .pass, "three"),
        .init("written", "How many r's are in strawberry?", "3", "There are 2 r's.", .fail, "2"),
        .init("written", "How much is it in total?", "15.5", "The total comes to $15.50.", .pass, "15.50"),
        .init("written", "How much is it in total?", "15.5", "Total: $10.00 + $5.50 = $15.50", .pass, "15.50"),
        .init(
            "written", "How much is it in total?", "15.5",
            """
            | Item | Price |
            |---|---|
            | A | 10 |
            | B | 5.5 |
            | Total | 15.5 |
            """,
            .pass, "15.5"),
        .init("written", "小明今年几岁？", "12", "小明今年12岁。", .pass, "12"),
        .init("written", "收入是多少？", "120000000", "收入为1.2亿元。", .pass, "1.2亿"),
        .init("written", "What is 1/4 - 1?", "-3/4", #"\boxed{-\frac{3}{4}}"#, .pass, "-3/4"),
        .init("written", "What is 1/4 - 1?", "3/4", #"\boxed{-\frac{3}{4}}"#, .fail, "-3/4"),
        .init("written", "What is 1/2 - 1?", "-0.5", "It is -½.", .pass, "-1/2"),
        // A lone year, month, day or label is the answer; a whole date or a heading is none.
        .init("written", "中华人民共和国成立于哪一年？", "1949", "1949年", .pass, "1949"),
        .init("written", "中华人民共和国成立于哪一年？", "1949", "1949年", .pass, "1949", unit: "年"),
        .init("written", "中华人民共和国成立于哪一年？", "1949", "中华人民共和国成立于1949年。", .pass, "1949"),
        .init("written", "When was it founded?", "1949", "In October 1949.", .pass, "1949"),
        .init("written", "圣诞节在几月？", "12", "12月", .pass, "12"),
        .init("written", "每月几号发工资？", "15", "15日", .pass, "15"),
        .init("written", "Which chapter names the ship?", "3", "Chapter 3", .pass, "3"),
        .init("written", "How many?", "3", "I cannot tell from Figure 3.", .unparsed, nil),
        // A question about Mr Wang (小王) compares nothing.
        .init("written", "小王骑自行车以每小时15千米的速度匀速骑行23千米，需要多少分钟？只回答数字。", "92", "23 / 15 * 60 = 92分钟", .pass, "92"),
        .init("written", "小王骑自行车以每小时15千米的速度匀速骑行23千米，需要多少分钟？只回答数字。", "92", "23 / 15 * 60 = 94分钟", .fail, "94"),
        .init("written", "When?", "2024", "My knowledge ends in April 2024.", .unparsed, nil),
        .init("written", "Is chapter 3 the longest?", "3", "Chapter 3 is long.", .unparsed, nil),
        .init("written", "When was it founded?", "10", "1949 年 10 月", .unparsed, nil),
        .init("written", "How many?", "2", "Step 2: count them.", .unparsed, nil),
        .init("written", "How many people came in 1949年?", "7", "1949年: 7 people", .pass, "7"),
    ]
}
