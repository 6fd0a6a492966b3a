import Testing

/// A project file that cannot be used, and everything that its author is told.
struct ProjectProblem: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let shows: String

    init(_ description: String, _ text: String, shows: String) {
        testDescription = description
        self.text = text
        self.shows = shows
    }

    static let all = [
        ProjectProblem(
            "a key",
            #"""
            targets:
              t:
                base_url: http://x/v1
                model: m
                api_key: sk-abcdefghijklmnopqrstuvwxyz0123

            """#,
            shows: #"""
                nines.yaml:5:14: error: a key may not stand in this file
                  hint: write api_key: { env: NAME } or { file: path }, and revoke this key

                """#),
        ProjectProblem(
            "a key beside other mistakes",
            #"""
            targets:
              t: { base_url: 'http://x/v1', modle: m, api_key: sk-abcdefghijklmnopqrstuvwxyz0123 }

            """#,
            shows: #"""
                nines.yaml:2:33: error: unknown key 'modle' in a target
                  hint: did you mean 'model'?
                nines.yaml:2:52: error: a key may not stand in this file
                  hint: write api_key: { env: NAME } or { file: path }, and revoke this key

                """#),
        ProjectProblem(
            "a key in a header and in the query",
            #"""
            targets:
              t:
                base_url: http://x/v1
                model: m
                headers: { AUTHORIZATION: Bearer sk-abcdefghijklmnopqrstuvwxyz0123, X-Team: mine }
                query: { key: sk-abcdefghijklmnopqrstuvwxyz0123 }

            """#,
            shows: #"""
                nines.yaml:5:31: error: a key may not stand in this file
                  hint: write AUTHORIZATION: { env: NAME } or { file: path }, and revoke this key
                nines.yaml:6:19: error: a key may not stand in this file
                  hint: write key: { env: NAME } or { file: path }, and revoke this key

                """#),
        ProjectProblem(
            "a password in a URL",
            #"""
            targets:
              t:
                base_url: https://me:hunter2@example.com/v1
                model: m

            """#,
            shows: #"""
                nines.yaml:3:15: error: a URL may not carry a user name or password
                  hint: use api_key or headers

                """#),
        ProjectProblem(
            "a URL without scheme",
            #"""
            targets:
              t: { base_url: example.com/v1, model: m }

            """#,
            shows: #"""
                nines.yaml:2:18: error: found 'example.com/v1', expected a URL that begins with http:// or https://
                  2 |   t: { base_url: example.com/v1, model: m }
                    |                  ^

                """#),
        ProjectProblem(
            "a target without address",
            #"""
            targets:
              t: { model: m }

            """#,
            shows: #"""
                nines.yaml:2:3: error: the target 't' has no base_url
                  2 |   t: { model: m }
                    |   ^
                  hint: such as base_url: https://api.openai.com/v1

                """#),
        ProjectProblem(
            "unknown keys",
            #"""
            target: {}
            targets:
              t: { base_ulr: 'http://x', model: m }

            """#,
            shows: #"""
                nines.yaml:1:1: error: unknown key 'target' in the project file
                  1 | target: {}
                    | ^
                  hint: did you mean 'targets'?
                nines.yaml:3:3: error: the target 't' has no base_url
                  3 |   t: { base_ulr: 'http://x', model: m }
                    |   ^
                  hint: such as base_url: https://api.openai.com/v1
                nines.yaml:3:8: error: unknown key 'base_ulr' in a target
                  3 |   t: { base_ulr: 'http://x', model: m }
                    |        ^
                  hint: did you mean 'base_url'?

                """#),
        ProjectProblem(
            "figures out of range",
            #"""
            targets:
              t:
                base_url: http://x
                model: m
                limits: { concurrency: 0, requests_per_minute: 1.5 }
                price: { currency: USD, input_per_million: -1, output_per_million: 2 }
                http: 3
                attempts: 99
                timeouts: { total: -1 }
                rename: { max_tokens: 3 }
                capabilities: { stream: yes }

            """#,
            shows: #"""
                nines.yaml:5:28: error: found '0', expected 1 to 10000
                  5 |     limits: { concurrency: 0, requests_per_minute: 1.5 }
                    |                            ^
                nines.yaml:5:52: error: found '1.5', expected a whole number of at least 1
                  5 |     limits: { concurrency: 0, requests_per_minute: 1.5 }
                    |                                                    ^
                nines.yaml:6:5: error: a price needs currency, input_per_million and output_per_million
                  6 |     price: { currency: USD, input_per_million: -1, output_per_million: 2 }
                    |     ^
                nines.yaml:6:48: error: found '-1', expected an amount
                  6 |     price: { currency: USD, input_per_million: -1, output_per_million: 2 }
                    |                                                ^
                nines.yaml:7:11: error: found '3', expected auto, 1.1 or 2
                  7 |     http: 3
                    |           ^
                nines.yaml:8:15: error: found '99', expected how often a call is tried, 1 to 20
                  8 |     attempts: 99
                    |               ^
                nines.yaml:9:24: error: found '-1', expected seconds, above 0
                  9 |     timeouts: { total: -1 }
                    |                        ^
                nines.yaml:10:13: error: rename.max_tokens: found a number, expected a new name, or null to drop the field
                  10 |     rename: { max_tokens: 3 }
                     |             ^
                nines.yaml:11:29: error: found 'yes', expected true or false
                  11 |     capabilities: { stream: yes }
                     |                             ^

                """#),
        ProjectProblem(
            "a value from nowhere",
            #"""
            targets:
              t: { base_url: { evn: URL }, model: { optional: true } }

            """#,
            shows: #"""
                nines.yaml:2:18: error: found neither env nor file
                  2 |   t: { base_url: { evn: URL }, model: { optional: true } }
                    |                  ^
                  hint: write { env: NAME } or { file: path }
                nines.yaml:2:20: error: unknown key 'evn' in a value from elsewhere
                  2 |   t: { base_url: { evn: URL }, model: { optional: true } }
                    |                    ^
                  hint: known keys: default, env, file, optional

                """#),
        ProjectProblem(
            "a program with the keys of an endpoint",
            #"""
            targets:
              t: { command: [x], base_url: 'http://x', timeouts: { connect: 1 } }
              u: { command: python3 x.py }
              v: { base_url: 'http://x', env: { A: b } }

            """#,
            shows: #"""
                nines.yaml:2:22: error: 'base_url' means nothing to a program
                  2 |   t: { command: [x], base_url: 'http://x', timeouts: { connect: 1 } }
                    |                      ^
                  hint: a target has either a base_url or a command
                nines.yaml:2:56: error: the timeout 'connect' means nothing to a program
                  2 |   t: { command: [x], base_url: 'http://x', timeouts: { connect: 1 } }
                    |                                                        ^
                  hint: write timeouts: { total: seconds }
                nines.yaml:3:17: error: found 'python3 x.py', expected a list such as ["python3", "rules.py"]; there is no shell
                  3 |   u: { command: python3 x.py }
                    |                 ^
                nines.yaml:4:30: error: 'env' goes with a command only
                  4 |   v: { base_url: 'http://x', env: { A: b } }
                    |                              ^
                  hint: headers carry what endpoints need

                """#),
        ProjectProblem(
            "an empty file",
            "",
            shows: #"""
                nines.yaml:1:1: error: the file is empty

                """#),
    ]
}
