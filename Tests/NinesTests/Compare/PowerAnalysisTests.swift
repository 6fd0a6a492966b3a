import Statistics
import Testing

@testable import Nines

@Suite struct PowerAnalysisTests {
    private func analysis(_ run: SyntheticRun, _ plan: PowerAnalysis.Plan) throws -> PowerAnalysis {
        try PowerAnalysis(ComparedRuns([(path: "run", record: run.record)]), plan)
    }

    @Test func saysWhatTheComparisonSays() throws {
        var run = SyntheticRun(targets: ["a", "b"])
        run.add(String(repeating: "ppfp", count: 25), target: "a")
        run.add(String(repeating: "ppff", count: 20) + String(repeating: "pppp", count: 5), target: "b")
        let comparison = try Comparison(of: [run])
        let row = try #require(try analysis(run, .init(effect: 0.1)).rows.first)
        #expect(row.detectable == comparison.onlyRow?.detectable)
        #expect(row.cases == 100)
        #expect(row.trials == 1)
        let needed = try #require(row.casesNeeded)
        let detectable = try #require(row.detectable)
        // More cases are needed exactly where the effect is smaller than what these detect.
        #expect((needed > 100) == (detectable > 0.1))
        let corrected = try #require(try analysis(run, .init(effect: 0.1, tests: 5)).rows.first?.casesNeeded)
        #expect(corrected > needed)
    }

