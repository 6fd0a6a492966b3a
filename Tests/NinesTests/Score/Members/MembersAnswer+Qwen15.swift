import Nines

extension MembersAnswer {
    /// Answers of Qwen2.5-Coder-1.5B-Instruct Q4 at temperature 0, as they came, with verdicts decided by hand.
    static let qwen15: [MembersAnswer] = [
        .init(
            3, "a", 5, .fail,
            "澳大利亚 | 阿联酋 | 阿根廷 | 阿塞拜疆 | 阿尔巴尼亚",
            reason: "\"阿联酋\" (United Arab Emirates) has \"i\" at position 3",
            origin: "qwen2.5-coder-1.5b: 列举5个第3个字母是a的国家的名字",
            "澳大利亚、阿联酋、阿根廷、阿塞拜疆、阿尔巴尼亚"),
        .init(
            3, "a", 5, .fail,
            "Albania | Argentina | Australia | Austria | Azerbaijan",
            reason: "0 of 5",
            origin: "qwen2.5-coder-1.5b: List five countries whose names have \"a\" as the third letter.",
            """
            1. Albania
            2. Argentina
            3. Australia
            4. Austria
            5. Azerbaijan
            """),
        .init(
            1, "s", 5, .pass,
            "Spain | Sweden | Slovenia | Slovakia | Switzerland",
            reason: "5 of 5",
            origin: "qwen2.5-coder-1.5b: List 5 countries whose English names have \"s\" as the first letter.",
            """
            1. Spain
            2. Sweden
            3. Slovenia
            4. Slovakia
            5. Switzerland
            """),
        .init(
            2, "a", 5, .fail,
            "Australia | Austria | Argentina | Belgium | Bulgaria",
            reason: "0 of 5",
            origin: "qwen2.5-coder-1.5b: List 5 countries whose English names have \"a\" as the second letter.",
            """
            1. Australia
            2. Austria
            3. Argentina
            4. Belgium
            5. Bulgaria
            """),
        .init(
            3, "r", 3, .fail,
            "Russia | Romania | Rwanda",
            reason: "0 of 3",
            origin: "qwen2.5-coder-1.5b: List 3 countries whose English names have \"r\" as the third letter.",
            """
            1. Russia
            2. Romania
            3. Rwanda
            """),
        .init(
            1, "g", 3, .pass,
            "Germany | Greece | Guatemala",
            reason: "3 of 3",
            origin: "qwen2.5-coder-1.5b: List 3 countries whose English names have \"g\" as the first letter.",
            """
            1. Germany
            2. Greece
            3. Guatemala
            """),
        .init(
            4, "i", 5, .fail,
            "India | Ireland | Iceland | Israel | Italy",
            reason: "1 of 5",
            origin: "qwen2.5-coder-1.5b: List 5 countries whose English names have \"i\" as the fourth letter.",
            """
            1. India
            2. Ireland
            3. Iceland
            4. Israel
            5. Italy
            """),
        .init(
            3, "n", 3, .fail,
            "Norway | Netherlands | New Zealand",
            reason: "\"New Zealand\" has \"w\" at position 3",
            origin: "qwen2.5-coder-1.5b: List 3 countries whose English names have \"n\" as the third letter.",
            """
            1. Norway
            2. Netherlands
            3. New Zealand
            """),
        .init(
            2, "o", 5, .fail,
            "Australia | Norway | Denmark | Finland | Sweden",
            reason: "1 of 5",
            origin: "qwen2.5-coder-1.5b: List 5 countries whose English names have \"o\" as the second letter.",
            """
            1. Australia
            2. Norway
            3. Denmark
            4. Finland
            5. Sweden
            """),
        .init(
            1, "m", 5, .pass,
            "Malaysia | Morocco | Mauritania | Mali | Moldova",
            reason: "5 of 5",
            origin: "qwen2.5-coder-1.5b: 列举5个英文名第1个字母是m的国家的名字。",
            """
            1. Malaysia
            2. Morocco
            3. Mauritania
            4. Mali
            5. Moldova
            """),
        .init(
            2, "a", 3, .fail,
            "Australia | Argentina | Austria",
            reason: "0 of 3",
            origin: "qwen2.5-coder-1.5b: 列举3个英文名第2个字母是a的国家的名字。",
            """
            1. Australia
            2. Argentina
            3. Austria
            """),
        .init(
            3, "a", 3, .fail,
            "Australia | Argentina | Austria",
            reason: "0 of 3",
            origin: "qwen2.5-coder-1.5b: 列举3个英文名第3个字母是a的国家的名字。",
            """
            1. Australia
            2. Argentina
            3. Austria
            """),
        .init(
            4, "n", 5, .fail,
            "Netherlands | Norway | New Zealand | Nigeria | Namibia",
            reason: "\"New Zealand\" has \"z\" at position 4",
            origin: "qwen2.5-coder-1.5b: 列举5个英文名第4个字母是n的国家的名字。",
            """
            1. Netherlands
            2. Norway
            3. New Zealand
            4. Nigeria
            5. Namibia
            """),
        .init(
            1, "b", 3, .pass,
            "Belgium | Brazil | Bulgaria",
            reason: "3 of 3",
            origin: "qwen2.5-coder-1.5b: 列举3个英文名第1个字母是b的国家的名字。",
            """
            1. Belgium
            2. Brazil
            3. Bulgaria
            """),
        .init(
            3, "a", 5, .fail,
            "Albania | Algeria | Angola | Argentina | Australia",
            reason: "0 of 5",
            origin:
                "qwen2.5-coder-1.5b: List 5 countries whose English names have \"a\" as the third letter. Spell each name letter by letter to check it.",
            """
            1. Albania
            2. Algeria
            3. Angola
            4. Argentina
            5. Australia
            """),
    ]
}
