import Testing

@testable import Nines

@Suite("Claims files")
struct ClaimsFileTests {
    @Test("say everything that is wrong with them")
    func problems() throws {
        let folder = try SuiteFolder([
            "claims.yaml": """
            articles:
              A1: { title: One, autor: x }
            claims:
              - { id: A1.1, says: x, tests: [{ suite: s, expect: acuracy < 0.5 }] }
              - { id: A2.1, says: x, tests: [{ suite: s, expect: accuracy, compare: { by: target } }] }
              - { id: A1.1, says: x, tests: [{ suite: s, compare: { by: stategy, expect: beter } }] }
              - { id: A1.2, tests: [] }
              - { id: A1.3, says: x, tests: [{ expect: accuracy < 0.5 }, { feature: f, tags: [a] }, { suite: s }] }
              - { id: A1.4, says: x, tests: [{ suite: s, strategy: a, compare: { by: strategy, expect: better } }] }
              - { id: A1.5, says: x, tests: [{ suite: s, breakdown: [a, b, c] }, { suite: s, table: claim }] }
              - { id: A1.6, says: x, tests: [{ suite: s, targets: [a], except: b, breakdown: c }, { suite: s, target: a, table: steps }] }
              - { id: A1.7, says: x, tests: [{ suite: s, targets: [], breakdown: c }, { except: a, feature: f }] }
              - { says: x }
            """
        ])
        let shown = folder.problems { () throws(InvalidInput) in _ = try ClaimsFile.load(folder.file("claims.yaml")) }
        let lines = shown.split(separator: "\n").filter { $0.contains("error: ") }.map(String.init)
        #expect(
            lines == [
                "claims.yaml:2:21: error: unknown key 'autor' in an article",
                "claims.yaml:4:54: error: unknown metric 'acuracy'",
                "claims.yaml:5:11: error: there is no article 'A2'",
                "claims.yaml:5:34: error: a test has one of expect, compare, breakdown, table, feature; found expect, compare",
                "claims.yaml:6:5: error: the claim 'A1.1' stands twice (first at claims.yaml:4:5)",
                "claims.yaml:6:61: error: found 'stategy', expected a dimension: target, prompt, strategy, version",
                "claims.yaml:6:78: error: found 'beter', expected an expectation: better, worse, different, not-better",
                "claims.yaml:7:5: error: the claim 'A1.2' does not say anything",
                "claims.yaml:7:5: error: the claim 'A1.2' has no test",
                "claims.yaml:8:34: error: the test names no suite",
                "claims.yaml:8:76: error: 'tags' says nothing beside 'feature'",
                "claims.yaml:8:89: error: a test has one of expect, compare, breakdown, table, feature; found none",
                "claims.yaml:9:46: error: 'strategy' leaves nothing to compare by strategy",
                "claims.yaml:10:57: error: found a list, expected one dimension or a list of two different ones",
                "claims.yaml:10:89: error: found 'claim', expected a table: steps, trials, metrics",
                "claims.yaml:11:60: error: 'except' says nothing beside 'targets'",
                "claims.yaml:11:99: error: unknown key 'target' in a test",
                "claims.yaml:12:55: error: the test is about no target",
                "claims.yaml:12:77: error: 'except' says nothing beside 'feature'",
                "claims.yaml:13:5: error: found a mapping, expected a claim with an id",
            ], "\(shown)")
    }

    @Test("hold every article's claims, each testable", arguments: ["seeds/articles/claims.yaml"])
    func own(_ path: String) throws {
        let root = FileSystem.parent(FileSystem.parent(FileSystem.parent(FileSystem.parent(#filePath))))
        let file = try ClaimsFile.load(FileSystem.join(root, path))
        #expect(Set(file.articles.map(\.id)) == ["A1", "A2", "A3", "A4", "A5"])
        #expect(file.claims.count == 31)
    }
}
