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
    ]
}
