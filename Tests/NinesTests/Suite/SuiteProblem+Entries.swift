extension SuiteProblem {
    /// What is wrong with entries: data files that read each other, what would be lost, what follows from something else.
    static let entries = [
        SuiteProblem(
            "a data file that names itself",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                cases: [{ file: c.yaml, assert: [{ type: equals, value: x }] }]

                """#,
                "c.yaml": #"""
                - { id: a, vars: { q: x } }
                - { file: c.yaml }

                """#,
            ],
            shows: #"""
                c.yaml:2:11: error: the data file 'c.yaml' takes its cases from itself
                  2 | - { file: c.yaml }
                    |           ^
                  hint: it is read already: c.yaml → c.yaml

                """#),
        SuiteProblem(
            "data files that name each other",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                cases: [{ file: c.yaml, assert: [{ type: equals, value: x }] }]

                """#,
                "c.yaml": #"""
                - { file: ./d.yaml }

                """#,
                "d.yaml": #"""
                - { file: ./c.yaml }

                """#,
            ],
            shows: #"""
                d.yaml:1:11: error: the data file './c.yaml' takes its cases from itself
                  1 | - { file: ./c.yaml }
                    |           ^
                  hint: it is read already: c.yaml → d.yaml → c.yaml

                """#),
        SuiteProblem(
            "JSON lines of which a part would be lost",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                cases: [{ file: c.jsonl, assert: [{ type: equals, value: x }] }]

                """#,
                "c.jsonl": #"""
                {"id": "a", "vars": [1, 2]}
                {"id": "b", "q": 1, "tags": 5}
                {"id": ["c"], "q": 1, "tags": ["x", 2]}
                {"id": null, "q": 1, "tags": null}

                """#,
            ],
            shows: #"""
                c.jsonl:1:1: error: vars: found a JSON array, expected an object
                  1 | {"id": "a", "vars": [1, 2]}
                    | ^
                c.jsonl:2:1: error: tags: found a JSON number, expected a text or a list of texts
                  2 | {"id": "b", "q": 1, "tags": 5}
                    | ^
                c.jsonl:3:1: error: id: found a JSON array, expected a text or a number
                  3 | {"id": ["c"], "q": 1, "tags": ["x", 2]}
                    | ^
                c.jsonl:3:1: error: tags: found a JSON array, expected a text or a list of texts
                  3 | {"id": ["c"], "q": 1, "tags": ["x", 2]}
                    | ^

                """#),
        SuiteProblem(
            "a case's prompts",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                cases:
                  - { id: a, vars: { q: x }, prompts: [], assert: [{ type: equals, value: x }] }
                  - { id: b, vars: { q: x }, prompt: hi, prompts: p, assert: [{ type: equals, value: x }] }

                """#
            ],
            shows: #"""
                suite.yaml:4:39: error: the list of prompts is empty
                  4 |   - { id: a, vars: { q: x }, prompts: [], assert: [{ type: equals, value: x }] }
                    |                                       ^
                  hint: without 'prompts' the case is put through all of the suite's
                suite.yaml:5:42: error: 'prompts' stands beside 'prompt'
                  5 |   - { id: b, vars: { q: x }, prompt: hi, prompts: p, assert: [{ type: equals, value: x }] }
                    |                                          ^
                  hint: a case has prompts of its own, or names some of the suite's

                """#),
        SuiteProblem(
            "no strategies",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                strategies: []
                cases: [{ id: a, vars: { q: x }, assert: [{ type: equals, value: x }] }]

                """#
            ],
            shows: #"""
                suite.yaml:3:13: error: the list of strategies is empty
                  3 | strategies: []
                    |             ^
                  hint: without 'strategies' the suite has 'direct'

                """#),
        SuiteProblem(
            "words that may or may not leave a case out",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                cases:
                  - { id: a, vars: { q: x }, skip: no, assert: [{ type: equals, value: x }] }
                  - { id: b, vars: { q: x }, skip: 'Yes', assert: [{ type: equals, value: x }] }
                  - { id: c, vars: { q: x }, skip: 1, assert: [{ type: equals, value: x }] }
                  - { id: d, vars: { q: x }, skip: "", assert: [{ type: equals, value: x }] }
                  - { id: e, vars: { q: x }, skip: [x], assert: [{ type: equals, value: x }] }

                """#
            ],
            shows: #"""
                suite.yaml:4:36: error: found 'no', expected true, false or why the case is left out
                  4 |   - { id: a, vars: { q: x }, skip: no, assert: [{ type: equals, value: x }] }
                    |                                    ^
                  hint: write true or false
                suite.yaml:5:36: error: found 'Yes', expected true, false or why the case is left out
                  5 |   - { id: b, vars: { q: x }, skip: 'Yes', assert: [{ type: equals, value: x }] }
                    |                                    ^
                  hint: write true or false
                suite.yaml:6:36: error: found '1', expected true, false or why the case is left out
                  6 |   - { id: c, vars: { q: x }, skip: 1, assert: [{ type: equals, value: x }] }
                    |                                    ^
                suite.yaml:7:36: error: found '', expected true, false or why the case is left out
                  7 |   - { id: d, vars: { q: x }, skip: "", assert: [{ type: equals, value: x }] }
                    |                                    ^
                suite.yaml:8:36: error: found a list, expected true, false or why the case is left out
                  8 |   - { id: e, vars: { q: x }, skip: [x], assert: [{ type: equals, value: x }] }
                    |                                    ^

                """#),
        SuiteProblem(
            "two faults at one place",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ question }} {{ context }}" }
                defaults: { assert: [{ type: equals, value: x }] }
                cases:
                  - { id: a, vars: { context: x } }
                  - { id: b, vars: { question: x } }
                  - { id: c, vars: { question: x } }

                """#
            ],
            shows: #"""
                suite.yaml:2:15: error: prompt 'p': there is no variable 'question' (case 'a')
                  2 | prompts: { p: "{{ question }} {{ context }}" }
                    |               ^
                  hint: the case has: context
                suite.yaml:2:15: error: prompt 'p': there is no variable 'context' (case 'b')
                  2 | prompts: { p: "{{ question }} {{ context }}" }
                    |               ^
                  hint: the case has: question

                """#),
        SuiteProblem(
            "a missing data file, and nothing that follows from it",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                cases: [{ file: none.csv, assert: [{ type: equals, value: x }] }]
                gates: ["accuracy{tag=zh} >= 0.5", "accuracy{prompt=p} >= 0.5"]

                """#
            ],
            shows: #"""
                suite.yaml:3:17: error: cannot read 'none.csv': No such file or directory
                  3 | cases: [{ file: none.csv, assert: [{ type: equals, value: x }] }]
                    |                 ^

                """#),
        SuiteProblem(
            "a turn that uses an answer before it is given",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts:
                  p: { turns: [{ user: "{{ answers[0] }}" }, { user: "{{ answers[0] }}" }] }
                  r: { turns: [{ user: hi }, { user: hi }, { user: "{{ answers[1] }}" }] }
                cases: [{ id: a, assert: [{ type: equals, value: x }] }]

                """#
            ],
            shows: #"""
                suite.yaml:3:16: error: turn: 'answers' is an array without an element 0 (case 'a')
                  3 |   p: { turns: [{ user: "{{ answers[0] }}" }, { user: "{{ answers[0] }}" }] }
                    |                ^

                """#),
        SuiteProblem(
            "clusters that are called as cases outside them",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                defaults: { assert: [{ type: equals, value: x }], vars: { q: x } }
                cases:
                  - { id: a }
                  - { id: b, cluster: a }
                  - { id: c, cluster: a }
                  - { id: d, cluster: d }
                  - { id: e, cluster: d }
                  - { id: f, cluster: e }

                """#
            ],
            shows: #"""
                suite.yaml:6:5: error: the cluster 'a' is called as a case that is not in it
                  6 |   - { id: b, cluster: a }
                    |     ^
                  hint: write 'cluster: a' at that case too, or give the cluster another name
                suite.yaml:10:5: error: the cluster 'e' is called as a case that is not in it
                  10 |   - { id: f, cluster: e }
                     |     ^
                  hint: write 'cluster: e' at that case too, or give the cluster another name

                """#),
        SuiteProblem(
            "clusters without a name",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                defaults: { assert: [{ type: equals, value: x }] }
                cases:
                  - { id: a, vars: { q: x }, cluster: [b] }
                  - { id: b, vars: { q: x }, cluster: " " }
                  - { file: c.jsonl }

                """#,
                "c.jsonl": #"""
                {"id": "c", "q": 1, "cluster": {"of": "d"}}

                """#,
            ],
            shows: #"""
                c.jsonl:1:1: error: cluster: found a JSON object, expected a text or a number
                  1 | {"id": "c", "q": 1, "cluster": {"of": "d"}}
                    | ^
                suite.yaml:5:39: error: found a list, expected the name of a cluster, which related cases share
                  5 |   - { id: a, vars: { q: x }, cluster: [b] }
                    |                                       ^
                suite.yaml:6:39: error: found ' ', expected the name of a cluster, which related cases share
                  6 |   - { id: b, vars: { q: x }, cluster: " " }
                    |                                       ^
                  hint: without 'cluster' a case is related to no other

                """#),
    ]
}
