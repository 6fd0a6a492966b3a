import FixtureStore
import JSONText
import Testing

@testable import Nines

@Suite("Project files")
struct ProjectTests {
    @Test("say everything that is wrong with them, and never what may be a key", arguments: ProjectProblem.all)
    func problems(_ problem: ProjectProblem) throws {
        let folder = try SuiteFolder(["nines.yaml": problem.text])
        let shown = folder.problems { () throws(InvalidInput) in _ = try folder.project() }
        #expect(shown == problem.shows)
        #expect(!shown.contains("sk-") && !shown.contains("hunter2"))
    }

    @Test("an unknown target is met with the nearest one, and with all")
    func unknownTarget() throws {
        let folder = try SuiteFolder(
            [
                "nines.yaml":
                    "targets:\n  alpha: { base_url: 'http://x', model: m }\n  beta: { base_url: 'http://x', model: m }\n"
            ])
        let project = try folder.project()
        #expect(try project.target("beta").alias == "beta")
        let shown = folder.problems { () throws(InvalidInput) in _ = try project.target("alhpa") }
        #expect(shown.contains("nines.yaml:1:1: error: unknown target 'alhpa'\n"))
        #expect(shown.contains("hint: did you mean 'alpha'? targets here: alpha, beta\n"))
    }

    @Test(
        "a judge that there is not is shown where a suite names it",
        arguments: [
            ("{ best-of: { samples: 2, judge: jugde } }", "{ type: equals, value: x }", "suite.yaml:3:47"),
            (
                "{ vote: { samples: 2, of: { best-of: { judge: jugde, samples: 2 } } } }", "{ type: equals, value: x }",
                "suite.yaml:3:61"
            ),
            ("direct", "{ type: llm-rubric, value: x, judge: jugde }", "suite.yaml:4:66"),
            (
                "{ best-of: { samples: 2, judge: judge } }", "{ type: similar, value: x, embeddings: jugde }",
                "suite.yaml:4:68"
            ),
        ])
    func unknownJudge(strategy: String, assertion: String, place: String) throws {
        let suite = """
            suite: s
            prompts: { p: x }
            strategies: [ \(strategy) ]
            cases: [ { id: a, assert: [ \(assertion) ] } ]
            """
        let folder = try SuiteFolder([
            "suite.yaml": suite, "nines.yaml": "targets: { judge: { base_url: 'http://x', model: m } }\n",
        ])
        let project = try folder.project()
        let read = try folder.suite()
        let shown = folder.problems { () throws(InvalidInput) in try project.checkTargets(of: [read]) }
        #expect(shown.hasPrefix("\(place): error: unknown target 'jugde'\n"), "\(shown)")
        #expect(shown.hasSuffix("hint: did you mean 'judge'?\n"), "\(shown)")
    }

    @Test("are found above the suite; without one there are no targets")
    func found() throws {
        let folder = try SuiteFolder(["nines.yaml": "fixtures: recorded\nreports: out\n", "deep/er/suite.yaml": ""])
        let project = try Project.find(from: folder.file("deep/er"))
        #expect(project.root == folder.path)
        #expect(project.fixtures == folder.file("recorded"))
        #expect(project.reports == folder.file("out"))
        #expect(project.targets.isEmpty)
    }

    @Test("texts come from the environment or a file, or are missing with a word on what to do")
    func configuredText() throws {
        let folder = try SuiteFolder(["key": "  from file\n", "empty": "\n"])
        let here = Nines.SourceLocation(file: folder.file("key"), line: 1)
        func resolve(
            _ source: ConfiguredText.Source, optional: Bool = false, _ environment: [String: String] = [:]
        ) throws(InvalidInput) -> String? {
            try ConfiguredText(source, isOptional: optional, location: here).resolve(environment)
        }
        #expect(try resolve(.environment(name: "K", default: nil), ["K": "v"]) == "v")
        #expect(try resolve(.environment(name: "K", default: "d")) == "d")
        #expect(try resolve(.environment(name: "K", default: "d"), ["K": ""]) == "d")
        #expect(try resolve(.environment(name: "K", default: nil), optional: true) == nil)
        #expect(try resolve(.file(path: folder.file("key"))) == "from file")
        #expect(try resolve(.file(path: folder.file("gone")), optional: true) == nil)
        for source in [
            ConfiguredText.Source.environment(name: "K", default: nil), .file(path: folder.file("gone")),
            .file(path: folder.file("empty")),
        ] {
            let shown = folder.problems { () throws(InvalidInput) in _ = try resolve(source, ["K": ""]) }
            #expect(shown.hasPrefix("key:1:1: error: "), "\(shown)")
        }
        #expect(ConfiguredText(.environment(name: "K", default: "d"), location: here).name == "$K")
    }

