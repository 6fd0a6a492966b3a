import Nines

extension MembersAnswer {
    /// Answers of SmolLM2-135M-Instruct Q4_1 at temperature 0, as they came, with verdicts decided by hand.
    static let smolLM2: [MembersAnswer] = [
        .init(
            3, "a", 5, .fail,
            "Australia | Belgium | Canada | China | Egypt",
            reason: "0 of 5",
            origin:
                "smollm2-135m: List 5 countries whose English names have \"a\" as the third letter. Answer as a Markdown table with the columns country and third letter.",
            """
            | Country | Third Letter |
            | --- | --- |
            | Australia | ANA |
            | Belgium | BEL |
            | Canada | CANA |
            | China | CHL |
            | Egypt | ELO |
            """),
        .init(
            1, "p", 5, .fail,
            "China | India",
            reason: "0 of 5",
            origin:
                "smollm2-135m: List 5 countries whose English names have \"p\" as the first letter. Answer as a JSON array of strings.",
            """
            ```json
            {
              "countries": [
                {
                  "name": "China",
                  "english_names": ["PENGUIN"]
                },
                {
                  "name": "India",
                  "english_names": ["INDIA"]
                }
              ]
            }
            ```
            """),
        .init(
            1, "k", 3, .fail,
            "Poland",
            reason: "\"Poland\" has \"p\" at position 1; 3 needed, 1 listed",
            origin:
                "smollm2-135m: List 3 countries whose English names have \"k\" as the first letter. Answer as a JSON array of objects with the keys name and capital.",
            """
            Here is a JSON array of objects with the keys name and capital:
            ```json
            {
              "name": {
                "capital": "Kroatia"
              },
              "name_with_first_letter": [
                {
                  "name": "Poland",
                  "capital": "Poland"
                }
              ]
            }
            ```
            """),
        .init(
            2, "e", 5, .fail,
            "United States | Australia | Canada",
            reason: "0 of 5",
            origin:
                "smollm2-135m: List 5 countries whose English names have \"e\" as the second letter. Answer in one sentence.",
            """
            The United States, Australia, and Canada are examples of countries with English names that have "e" as the second letter.
            """),
        .init(
            3, "a", 3, .fail,
            "Australia | United States",
            reason: "0 of 3",
            origin:
                "smollm2-135m: List 3 countries whose English names have \"a\" as the third letter. Think step by step, then give the final list.",
            """
            1. Australia
            2. United States
            """),
        .init(
            1, "s", 5, .fail,
            "Serebaby | Soccer | Serenade | Serebaby | Soccer | Serenade | Serebaby | Soccer | Serenade | Serebaby",
            reason: "0 of 10 hold: \"Serebaby\" is not in the set",
            origin: "smollm2-135m: 列举5个英文名第1个字母是s的国家的名字。先写中文名，再在括号里写英文名。",
            """
            Sovereignty:
            1. Serebaby: 实际意味！

            2. Soccer: メゴォンです。

            3. Serenade: 玉緒の舊生物に食べる
            4. Serebaby: 实际意味！

            5. Soccer: メゴォンです。

            6. Serenade: 玉緒の舊生物に食べる
            7. Serebaby: 实际意味！

            8. Soccer: メゴォンです。

            9. Serenade: 玉緒の舊生物に食べる
            10. Serebaby: 实际意味！
            """),
        .init(
            1, "j", 3, .unparsed, "",
            origin: "smollm2-135m: 列举3个英文名第1个字母是j的国家的名字。用一句话回答。",
            """
            你可以用j的国家名字，我是如止！JSP系统在汇裌中提供了一种新的功能。全球的网端未来只有一个特别的实现，但是不支持jsp.JSP系统；

            从2015年开始运行，全球的网端未来只有一个特别的实现。但是不支持jsp.JSP系统；


            从2015年开始运行，全球的网端未来只有一个特别的实现。但是不支持jsp.JSP系统；


            从2015年开始运行，全球的网端
            """),
        .init(
            1, "i", 5, .unparsed, "",
            origin: "smollm2-135m: 列举5个英文名第1个字母是i的国家的名字。只写中文名，每行一个。",
            "I am a helpful AI named SmolLM, trained by Hugging Face"),
        .init(
            1, "n", 5, .fail,
            "Australia | Canada | United States of America | New Zealand",
            reason: "1 of 5",
            origin:
                "smollm2-135m: List 5 countries whose English names have \"n\" as the first letter. Reply with the names only, one per line.",
            """
            1. Australia
            2. Canada
            3. United States of America (US)
            4. New Zealand
            """),
        .init(
            1, "c", 5, .fail,
            "China | India | United States of America | Australia | New Zealand",
            reason: "1 of 5",
            origin:
                "smollm2-135m: List 5 countries whose English names have \"c\" as the first letter. Group them by continent.",
            """
            1. China
            2. India
            3. United States of America (US)
            4. Australia
            5. New Zealand
            """),
        .init(
            3, "a", 5, .fail,
            "印度",
            reason: "\"印度\" (India) has \"d\" at position 3; 5 needed, 1 listed",
            origin: "smollm2-135m: 列举5个第3个字母是a的国家的名字",
            """
            A: 印度

            这是一个美丽的名字，它可以表述各个活如英雉的印证。

            1. 一种： A-ZaB；
                - 符佛一句话
            2. 全世美国家A-ZaB；
                - 每一个活如英雉的印证

            3. 中文： A-ZaB；
                - 符体字
            4. 实际上，这是一种名字。A-ZaB；在美丽意外里面有什么彩色的作用！

            5. 中文： A-ZaB；
                - 符体字
            6. 实际上，这是一种名字。A-ZaB；在美丽意外里面有
            """),
        .init(
            3, "a", 5, .fail,
            "Australia | Canada | United States of America",
            reason: "0 of 5",
            origin: "smollm2-135m: List five countries whose names have \"a\" as the third letter.",
            """
            1. Australia
            2. Canada
            3. United States of America (US)
            """),
        .init(
            1, "s", 5, .fail,
            "China | India | United States of America | Australia",
            reason: "0 of 5",
            origin: "smollm2-135m: List 5 countries whose English names have \"s\" as the first letter.",
            """
            1. China
            2. India
            3. United States of America (US)
            4. Australia
            """),
        .init(
            2, "a", 5, .fail,
            "Australia | Canada | United Kingdom | New Zealand",
            reason: "1 of 5",
            origin: "smollm2-135m: List 5 countries whose English names have \"a\" as the second letter.",
            """
            1. Australia
            2. Canada
            3. United Kingdom (UK)
            4. New Zealand
            """),
        .init(
            3, "r", 3, .fail,
            "Australia | Canada",
            reason: "0 of 3",
            origin: "smollm2-135m: List 3 countries whose English names have \"r\" as the third letter.",
            """
            1. Australia - "Aussie"
            2. Canada - "Canada"
            """),
        .init(
            1, "g", 3, .fail,
            "Australia | United States",
            reason: "0 of 3",
            origin: "smollm2-135m: List 3 countries whose English names have \"g\" as the first letter.",
            """
            1. Australia - "Aus"
            2. United States - "USA"
            """),
        .init(
            4, "i", 5, .fail,
            "India | China | United States | Australia",
            reason: "1 of 5",
            origin: "smollm2-135m: List 5 countries whose English names have \"i\" as the fourth letter.",
            """
            1. India
            2. China
            3. United States
            4. Australia
            """),
        .init(
            3, "n", 3, .fail,
            "Norway | United States of America",
            reason: "0 of 3",
            origin: "smollm2-135m: List 3 countries whose English names have \"n\" as the third letter.",
            """
            1. Norway
            2. United States of America
            """),
        .init(
            2, "o", 5, .fail,
            "Australia | Canada | United Kingdom | New Zealand",
            reason: "0 of 5",
            origin: "smollm2-135m: List 5 countries whose English names have \"o\" as the second letter.",
            """
            1. Australia
            2. Canada
            3. United Kingdom (UK)
            4. New Zealand
            """),
        .init(
            1, "m", 5, .unparsed, "",
            origin: "smollm2-135m: 列举5个英文名第1个字母是m的国家的名字。",
            """
            Mascot: A machete is a type of military weapon.

            The above example demonstrates how to use the English alphabet in a way that makes it easy for readers who don't know Chinese characters to read and write the English alphabet correctly.
            """),
        .init(
            2, "a", 3, .unparsed, "",
            origin: "smollm2-135m: 列举3个英文名第2个字母是a的国家的名字。",
            """
            A: A

            英文名第2个字母a的关累。
            """),
        .init(
            4, "n", 5, .unparsed, "",
            origin: "smollm2-135m: 列举5个英文名第4个字母是n的国家的名字。",
            """
            n-English: nab
            Nabble, a British English slang term for "no man" or "non-existent person."
            """),
        .init(
            1, "b", 3, .fail,
            "因东 | 因东 | 因东 | 因东",
            reason: "\"因东\" is not in the set",
            origin: "smollm2-135m: 列举3个英文名第1个字母是b的国家的名字。",
            """
            Bắ？你可以献绵英文名第1个字母b的意思是“安全”。

            2. 因东：
            说明如果有人认为这样说法，都不可能！但是在英文中也确实提到一种意思“bop”。

            3. 因东：
            说明如果有人认为这样说法，都不可能！但是在英文中也确实提到一种意思“bop”。

            4. 因东：
            说明如果有人认为这样说法，都不可能！但是在英文中也确实提到一种意思“bop”。

            5. 因东：
            """),
        .init(
            3, "a", 5, .fail,
            "Australia | Canada | United States | United Kingdom | India",
            reason: "0 of 5",
            origin:
                "smollm2-135m: List 5 countries whose English names have \"a\" as the third letter. Spell each name letter by letter to check it.",
            """
            1. Australia
            2. Canada
            3. United States
            4. United Kingdom
            5. India
            """),
        .init(
            1, "c", 5, .fail,
            "China | India | United States",
            reason: "1 of 5",
            origin:
                "smollm2-135m: List 5 countries whose English names have \"c\" as the first letter. Reply on one line, separated by commas.",
            """
            1. China (C)
            2. India (I)
            3. United States (US)
            """),
        .init(
            3, "e", 3, .fail,
            "China | India | Sri Lanka | Nepal | Indonesia | India | Sri Lanka | Nepal",
            reason: "0 of 8",
            origin:
                "smollm2-135m: List 3 countries whose English names have \"e\" as the third letter. Answer, then reconsider each country and give a corrected list.",
            """
            1. China: 中国
            2. India: இந்தையமரபினலாமவசழமடகளமணங்களமானமஸமான
            3. Sri Lanka: ලා්විසේශුහ
            4. Nepal: नेपास
            5. Indonesia: Indonesia
            6. India: இந்தையமரபினலாமவசழமடகளமணங்களமானமஸமான
            7. Sri Lanka: ලා්විසේශුහ
            8. Nepal: 
            """),
    ]
}
