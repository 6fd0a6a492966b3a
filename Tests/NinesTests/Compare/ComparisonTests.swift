import JSONText
import Statistics
import Testing

@testable import Nines

@Suite struct ComparisonTests {
    @Test(arguments: [
        // Six of six in one direction are the fewest that are evidence: p = 0.03125.
        ("ffffffpppp", "pppppppppp", SuiteComparison.Verdict.improved, ComparisonVerdict.noRegression),
        ("pppppppppp", "ffffffpppp", .regressed, .regressed),
        ("fffffppppp", "pppppppppp", .noEvidence, .noRegression),
        ("pppppppppp", "pppppppppp", .noEvidence, .noRegression),
        ("fp", "pf", .noEvidence, .noRegression), ("p", "f", .noEvidence, .noRegression),
        // Errors are no wrong answers, on either side; but they are more than are tolerated.
        ("pppppppppp", "eeeeeepppp", .noEvidence, .incomplete), ("eeeeeepppp", "pppppppppp", .noEvidence, .incomplete),
        ("pppp", "eeee", .notCompared, .incomplete), ("eeee", "eeee", .notCompared, .incomplete),
        // A cut or refused answer is a wrong one.
        ("pppppppp", "ttttttpp", .regressed, .regressed), ("pppppppp", "rrrrrrpp", .regressed, .regressed),
        ("ssss", "ssss", .notCompared, .nothingToCompare),
    ])
    func judges(base: String, candidate: String, row: SuiteComparison.Verdict, whole: ComparisonVerdict) throws {
        let comparison = try Comparison(of: [SyntheticRun(base), SyntheticRun(candidate, target: "b")])
        #expect(comparison.onlyRow?.verdict == row)
        #expect(comparison.verdict == whole)
        #expect(comparison.onlyRow?.verdictText.contains("same") == false)
    }

    @Test func countsErrorsApart() throws {
        let row = try Comparison(of: [SyntheticRun("ppfee"), SyntheticRun("pfpep", target: "b")]).onlyRow
        #expect(row?.accuracy?.pairs == 3)
        #expect(row?.baseErrors == 2)
        #expect(row?.candidateErrors == 1)
        #expect(row?.accuracy?.onlyCandidate == 1)
        #expect(row?.accuracy?.onlyBase == 1)
        #expect(row?.changes.first { $0.figure == .errorRate }?.base == 0.4)
        #expect(row?.changes.first { $0.figure == .errorRate }?.candidate == 0.2)
    }

    @Test func pairsByNameNotByPlace() throws {
        let base = SyntheticRun("ppppppffffff")
        var candidate = SyntheticRun("ppppppffffff", target: "b")
        candidate.record.cells.reverse()
        candidate.add(SyntheticRun.cell(.pass, "new", target: "b"))
        candidate.record.cells.swapAt(0, 12)
        let comparison = try Comparison(of: [base, candidate])
        #expect(comparison.onlyRow?.accuracy?.onlyCandidate == 0)
        #expect(comparison.onlyRow?.accuracy?.onlyBase == 0)
        #expect(comparison.matchups.first?.paired == 12)
        #expect(comparison.matchups.first?.onlyCandidate.map(\.caseID) == ["new"])
        #expect(comparison.matchups.first?.onlyBaseCount == 0)
    }

    @Test func countsPromptsOfACaseOnce() throws {
        // Six cases fixed under both prompts are six, not twelve; with two more untouched ones.
        var (base, candidate) = (SyntheticRun(), SyntheticRun(targets: ["b"]))
        for prompt in ["en", "zh"] {
            base.add("fffffpp", prompt: prompt)
            candidate.add("ppppppp", target: "b", prompt: prompt)
        }
        let comparison = try Comparison(of: [base, candidate])
        #expect(comparison.onlyRow?.accuracy?.cases == 7)
        #expect(comparison.onlyRow?.accuracy?.onlyCandidate == 10)
        #expect(comparison.onlyRow?.accuracy?.pValue == 0.0625)
        #expect(comparison.onlyRow?.verdict == .noEvidence)
    }

