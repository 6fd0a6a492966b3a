import Nines

extension MembersAnswer {
    /// Answers of Qwen2.5-Coder-0.5B-Instruct Q4 at temperature 0, as they came, with verdicts decided by hand.
    static let qwen05: [MembersAnswer] = [
        .init(
            3, "a", 5, .fail,
            "法国 | 美国 | 日本 | 河北 | 西班牙",
            reason:
                "2 of 5 hold: \"美国\" (United States) has \"i\" at position 3; \"日本\" (Japan) has \"p\" at position 3; \"河北\" is not in the set",
            origin: "qwen2.5-coder-0.5b: 列举5个第3个字母是a的国家的名字",
            """
            1. 法国
            2. 美国
            3. 日本
            4. 河北
            5. 西班牙
            """),
        .init(
            3, "a", 5, .fail,
            "Albania | Algeria | Andorra | Angola | Argentina",
            reason: "0 of 5",
            origin: "qwen2.5-coder-0.5b: List five countries whose names have \"a\" as the third letter.",
            """
            Here are five countries whose names have "a" as the third letter:

            1. Albania
            2. Algeria
            3. Andorra
            4. Angola
            5. Argentina
            """),
        .init(
            1, "s", 5, .fail,
            "Australia | Brazil | Chile | Colombia | Ecuador",
            reason: "0 of 5",
            origin: "qwen2.5-coder-0.5b: List 5 countries whose English names have \"s\" as the first letter.",
            """
            Here are five countries whose English names start with "s":

            1. Australia
            2. Brazil
            3. Chile
            4. Colombia
            5. Ecuador
            """),
        .init(
            2, "a", 5, .fail,
            "Albania | Algeria | Andorra | Angola | Argentina",
            reason: "0 of 5",
            origin: "qwen2.5-coder-0.5b: List 5 countries whose English names have \"a\" as the second letter.",
            """
            Here are five countries whose English names have "a" as the second letter:

            1. Albania
            2. Algeria
            3. Andorra
            4. Angola
            5. Argentina
            """),
        .init(
            3, "r", 3, .fail,
            "Australia | Brazil | China",
            reason: "0 of 3",
            origin: "qwen2.5-coder-0.5b: List 3 countries whose English names have \"r\" as the third letter.",
            """
            Here are three countries whose English names have "r" as the third letter:

            1. Australia
            2. Brazil
            3. China
            """),
        .init(
            1, "g", 3, .fail,
            "Australia | China | India",
            reason: "0 of 3",
            origin: "qwen2.5-coder-0.5b: List 3 countries whose English names have \"g\" as the first letter.",
            """
            Here are three countries whose English names start with "g":

            1. Australia
            2. China
            3. India
            """),
        .init(
            4, "i", 5, .fail,
            "India | China | Japan | Korea | Vietnam",
            reason: "1 of 5",
            origin: "qwen2.5-coder-0.5b: List 5 countries whose English names have \"i\" as the fourth letter.",
            """
            Here are five countries whose English names have "i" as the fourth letter:

            1. India
            2. China
            3. Japan
            4. Korea
            5. Vietnam
            """),
        .init(
            3, "n", 3, .fail,
            "China | Japan | Korea",
            reason: "\"Korea\" has \"r\" at position 3",
            origin: "qwen2.5-coder-0.5b: List 3 countries whose English names have \"n\" as the third letter.",
            """
            The countries whose English names have "n" as the third letter are:

            1. China
            2. Japan
            3. Korea
            """),
        .init(
            2, "o", 5, .fail,
            "Australia | Brazil | China | India | Japan",
            reason: "0 of 5",
            origin: "qwen2.5-coder-0.5b: List 5 countries whose English names have \"o\" as the second letter.",
            """
            Here are five countries whose English names have "o" as the second letter:

            1. Australia
            2. Brazil
            3. China
            4. India
            5. Japan
            """),
        .init(
            1, "m", 5, .fail,
            "United States | Canada | Mexico | Australia | Singapore",
            reason: "1 of 5",
            origin: "qwen2.5-coder-0.5b: 列举5个英文名第1个字母是m的国家的名字。",
            """
            1. United States
            2. Canada
            3. Mexico
            4. Australia
            5. Singapore
            """),
        .init(
            2, "a", 3, .fail,
            "Australia | Canada | New Zealand",
            reason: "1 of 3",
            origin: "qwen2.5-coder-0.5b: 列举3个英文名第2个字母是a的国家的名字。",
            """
            1. Australia
            2. Canada
            3. New Zealand
            """),
        .init(
            3, "a", 3, .fail,
            "Australia | Canada | Switzerland",
            reason: "0 of 3",
            origin: "qwen2.5-coder-0.5b: 列举3个英文名第3个字母是a的国家的名字。",
            """
            1. Australia
            2. Canada
            3. Switzerland
            """),
        .init(
            4, "n", 5, .fail,
            "United States | Canada | Australia | Brazil | Chile",
            reason: "0 of 5",
            origin: "qwen2.5-coder-0.5b: 列举5个英文名第4个字母是n的国家的名字。",
            """
            1. United States
            2. Canada
            3. Australia
            4. Brazil
            5. Chile
            """),
        .init(
            1, "b", 3, .fail,
            "United States | Canada | Australia",
            reason: "0 of 3",
            origin: "qwen2.5-coder-0.5b: 列举3个英文名第1个字母是b的国家的名字。",
            """
            1. United States
            2. Canada
            3. Australia
            """),
        .init(
            3, "a", 5, .fail,
            "Albania | Algeria | Andorra | Angola | Argentina",
            reason: "0 of 5",
            origin:
                "qwen2.5-coder-0.5b: List 5 countries whose English names have \"a\" as the third letter. Spell each name letter by letter to check it.",
            """
            Sure, here are the five countries whose English names have "a" as the third letter:

            1. Albania
            2. Algeria
            3. Andorra
            4. Angola
            5. Argentina
            """),
        .init(
            1, "c", 5, .fail,
            "China | India | Brazil | Russia | China",
            reason:
                "1 of 5 hold: \"India\" has \"i\" at position 1; \"Brazil\" has \"b\" at position 1; \"Russia\" has \"r\" at position 1; \"China\" is repeated",
            origin:
                "qwen2.5-coder-0.5b: List 5 countries whose English names have \"c\" as the first letter. Reply on one line, separated by commas.",
            "China, India, Brazil, Russia, China"),
        .init(
            3, "e", 3, .fail,
            "China | India | Nepal",
            reason: "0 of 3",
            origin:
                "qwen2.5-coder-0.5b: List 3 countries whose English names have \"e\" as the third letter. Answer, then reconsider each country and give a corrected list.",
            """
            The three countries whose English names have "e" as the third letter are:

            1. China
            2. India
            3. Nepal
            """),
        .init(
            1, "c", 5, .fail,
            "United States | Canada",
            reason: "1 of 5",
            origin: "qwen2.5-coder-0.5b: 列举5个英文名第1个字母是c的国家的名字。用顿号分隔，只回答国家名。",
            "United States, Canada"),
    ]
}
