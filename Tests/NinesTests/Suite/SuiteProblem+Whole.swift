extension SuiteProblem {
    /// What is wrong with a suite as a whole, or as a file.
    static let whole = [
        SuiteProblem(
            "an empty file",
            files: [
                "suite.yaml": ""
            ],
            shows: #"""
                suite.yaml:1:1: error: the file is empty

                """#),
        SuiteProblem(
            "everything that is wrong, at once",
            files: [
                "suite.yaml": #"""
                suite: 例 子
                promts: { p: "{{ q }}" }
                trials: many
                cases:
                  - { id: a, vars: { q: x }, assert: [{ type: equls, value: x }] }
                  - { id: a, vars: { q: x }, assert: [{ type: regex, value: "(" }] }
                gates: [acuracy >= 0.5, accuracy ~ 1]

                """#
            ],
            shows: #"""
                suite.yaml:1:1: error: the suite has no prompts
                  1 | suite: 例 子
                    | ^
                  hint: write 'prompts: { NAME: "…{{ variable }}…" }'
                suite.yaml:1:8: error: found '例 子', expected a name of letters, digits, '-', '_' and '.' (it names a folder)
                  1 | suite: 例 子
                    |        ^
                suite.yaml:2:1: error: unknown key 'promts' in the suite
                  2 | promts: { p: "{{ q }}" }
                    | ^
                  hint: did you mean 'prompts'?
                suite.yaml:3:9: error: found 'many', expected how often every cell runs, 1 to 10000
                  3 | trials: many
                    |         ^
                suite.yaml:5:47: error: unknown assertion type 'equls'
                  5 |   - { id: a, vars: { q: x }, assert: [{ type: equls, value: x }] }
                    |                                               ^
                  hint: did you mean 'equals'?
                suite.yaml:6:5: error: the case id 'a' stands twice (first at suite.yaml:5:5)
                  6 |   - { id: a, vars: { q: x }, assert: [{ type: regex, value: "(" }] }
                    |     ^
                  hint: results are paired by id: give each case its own
                suite.yaml:6:61: error: regex: value: found '(', where after 1 bytes missing closing parenthesis, expected a PCRE2 pattern
                  6 |   - { id: a, vars: { q: x }, assert: [{ type: regex, value: "(" }] }
                    |                                                             ^
                suite.yaml:7:9: error: unknown metric 'acuracy'
                  7 | gates: [acuracy >= 0.5, accuracy ~ 1]
                    |         ^
                  hint: did you mean 'accuracy'?
                suite.yaml:7:25: error: 'accuracy ~ 1' is no gate
                  7 | gates: [acuracy >= 0.5, accuracy ~ 1]
                    |                         ^
                  hint: write it like 'accuracy.low >= 0.7' (>=, <=, >, <, ==)

                """#),
        SuiteProblem(
            "no cases",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }

                """#
            ],
            shows: #"""
                suite.yaml:1:1: error: the suite has no cases
                  1 | suite: s
                    | ^
                  hint: write a list under 'cases:'

                """#),
        SuiteProblem(
            "an empty list of cases",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                cases: []

                """#
            ],
            shows: #"""
                suite.yaml:3:1: error: the suite has no cases
                  3 | cases: []
                    | ^

                """#),
        SuiteProblem(
            "no prompts",
            files: [
                "suite.yaml": #"""
                suite: s
                cases: [{ id: a, vars: { q: x }, assert: [{ type: equals, value: x }] }]

                """#
            ],
            shows: #"""
                suite.yaml:1:1: error: the suite has no prompts
                  1 | suite: s
                    | ^
                  hint: write 'prompts: { NAME: "…{{ variable }}…" }'

                """#),
        SuiteProblem(
            "no name",
            files: [
                "suite.yaml": #"""
                prompts: { p: "{{ q }}" }
                cases: [{ id: a, vars: { q: x }, assert: [{ type: equals, value: x }] }]

                """#
            ],
            shows: #"""
                suite.yaml:1:1: error: the suite has no name
                  1 | prompts: { p: "{{ q }}" }
                    | ^
                  hint: begin with 'suite: a-name'

                """#),
        SuiteProblem(
            "a list",
            files: [
                "suite.yaml": #"""
                - a
                - b

                """#
            ],
            shows: #"""
                suite.yaml:1:1: error: found a list, expected a mapping (the suite)
                  1 | - a
                    | ^

                """#),
        SuiteProblem(
            "a text",
            files: [
                "suite.yaml": #"""
                just words

                """#
            ],
            shows: #"""
                suite.yaml:1:1: error: found 'just words', expected a mapping (the suite)
                  1 | just words
                    | ^

                """#),
        SuiteProblem(
            "two documents",
            files: [
                "suite.yaml": #"""
                suite: s
                ---
                suite: t

                """#
            ],
            shows: #"""
                suite.yaml:2:1: error: malformed YAML: but found another document (expected a single document in the stream at 1:1)
                  2 | ---
                    | ^

                """#),
        SuiteProblem(
            "one key twice",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                suite: t
                cases: [{ id: a, vars: { q: x }, assert: [{ type: equals, value: x }] }]

                """#
            ],
            shows: #"""
                suite.yaml:1:1: error: the key 'suite' stands twice in one mapping
                  1 | suite: s
                    | ^
                  hint: keep one of them

                """#),
        SuiteProblem(
            "strategies",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                strategies: [dirct, direct, direct, { direct: 3 }]
                cases: [{ id: a, vars: { q: x }, assert: [{ type: equals, value: x }] }]

                """#
            ],
            shows: #"""
                suite.yaml:3:14: error: unknown strategy 'dirct'
                  3 | strategies: [dirct, direct, direct, { direct: 3 }]
                    |              ^
                  hint: did you mean 'direct'?
                suite.yaml:3:29: error: the strategy 'direct' stands twice
                  3 | strategies: [dirct, direct, direct, { direct: 3 }]
                    |                             ^
                suite.yaml:3:47: error: 'direct' takes no parameter
                  3 | strategies: [dirct, direct, direct, { direct: 3 }]
                    |                                               ^

                """#),
        SuiteProblem(
            "no trials",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                trials: 0
                cases: [{ id: a, vars: { q: x }, assert: [{ type: equals, value: x }] }]

                """#
            ],
            shows: #"""
                suite.yaml:3:9: error: found '0', expected how often every cell runs, 1 to 10000
                  3 | trials: 0
                    |         ^

                """#),
    ]
}
