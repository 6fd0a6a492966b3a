@testable import Nines

extension SuiteProblem {
    /// What is wrong with cases, assertions and prompts.
    static let parts = [
        SuiteProblem(
            "a caret behind Chinese",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                cases:
                  - { id: 数字, vars: { q: 哪个更大 }, assret: [{ type: equals, value: x }] }

                """#
            ],
            shows: #"""
                suite.yaml:4:5: error: the case has no assertion: nothing could ever fail
                  4 |   - { id: 数字, vars: { q: 哪个更大 }, assret: [{ type: equals, value: x }] }
                    |     ^
                  hint: write 'assert: [{ type: …, value: … }]' here or under defaults
                suite.yaml:4:34: error: unknown key 'assret' in a case
                  4 |   - { id: 数字, vars: { q: 哪个更大 }, assret: [{ type: equals, value: x }] }
                    |                                        ^
                  hint: did you mean 'assert'?

                """#),
        SuiteProblem(
            "a case without assertions",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                cases:
                  - id: a
                    vars: { q: x }

                """#
            ],
            shows: #"""
                suite.yaml:4:5: error: the case has no assertion: nothing could ever fail
                  4 |   - id: a
                    |     ^
                  hint: write 'assert: [{ type: …, value: … }]' here or under defaults

                """#),
        SuiteProblem(
            "an empty list of assertions",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                cases:
                  - id: a
                    vars: { q: x }
                    assert: []

                """#
            ],
            shows: #"""
                suite.yaml:4:5: error: the case has no assertion: nothing could ever fail
                  4 |   - id: a
                    |     ^
                  hint: write 'assert: [{ type: …, value: … }]' here or under defaults