    @Test("the credentials of a header are secret without their scheme too")
    func schemes() throws {
        let text = """
            targets:
              t:
                base_url: 'http://x'
                model: m
                headers: { Authorization: { env: AUTH }, X-Short: { env: SHORT }, X-Title: { env: TITLE } }
            """
        let secrets = try SuiteFolder(["nines.yaml": text]).project().secrets([
            "AUTH": "Bearer canary-0123", "SHORT": "Token abc", "TITLE": "My assistant",
        ])
        #expect(secrets.findings(in: Array("the key canary-0123 is wrong".utf8)) == ["$AUTH"])
        #expect(secrets.findings(in: Array("Token abc".utf8)) == ["$SHORT"])
        #expect(secrets.findings(in: Array("abc, an assistant of mine, Bearer".utf8)).isEmpty)
        #expect(secrets.unwatched.isEmpty)
    }

    @Test(
        "a price has a currency of three capital letters and a day that there is",
        arguments: [
            ("currency: USD", nil, nil), ("as_of: 2024-10-01", nil, nil), ("as_of: '2024-02-29'", nil, nil),
            ("as_of: 2000-02-29", nil, nil),
            (
                "currency: dollars", "found 'dollars', expected a currency of three capital letters",
                "as in ISO 4217, such as USD, EUR or CNY"
            ),
            ("currency: eur", "found 'eur', expected a currency of three capital letters", "write EUR"),
            (
                "currency: US$", "found 'US$', expected a currency of three capital letters",
                "as in ISO 4217, such as USD, EUR or CNY"
            ),
            ("as_of: yesterday", "found 'yesterday', expected a day such as 2024-10-01", dayForm),
            ("as_of: 2024-1-5", "found '2024-1-5', expected a day such as 2024-10-01", dayForm),
            ("as_of: 01.10.2024", "found '01.10.2024', expected a day such as 2024-10-01", dayForm),
            ("as_of: -024-10-01", "found '-024-10-01', expected a day such as 2024-10-01", dayForm),
            ("as_of: 2024-10-011", "found '2024-10-011', expected a day such as 2024-10-01", dayForm),
            ("as_of: 2023-02-29", "found '2023-02-29', expected a day such as 2024-10-01", noSuchDay),
            ("as_of: 1900-02-29", "found '1900-02-29', expected a day such as 2024-10-01", noSuchDay),
            ("as_of: 2024-13-01", "found '2024-13-01', expected a day such as 2024-10-01", noSuchDay),
            ("as_of: 2024-04-31", "found '2024-04-31', expected a day such as 2024-10-01", noSuchDay),
            ("as_of: 2024-04-00", "found '2024-04-00', expected a day such as 2024-10-01", noSuchDay),
        ] as [(String, String?, String?)])
    func priceFields(_ field: String, _ message: String?, _ hint: String?) throws {
        let currency = field.hasPrefix("currency") ? "" : "      currency: USD\n"
        let folder = try SuiteFolder([
            "nines.yaml": """
            targets:
              t:
                base_url: http://x
                model: m
                price:
                  \(field)
                  input_per_million: 1
                  output_per_million: 2
            \(currency)
            """
        ])
        let shown = folder.problems { () throws(InvalidInput) in _ = try folder.project() }
        guard let message, let hint else {
            #expect(shown.isEmpty)
            return
        }
        let column = field.hasPrefix("currency") ? 17 : 14
        #expect(shown.hasPrefix("nines.yaml:6:\(column): error: \(message)\n"), "\(shown)")
        #expect(shown.hasSuffix("  hint: \(hint)\n") && shown.split(separator: "error: ").count == 2, "\(shown)")
    }

    private static let dayForm = "the day on which the prices were read: year, month and day, as YYYY-MM-DD"
    private static let noSuchDay = "there is no such day; it is written YYYY-MM-DD"

    @Test("prices give the cost of what was used, or nothing")
    func price() throws {
        let folder = try SuiteFolder([
            "nines.yaml": """
            targets:
              t:
                base_url: http://x
                model: m
                price: { currency: CNY, input_per_million: 2, cached_input_per_million: 0.5, output_per_million: 8, per_request: 0.01, hypothetical: as if }
            """
        ])
        let price = try #require(try folder.project().target("t").price)
        #expect(price.hypothetical == "as if")
        #expect(price.cost(nil) == nil)
        #expect(price.cost(TokenUsage(json: ["prompt_tokens": 10])) == nil)
        let plain = TokenUsage(json: ["prompt_tokens": 1_000_000, "completion_tokens": 500_000])
        #expect(price.cost(plain) == 2 + 4 + 0.01)
        let cached = TokenUsage(
            json: [
                "prompt_tokens": 1_000_000, "completion_tokens": 0, "prompt_tokens_details": ["cached_tokens": 400_000],
            ])
        #expect(price.cost(cached) == 1.2 + 0.2 + 0.01)
        var dearThoughts = price
        dearThoughts.reasoningPerMillion = 20
        let reasoned = TokenUsage(
            json: [
                "prompt_tokens": 0, "completion_tokens": 500_000,
                "completion_tokens_details": ["reasoning_tokens": 100_000],
            ])
        #expect(dearThoughts.cost(reasoned) == 3.2 + 2 + 0.01)
        #expect(price.cost(reasoned) == 4 + 0.01, "reasoning is part of the completion")
    }
}
