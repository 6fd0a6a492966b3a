import Nines

extension MembersAnswer {
    /// Right answers written for the test, in the forms that lists take.
    static let right: [MembersAnswer] = [
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            """
            1. Brazil
            2. France
            3. Spain
            4. Iran
            5. Iraq
            """),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            """
            1) Brazil
            2) France
            3) Spain
            4) Iran
            5) Iraq

            I hope this helps!
            """),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            """
            Here are five countries whose third letter is 'a':

            - **Brazil** - third letter a
            - **France** - third letter a
            - **Spain**
            - **Iran** (Islamic Republic)
            - **Iraq**

            These countries all have "a" in third place.
            """),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            "Brazil, France, Spain, Iran and Iraq."),
        .init(
            3, "a", 5, .pass,
            "brazil | france | spain | iran | iraq",
            "brazil, france, spain, iran, iraq"),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            "Sure! Five such countries are Brazil, France, Spain, Iran, and Iraq. Let me know!"),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            """
            Brazil
            France
            Spain
            Iran
            Iraq
            """),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            """
            Answer:

            Brazil\u{20}\u{20}

            France\u{20}\u{20}

            Spain\u{20}\u{20}

            Iran\u{20}\u{20}

            Iraq
            """),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            "1. Brazil 2. France 3. Spain 4. Iran 5. Iraq"),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            "The five countries are: (1) Brazil; (2) France; (3) Spain; (4) Iran; (5) Iraq."),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            """
            | # | Country | Third letter |
            |---|---------|--------------|
            | 1 | Brazil | a |
            | 2 | France | a |
            | 3 | **Spain** | a |
            | 4 | Iran | a |
            | 5 | Iraq | a |
            """),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            """
            ```json
            ["Brazil", "France", "Spain", "Iran", "Iraq"]
            ```
            """),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            """
            {"question": "third a", "countries": [
              {"letter": "a", "name": "Brazil"},
              {"name": "France"}, {"name": "Spain"}, {"name": "Iran"}, {"name": "Iraq"}]}
            """),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            """
            ```python
            countries = ["Brazil", "France", "Spain", "Iran", "Iraq"]
            ```
            """),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            """
            1. **Brazil**
               - Third letter: a
            2. **France**
               - Third letter: a
            3. **Spain**
            - Near Portugal
            4. Iran
            5. Iraq
            """),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            """
            1. Brazil
            The third letter is a.

            2. France
            The third letter is a.

            3. Spain
            Again an a.

            4. Iran

            5. Iraq
            """),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            """
            1. Brazil: B-r-a-z-i-l
            2. France: F-r-a-n-c-e
            3. Spain: S-p-a-i-n
            4. Iran: I-r-a-n
            5. Iraq: I-r-a-q
            """),
        .init(
            3, "a", 3, .pass,
            "brazil | spain | iran",
            """
            1. B-r-a-z-i-l
            2. S-p-a-i-n
            3. I-R-A-N
            """),
        .init(
            3, "a", 4, .pass,
            "Br**a**zil | Fr**a**nce | Sp[a]in | Ir(a)n",
            """
            * Br**a**zil
            * Fr**a**nce
            * Sp[a]in
            * Ir(a)n
            """),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            """
            1. Albania
            2. Algeria
            3. Angola
            4. Argentina
            5. Armenia

            Wait, these begin with A. The correct list:

            1. Brazil
            2. France
            3. Spain
            4. Iran
            5. Iraq
            """),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            """
            1. Albania
            2. Algeria
            3. Angola
            4. Argentina
            5. Armenia

            Let me reconsider. Final answer: Brazil, France, Spain, Iran, Iraq
            """),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            """
            ### Americas
            - Brazil

            ### Europe
            - France
            - Spain

            ### Asia
            - Iran
            - Iraq
            """),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            """
            - Americas:
              - Brazil
            - Europe:
              - France
              - Spain
            - Asia:
              - Iran
              - Iraq
            """),
        .init(
            3, "a", 5, .pass,
            "France | Spain | Iran | Iraq | Brazil",
            """
            1. **Europe**
               - France
               - Spain
            2. **Asia**
               - Iran
               - Iraq
            3. **Americas**
               - Brazil
            """),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            """
            1. Brazil
            2. France
            3. Spain
            4. Iran
            5. Iraq

            Note: countries such as Albania and Austria do not qualify.
            """),
    ]
}
