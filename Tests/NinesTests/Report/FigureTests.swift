import Statistics
import Testing

@testable import Nines

@Suite("Figures")
struct FigureTests {
    @Test(
        "show shares, times and amounts with the digits that say something",
        arguments: [
            (Figure.percent(0.88349), "88.3 %"), (Figure.percent(0), "0.0 %"), (Figure.percent(1), "100.0 %"),
            (Figure.percent(0.9995), "100.0 %"), (Figure.percent(0.99949), "99.9 %"), (Figure.percent(nil), "-"),
            (Figure.interval(Interval(0.8333, 0.9214)), "[83.3, 92.1]"), (Figure.interval(nil), "-"),
            (Figure.duration(nil), "-"), (Figure.duration(0), "0.0 ms"), (Figure.duration(9.94), "9.9 ms"),
            (Figure.duration(420.4), "420 ms"), (Figure.duration(999.4), "999 ms"), (Figure.duration(999.5), "1.00 s"),
            (Figure.duration(1204), "1.20 s"), (Figure.duration(65_000), "65.00 s"),
            (Figure.duration(125_000), "2 min 05 s"), (Figure.duration(3_600_000), "60 min 00 s"),
            (Figure.cost([:]), "-"), (Figure.cost(["USD": 0]), "0.00 USD"), (Figure.cost(["USD": 12.345]), "12.35 USD"),
            (Figure.cost(["USD": 0.0421]), "0.0421 USD"), (Figure.cost(["USD": 0.000042]), "0.000042 USD"),
            (Figure.cost(["USD": 1, "CNY": 2]), "2.00 CNY + 1.00 USD"),
            (Figure.cost(["USD": 1], isPartial: true), "≥ 1.00 USD"), (Figure.fixed(2.5, 0), "3"),
            (Figure.fixed(-2.5, 0), "-3"), (Figure.fixed(0.125, 2), "0.13"), (Figure.fixed(-0.004, 2), "0.00"),
            (Figure.fixed(1e300, 2), "1e+300"), (Figure.fixed(.nan, 1), "nan"), (Figure.fixed(-.infinity, 1), "-inf"),
            (Figure.duration(.infinity), "16666666666 min 40 s"),
        ])
    func figure(_ shown: String, _ expected: String) {
        #expect(shown == expected)
    }
}
