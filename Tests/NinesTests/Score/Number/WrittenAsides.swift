import Nines

/// Answers written by hand that name numbers in asides: as others' belief, as a mistake, under a condition, in a check.
enum WrittenAsides {
    private static let pens = "A shop sells 12 boxes of 15 pens each. 30 pens are sold. How many pens are left?"
    private static let rest = "商店有12盒笔，每盒15支，卖出30支，还剩多少支？"
    private static let larger = "Which is larger, 9.11 or 9.8?"
    private static let greater = "9.11和9.8哪个大？"
    private static let newer = "Which is newer, version 4.39 or 4.8?"

    static let cases: [NumberCase] = [
        // Others' beliefs and mistakes.
        .init("written", larger, "9.8", "9.8 is larger. Some people think 9.11 is larger.", .pass, "9.8"),
        .init("written", larger, "9.8", "9.8 is larger, although many would say 9.11 is larger.", .pass, "9.8"),
        .init("written", larger, "9.8", "9.8 is larger (many AI models get this wrong and say 9.11).", .pass, "9.8"),
        .init("written", larger, "9.8", "It's a common mistake to say 9.11 is larger; 9.8 is.", .pass, "9.8"),
        .init("written", larger, "9.8", "Answer: 9.8\n\nA common error is to answer 9.11.", .pass, "9.8"),
        .init("written", larger, "9.8", "Some people think 9.8 is larger, but 9.11 is larger.", .fail, "9.11"),
        .init("written", larger, "9.8", "Many people think 9.8 is larger.", .unparsed, nil),
        .init("written", greater, "9.8", "9.8更大。很多人误以为9.11更大。", .pass, "9.8"),
        .init("written", greater, "9.8", "9.8大。常见的错误是认为9.11比9.8大。", .pass, "9.8"),
        .init("written", greater, "9.8", "很多人认为9.8更大，其实9.11更大。", .fail, "9.11"),
        .init("written", greater, "9.8", "有人认为9.8更大。", .unparsed, nil),
        .init("written", pens, "150", "150 are left. (A common mistake is to answer 180.)", .pass, "150"),
        .init("written", pens, "150", "People often answer 180. That is a mistake. It is 150.", .pass, "150"),
        .init("written", pens, "150", "A common mistake is to answer 150.", .unparsed, nil),
        // What others rightly believe, and what the question itself speaks of.
        .init("written", larger, "9.8", "Many people correctly say that 9.8 is larger.", .pass, "9.8"),
        .init("written", larger, "9.8", "Many people say that 9.8 is larger. They are right.", .pass, "9.8"),
        .init("written", larger, "9.8", "People often say 9.8 is larger; 9.8 is larger.", .pass, "9.8"),
        .init("written", "How many students choose tea?", "15", "15 students choose tea.", .pass, "15"),
        .init("written", "How many ways are there?", "120", "There are many ways to choose: 120.", .pass, "120"),
        // Suppositions yield to statements.
        .init("written", larger, "9.8", "9.8 is larger. As version numbers, 9.11 would be newer.", .pass, "9.8"),
        .init("written", larger, "9.8", "9.11 would be larger if these were versions. It's 9.8.", .pass, "9.8"),
        .init("written", larger, "9.8", "As numbers 9.11 is larger; as version numbers 9.8 is.", .fail, "9.11"),
        .init("written", larger, "9.8", "9.8. If you add 1 it would be 10.8.", .pass, "9.8"),
        .init("written", larger, "9.8", "If these are decimals, 9.8 is larger.", .pass, "9.8"),
        .init("written", greater, "9.8", "9.8比9.11大，但如果是版本号，则9.11更大。", .pass, "9.8"),
        .init("written", greater, "9.8", "如果是小数，9.8更大；如果是版本号，9.11更大。", .pass, "9.8"),
        .init("written", newer, "4.39", "4.8 is the larger decimal. As version numbers, 4.39 is newer.", .pass, "4.39"),
        .init("written", pens, "150", "150. If no pens were sold the answer would be 180.", .pass, "150"),
        .init("written", pens, "150", "150 are left. Without the sale it would be 180.", .pass, "150"),
        // … and stand where they are all there is, or suppose what is asked.
        .init("written", pens, "150", "There would be 150 left.", .pass, "150"),
        .init("written", pens, "150", "If 30 pens were sold, there would be 150 left.", .pass, "150"),
        .init("written", pens, "150", "12 × 15 = 180 pens. If 30 were sold, there would be 150 left.", .pass, "150"),
        .init("written", larger, "9.8", "If they were dates, 9.8 would be earlier than 9.11.", .unparsed, nil),
        // Checks yield to what they check, and end where something is concluded.
        .init("written", pens, "150", "180 - 30 = 150. Check: 150 + 30 = 180", .pass, "150"),
        .init("written", pens, "150", "180 - 30 = 150\n\n**Verification:**\n150 + 30 = 180", .pass, "150"),
        .init("written", pens, "150", "180-30=150; let me double-check: 150+30=180.", .pass, "150"),
        .init("written", rest, "150", "180-30=150。验算：150+30=180，正确。", .pass, "150"),
        .init("written", pens, "150", "180 - 30 = 160. Check: 160 + 30 = 190, so it is 150.", .pass, "150"),
        .init("written", pens, "150", "12*15 = 180. To check how many are left: 180 - 30 = 150.", .pass, "150"),
        .init("written", pens, "150", "Check: 180 - 30 = 150.", .pass, "150"),
        // Claims of order that are called false say the contrary.
        .init("written", larger, "9.8", "It's not true that 9.11 is larger than 9.8.", .pass, "9.8"),
        .init("written", larger, "9.8", "It is false that 9.8 is larger than 9.11.", .fail, "9.11"),
        .init("written", larger, "9.8", "It's a misconception that 9.11 is larger than 9.8.", .pass, "9.8"),
        .init("written", larger, "9.8", "The claim that 9.11 is larger is false, as 9.8 is larger.", .pass, "9.8"),
        .init("written", larger, "9.8", "The statement \"9.11 is larger than 9.8\" is incorrect.", .pass, "9.8"),
        .init("written", larger, "9.8", "The statement that 9.8 is larger than 9.11 is true.", .pass, "9.8"),
        .init("written", larger, "9.8", "It is not wrong to say that 9.8 is larger than 9.11.", .pass, "9.8"),
        .init("written", greater, "9.8", "说9.11比9.8大是错误的。", .pass, "9.8"),
        .init("written", greater, "9.8", "9.8大于9.11的说法不对。", .fail, "9.11"),
        // Looks are no claim beside what is; 要比 compares.
        .init("written", larger, "9.8", "9.11 looks larger but is smaller than 9.8.", .pass, "9.8"),
        .init("written", larger, "9.8", "9.8 may look larger, but it is smaller than 9.11.", .fail, "9.11"),
        .init("written", larger, "9.8", "9.8 appears to be larger than 9.11.", .pass, "9.8"),
        .init("written", greater, "9.8", "9.8要比9.11大。", .pass, "9.8"),
        .init("written", greater, "9.8", "9.8要比9.11小一些。", .fail, "9.11"),
        .init("written", greater, "9.8", "要比较9.11和9.8，9.8要大一些。", .pass, "9.8"),
        // A part is counted of a whole.
        .init("written", pens, "150", "150 of the 180 pens are left.", .pass, "150"),
        .init("written", pens, "150", "Of the 180 pens, 150 are left.", .pass, "150"),
        .init("written", pens, "150", "Thus the shop has 150 pens left from the initial 180 pens.", .pass, "150"),
        .init("written", "What is 20% of 80?", "16", "20% of the 80 is 16.", .pass, "16"),
    ]
}