    /// Cases three to a cluster, all alike in it, are worth a third of so many.
    @Test(arguments: [["a", "b"], ["a"]]) func relatedCasesDetectLess(_ targets: [String]) throws {
        func row(_ cluster: (Int) -> String?) throws -> PowerAnalysis.Row {
            var run = SyntheticRun(targets: targets)
            for place in 0..<120 {
                for target in targets {
                    let isRight = (place / 3) % (target == "a" ? 2 : 3) == 0
                    run.add(
                        SyntheticRun.cell(
                            isRight ? .pass : .fail, "c\(place)", target: target, cluster: cluster(place)))
                }
            }
            return try #require(try analysis(run, .init(effect: 0.2)).rows.first)
        }
        let (alone, related) = (try row { _ in nil }, try row { "k\($0 / 3)" })
        #expect(alone.cases == 120 && related.cases == 120 && alone.clusters == 120 && related.clusters == 40)
        #expect(try #require(related.detectable) > 1.4 * #require(alone.detectable))
        let (few, many) = (try #require(alone.casesNeeded), try #require(related.casesNeeded))
        #expect(Double(many) / Double(few) > 2 && Double(many) / Double(few) < 4, "\(few), \(many)")
    }

    /// Pairs of every kind that the analysis tells apart.
    enum Kind: CaseIterable {
        case onePairACluster, relatedCases, fewOfManyDiffer, noneDiffers, fewClusters, trials

        fileprivate func run(_ targets: [String]) -> SyntheticRun {
            let shape: (cases: Int, prompts: Int, trials: Int, ofCluster: Int) =
                switch self {
                case .onePairACluster: (108, 1, 1, 1)
                case .relatedCases: (108, 1, 1, 3)
                case .fewOfManyDiffer: (90, 2, 1, 1)
                case .noneDiffers: (40, 2, 1, 1)
                case .fewClusters: (108, 1, 1, 27)
                case .trials: (60, 1, 3, 1)
                }
            var run = SyntheticRun(targets: targets, trials: shape.trials)
            for target in targets {
                for index in 0..<(shape.cases * shape.prompts * shape.trials) {
                    let (place, trial) = (index % shape.cases, index / shape.cases / shape.prompts)
                    let prompt = index / shape.cases % shape.prompts
                    let isRight = passes(place, prompt: prompt, trial: trial, isBase: target == "a")
                    run.add(
                        SyntheticRun.cell(
                            isRight ? .pass : .fail, "c\(place)", target: target, prompt: "p\(prompt)", trial: trial,
                            cluster: shape.ofCluster > 1 ? "k\(place / shape.ofCluster)" : nil))
                }
            }
            return run
        }

        private func passes(_ place: Int, prompt: Int, trial: Int, isBase: Bool) -> Bool {
            switch self {
            case .onePairACluster, .fewClusters: place % (isBase ? 2 : 3) == 0
            // Of some clusters the cases disagree.
            case .relatedCases: (place / 3 + (place % 7 == 0 ? 1 : 0)) % (isBase ? 2 : 3) == 0
            case .fewOfManyDiffer: place % 3 == 0 || !isBase && prompt == 0 && place % 15 == 1
            case .noneDiffers: true
            case .trials: isBase ? place * trial % 2 == 0 : (place + trial) % 3 == 0
            }
        }
    }

    /// What the cases needed detect is the effect, and what a cluster less detects is more.
    @Test(arguments: Kind.allCases, [["a", "b"], ["a"]])
    func casesNeededDetectTheEffect(_ kind: Kind, _ targets: [String]) throws {
        let run = kind.run(targets)
        for (effect, trials) in [(0.1, nil), (0.15, 6), (0.3, 1)] as [(Double, Int?)] {
            func row(_ cases: Int?) throws -> PowerAnalysis.Row {
                try #require(try analysis(run, .init(effect: effect, trials: trials, cases: cases)).rows.first)
            }
            let asRun = try row(nil)
            let (needed, size) = (try #require(asRun.casesNeeded), asRun.cases / asRun.clusters)
            let planned = try row(needed)
            #expect(planned.casesNeeded == needed)
            let enough = try #require(planned.detectable)
            // McNemar's smallest difference is known to 0.00001.
            #expect(enough <= effect + 2e-5, "\(effect): \(needed) cases detect \(enough)")
            guard needed > size, let few = try row(needed - size).detectable else { continue }
            #expect(few > effect, "\(effect): \(needed - size) cases detect \(few)")
        }
    }

    @Test func plansTrialsFromTheirVariance() throws {
        // Every case is right in one of two trials: all the variance is between trials, and more of them are as good
        // as more cases.
        var run = SyntheticRun(targets: ["a", "b"], trials: 2)
        for index in 0..<40 {
            for target in ["a", "b"] {
                let first = (index + (target == "a" ? 0 : index / 2)) % 2
                for trial in 0..<2 {
                    let outcome = trial == first ? Outcome.pass : .fail
                    run.add(SyntheticRun.cell(outcome, "c\(index)", target: target, trial: trial))
                }
                run.add(SyntheticRun.cell(index % 4 == 0 ? .pass : .fail, "c\(index)", target: target, trial: 2))
            }
        }
        let as3 = try #require(try analysis(run, .init(effect: 0.1)).rows.first)
        let as12 = try #require(try analysis(run, .init(effect: 0.1, trials: 12)).rows.first)
        #expect(as3.trials == 3 && as3.plannedTrials == 3)
        #expect(as12.trials == 3 && as12.plannedTrials == 12)
        // A quarter of the variance is half the standard error.
        let (coarse, fine) = (try #require(as3.detectable), try #require(as12.detectable))
        #expect(abs(fine / coarse - 0.5) < 1e-9, "\(coarse), \(fine)")
        let one = try #require(try analysis(run, .init(effect: 0.1, trials: 1)).rows.first?.detectable)
        #expect(one > coarse)
        let (few, many) = (try #require(as3.casesNeeded), try #require(as12.casesNeeded))
        #expect(few > many)
        for (trials, cases) in [(3, few), (12, many)] {
            let row = try #require(try analysis(run, .init(effect: 0.1, trials: trials, cases: cases)).rows.first)
            #expect(try #require(row.detectable) <= 0.1 + 2e-5, "\(trials) trials of \(cases) cases")
        }
    }

    @Test(arguments: [25, 100, 400, 2500])
    func detectsWhatAsManyCasesDetect(cases: Int) throws {
        var run = SyntheticRun(targets: ["a", "b"])
        run.add(String(repeating: "ppfp", count: 25), target: "a")
        run.add(String(repeating: "ppff", count: 20) + String(repeating: "pppp", count: 5), target: "b")
        let row = try #require(try analysis(run, .init(effect: 0.1, cases: cases)).rows.first)
        #expect(row.cases == 100)
        #expect(row.detectable == McNemarPower.detectableDifference(cases: cases, discordance: 0.25))
        // With the cases that an effect needs, the effect is what is detected.
        let needed = try #require(row.casesNeeded)
        let found = try #require(try analysis(run, .init(effect: 0.1, cases: needed)).rows.first?.detectable)
        #expect(abs(found - 0.1) < 0.005, "\(needed): \(found)")
    }

    /// A target alone that is right in every second trial: detects (z + z) √(2 · σ² / K / n), by Miller's formula.
    @Test(arguments: [(1, 100), (4, 100), (4, 400), (16, 25)])
    func followsTheFormulaOfThePlan(trials: Int, cases: Int) throws {
        var run = SyntheticRun(trials: 4)
        for index in 0..<100 {
            for trial in 0..<4 {
                run.add(SyntheticRun.cell((index + trial) % 2 == 0 ? .pass : .fail, "c\(index)", trial: trial))
            }
        }
        let row = try #require(try analysis(run, .init(effect: 0.1, trials: trials, cases: cases)).rows.first)
        // Four trials, two of them right: the variance of one is 1/3.
        let expected = Power(
            betweenVariance: 0, withinVarianceOfA: 1 / 3.0, withinVarianceOfB: 1 / 3.0, trialsOfA: trials,
            trialsOfB: trials
        ).detectableEffect(cases: cases)
        let (found, wanted) = (try #require(row.detectable), try #require(expected))
        #expect(abs(found - wanted) < 1e-9, "\(found), \(wanted)")
        #expect(row.trials == 4 && row.plannedTrials == trials)
    }

    @Test(
        "the table has what was run beside what is planned, where they differ",
        arguments: [
            (nil, nil, ["cases", "trials"], ["40", "2"]), (2, nil, ["cases", "trials"], ["40", "2"]),
            (8, nil, ["cases", "trials run", "trials planned"], ["40", "2", "8"]),
            (nil, 90, ["cases run", "cases planned", "trials"], ["40", "90", "2"]),
            (8, 90, ["cases run", "cases planned", "trials run", "trials planned"], ["40", "90", "2", "8"]),
        ] as [(Int?, Int?, [String], [String])])
    func table(_ trials: Int?, _ cases: Int?, _ titles: [String], _ numbers: [String]) throws {
        var run = SyntheticRun(trials: 2)
        for index in 0..<40 {
            for trial in 0..<2 {
                run.add(SyntheticRun.cell((index + trial) % 2 == 0 ? .pass : .fail, "c\(index)", trial: trial))
            }
        }
        let text = PowerTable.text(try analysis(run, .init(effect: 0.1, trials: trials, cases: cases)))
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("note: ") }
        let head = "suite base cand " + titles.joined(separator: " ") + " detects pp cases for 10.0 pp"
        #expect(lines.first?.split(separator: " ").joined(separator: " ") == head, "\(text)")
        let row = lines[2].split(separator: " ").map(String.init)
        #expect(Array(row[3..<(3 + numbers.count)]) == numbers, "\(text)")
        #expect(text.hasSuffix("as planned\n") == (numbers.count > 2))
    }

    @Test func saysWhatSharesCasesWhereNothingIsPaired() throws {
        var run = SyntheticRun()
        for (name, prompt) in [("x", "en"), ("x", "zh"), ("y", "own")] {
            run.add(SyntheticRun.cell(.pass, name, prompt: prompt))
        }
        let runs = ComparedRuns([(path: "run", record: run.record)])
        let analysis = try PowerAnalysis(runs, .init(effect: 0.1), by: .prompt, baseline: "own")
        #expect(analysis.rows.isEmpty)
        #expect(analysis.remarks.map { $0.hasSuffix("these share cases: en with zh; zh with en") } == [true])
    }

    @Test func assumesAnIndependentTargetForOne() throws {
        let analysis = try analysis(SyntheticRun(String(repeating: "pf", count: 50)), .init(effect: 0.2))
        let row = try #require(analysis.rows.first)
        #expect(row.candidate == nil)
        #expect(analysis.remarks.count == 1)
        #expect(row.detectable == McNemarPower.detectableDifference(cases: 100, discordance: 0.5))
        #expect(PowerTable.text(analysis).contains("(independent)"))
    }

    /// One target that is right in 2 of 212 cells: 15 cases would do by the variance, of which five points change one.
    @Test func promisesNoMoreThanAnyNumberOfChangesCanShow() throws {
        var run = SyntheticRun(targets: ["a"])
        for prompt in ["en", "zh"] {
            run.add((prompt == "en" ? "pp" : "ff") + String(repeating: "f", count: 104), target: "a", prompt: prompt)
        }
        let row = try #require(try analysis(run, .init(effect: 0.05)).rows.first)
        // Six must change for p below 5 %, by half a case each, with some to spare for chance: 6 / 0.1.
        let needed = try #require(row.casesNeeded)
        #expect(needed >= 60, "\(needed)")
        #expect(try #require(row.detectable) >= 3 / 106.0)
    }

    @Test(arguments: ["", "e", "p", "eeee", "pppp"]) func promisesNothingFromTooLittle(letters: String) throws {
        let analysis = try analysis(SyntheticRun(letters + ""), .init(effect: 0.05))
        #expect(analysis.rows.allSatisfy { $0.detectable == nil })
    }

    /// Two prompts a case, five pairs of 212 fixed and one broken. Simulated in Python with the exact test of signs and
    /// independent pairs, 44 cases find five points in a quarter of all runs.
    @Test func promisesNoMoreOfRareDifferencesThanTheTestHolds() throws {
        var run = SyntheticRun(targets: ["a", "b"])
        for prompt in ["en", "zh"] {
            let rest = String(repeating: "f", count: 100)
            run.add((prompt == "en" ? "fffffp" : "ffffff") + rest, target: "a", prompt: prompt)
            run.add((prompt == "en" ? "pppppf" : "ffffff") + rest, target: "b", prompt: prompt)
        }
        let row = try #require(try analysis(run, .init(effect: 0.05)).rows.first)
        let needed = try #require(row.casesNeeded)
        #expect(needed > 70 && needed < 130, "\(needed)")
    }
}
