import JSONText
import Testing

@testable import Nines

@Suite struct ComparisonFormatsTests {
    private func comparison(isReversed: Bool = false) throws -> Comparison {
        var runs = [SyntheticRun(suites: ["数字", "a,\"b\""]), SyntheticRun(suites: ["数字", "a,\"b\""], targets: ["b"])]
        for index in 0..<30 {
            let id = "c\(index)"
            let base = Double(index * 37 % 30) * 10
            runs[0].add(SyntheticRun.cell(.pass, id, suite: "数字", latency: base))
            runs[1].add(
                SyntheticRun.cell(index < 12 ? .fail : .pass, id, suite: "数字", target: "b", latency: base + 50))
        }
        runs[0].add("pp", suite: "a,\"b\"")
        runs[1].add("pe", suite: "a,\"b\"", target: "b")
        if isReversed { for index in runs.indices { runs[index].record.cells.reverse() } }
        return try Comparison(of: runs, gates: [try ComparisonGate("accuracy.change >= -0.05")])
    }

    @Test func isTheSameInWhateverOrderCellsWereFinished() throws {
        for format in ComparisonFormats.all {
            #expect(format.render(try comparison()) == format.render(try comparison(isReversed: true)))
        }
        let text = ComparisonTerminal.text(try comparison(), changedLimit: 3)
        #expect(text == ComparisonTerminal.text(try comparison(isReversed: true), changedLimit: 3))
    }

