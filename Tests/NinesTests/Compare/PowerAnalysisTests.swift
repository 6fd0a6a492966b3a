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
        #expect(as3.trials == 3)
        let (few, many) = (try #require(as3.casesNeeded), try #require(as12.casesNeeded))
        #expect(Double(few) / Double(many) > 3.5 && Double(few) / Double(many) < 4.5, "\(few), \(many)")
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
