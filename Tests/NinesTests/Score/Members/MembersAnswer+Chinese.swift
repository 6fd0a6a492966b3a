import Nines

extension MembersAnswer {
    /// Answers in Chinese written for the test.
    static let chinese: [MembersAnswer] = [
        .init(
            3, "a", 5, .pass,
            "巴西 | 法国 | 西班牙 | 伊朗 | 伊拉克",
            """
            1. 巴西
            2. 法国
            3. 西班牙
            4. 伊朗
            5. 伊拉克
            """),
        .init(
            3, "a", 5, .pass,
            "巴西 | 法国 | 西班牙 | 伊朗 | 伊拉克",
            """
            1、巴西
            2、法国
            3、西班牙
            4、伊朗
            5、伊拉克

            希望对你有帮助！
            """),
        .init(
            3, "a", 5, .pass,
            "巴西 | 法国 | 西班牙 | 伊朗 | 伊拉克",
            "巴西、法国、西班牙、伊朗和伊拉克。"),
        .init(
            3, "a", 5, .pass,
            "巴西 | 法国 | 西班牙 | 伊朗 | 伊拉克",
            "以下是五个国家：巴西，法国，西班牙，伊朗，伊拉克，谢谢。"),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            """
            1. 巴西（Brazil）
            2. 法国（France）
            3. 西班牙（Spain）
            4. 伊朗（Iran）
            5. 伊拉克（Iraq）
            """),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            """
            以下是5个国家：

            - **巴西** (Brazil) - 第三个字母是a
            - **法国** (France)
            - **西班牙** (Spain)
            - **伊朗** (Iran)
            - **伊拉克** (Iraq)
            """),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            """
            1. Brazil（巴西）
            2. France（法国）
            3. Spain（西班牙）
            4. Iran（伊朗）
            5. Iraq（伊拉克）
            """),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            "巴西（Brazil）、法国（France）、西班牙（Spain）、伊朗（Iran）、伊拉克（Iraq）"),
        .init(
            3, "a", 3, .pass,
            "Brazil | Spain | Iran",
            """
            | 中文名 | 英文名 |
            |---|---|
            | 巴西 | Brazil |
            | 西班牙 | Spain |
            | 伊朗 | Iran |
            """),
        .init(
            3, "a", 3, .pass,
            "巴西 | 法国 | 西班牙",
            "①巴西 ②法国 ③西班牙"),
        .init(
            3, "a", 3, .pass,
            "巴西 | 法国 | 西班牙",
            """
            一、巴西
            二、法国
            三、西班牙
            """),
        .init(
            3, "a", 3, .pass,
            "巴西 | 法国 | 西班牙",
            """
            巴西
            法国
            西班牙
            """),
        .init(
            3, "a", 3, .pass,
            "巴西 | 法国 | 西班牙",
            """
            第一个国家是巴西。
            第二个国家是法国。
            第三个国家是西班牙。
            """),
        .init(
            3, "a", 3, .pass,
            "巴西 | 法國 | 義大利",
            """
            （１）巴西
            （２）法國
            （３）義大利
            """),
        .init(
            1, "p", 2, .pass,
            "Peru | Portugal",
            """
            1. 秘鲁 Peru
            2. 葡萄牙 Portugal
            """),
        .init(
            3, "a", 3, .pass,
            "Brazil | Ghana | Iran",
            "英文名第3个字母是a的国家有巴西（Brazil）、加纳（Ghana）和伊朗（Iran）。"),
        .init(
            3, "a", 3, .pass,
            "Brazil | France | Thailand",
            """
            我可以列举以下国家：

            - 巴西
            - 法国
            - 泰国

            这些国家的英文名分别是Brazil、France和Thailand。
            """),
        .init(
            3, "i", 2, .pass,
            "特立尼达和多巴哥 | 海地",
            "特立尼达和多巴哥和海地"),
        .init(
            1, "s", 2, .pass,
            "韩国 | 南非",
            """
            1. 韩国
            2. 南非
            """),
        .init(
            1, "i", 2, .fail,
            "中国 | 印度",
            reason: "\"中国\" (China) has \"c\" at position 1",
            """
            - 中国
            - 印度
            """),
        .init(
            3, "a", 5, .fail,
            "法国 | 美国 | 日本 | 河北 | 西班牙",
            reason:
                "2 of 5 hold: \"美国\" (United States) has \"i\" at position 3; \"日本\" (Japan) has \"p\" at position 3; \"河北\" is not in the set",
            """
            1. 法国
            2. 美国
            3. 日本
            4. 河北
            5. 西班牙
            """),
        .init(
            3, "a", 5, .fail,
            "巴西 | 法国 | 西班牙 | 伊朗 | 巴西",
            reason: "\"巴西\" is repeated",
            "巴西、法国、西班牙、伊朗、巴西"),
        .init(
            3, "a", 3, .fail,
            "巴西 | 亚特兰蒂斯 | 西班牙",
            reason: "\"亚特兰蒂斯\" is not in the set",
            "巴西、亚特兰蒂斯和西班牙"),
        .init(
            1, "i", 1, .fail,
            "印度洋",
            reason: "\"印度洋\" is not in the set",
            "1. 印度洋"),
        .init(
            1, "s", 2, .fail,
            "Republic of Korea | 南非",
            reason: "\"Republic of Korea\" has \"r\" at position 1",
            """
            1. 韩国（Republic of Korea）
            2. 南非
            """),
        .init(
            3, "a", 5, .unparsed, "",
            reason: "no list of names found",
            "抱歉，我无法回答这个问题，其中国家的名字我不知道。"),
    ]
}