                """#),
        SuiteProblem(
            "assertions that are nothing",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                cases:
                  - id: a
                    vars: { q: x }
                    assert:

                """#
            ],
            shows: #"""
                suite.yaml:6:12: error: found nothing, expected an assertion such as { type: equals, value: … }
                  6 |     assert:
                    |            ^

                """#),
        SuiteProblem(
            "assertions that do not count",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                cases: [{ id: a, vars: { q: x }, assert: [{ type: equals, value: x, weight: 0 }] }]

                """#
            ],
            shows: #"""
                suite.yaml:3:9: error: the case has no assertion of weight above 0: nothing could ever fail
                  3 | cases: [{ id: a, vars: { q: x }, assert: [{ type: equals, value: x, weight: 0 }] }]
                    |         ^
                  hint: write 'assert: [{ type: …, value: … }]' here or under defaults

                """#),
        SuiteProblem(
            "broken default assertions, said once",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                defaults: { assert: [{ type: eqals, value: x }] }
                cases:
                  - { id: a, vars: { q: x } }
                  - { id: b, vars: { q: x } }

                """#
            ],
            shows: #"""
                suite.yaml:3:30: error: unknown assertion type 'eqals'
                  3 | defaults: { assert: [{ type: eqals, value: x }] }
                    |                              ^
                  hint: did you mean 'equals'?

                """#),
        SuiteProblem(
            "one id twice",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                cases:
                  - { id: a, vars: { q: x }, assert: [{ type: equals, value: x }] }
                  - { id: a, vars: { q: y }, assert: [{ type: equals, value: x }] }

                """#
            ],
            shows: #"""
                suite.yaml:5:5: error: the case id 'a' stands twice (first at suite.yaml:4:5)
                  5 |   - { id: a, vars: { q: y }, assert: [{ type: equals, value: x }] }
                    |     ^
                  hint: results are paired by id: give each case its own

                """#),
        SuiteProblem(
            "an unknown prompt",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { direct: "{{ q }}" }
                cases:
                  - { id: a, prompts: [dierct], vars: { q: x }, assert: [{ type: equals, value: x }] }

                """#
            ],
            shows: #"""
                suite.yaml:4:24: error: there is no prompt 'dierct'
                  4 |   - { id: a, prompts: [dierct], vars: { q: x }, assert: [{ type: equals, value: x }] }
                    |                        ^
                  hint: did you mean 'direct'?

                """#),
        SuiteProblem(
            "a bad pattern",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                cases:
                  - { id: a, vars: { q: x }, assert: [{ type: regex, value: "[a-" }] }

                """#
            ],
            shows: #"""
                suite.yaml:4:61: error: regex: value: found '[a-', where after 3 bytes missing terminating ] for character class, expected a PCRE2 pattern
                  4 |   - { id: a, vars: { q: x }, assert: [{ type: regex, value: "[a-" }] }
                    |                                                             ^

                """#),
        SuiteProblem(
            "a pattern that is bad for one case",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                defaults:
                  assert:
                    - { type: regex, value: "{{ pattern }}" }
                cases:
                  - { id: good, vars: { q: x, pattern: 'a+' } }
                  - { id: bad, vars: { q: x, pattern: 'a(' } }

                """#
            ],
            shows: #"""
                suite.yaml:5:29: error: regex: value: found 'a(', where after 2 bytes missing closing parenthesis, expected a PCRE2 pattern (case 'bad')
                  5 |     - { type: regex, value: "{{ pattern }}" }
                    |                             ^

                """#),
        SuiteProblem(
            "a missing variable, said once",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts:
                  p: "{{ question }}"
                cases:
                  - { id: a, vars: { qestion: x }, assert: [{ type: equals, value: x }] }
                  - { id: b, vars: { qestion: x }, assert: [{ type: equals, value: x }] }

                """#
            ],
            shows: #"""
                suite.yaml:3:6: error: prompt 'p': there is no variable 'question' (case 'a')
                  3 |   p: "{{ question }}"
                    |      ^
                  hint: did you mean 'qestion'?

                """#),
        SuiteProblem(
            "bad fields of assertions",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                cases:
                  - id: a
                    vars: { q: x }
                    threshold: 2
                    assert:
                      - { type: equals, value: x, weight: -1 }
                      - { type: contains, valeu: x }
                      - { value: x }
                      - nonsense

                """#
            ],
            shows: #"""
                suite.yaml:6:16: error: found '2', expected a score from 0 to 1
                  6 |     threshold: 2
                    |                ^
                suite.yaml:8:43: error: found '-1', expected a weight, 0 or more
                  8 |       - { type: equals, value: x, weight: -1 }
                    |                                           ^
                suite.yaml:9:34: error: contains: valeu: found the key 'valeu', expected no options for 'contains'
                  9 |       - { type: contains, valeu: x }
                    |                                  ^
                  hint: did you mean 'value'?
                suite.yaml:10:9: error: the assertion has no type
                  10 |       - { value: x }
                     |         ^
                suite.yaml:11:9: error: found 'nonsense', expected an assertion such as { type: equals, value: … }
                  11 |       - nonsense
                     |         ^

                """#),
        SuiteProblem(
            "a broken template",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q" }
                cases: [{ id: a, vars: { q: x }, assert: [{ type: equals, value: x }] }]

                """#
            ],
            shows: #"""
                suite.yaml:2:15: error: template: '{{' is never closed by '}}'
                  2 | prompts: { p: "{{ q" }
                    |               ^
                  hint: to have it as text, write {{ "{{" }}

                """#),
        SuiteProblem(
            "prompts without text",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: { system: be brief } , q: [ { role: user } ], r: }
                cases: [{ id: a, vars: { q: x }, assert: [{ type: equals, value: x }] }]

                """#
            ],
            shows: #"""
                suite.yaml:2:15: error: the prompt 'p' has neither text nor messages nor turns
                  2 | prompts: { p: { system: be brief } , q: [ { role: user } ], r: }
                    |               ^
                suite.yaml:2:43: error: a message needs role and content
                  2 | prompts: { p: { system: be brief } , q: [ { role: user } ], r: }
                    |                                           ^
                suite.yaml:2:64: error: found nothing, expected a text
                  2 | prompts: { p: { system: be brief } , q: [ { role: user } ], r: }
                    |                                                                ^

                """#),
        SuiteProblem(
            "generators",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                cases:
                  - { generate: { decimal-pears: { count: 1 } }, assert: [{ type: equals, value: x }] }
                  - { generate: { decimal-pairs: { cuont: 1 } }, assert: [{ type: equals, value: x }] }

                """#
            ],
            shows: #"""
                suite.yaml:4:19: error: decimal-pears: found 'decimal-pears' (did you mean 'decimal-pairs'?), expected a generator: \#(GeneratorRegistry.names.joined(separator: ", "))
                  4 |   - { generate: { decimal-pears: { count: 1 } }, assert: [{ type: equals, value: x }] }
                    |                   ^
                suite.yaml:5:43: error: decimal-pairs: cuont: found the parameter 'cuont' (did you mean 'count'?), expected one of count, framings, kinds, orders, seed
                  5 |   - { generate: { decimal-pairs: { cuont: 1 } }, assert: [{ type: equals, value: x }] }
                    |                                           ^

                """#),
    ]
}
