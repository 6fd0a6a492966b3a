import Nines

/// Answers written by hand that deny, bound or disown a number, and answers that only look so.
enum WrittenDenials {
    private static let bill = "How much is the bill?"
    private static let larger = "Which is larger, 9.11 or 9.8?"
    private static let minutes = "How many minutes does the journey take?"
    private static let hours = "How many hours does the journey take?"

    static let cases: [NumberCase] = [
        .init("written", bill, "27", "It is not 27.", .unparsed, nil),
        .init("written", bill, "27", "It isn't 27.", .unparsed, nil),
        .init("written", bill, "27", "Not 27.", .unparsed, nil),
        .init("written", bill, "27", "The answer is not 27.", .unparsed, nil),
        .init("written", bill, "27", "It is not equal to 27.", .unparsed, nil),
        .init("written", bill, "27", "It won't be 27.", .unparsed, nil),
        .init("written", bill, "27", "不是27。", .unparsed, nil),
        .init("written", bill, "27", "答案不是27", .unparsed, nil),
        .init("written", bill, "27", "不可能是27。", .unparsed, nil),
        .init("written", bill, "27", "Less than 27 dollars", .unparsed, nil),
        .init("written", bill, "27", "Definitely more than 27.", .unparsed, nil),
        .init("written", bill, "27", "It costs less than 27 dollars.", .unparsed, nil),
        .init("written", bill, "27", "The answer is less than 27.", .unparsed, nil),
        .init("written", bill, "27", "It costs under 27 dollars.", .unparsed, nil),
        .init("written", bill, "27", "超过27元。", .unparsed, nil),
        .init("written", bill, "27", "不到27元。", .unparsed, nil),
        .init("written", bill, "27", "比27多。", .unparsed, nil),
        .init("written", bill, "27", "It is impossible to compute 27.", .unparsed, nil),
        .init("written", bill, "27", "I cannot say whether it is 27.", .unparsed, nil),
        .init("written", bill, "27", "I am not sure it is 27.", .unparsed, nil),
        .init("written", bill, "27", "I doubt it is 27.", .unparsed, nil),
        .init("written", bill, "27", "I don't know that it is 27.", .unparsed, nil),
        .init("written", bill, "27", "无法确定是否是27。", .unparsed, nil),
        .init("written", bill, "27", "我不确定是27。", .unparsed, nil),
        // What only looks like a denial or a bound.
        .init("written", bill, "27", "27, not 28.", .pass, "27"),
        .init("written", bill, "27", "It is 27, no more and no less.", .pass, "27"),
        .init("written", bill, "27", "It is not only 27 but exactly 27.", .pass, "27"),
        .init("written", bill, "27", "It is no less than 27 dollars.", .pass, "27"),
        .init("written", bill, "27", "It is not more than 27.", .pass, "27"),
        .init("written", bill, "27", "At least 27.", .pass, "27"),
        .init("written", bill, "27", "不超过27元。", .pass, "27"),
        .init("written", bill, "27", "不仅是27。", .pass, "27"),
        .init("written", bill, "27", "I am not sure, but it is 27.", .pass, "27"),
        .init("written", bill, "27", "There is no doubt it is 27.", .pass, "27"),
        .init("written", bill, "27", "Without a doubt it is 27.", .pass, "27"),
        .init("written", bill, "27", "I don't know how, but I get 27.", .pass, "27"),
        .init("written", bill, "27", "It is 27. I doubt it is less than 27.", .pass, "27"),
        .init("written", bill, "27", "It is not 26 but 27.", .pass, "27"),
        .init("written", bill, "27", "It is impossible to pay less, so it is 27.", .pass, "27"),
        .init("written", bill, "27", "不是26，是27。", .pass, "27"),
        .init("written", bill, "27", "不过是27元。", .pass, "27"),
        .init("written", bill, "27", "硬币无法凑整还是27元。", .pass, "27"),
        // Between the numbers of the question.
        .init("written", larger, "9.8", "It is not 9.8.", .unparsed, nil),
        .init("written", larger, "9.8", "Not 9.8.", .unparsed, nil),
        .init("written", larger, "9.8", "It is not 9.11.", .unparsed, nil),
        .init("written", larger, "9.8", "9.8 is larger, not 9.11.", .pass, "9.8"),
        .init("written", larger, "9.8", "9.11 is not larger than 9.8, so 9.8.", .pass, "9.8"),
        .init("written", larger, "9.8", "It might seem that 9.11 is larger, but actually 9.8 is.", .pass, "9.8"),
        .init("written", larger, "9.8", "9.11 looks larger, but 9.8 is.", .pass, "9.8"),
        .init("written", larger, "9.8", "9.11 is not larger, but 9.8 is.", .pass, "9.8"),
        .init("written", larger, "9.8", "Of the two, 9.11 is the lesser.", .pass, "9.8"),
        .init("written", larger, "9.8", "9.8 looks larger, but 9.11 is.", .fail, "9.11"),
        .init("written", larger, "9.8", "9.11 is larger, but 9.8 is close.", .fail, "9.11"),
        // Abbreviations end no sentence, and what stands in brackets is an aside.
        .init("written", bill, "27", "$27.00 (incl. 19% VAT)", .pass, "27.00"),
        .init("written", bill, "27", "27 (approx. 5% error)", .pass, "27"),
        .init("written", bill, "28", "27 (approx. 5% error)", .fail, "27"),
        .init("written", bill, "27", "Answer: $27 (excl. 19% VAT)", .pass, "27"),
        // A time said anew in one number.
        .init("written", minutes, "90", "It takes 1 hour and 30 minutes, i.e. 90 minutes.", .pass, "90"),
        .init("written", minutes, "90", "It takes 1 hour and 30 minutes, that is, 90 minutes.", .pass, "90"),
        .init("written", minutes, "90", "需要1小时30分钟，即90分钟。", .pass, "90"),
        .init("written", minutes, "90", "It takes 1 hour and 30 minutes.", .unparsed, nil),
        .init("written", hours, "1.5", "It takes 1 hour and 30 minutes, i.e. 90 minutes.", .unparsed, nil),
    ]
}