    @Test func comparesEachTargetWithItselfWhereThereAreSeveral() throws {
        var (base, candidate) = (SyntheticRun(targets: ["a", "b"]), SyntheticRun(targets: ["b", "c"]))
        base.add("pppppppp", target: "a")
        base.add("pppppppp", target: "b")
        candidate.add("ffffffff", target: "b")
        candidate.add("ffffffff", target: "c")
        let comparison = try Comparison(of: [base, candidate])
        #expect(comparison.matchups.first?.paired == 8)
        #expect(comparison.matchups.first?.unmatched == 16)
        #expect(comparison.verdict == .regressed)
    }

    @Test func comparesWithinARun() throws {
        var run = SyntheticRun(targets: ["b", "a", "c"])
        run.add("ppppppppp", target: "a")
        run.add("fffffffff", target: "b")
        run.add("fffffffff", target: "c")
        let byOrder = try Comparison(of: [run])
        #expect(byOrder.matchups.map(\.base) == ["b", "b"])
        #expect(byOrder.matchups.map(\.candidate) == ["a", "c"])
        #expect(byOrder.matchups.flatMap(\.rows).map(\.verdict) == [.improved, .noEvidence])
        let named = try Comparison(of: [run], by: .target, baseline: "a")
        #expect(named.matchups.map(\.candidate) == ["b", "c"])
        #expect(named.verdict == .regressed)
        #expect(throws: InvalidInput.self) { try Comparison(of: [run], by: .target, baseline: "d") }
        #expect(throws: InvalidInput.self) { try Comparison(of: [run], by: .prompt) }
        #expect(throws: InvalidInput.self) { try Comparison(of: [run, run], by: .target) }
    }

    @Test func leavesOutPromptsThatShareNoCase() throws {
        var run = SyntheticRun()
        run.add("pppp", prompt: "en")
        run.add("fppp", prompt: "zh")
        run.add(SyntheticRun.cell(.pass, "verbatim", prompt: "own"))
        let comparison = try Comparison(of: [run], by: .prompt)
        #expect(comparison.matchups.map(\.candidate) == ["zh"])
        #expect(comparison.remarks == ["en has no cell in common with own"])
    }

    @Test func correctsOverAllRows() throws {
        // p = 0.03125 alone; of two tests, not enough.
        var (base, candidate) = (SyntheticRun(suites: ["x", "y"]), SyntheticRun(suites: ["x", "y"], targets: ["b"]))
        for suite in ["x", "y"] {
            base.add(suite == "x" ? "pppppp" : "ppff", suite: suite)
            candidate.add(suite == "x" ? "ffffff" : "ppff", suite: suite, target: "b")
        }
        let comparison = try Comparison(of: [base, candidate])
        #expect(comparison.testCount == 2)
        let pValue = try #require(comparison.matchups.first?.rows.first?.adjustedPValue)
        #expect(abs(pValue - 0.0625) < 1e-12)
        #expect(comparison.verdict == .noRegression)
        #expect(comparison.matchups.first?.rows.last?.verdictText.contains("too few cases") == true)
    }

    @Test func saysWhatChangedBetweenTheRunsFirst() throws {
        var base = SyntheticRun(trials: 2)
        var candidate = SyntheticRun(targets: ["b"], trials: 3, hash: "other")
        candidate.record.header.toolVersion = "2"
        var (old, new) = (
            RunHeader.TargetEntry(alias: "c", model: "small"), RunHeader.TargetEntry(alias: "c", model: "large")
        )
        old.settings = "1"
        new.settings = "2"
        base.record.header.targets.append(old)
        candidate.record.header.targets.append(new)
        base.add(SyntheticRun.cell(.pass, "x"))
        base.add(SyntheticRun.cell(.pass, "y"))
        candidate.add(SyntheticRun.cell(.pass, "x", target: "b", expected: "number 2"))
        candidate.add(SyntheticRun.cell(.pass, "y", target: "b", question: "what?"))
        candidate.record.footer = nil
        candidate.record.header.cells = 3
        let comparison = try Comparison(of: [base, candidate])
        #expect(comparison.remarks == ["run1 was cut short: 2 of 3 planned cells are there"])
        #expect(comparison.verdict == .incomplete)
        let remarks = comparison.matchups.first?.remarks.joined(separator: "\n") ?? ""
        for words in [
            "suite numbers or its data changed", "different trial counts in numbers (2, then 3)",
            "different versions of nines (1, then 2)", "1 of 2 pairs are held to different assertions",
            "1 of 2 pairs were asked in different messages", "the target c: model small -> large",
            "the target c: other settings of the target",
        ] {
            #expect(remarks.contains(words))
        }
        let text = ComparisonTerminal.text(comparison, changedLimit: 5)
        let note = try #require(text.firstRange(of: "changed between the runs"))
        let table = try #require(text.firstRange(of: "verdict"))
        #expect(note.lowerBound < table.lowerBound)
    }

