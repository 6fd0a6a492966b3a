import Testing

@testable import Nines

/// Outcomes as a synthetic run takes them, each so many times.
private func letters(_ parts: (Int, Character)...) -> String {
    parts.map { String(repeating: $0.1, count: $0.0) }.joined()
}

@Suite("Answers that could not be read, under claims")
struct ClaimUnreadTests {
    private static func evidence(_ targets: [(name: String, letters: String)]) -> ClaimEvidence {
        var run = SyntheticRun(targets: targets.map(\.name))
        for target in targets { run.add(target.letters, target: target.name) }
        var evidence = ClaimEvidence()
        evidence.add(run.record, path: "run.jsonl")
        return evidence
    }

    private static func file(_ tests: String) throws -> ClaimsFile {
        let folder = try SuiteFolder([
            "claims.yaml": "articles: { A: { title: t } }\nclaims: [{ id: A.1, says: x, tests: [\(tests)] }]\n"
        ])
        return try ClaimsFile.load(folder.file("claims.yaml"))
    }

    private static func finding(_ test: String, _ evidence: ClaimEvidence) throws -> ClaimFinding {
        ClaimFinding(0, of: try #require(try file(test).claims.first), evidence)
    }

    @Test(
        "are too many above a tenth",
        arguments: [
            ("", false, ""), ("ppppf", false, ""), ("pppppppppt", false, "1 of 10 truncated"),
            ("ppppppppt", true, "1 of 9 truncated"), ("u", true, "1 of 1 unparsed"),
            ("ut", true, "1 unparsed and 1 truncated of 2"),
            ("rrrrrrrrre", false, ""), ("es", false, ""), ("eeeeeeeeet", true, "1 of 1 truncated"),
        ])
    func many(_ row: (letters: String, areMany: Bool, text: String)) {
        var answers = UnreadAnswers()
        for cell in SyntheticRun(row.letters).record.cells { answers.add(cell.outcome) }
        #expect(answers.areMany == row.areMany)
        #expect(answers.text == row.text)
    }

    @Test(
        "leave a verdict only where it would be the same had all been right and had all been wrong",
        arguments: [
            // 5 right of 32 is below a half; with the 17 nobody read it may be above.
            (
                letters((5, "p"), (10, "f"), (15, "u"), (2, "t")), "accuracy < 0.5",
                "not decided: 15 unparsed and 2 truncated of 32"
            ),
            (letters((35, "f"), (5, "t")), "accuracy < 0.5", "supported"),
            (letters((20, "p"), (20, "t")), "accuracy >= 0.7", "not decided: 20 of 40 truncated"),
            (letters((20, "p"), (20, "t")), "accuracy.low >= 0.2", "supported"),
            (letters((20, "p"), (20, "t")), "truncated_rate >= 0.3", "supported"),
            (letters((2, "p"), (38, "u")), "score <= 0.5", "not decided: 38 of 40 unparsed"),
            // A tenth and no more; and a refusal has been read.
            (letters((26, "p"), (10, "f"), (4, "t")), "accuracy < 0.82", "supported"),
            (letters((20, "f"), (20, "r")), "accuracy < 0.5", "supported"),
        ])
    func rates(_ row: (letters: String, condition: String, verdict: String)) throws {
        let test = "{ suite: numbers, expect: \(row.condition) }"
        #expect(try Self.finding(test, Self.evidence([("a", row.letters)])).verdicts.map(\.text) == [row.verdict])
    }

    @Test(
        "of either side of a comparison are taken for right there and for wrong on the other, and the reverse",
        arguments: [
            (letters((20, "f"), (20, "t")), letters((40, "p")), "better", "supported"),
            (letters((40, "t")), letters((20, "p"), (20, "f")), "better", "not decided: a 40 of 40 truncated"),
            // Both readings are a difference, but not the same one.
            (letters((40, "t")), letters((20, "p"), (20, "f")), "different", "not decided: a 40 of 40 truncated"),
            (letters((40, "f")), letters((30, "u"), (10, "p")), "not-better", "contradicted"),
            (
                letters((20, "p"), (20, "t")), letters((20, "u"), (20, "f")), "worse",
                "not decided: a 20 of 40 truncated, b 20 of 40 unparsed"
            ),
            (letters((36, "f"), (4, "t")), letters((36, "p"), (4, "u")), "better", "supported"),
        ])
    func comparisons(_ row: (base: String, candidate: String, expectation: String, verdict: String)) throws {
        let test = "{ suite: numbers, compare: { by: target, expect: \(row.expectation) } }"
        let finding = try Self.finding(test, Self.evidence([("a", row.base), ("b", row.candidate)]))
        #expect(finding.verdicts.map(\.text) == [row.verdict])
    }

    @Test("stand in every table, and the interval they would make beside the verdict")
    func tables() throws {
        let evidence = Self.evidence([("a", letters((8, "p"), (2, "u"))), ("b", letters((10, "p")))])
        func lines(_ test: String) throws -> [String] {
            let table = try #require(try Self.finding(test, evidence).tables.first).table
            return table.markdown.split(separator: "\n").map(String.init)
        }
        let rates = try lines("{ suite: numbers, expect: accuracy >= 0.99 }")
        #expect(rates[0].contains("| err | truncated | unparsed | correct | 95 % interval |"))
        #expect(rates[0].contains("| unread either way |"))
        #expect(rates[2].hasPrefix("| a | 10 | 0 | 0 | 2 | 80.0 % |"))
        #expect(rates[2].hasSuffix("| \\[49.0, 100.0\\] | not decided: 2 of 10 unparsed |"))
        #expect(rates[3].hasPrefix("| b | 10 | 0 | 0 | 0 | 100.0 % |"))
        let parts = try lines("{ suite: numbers, breakdown: prompt }")
        #expect(parts[2].hasPrefix("| a | en | 10 | 0 | 0 | 2 | 80.0 % |"))
        let contrast = try lines("{ suite: numbers, compare: { by: target } }")
        #expect(contrast[0].hasSuffix("| candidate truncated | candidate unparsed | unread either way |"))
    }

    @Test("a comparison without an expectation has figures and no verdict")
    func figuresOnly() throws {
        let evidence = Self.evidence([("a", "pppp"), ("b", "ffff")])
        let file = try Self.file("{ suite: numbers, compare: { by: target } }")
        let text = ClaimsReport.markdown(file, evidence)
        #expect(text.contains("| numbers by target: every other beside the first | figures below, no verdict |"))
        #expect(text.contains("| a | b | 4 | 100.0 % | 0.0 % | -100.0 |"))
    }

    @Test("a test is about the targets it names, or about all but some")
    func targets() throws {
        let evidence = Self.evidence([("a", "pppp"), ("b", "ffff"), ("rules", "ppff")])
        func names(_ filter: String) throws -> [String] {
            let finding = try Self.finding("{ suite: numbers, \(filter), expect: accuracy < 0.5 }", evidence)
            return finding.tables.first?.rows.map { $0[0].text } ?? []
        }
        #expect(try names("except: rules") == ["a", "b"])
        #expect(try names("except: [a, rules]") == ["b"])
        #expect(try names("targets: [rules, a]") == ["a", "rules"])
        #expect(try names("targets: none") == [])
        let file = try Self.file(
            "{ suite: numbers, except: ruels, breakdown: prompt }, { suite: numbers, except: gpt-4o, breakdown: prompt }"
        )
        let warnings = ClaimsReport.warnings(file, evidence)
        #expect(warnings.map(\.message) == ["claim A.1: no run has the target 'ruels'"])
        #expect(warnings.map(\.hint) == ["did you mean 'rules'?"])
    }
}
