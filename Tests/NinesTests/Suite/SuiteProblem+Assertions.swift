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

                """#)
    ]
}
