extension SuiteProblem {
    /// What is wrong with data files, YAML and the rest.
    static let data = [
        SuiteProblem(
            "uneven rows",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                cases:
                  - { file: c.csv, assert: [{ type: equals, value: x }] }

                """#,
                "c.csv": #"""
                id,q
                a,1
                b
                c,1,2

                """#,
            ],
            shows: #"""
                c.csv:3:1: error: found 1 fields, expected 2 as in the first row
                  3 | b
                    | ^
                  hint: a field that contains a comma must stand in double quotes
                c.csv:4:1: error: found 3 fields, expected 2 as in the first row
                  4 | c,1,2
                    | ^
                  hint: a field that contains a comma must stand in double quotes

                """#),
        SuiteProblem(
            "a quote that never ends",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                cases:
                  - { file: c.csv, assert: [{ type: equals, value: x }] }

                """#,
                "c.csv": #"""
                id,q
                a,"1
                b,2

                """#,
            ],
            shows: #"""
                c.csv:2:1: error: a quoted field begins here and never ends
                  2 | a,"1
                    | ^

                """#),
        SuiteProblem(
            "two columns of one name",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                cases:
                  - { file: c.csv, assert: [{ type: equals, value: x }] }

                """#,
                "c.csv": #"""
                id,q,q,
                a,1,2,3

                """#,
            ],
            shows: #"""
                c.csv:1:1: error: the column 'q' stands twice
                  1 | id,q,q,
                    | ^
                c.csv:1:1: error: a column has no name
                  1 | id,q,q,
                    | ^

                """#),
        SuiteProblem(
            "a data file without assertions, said once",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                cases:
                  - { file: c.csv }

                """#,
                "c.csv": #"""
                id,q
                a,1
                b,2

                """#,
            ],
            shows: #"""
                suite.yaml:4:5: error: the case has no assertion: nothing could ever fail
                  4 |   - { file: c.csv }
                    |     ^
                  hint: write 'assert: [{ type: …, value: … }]' here or under defaults

                """#),
        SuiteProblem(
            "broken JSON lines",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                cases:
                  - { file: c.jsonl, assert: [{ type: equals, value: x }] }

                """#,
                "c.jsonl": #"""
                {"id": "a", "q": "数"}
                {"id": "b", "q": 数}
                [1]

                """#,
            ],
            shows: #"""
                c.jsonl:2:18: error: malformed JSON: found '数' where a value is expected
                  2 | {"id": "b", "q": 数}
                    |                  ^
                c.jsonl:3:1: error: found a JSON array, expected an object a line
                  3 | [1]
                    | ^

                """#),
        SuiteProblem(
            "a data file of no known kind",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                cases:
                  - { file: c.txt, assert: [{ type: equals, value: x }] }

                """#,
                "c.txt": #"""
                x

                """#,
            ],
            shows: #"""
                suite.yaml:4:13: error: 'c.txt' is of no known kind
                  4 |   - { file: c.txt, assert: [{ type: equals, value: x }] }
                    |             ^
                  hint: cases come from .csv, .jsonl and .yaml files

                """#),
        SuiteProblem(
            "tabs",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}" }
                cases:
                \#t- id: a

                """#
            ],
            shows: #"""
                suite.yaml:4:1: error: malformed YAML: found character that cannot start any token (while scanning for the next token at 4:1)
                  4 |  - id: a
                    | ^
                  hint: indent with blanks, not tabs

                """#),
        SuiteProblem(
            "a colon in a text",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts:
                  p: Answer: {{ q }}
                cases: [{ id: a, vars: { q: x }, assert: [{ type: equals, value: x }] }]

                """#
            ],
            shows: #"""
                suite.yaml:3:12: error: malformed YAML: mapping values are not allowed in this context
                  3 |   p: Answer: {{ q }}
                    |            ^
                  hint: a text that contains ': ' must stand in quotes

                """#),
        SuiteProblem(
            "a quote without end",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }} }
                cases: [{ id: a, vars: { q: x }, assert: [{ type: equals, value: x }] }]

                """#
            ],
            shows: #"""
                suite.yaml:4:1: error: malformed YAML: found unexpected end of stream (while scanning a quoted scalar at 2:15)
                  4 |\#u{20}
                    | ^

                """#),
        SuiteProblem(
            "a brace without end",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: "{{ q }}"
                cases: [{ id: a, vars: { q: x }, assert: [{ type: equals, value: x }] }]

                """#
            ],
            shows: #"""
                suite.yaml:3:1: error: malformed YAML: did not find expected ',' or '}' (while parsing a flow mapping at 2:10)
                  3 | cases: [{ id: a, vars: { q: x }, assert: [{ type: equals, value: x }] }]
                    | ^

                """#),
        SuiteProblem(
            "a value that nests too deep for what is written of it",
            files: [
                "suite.yaml": """
                suite: s
                prompts: { p: hello }
                request: { a: \(String(repeating: "[", count: 200))\(String(repeating: "]", count: 200)) }
                cases: [{ id: a, assert: [{ type: equals, value: x }] }]

                """
            ],
            shows: """
                suite.yaml:3:10: error: nests more than 200 deep
                  3 | request: { a: \(String(repeating: "[", count: 146))…
                    |          ^
                  hint: records and recordings of it could not be read again

                """),
        SuiteProblem(
            "an alias of nothing",
            files: [
                "suite.yaml": #"""
                suite: *nobody

                """#
            ],
            shows: #"""
                suite.yaml:1:8: error: malformed YAML: found undefined alias
                  1 | suite: *nobody
                    |        ^

                """#),
        SuiteProblem(
            "aliases of aliases of aliases",
            files: [
                "suite.yaml": #"""
                suite: s
                prompts: { p: hello }
                sources: &a [1,1,1,1,1,1,1,1,1,1]
                cases:
                  - id: a
                    assert: [{ type: equals, value: x }]
                    vars:
                      q: x
                      b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]
                      c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]
                      d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]
                      e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]
                      f: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e,*e]
                      g: &g [*f,*f,*f,*f,*f,*f,*f,*f,*f,*f]

                """#
            ],
            shows: #"""
                suite.yaml:8:7: error: expands to more than 200,000 values
                  8 |       q: x
                    |       ^
                  hint: aliases that repeat aliases grow without bound

                """#),
    ]
}