    @Test func countsGatesThatHold() throws {
        let gates = try ["diff >= -1", "diff >= 1"].map(ComparisonGate.init)
        let comparison = try Comparison(of: [SyntheticRun("ppff"), SyntheticRun("ppff", target: "b")], gates: gates)
        #expect(ComparisonTerminal.text(comparison, changedLimit: 5).contains("1 of 2 gates hold\n"))
    }

    /// Whoever only counts errors must find one where nothing was found out.
    @Test func isAnErrorInJUnitWhereItSaysNothing() throws {
        var cut = SyntheticRun("pppp", target: "b")
        cut.record.header.cells = 9
        for (runs, errors) in [
            ([SyntheticRun("pp"), cut], "1"), ([SyntheticRun("pp"), SyntheticRun("pp", target: "b")], "0"),
        ] {
            let elements = try #require(XMLElements.read(ComparisonJUnit.render(try Comparison(of: runs))))
            #expect(elements.first { $0.path == ["testsuites"] }?.attributes["errors"] == errors)
        }
    }

    @Test func isIncompleteWhereSomethingGotLost() throws {
        var run = SyntheticRun("pppp")
        run.record.footer?.problems = ["not recorded: no space left"]
        let comparison = try Comparison(of: [SyntheticRun("pppp"), run])
        #expect(comparison.verdict == .incomplete)
        #expect(comparison.remarks == ["run1 is not whole: not recorded: no space left"])
    }

    @Test func replaysOfOneRecordingTakeTheSameTime() throws {
        var (base, other) = (SyntheticRun(), SyntheticRun())
        for index in 0..<50 {
            base.add(SyntheticRun.cell(.pass, "c\(index)", latency: Double(index)))
            other.add(SyntheticRun.cell(.pass, "c\(index)", latency: Double(index) + (index == 0 ? 1 : 0)))
        }
        let same = try Comparison(of: [base, base]).onlyRow?.changes.filter { $0.figure == .latencyMedian }
        #expect(same?.map(\.interval) == [Interval(0, 0)] && same?.map(\.difference) == [0])
        let changed = try Comparison(of: [base, other]).onlyRow?.changes.first { $0.figure == .latencyMedian }
        #expect(changed?.interval != nil)
    }

    @Test func hasNothingToSayOfRunsWithoutACommonCell() throws {
        var other = SyntheticRun(suites: ["words"])
        other.add("pppp", suite: "words")
        let comparison = try Comparison(of: [SyntheticRun("pppp"), other])
        #expect(comparison.verdict == .nothingToCompare)
        #expect(comparison.remarks.contains { $0.contains("no cell in common") })
        #expect(try Comparison(of: [SyntheticRun(), SyntheticRun("pp")]).verdict == .nothingToCompare)
        #expect(try Comparison(of: [SyntheticRun()]).verdict == .nothingToCompare)
    }

    @Test func doesNotAddUpDifferentCurrencies() throws {
        var (base, candidate) = (SyntheticRun(), SyntheticRun(targets: ["b"]))
        for index in 0..<5 {
            base.add(SyntheticRun.cell(.pass, "c\(index)", cost: 1, currency: "USD"))
            candidate.add(SyntheticRun.cell(.pass, "c\(index)", target: "b", cost: 7, currency: "CNY"))
        }
        let mixed = try Comparison(of: [base, candidate])
        #expect(mixed.onlyRow?.changes.contains { $0.figure == .cost } == false)
        #expect(mixed.matchups.first?.remarks.contains { $0.contains("CNY, USD") } == true)
        let alike = try Comparison(of: [base, base])
        #expect(alike.onlyRow?.changes.first { $0.figure == .cost }?.base == 1)

        // An unknown cost makes the sum unknown, and an amount without a currency is none.
        for currency in ["USD", nil] {
            var partial = base
            partial.record.cells[0].cost = currency == nil ? 1 : nil
            partial.record.cells[0].currency = currency
            let compared = try Comparison(of: [base, partial])
            #expect(compared.onlyRow?.changes.contains { $0.figure == .cost } == false)
            #expect(compared.matchups[0].remarks.contains { $0.hasPrefix("costs are known of ") })
        }
        #expect(alike.onlyRow?.currency == "USD")
    }

