/// A power analysis as it is printed.
public enum PowerTable {
    /// Remarks and a row a suite.
    public static func text(_ analysis: PowerAnalysis) -> String {
        let text = analysis.remarks.map { "note: \($0)\n" }.joined()
        guard !analysis.rows.isEmpty else {
            return text + "no cell that can be planned with was answered on both sides\n"
        }
        // As it was asked for: 2.55 points are not 2.6.
        let asked = analysis.plan.effect
        let effect = FigureUnit.points.deciding(asked, against: (asked * 1000).rounded() / 1000)
        // What was run stands beside what is planned where they differ; figures are of the plan.
        let plansCases = analysis.plan.cases != nil
        let plansTrials = analysis.rows.contains { $0.plannedTrials != $0.trials }
        let numbers =
            (plansCases ? ["cases run", "cases planned"] : ["cases"])
            + (plansTrials ? ["trials run", "trials planned"] : ["trials"])
        var table = TextTable(
            ["suite", "base", "cand"].map { .init(title: $0) }
                + (numbers + ["detects pp", "cases for \(effect)"]).map {
                    .init(title: $0, alignsRight: true)
                })
        for row in analysis.rows {
            let cases =
                [Figure.cases(row.cases, in: row.clusters)]
                + (plansCases ? [String(analysis.plan.cases ?? row.cases)] : [])
            let trials = [row.trials] + (plansTrials ? [row.plannedTrials] : [])
            let counts = cases + trials.map { String($0) }
            let figures = [
                row.detectable.map { ">= " + Figure.fixed($0 * 100, 1) } ?? Figure.unknown,
                row.casesNeeded.map(String.init) ?? Figure.unknown,
            ]
            table.add([row.suite, row.base, row.candidate ?? "(independent)"] + counts + figures)
        }
        let tests = analysis.plan.tests
        let clusters =
            analysis.rows.contains { $0.clusters < $0.cases }
            ? "cases: in so many clusters of related ones, which tests count; those needed are in clusters as large\n"
            : ""
        return text + table.text + clusters
            + "with \(Figure.fixed(analysis.plan.power * 100, 0)) % probability, at 5 % for \(tests) "
            + "\(tests == 1 ? "test" : "tests") read together"
            + (plansCases || plansTrials ? "; detects, cases for: as planned\n" : "\n")
    }
}
