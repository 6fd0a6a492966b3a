/// A power analysis as it is printed.
public enum PowerTable {
    /// Remarks and a row a suite.
    public static func text(_ analysis: PowerAnalysis) -> String {
        let text = analysis.remarks.map { "note: \($0)\n" }.joined()
        guard !analysis.rows.isEmpty else { return text + "no cell was answered on both sides\n" }
        let points = analysis.plan.effect * 100
        let effect = points < 0.1 ? Figure.deciding(points) : Figure.fixed(points, 1)
        var table = TextTable(
            ["suite", "base", "cand"].map { .init(title: $0) }
                + ["cases", "trials", "detects pp", "cases for \(effect) pp"].map {
                    .init(title: $0, alignsRight: true)
                })
        for row in analysis.rows {
            table.add([
                row.suite, row.base, row.candidate ?? "(independent)", String(row.cases), String(row.trials),
                row.detectable.map { ">= " + Figure.fixed($0 * 100, 1) } ?? Figure.unknown,
                row.casesNeeded.map(String.init) ?? Figure.unknown,
            ])
        }
        let tests = analysis.plan.tests
        return text + table.text
            + "with \(Figure.fixed(analysis.plan.power * 100, 0)) % probability, at 5 % for \(tests) "
            + "\(tests == 1 ? "test" : "tests") read together\n"
    }
}