    @Test(arguments: [1, 5, 10, 19, 20, 40])
    func printsNoPercentileThatTheDataCannotCarry(count: Int) throws {
        var (base, candidate) = (SyntheticRun(), SyntheticRun(targets: ["b"]))
        for index in 0..<count {
            base.add(SyntheticRun.cell(.pass, "c\(index)", latency: 100 + Double(index * 7 % 40)))
            candidate.add(SyntheticRun.cell(.pass, "c\(index)", target: "b", latency: 300 + Double(index * 11 % 40)))
        }
        let row = try #require(try Comparison(of: [base, candidate]).onlyRow)
        let median = try #require(row.changes.first { $0.figure == .latencyMedian })
        let tail = row.changes.first { $0.figure == .latencyTail }
        #expect((median.interval != nil) == (count >= 10))
        #expect((tail != nil) == (count >= 20))
        #expect((row.accuracy?.interval != nil) == (count >= 2))
        if let interval = tail?.interval { #expect(interval.contains(200)) }
    }

    @Test func toleratesAsManyErrorsAsTheSuiteDoes() throws {
        var base = SyntheticRun("pppppppppp")
        base.record.header.suites[0].gates = ["error_rate <= 0.1"]
        #expect(try Comparison(of: [base, SyntheticRun("eppppppppp", target: "b")]).verdict == .noRegression)
        #expect(try Comparison(of: [base, SyntheticRun("eepppppppp", target: "b")]).verdict == .incomplete)
    }

    @Test func toleratesErrorsByTheGatesOfTheirOwnTarget() throws {
        func verdict(_ gate: String, isOfRun: Bool = false) throws -> ComparisonVerdict {
            var (base, candidate) = (SyntheticRun("pppppppppp"), SyntheticRun("eppppppppp", target: "b"))
            if isOfRun {
                candidate.record.header.gates = [gate]
            } else {
                base.record.header.suites[0].gates = [gate]
            }
            return try Comparison(of: [base, candidate]).verdict
        }
        #expect(try verdict("error_rate{target=b} <= 0.1") == .noRegression)
        #expect(try verdict("error_rate{target=a} <= 0.1") == .incomplete)
        #expect(try verdict("error_rate <= 0.1", isOfRun: true) == .noRegression)
        #expect(try verdict("error_rate >= 0") == .incomplete, "a lower bound tolerates nothing")
        #expect(try verdict("error_rate{tag=x} <= 0.1") == .incomplete)
    }

    @Test func setsGatesOnChanges() throws {
        let runs = [SyntheticRun("pppp"), SyntheticRun("fppp", target: "b")]
        func verdict(_ gates: String...) throws -> ComparisonVerdict {
            try Comparison(of: runs, gates: gates.map { try ComparisonGate($0) }).verdict
        }
        #expect(try verdict("accuracy.change >= -0.25") == .noRegression)
        #expect(try verdict("accuracy.change > -0.25") == .gateFailed)
        #expect(try verdict("accuracy.change.low >= -0.25") == .gateFailed)
        #expect(try verdict("latency.p95.change <= 100") == .gateFailed)
        for unknown in [
            "accuracy >= 0.5", "latency.p95 < 3", "speed.change > 1", "accuracy.change", "accuracy.change >= x",
        ] {
            #expect(throws: Gate.Malformed.self) { try ComparisonGate(unknown) }
        }
    }

    @Test(arguments: [
        ("regressions <= 1", [1.0], ComparisonVerdict.noRegression), ("regressions < 1", [1], .gateFailed),
        ("fixes >= 1", [0], .gateFailed), ("diff == -0.25", [-0.25], .noRegression),
        ("diff.low >= -0.9", [-0.717], .noRegression), ("diff{tag=zh} == -0.5", [-0.5], .noRegression),
        ("diff{tag=en} == 0", [0], .noRegression), ("regressions{target=b} <= 1", [1], .noRegression),
        ("diff{target=a} == 0", [], .gateUnmatched), ("diff{tag=fr} == 0", [], .gateUnmatched),
        ("diff{suite=numbers,prompt=en} < 0", [-0.25], .noRegression),
    ])
    func setsGatesOnPartsOfIt(_ gate: String, _ values: [Double], _ verdict: ComparisonVerdict) throws {
        var runs = [SyntheticRun("pppp"), SyntheticRun("fppp", target: "b")]
        for run in runs.indices {
            for cell in 0..<4 { runs[run].record.cells[cell].tags = [cell < 2 ? "zh" : "en"] }
        }
        let comparison = try Comparison(of: runs, gates: [try ComparisonGate(gate)])
        #expect(comparison.verdict == verdict)
        let found = comparison.gates.compactMap(\.value).map { ($0 * 1000).rounded() / 1000 }
        #expect(found == values)
    }

    /// Each row differs from another in one thing that comes before or behind in 2, 1, 3, 4.
    @Test(
        arguments: [
            // A regression of eight, an error, a gate that fails, matches nothing or is unknown.
            ("pppppppp", "ffffffff", ["diff{tag=none} >= 0"], ComparisonVerdict.gateUnmatched),
            ("ppppe", "ppppp", ["diff{tag=none} >= 0"], .gateUnmatched),
            ("pppppppp", "ffffffff", ["diff >= 0"], .regressed), ("pppppppppe", "ffffffffpp", [], .regressed),
            ("ppppe", "fpppp", ["diff >= 0"], .gateFailed), ("ppppe", "fpppp", ["diff >= -1"], .incomplete),
            ("ppppe", "ppppp", ["cost.change <= 1"], .incomplete), ("pppp", "eeee", ["diff >= 0"], .incomplete),
            ("ssss", "ssss", ["diff >= 0"], .nothingToCompare), ("pppp", "pppp", ["cost.change <= 1"], .gateFailed),
            ("", "pppp", ["diff >= 0"], .nothingToCompare),
        ] as [(String, String, [String], ComparisonVerdict)])
    func hasOneOrderOfVerdicts(
        _ base: String, _ candidate: String, _ gates: [String], _ verdict: ComparisonVerdict
    ) throws {
        let runs = [SyntheticRun(base), SyntheticRun(candidate, target: "b")]
        #expect(try Comparison(of: runs, gates: gates.map { try ComparisonGate($0) }).verdict == verdict)
    }

    @Test func isIncompleteRatherThanNothingWhereARunWasCutShort() throws {
        var cut = SyntheticRun("", target: "b")
        cut.record.header.cells = 4
        cut.record.footer = nil
        #expect(try Comparison(of: [SyntheticRun("pppp"), cut]).verdict == .incomplete)
    }

    @Test func takesTheGatesOfTheSuite() throws {
        var candidate = SyntheticRun("fppp", target: "b")
        candidate.record.header.suites[0].gates = ["accuracy >= 1", "regressions <= 0", "diff{tag=none} > 0"]
        let comparison = try Comparison(of: [SyntheticRun("pppp"), candidate])
        #expect(comparison.gates.map(\.status) == [.fails, .notApplied])
        #expect(comparison.verdict == .gateFailed)
    }

    @Test func pairsVersionsByWhatStandsBeforeThem() throws {
        var run = SyntheticRun(targets: ["a"])
        run.add("ppff", prompt: "short@9")
        run.add("pppf", prompt: "short@10")
        run.add("pfff", prompt: "long@9")
        run.add("ffff", prompt: "other")
        let comparison = try Comparison(of: [run], by: .version)
        #expect(comparison.matchups.map { "\($0.base) \($0.candidate) \($0.paired) \($0.unmatched)" } == ["9 10 4 4"])
        #expect(comparison.onlyRow?.accuracy?.difference == 0.25)
        var models = SyntheticRun(targets: ["m@1", "m@2"])
        models.add("pf", target: "m@1")
        models.add("pp", target: "m@2")
        #expect(try Comparison(of: [models], by: .version).onlyRow?.accuracy?.difference == 0.5)
        var both = SyntheticRun(targets: ["m@1", "m@2"])
        both.add("pf", target: "m@1", prompt: "p@1")
        both.add("pp", target: "m@2", prompt: "p@2")
        #expect(throws: InvalidInput.self) { try Comparison(of: [both], by: .version) }
        let failure = #expect(throws: InvalidInput.self) { try Comparison(of: [SyntheticRun("pp")], by: .version) }
        #expect(failure?.diagnostics.first?.message.contains("has a version in its name") == true)
    }
}