    @Test func printsTheTable() throws {
        let text = ComparisonTerminal.text(try comparison(), changedLimit: 1, isBrief: true)
        #expect(
            text.hasPrefix(
                """
                note: 1 of 2 cells of b has no answer, which suite a,"b" tolerates none of; resume it with nines run … --resume run1, or give the suite a gate on error_rate

                compare  a -> b   32 paired, 31 compared, 0 unmatched
                suite  cases  err   base   cand  diff pp  95 % paired     fixed  broke  p (Holm)  verdict
                -----  -----  ---  -----  -----  -------  --------------  -----  -----  --------  ----------------------------------------------------
                数字      30  0/0  100.0   60.0    -40.0  [-56.4, -18.6]      0     12    <0.001  REGRESSED
                a,"b"      1  0/1  100.0  100.0      0.0  -                   0      0     1.000  no evidence (too few cases to detect any difference)

                """), "\(text)")
        #expect(text.contains("gate fails: accuracy.change >= -0.05 for 数字: a -> b, found -40.0 pp"))
    }

    @Test func writesAGatesFigureAlikeEverywhere() throws {
        let comparison = try comparison()
        #expect(comparison.gates.first?.shown == "-40.0 pp")
        for (bytes, words) in [
            (ComparisonMarkdown.render(comparison), "| -40.0 pp | fails |"),
            (ComparisonJUnit.render(comparison), "found -40.0 pp"),
            (HTMLComparison.render(comparison), "fails: -40.0 pp"),
        ] {
            #expect(String(decoding: bytes, as: UTF8.self).contains(words))
        }
        let words = ComparisonTerminal.text(comparison, changedLimit: 0).split(separator: " ").joined(separator: " ")
        #expect(words.contains("latency.p50 ms 30 145 195 +50 [+50, +50]"), "\(words)")
    }

    @Test func saysHowManyPairsAreCompared() throws {
        let comparison = try comparison()
        let words = "32 paired, 31 compared, 0 unmatched"
        #expect(ComparisonTerminal.text(comparison, changedLimit: 0).contains("   \(words)\n"))
        for bytes in [ComparisonMarkdown.render(comparison), HTMLComparison.render(comparison)] {
            #expect(String(decoding: bytes, as: UTF8.self).contains(words))
        }
        let json = try JSONParser.parse(ComparisonJSON.render(comparison))["comparisons"]?[0]
        #expect(["paired", "compared"].map { json?[$0]?.int } == [32, 31])
        let elements = try #require(XMLElements.read(ComparisonJUnit.render(comparison)))
        let properties = elements.filter { $0.path.last == "property" }.map(\.attributes)
        #expect(properties.prefix(3).map { $0["name"] } == ["paired", "compared", "unmatched"])
        #expect(properties.prefix(3).map { $0["value"] } == ["32", "31", "0"])
    }

    @Test(
        "of cells in error that nothing tolerates say whose, how many and what to do, in every format",
        arguments: [
            ("pppp", "eepp", nil, "2 of 4 cells of b have no answer, which suite numbers tolerates none of; ", true),
            ("eppp", "pppp", nil, "1 of 4 cells of a has no answer, which suite numbers tolerates none of; ", true),
            (
                "pppp", "eepp", "error_rate <= 0.25",
                "2 of 4 cells of b have no answer, more than suite numbers tolerates (error_rate <= 0.25); ", false
            ),
            (
                "pppp", "eeee", "error_rate <= 1",
                "4 of 4 cells of b have no answer, and no pair of suite numbers is answered on both sides; ", false
            ),
        ] as [(String, String, String?, String, Bool)])
    func saysWhatIsIncomplete(
        _ base: String, _ candidate: String, _ gate: String?, _ words: String, _ isWithoutGate: Bool
    ) throws {
        var runs = [SyntheticRun(base), SyntheticRun(candidate, target: "b")]
        runs[1].record.header.suites[0].gates = gate.map { [$0] } ?? []
        let comparison = try Comparison(of: runs)
        #expect(comparison.verdict == .incomplete)
        let record = base.contains("e") ? "run0" : "run1"
        let line =
            "\(words)resume it with nines run … --resume \(record)"
            + (isWithoutGate ? ", or give the suite a gate on error_rate" : "")
        #expect(comparison.remarks == [line])
        #expect(ComparisonTerminal.text(comparison, changedLimit: 0, isBrief: true).contains("note: \(line)\n"))
        let markdown = String(decoding: ComparisonMarkdown.render(comparison), as: UTF8.self)
        #expect(markdown.contains("- \(TextTable.escaped(line))\n"))
        // A page escapes `<`.
        #expect(PageContent(HTMLComparison.render(comparison)).text.contains(line.prefix { $0 != "<" }))
        #expect(try JSONParser.parse(ComparisonJSON.render(comparison))["remarks"]?[0]?.string == line)
        let elements = try #require(XMLElements.read(ComparisonJUnit.render(comparison)))
        #expect(elements.contains { $0.attributes["type"] == "INCOMPLETE" && $0.text.hasPrefix(line) })
        #expect(ComparisonGitHub.annotations(comparison).contains { $0.message.hasPrefix(line) })
    }

    @Test func writesJSON() throws {
        let json = try JSONParser.parse(ComparisonJSON.render(try comparison()))
        #expect(json["exit"]?.int == 1)
        #expect(json["verdict"]?.string == "REGRESSED")
        let suite = json["comparisons"]?[0]?["suites"]?[0]
        #expect(suite?["broken"]?.int == 12)
        #expect(suite?["changes"]?["latency.p50"]?["change"]?.double == 50)
        #expect(json["comparisons"]?[0]?["changed"]?.array?.count == 12)
        #expect(json["comparisons"]?[0]?["suites"]?[1]?["interval"]?.isNull == true)
    }

    @Test func writesJUnit() throws {
        let xml = String(decoding: ComparisonJUnit.render(try comparison()), as: UTF8.self)
        #expect(xml.contains("name=\"a -&gt; b\" tests=\"2\" failures=\"1\""))
        #expect(xml.contains("type=\"REGRESSED\""))
        #expect(xml.contains("name=\"a,&quot;b&quot;\""))
    }

    @Test func showsFiguresAndAnswersInJUnit() throws {
        var (base, candidate) = (SyntheticRun(), SyntheticRun(targets: ["b"]))
        for index in 0..<8 {
            base.add(SyntheticRun.cell(.pass, "c\(index)", answer: "It is \(index)."))
            candidate.add(
                SyntheticRun.cell(index < 7 ? .fail : .pass, "c\(index)", target: "b", answer: "It is not \(index)."))
        }
        base.add(SyntheticRun.cell(.pass, "lost"))
        candidate.add(SyntheticRun.cell(.error, "lost", target: "b"))
        base.add(SyntheticRun.cell(.pass, "gone"))
        candidate.add(SyntheticRun.cell(.pass, "new", target: "b"))
        candidate.add(SyntheticRun.cell(.pass, "newer", target: "b"))
        let elements = try #require(XMLElements.read(ComparisonJUnit.render(try Comparison(of: [base, candidate]))))
        let properties = elements.filter { $0.path.last == "property" }.map(\.attributes)
        for (name, value) in [
            ("paired", "9"), ("unmatched", "3"), ("numbers: n", "8 cases, 8 pairs"),
            ("numbers: errors", "base 0, candidate 1"), ("numbers: accuracy of the base", "100.0 %"),
            ("numbers: accuracy of the candidate", "12.5 %"), ("numbers: change", "-87.5 pp"),
        ] {
            #expect(properties.contains(["name": name, "value": value]), "\(name)")
        }
        let outputs = elements.filter { $0.path.last == "system-out" }.map(\.text)
        #expect(outputs.count == 3)
        for words in ["verdict: REGRESSED", "n: 8 cases, 8 pairs", "interval: [", "change: -87.5 pp"] {
            #expect(outputs.first?.contains(words) == true, "\(words)")
        }
        #expect(outputs[1].contains("numbers/gone/") && outputs[2].split(separator: "\n").count == 2)
        let skipped = elements.filter { $0.path.last == "skipped" }.compactMap { $0.attributes["message"] }
        #expect(
            skipped == ["1 cell without a partner: only in a", "2 cells without a partner: only in b"], "\(skipped)")
        let failure = try #require(elements.first { $0.path.last == "failure" })
        #expect(failure.text.split(separator: "broke  numbers/", omittingEmptySubsequences: false).count == 8)
    }

    @Test func writesCSV() throws {
        let lines = String(decoding: ComparisonCSV.render(try comparison()), as: UTF8.self).split(separator: "\r\n")
        let columns = lines[0].split(separator: ",").count
        #expect(
            lines.dropFirst().filter { !$0.contains("\"") }.allSatisfy {
                $0.split(separator: ",", omittingEmptySubsequences: false).count == columns
            })
        #expect(lines.contains { $0.hasPrefix("a,b,\"a,\"\"b\"\"\",,accuracy,1,1,1,1,0,,,0,0,1,1,,no evidence") })
    }

    @Test func writesMarkdown() throws {
        let text = String(decoding: ComparisonMarkdown.render(try comparison()), as: UTF8.self)
        #expect(text.hasPrefix("# Comparison: REGRESSED\n"))
        #expect(text.contains("### Broken: 12, fixed: 0"))
    }
}
