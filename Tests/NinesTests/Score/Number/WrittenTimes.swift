import Nines

/// Answers written by hand to questions for the newer version and the later date.
enum WrittenTimes {
    private static let version = "Which software version is newer, 4.39 or 4.8? Reply with one of the two only."
    private static let versionZh = "4.39和4.8，哪个软件版本更新？只回答其中一个。"
    private static let date =
        "Which date (month.day) is later in the year, 4.7 or 4.16? Reply with one of the two only."
    private static let dateZh = "4.7和4.16，哪个日期（月.日）更晚？只回答其中一个。"
    private static let older = "Which version is older, 4.39 or 4.8?"
    private static let trains = "A train needs 3 hours, the other 2.5. How many hours later does it arrive?"

    static let cases: [NumberCase] = [
        .init("written", version, "4.39", "4.39 is newer than 4.8", .pass, "4.39"),
        .init("written", version, "4.39", "4.8 is newer than 4.39.", .fail, "4.8"),
        .init("written", version, "4.39", "4.8 is older than 4.39.", .pass, "4.39"),
        .init("written", version, "4.39", "4.8 is not newer than 4.39.", .pass, "4.39"),
        .init("written", version, "4.39", "Version 4.39", .pass, "4.39"),
        .init("written", version, "4.39", "Version 4.8", .fail, "4.8"),
        .init("written", version, "4.39", "Software version 4.39 is newer.", .pass, "4.39"),
        .init("written", version, "4.39", "Software version 4.8 is newer.", .fail, "4.8"),
        .init("written", version, "4.39", "v4.39", .pass, "v4.39"),
        .init("written", version, "4.39", "v4.8", .fail, "v4.8"),
        .init("written", version, "4.39", "v4.39 is newer than v4.8", .pass, "v4.39"),
        .init("written", version, "4.39", "The newer version is 4.39, not 4.8.", .pass, "4.39"),
        .init("written", version, "4.39", "The newer version is 4.8.", .fail, "4.8"),
        .init("written", version, "4.39", "4.39 is newer, although 4.8 is the larger decimal.", .pass, "4.39"),
        .init("written", version, "4.39", "4.39 and 4.8 are versions.", .unparsed, nil),
        .init("written", version, "4.39", "4.39 was released after 4.8.", .pass, "4.39"),
        .init("written", versionZh, "4.39", "4.39比4.8更新。", .pass, "4.39"),
        .init("written", versionZh, "4.39", "4.8比4.39更新。", .fail, "4.8"),
        .init("written", versionZh, "4.39", "4.39版本比4.8版本新", .pass, "4.39"),
        .init("written", versionZh, "4.39", "4.8比4.39旧。", .pass, "4.39"),
        .init("written", dateZh, "4.16", "4.16比4.7晚", .pass, "4.16"),
        .init("written", dateZh, "4.16", "4.7比4.16晚", .fail, "4.7"),
        .init("written", dateZh, "4.16", "4.7早于4.16", .pass, "4.16"),
        .init("written", date, "4.16", "4.16 (April 16th) comes after 4.7 (April 7th).", .pass, "4.16"),
        .init("written", date, "4.16", "4.7 comes after 4.16.", .fail, "4.7"),
        .init("written", date, "4.16", "4.7 comes before 4.16.", .pass, "4.16"),
        .init("written", date, "4.16", "April 16 (4.16)", .pass, "4.16"),
        .init("written", older, "4.8", "4.8 is older.", .pass, "4.8"),
        .init("written", older, "4.8", "4.39 is newer than 4.8.", .pass, "4.8"),
        .init("written", older, "4.8", "4.8 is newer.", .fail, "4.39"),
        .init("written", trains, "0.5", "It arrives 0.5 hours later.", .pass, "0.5"),
        .init(
            "written", version, "4.39", "4.39 is newer than 4.8, but 4.39 is older and 4.8 is newer.", .unparsed, nil),
        .init("written", version, "4.39", "4.8 is the more recent version.", .fail, "4.8"),
        .init("written", version, "4.39", "4.8 and 4.39 are both the same version.", .unparsed, nil),
        .init("written", versionZh, "4.39", "4.39和4.8, 你可以在这里更新。", .unparsed, nil),
        .init("written", dateZh, "4.16", "4月16日", .pass, "4月16日"),
        .init("written", dateZh, "4.16", "4月7日。", .fail, "4月7日"),
        .init("written", "4.2和4.16，哪个日期（月.日）更晚？", "4.16", "4月20日", .unparsed, nil),
        .init("written", version, "4.39", "After 4.39 comes 4.8.", .unparsed, nil),
    ]
}
