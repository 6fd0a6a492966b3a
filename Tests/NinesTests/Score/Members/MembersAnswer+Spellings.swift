import Nines

extension MembersAnswer {
    /// Right answers written for the test: more forms, and names that are spelt in several ways.
    static let spellings: [MembersAnswer] = [
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            """
            1. Brazil
            2. France
            3. Spain
            4. Iran
            5. Iraq

            These do not qualify:
            - Albania
            - Algeria
            - Angola
            - Austria
            - Belgium
            """),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq | Ghana | Chad",
            """
            - Brazil
            - France
            - Spain
            - Iran
            - Iraq
            - Ghana
            - Chad
            """),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            """
            🇧🇷 Brazil
            🇫🇷 France
            🇪🇸 Spain
            🇮🇷 Iran
            🇮🇶 Iraq
            """),
        .init(
            3, "a", 5, .pass,
            "Brazil | France | Spain | Iran | Iraq",
            """
            1️⃣ Brazil
            2️⃣ France
            3️⃣ Spain
            4️⃣ Iran
            5️⃣ Iraq
            """),
        .init(
            3, "a", 5, .pass,
            "BRAZIL | FRANCE | SPAIN | IRAN | IRAQ",
            "BRAZIL, FRANCE, SPAIN, IRAN, IRAQ"),
        .init(
            3, "a", 3, .pass,
            "Brazil | France | Spain",
            """
            One country is Brazil. Another would be France, in Europe. The third one I can think of is Spain.
            """),
        .init(
            3, "a", 3, .pass,
            "Brazil | France | Spain",
            """
            1. The first country is Brazil.
            2. The second is France.
            3. The third is Spain.
            """),
        .init(
            3, "a", 3, .pass,
            "Brazil | France | Spain",
            """
            Country 1: Brazil
            Country 2: France
            Country 3: Spain
            """),
        .init(
            3, "a", 3, .pass,
            "Brazil | France | Spain",
            """
            > - [x] Brazil
            > - [x] France
            > - [ ] Spain
            """),
        .init(
            3, "a", 3, .pass,
            "Brazil | France | Spain",
            "- Brazil, France, Spain"),
        .init(
            3, "a", 3, .pass,
            "Brazil | France | Spain",
            "Brazil's third letter is a. France's third letter is a. Spain's third letter is a, too."),
        .init(
            3, "a", 1, .pass,
            "Brazil",
            "Brazil"),
        .init(
            3, "a", 3, .pass,
            "Brazil | France | Spain",
            """
            1. Brazil
            2. France
            3. Spain

            Remarks:
            - All names were checked.
            - In Spain, the letter comes twice.
            - Brazil is the largest.
            """),
        .init(
            3, "a", 3, .pass,
            "Brazil | France | Spain",
            """
            1. Brazil
            In Brazil, Peru and Chile people speak.
            2. France
            3. Spain
            """),
        .init(
            3, "a", 3, .pass,
            "Brazil | Spain | Iran",
            "Brazil and Spain are two such countries. Iran is another."),
        .init(
            3, "a", 3, .pass,
            "Brazil | Ghana | Iran",
            """
            To find these, let's check: Brazil (B-r-a), yes. Canada (C-a-n), no. Ghana (G-h-a), yes.

            Final answer: Brazil, Ghana, Iran
            """),
        .init(
            3, "a", 3, .pass,
            "Brazil | Spain | Iran",
            """
            {
              "Brazil": "a",
              "Spain": "a",
              "Iran": "a"
            }
            """),
        .init(
            1, "t", 2, .pass,
            "Trinidad and Tobago | Tonga",
            "Trinidad and Tobago and Tonga"),
        .init(
            3, "s", 1, .pass,
            "Bosnia & Herzegovina",
            "1. Bosnia & Herzegovina"),
        .init(
            1, "k", 2, .pass,
            "Korea, Republic of | Kenya",
            """
            1. Korea, Republic of
            2. Kenya
            """),
        .init(
            3, "l", 1, .pass,
            "St. Lucia",
            "1. St. Lucia"),
        .init(
            3, "a", 1, .pass,
            "U.S.A",
            "1. U.S.A. (United States)"),
        .init(
            1, "g", 2, .pass,
            "Gambia | Ghana",
            """
            1. The Gambia
            2. Ghana
            """),
        .init(
            5, "d", 1, .pass,
            "COTE D’IVOIRE",
            "1. COTE D’IVOIRE"),
        .init(
            1, "b", 2, .pass,
            "Burma | Benin",
            """
            - Burma (Myanmar)
            - Benin, in West Africa near Togo
            """),
        .init(
            3, "r", 2, .pass,
            "Türkiye | Turkmenistan",
            """
            a) Türkiye
            b) Turkmenistan
            """),
        .init(
            2, "w", 1, .pass,
            "Swaziland",
            "- Swaziland (now Eswatini)"),
        .init(
            1, "c", 4, .pass,
            "Cape Verde | Czech Republic | Congo (Brazzaville) | Cyprus",
            """
            - Cape Verde
            - Czech Republic
            - Congo (Brazzaville)
            - Cyprus
            """),
        .init(
            3, "i", 2, .pass,
            "Guinea-Bissau | Haiti",
            "Guinea-Bissau; Haiti"),
    ]
}
