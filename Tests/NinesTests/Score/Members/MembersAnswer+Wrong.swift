import Nines

extension MembersAnswer {
    /// Answers written for the test in which something is wrong or no list is found.
    static let wrong: [MembersAnswer] = [
        .init(
            3, "a", 5, .fail,
            "Albania | Afghanistan | Algeria | Iran | Iraq",
            reason:
                "2 of 5 hold: \"Albania\" has \"b\" at position 3; \"Afghanistan\" has \"g\" at position 3; \"Algeria\" has \"g\" at position 3",
            """
            1. Albania
            2. Afghanistan
            3. Algeria
            4. Iran
            5. Iraq
            """),
        .init(
            3, "a", 5, .fail,
            "Brazil | France | Spain | Iran",
            reason: "4 of 5 hold: 5 needed, 4 listed",
            """
            1. Brazil
            2. France
            3. Spain
            4. Iran
            """),
        .init(
            3, "a", 5, .fail,
            "Brazil | France | Spain | Iran | Brazil",
            reason: "4 of 5 hold: \"Brazil\" is repeated",
            """
            1. Brazil
            2. France
            3. Spain
            4. Iran
            5. Brazil
            """),
        .init(
            3, "e", 2, .fail,
            "Myanmar | Burma",
            reason: "\"Burma\" has \"r\" at position 3",
            """
            1. Myanmar
            2. Burma
            """),
        .init(
            1, "u", 2, .fail,
            "USA | United States",
            reason: "\"United States\" is repeated",
            """
            1. USA
            2. United States
            """),
        .init(
            3, "a", 5, .fail,
            "Brazil | France | Spain | Iran | Atlantis",
            reason: "4 of 5 hold: \"Atlantis\" is not in the set",
            """
            1. Brazil
            2. France
            3. Spain
            4. Iran
            5. Atlantis
            """),
        .init(
            3, "a", 5, .fail,
            "Brazil | France | Atlantis | Spain | Iran | Iraq",
            reason: "5 of 6 hold: \"Atlantis\" is not in the set",
            "Brazil, France, Atlantis, Spain, Iran and Iraq."),
        .init(
            3, "a", 5, .fail,
            "Brazil | France | Spain | Iran | Iraq | Norway",
            reason: "5 of 6 hold: \"Norway\" has \"r\" at position 3",
            "Brazil, France, Spain, Iran, Iraq, Norway"),
        .init(
            3, "a", 3, .fail,
            "Brazil | Atlantis | Spain | Iran",
            reason: "\"Atlantis\" is not in the set",
            """
            Brazil
            Atlantis
            Spain
            Iran
            """),
        .init(
            3, "a", 3, .fail,
            "Paris | Rome | Athens",
            reason: "0 of 3 hold",
            """
            1. Paris, France
            2. Rome, Italy
            3. Athens, Greece
            """),
        .init(
            3, "a", 3, .fail,
            "Paris | London | Rome",
            reason: "0 of 3 hold",
            "Paris, London, Rome"),
        .init(
            3, "a", 3, .fail,
            "Mexico City | Spain | Iran",
            reason: "\"Mexico City\" is not in the set",
            """
            1. Mexico City
            2. Spain
            3. Iran
            """),
        .init(
            3, "a", 5, .fail,
            "The name starts with b",
            reason: "\"The name starts with b\" is not in the set",
            "- The name starts with b."),
        .init(
            3, "a", 3, .fail,
            "Brazil | France | Africa",
            reason: "\"Africa\" is not in the set",
            """
            - Brazil
            - France
            - Africa
            """),
        .init(
            3, "a", 5, .fail,
            "Brazil | France | Spain | Brazil | France | Spain | Brazil | France | Spain | Brazil | France | Spain",
            reason: "3 of 12 hold: \"Brazil\" is repeated; \"France\" is repeated",
            """
            1. Brazil
            2. France
            3. Spain
            4. Brazil
            5. France
            6. Spain
            7. Brazil
            8. France
            9. Spain
            10. Brazil
            11. France
            12. Spain
            """),
        .init(
            1, "g", 2, .fail,
            "Netherlands | Ghana",
            reason: "\"Netherlands\" has \"n\" at position 1",
            """
            1. The Netherlands
            2. Ghana
            """),
        .init(
            4, "t", 1, .fail,
            "Oman",
            reason: "\"Oman\" has \"n\" at position 4",
            "Oman"),
        .init(
            9, "t", 1, .fail,
            "Oman",
            reason: "\"Oman\" has only 4 letters, so none at position 9",
            "Oman"),
        .init(
            3, "a", 2, .fail,
            "Scotland | Iran",
            reason: "\"Scotland\" is not in the set",
            """
            1. Scotland
            2. Iran
            """),
        .init(
            3, "a", 5, .unparsed, "",
            reason: "no list of names found",
            "I'm sorry, but I can't help with that."),
        .init(
            3, "a", 5, .unparsed, "",
            reason: "no list of names found",
            ""),
        .init(
            3, "a", 5, .unparsed, "",
            reason: "no list of names found",
            """
            Please contact us. There is no such country in the world as far as i know, turkey and chicken aside.
            """),
    ]
}
