@testable import Nines

extension SuiteProblem {
    /// What single types of assertions cannot work with.
    static let assertions = [
        SuiteProblem(
            "finish reasons that there are not",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                cases:
                  - { id: a, vars: { q: x }, assert: [{ type: finish-reason, value: stoop }] }
                  - { id: b, vars: { q: x, end: lenght }, assert: [{ type: not-finish-reason, value: [stop, "{{ end }}"] }] }

                """#
            ],
            shows: #"""
                suite.yaml:4:69: error: finish-reason: value: found 'stoop', expected one of stop, length, tool_calls, content_filter, function_call
                  4 |   - { id: a, vars: { q: x }, assert: [{ type: finish-reason, value: stoop }] }
                    |                                                                     ^
                  hint: did you mean 'stop'?
                suite.yaml:5:86: error: not-finish-reason: value: found 'lenght', expected one of stop, length, tool_calls, content_filter, function_call (case 'b')
                  5 |   - { id: b, vars: { q: x, end: lenght }, assert: [{ type: not-finish-reason, value: [stop, "{{ end }}"] }] }
                    |                                                                                      ^
                  hint: did you mean 'length'?

                """#),
        SuiteProblem(
            "more members than there are",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                defaults:
                  assert:
                    - type: members
                      set: [Peru, Poland, Chad]
                      count: "{{ n }}"
                      where: { starts-with: "{{ letter }}" }
                cases:
                  - { id: two, vars: { q: x, n: 2, letter: p } }
                  - { id: three, vars: { q: x, n: 3, letter: p } }
                  - { id: none, vars: { q: x, n: 1, letter: z } }

                """#
            ],
            shows: #"""
                suite.yaml:7:14: error: members: count: found 3, expected at most 2, the members of the set that are as 'where' demands (case 'three')
                  7 |       count: "{{ n }}"
                    |              ^
                  hint: a name that is missing is added to the set, or to the aliases of a member
                suite.yaml:8:14: error: members: where: found {"starts-with":"z"}, expected a condition that a member of the set satisfies (case 'none')
                  8 |       where: { starts-with: "{{ letter }}" }
                    |              ^

                """#),
        SuiteProblem(
            "several bad fields of one assertion",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                cases:
                  - id: a
                    vars: { q: x }
                    assert:
                      - { type: starts-with, value: [], tirm: true, threshold: 0.5, weight: -1 }
                      - { type: regex, valeu: x, flags: i }
                      - { type: latency, threshold: fast }
                      - { type: members, set: [Peru], where: { letter: pe, position: 1 } }

                """#
            ],
            shows: #"""
                suite.yaml:7:37: error: starts-with: value: found array, expected a text or number
                  7 |       - { type: starts-with, value: [], tirm: true, threshold: 0.5, weight: -1 }
                    |                                     ^
                suite.yaml:7:47: error: starts-with: tirm: found the key 'tirm', expected one of ignore-case, trim
                  7 |       - { type: starts-with, value: [], tirm: true, threshold: 0.5, weight: -1 }
                    |                                               ^
                suite.yaml:7:64: error: starts-with: threshold: found 0.5, expected no threshold for 'starts-with', which has no use for one
                  7 |       - { type: starts-with, value: [], tirm: true, threshold: 0.5, weight: -1 }
                    |                                                                ^
                  hint: a threshold of the case, beside 'assert', is for the mean of all its scores
                suite.yaml:7:77: error: found '-1', expected a weight, 0 or more
                  7 |       - { type: starts-with, value: [], tirm: true, threshold: 0.5, weight: -1 }
                    |                                                                             ^
                suite.yaml:8:31: error: regex: valeu: found the key 'valeu', expected one of ignore-case
                  8 |       - { type: regex, valeu: x, flags: i }
                    |                               ^
                  hint: did you mean 'value'?
                suite.yaml:8:41: error: regex: flags: found the key 'flags', expected one of ignore-case
                  8 |       - { type: regex, valeu: x, flags: i }
                    |                                         ^
                suite.yaml:9:37: error: found 'fast', expected a number
                  9 |       - { type: latency, threshold: fast }
                    |                                     ^
                suite.yaml:10:46: error: members: where.letter: found "pe", expected one letter
                  10 |       - { type: members, set: [Peru], where: { letter: pe, position: 1 } }
                     |                                              ^

                """#),
    ]
}
