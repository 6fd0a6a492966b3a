import Nines

/// Answers written by hand whose last sentence gives a reason, or holds two numbers.
enum WrittenReasons {
    private static let eggs = "A box holds at most 15 eggs. How many boxes are needed to pack 112 eggs?"
    private static let towels = "小丽买了8条毛巾，每条7元，付了100元，应找回多少元？只回答数字。"
    private static let trees =
        "Trees are planted along one side of a straight road of 72 m, one every 4 m, with a tree at each end. How many trees?"
    private static let ages =
        "Emma is 12 years old and her mother is 38. In how many years will her mother be exactly twice as old as Emma?"
    private static let agesPlain =
        "Emma is 12 years old and her mother is 38. When will her mother be exactly twice as old as Emma?"
    private static let trains =
        "Two towns are 475 km apart. One train goes at 75 km/h, the other at 115 km/h. After how many hours do they meet?"
    private static let farm =
        "A farmyard has only chickens and rabbits: 26 heads and 80 legs. How many rabbits are there?"

    private static let farmZh = "笼子里有若干只鸡和兔，从上面数有42个头，从下面数有116只脚。兔有多少只？"

    static let cases: [NumberCase] = [
        .init("written", towels, "44", "应找回44元，因为8条毛巾共56元。", .pass, "44"),
        .init("written", towels, "44", "应找回56元，因为8条毛巾剩44元。", .fail, "56"),
        .init("written", towels, "44", "因为8条毛巾共56元，所以应找回44元。", .pass, "44"),
        .init("written", eggs, "8", "8 boxes are needed, because 7 boxes hold only 105 eggs.", .pass, "8"),
        .init("written", eggs, "8", "7 boxes are needed, because 8 boxes would be too many.", .fail, "7"),
        .init("written", eggs, "8", "112/15 = 7.47, so 8 boxes.", .pass, "8"),
        .init("written", eggs, "8", "112 ÷ 15 = 7 remainder 7, so you need 8 boxes.", .pass, "8"),
        .init("written", eggs, "8", "112 ÷ 15 = 8 remainder 7, so you need 9 boxes.", .fail, "9"),
        .init("written", eggs, "17", "We get 12 since 3 * 4 = 12, and then 12 + 5 = 17.", .pass, "17"),
        .init("written", trees, "19", "There are 72 / 4 = 18 gaps, so 19 trees.", .pass, "19"),
        .init("written", trees, "19", "19 trees, since 18 gaps need one more tree than gaps.", .pass, "19"),
        .init("written", ages, "14", "In 14 years Emma will be 26 and her mother 52.", .pass, "14"),
        .init("written", agesPlain, "14", "When Emma will be 26 and her mother 52.", .unparsed, nil),
        .init("written", trains, "2.5", "After 2.5 hours, the first train has gone 187.5 km.", .pass, "2.5"),
        .init("written", trains, "2.5", "2 hours and 30 minutes", .unparsed, nil),
        .init("written", trains, "2.5", "2 h 30 min", .unparsed, nil),
        .init("written", farm, "14", "Rabbits: 14\nChickens: 12", .pass, "14"),
        .init("written", farm, "14", "Rabbits: 12, chickens: 14", .fail, "12"),
        .init("written", farm, "14", "Chickens: 12, rabbits: 14", .pass, "14"),
        .init("written", farm, "14", "12 chickens and 14 rabbits", .pass, "14"),
        .init("written", farm, "14", "14 chickens and 12 rabbits", .fail, "12"),
        .init("written", eggs, "8", "Since 7 boxes hold 105 eggs, 8 boxes are needed.", .pass, "8"),
        .init("written", eggs, "8", "Since 8 boxes hold 120 eggs, 7 boxes are needed.", .fail, "7"),
        .init("written", eggs, "8", "8 boxes are needed, as 7 boxes hold only 105 eggs.", .pass, "8"),
        .init("written", eggs, "8", "112 / 15 = 7.47, so we need 7 boxes and not 8.", .fail, "7"),
        .init("written", towels, "44", "因为共花56元，应找回44元。", .pass, "44"),
        .init("written", farm, "14", "rabbits = 14, chickens = 12", .pass, "14"),
        .init("written", farmZh, "16", "解得兔有16只，鸡有26只。", .pass, "16"),
        .init("written", farmZh, "16", "解得兔有26只，鸡有16只。", .fail, "26"),
        .init("written", farmZh, "16", "兔：16只\n鸡：26只", .pass, "16"),
    ]
}
