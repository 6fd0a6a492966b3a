import FixtureStore
import Glibc
import JSONText
import Testing

@testable import Nines

@Suite("History")
struct HistoryTests {
    /// A folder that is removed with the last reference to it.
    private final class Folder {
        let path = "/tmp/nines-history-\(getpid())-\(UInt64.random(in: 0 ... .max))"

        init() throws { try FileSystem.makeFolder(path) }

        deinit {
            for name in FileSystem.names(in: path) { unlink("\(path)/\(name)") }
            rmdir(path)
        }

        func write(_ name: String, _ text: String) throws {
            try FileSystem.write(Array(text.utf8), to: "\(path)/\(name)")
        }

        func write(_ name: String, _ run: SyntheticRun) throws {
            try write(name, run.lines.joined(separator: "\n") + "\n")
        }
    }

    /// A run of 12 cases on a day, as letters; see `SyntheticRun`.
    private func run(_ day: Int, _ letters: String, target: String = "a", hash: String = "1234567890") -> SyntheticRun {
        var run = SyntheticRun(targets: [target], hash: hash)
        run.record.header.id = "run-\(day)-\(target)"
        run.record.header.started = "2026-01-\(day < 10 ? "0" : "")\(day)T00:00:00Z"
        run.add(letters, target: target)
        return run
    }

    @Test("shows runs in order of time, with the paired difference to the one before")
    func order() throws {
        let folder = try Folder()
        try folder.write("z.jsonl", run(1, "ppppffffffff"))
        try folder.write("a.jsonl", run(3, "ppppppppppef"))
        try folder.write("m.jsonl", run(2, "ppppppffffff"))
        let history = History(reading: [folder.path])
        #expect(history.exitCode == 0 && history.diagnostics.isEmpty)
        let points = try #require(history.series.first?.points)
        #expect(history.series.count == 1)
        #expect(points.map(\.started.utf8.count) == [20, 20, 20])
        #expect(points.map(\.run) == ["run-1-a", "run-2-a", "run-3-a"])
        #expect(points.map(\.accuracy.count) == [12, 12, 11])
        #expect(points.map(\.errors) == [0, 0, 1])
        #expect(points[0].change == nil)
        #expect(points[1].change.map { ($0.pairs, $0.onlyCandidate, $0.onlyBase) } ?? (0, 0, 0) == (12, 2, 0))
        // The cell in error has no partner.
        #expect(points[2].change.map { ($0.pairs, $0.onlyCandidate, $0.onlyBase) } ?? (0, 0, 0) == (11, 4, 0))
        // The same figures as a comparison of the two runs gives.
        let compared = try Comparison(of: [run(1, "ppppffffffff"), run(2, "ppppppffffff")]).onlyRow?.accuracy
        #expect(points[1].change?.interval == compared?.interval)
        #expect(history.series[0].trend() == "▃▅█")
        #expect(points.allSatisfy { $0.changes.isEmpty })
    }

    @Test("gives the same interval in whatever order a record has its cells", arguments: [0, 1, 3, 5, 7, 12])
    func lineOrder(_ turn: Int) throws {
        func mixed(_ day: Int) -> SyntheticRun {
            var run = run(day, "")
            for index in 0..<24 {
                let isRight = day == 1 ? index % 3 == 0 : index % 4 != 0
                // Every other case is related to others, four clusters in all.
                let cluster = index % 2 == 0 ? "k\(index / 6)" : nil
                run.add(SyntheticRun.cell(isRight ? .pass : .fail, "c\(index)", cluster: cluster))
            }
            return run
        }
        let expected = try #require(try Comparison(of: [mixed(1), mixed(2)]).onlyRow?.accuracy)
        let folder = try Folder()
        try folder.write("1.jsonl", mixed(1))
        var turned = mixed(2)
        turned.record.cells = Array(turned.record.cells[turn...] + turned.record.cells[..<turn])
        try folder.write("2.jsonl", turned)
        let points = try #require(History(reading: [folder.path]).series.first?.points)
        #expect(points.count == 2 && points[1].change?.clusters == 16)
        #expect(points[1].change?.interval == expected.interval)
    }

    @Test("says where suite, model, settings, selection and program changed, and what was cut short")
    func changes() throws {
        let folder = try Folder()
        try folder.write("1.jsonl", run(1, "pf"))
        try folder.write("2.jsonl", run(2, "pf", hash: "other"))
        var third = run(3, "pf", hash: "other")
        third.record.header.targets[0].model = "b"
        third.record.header.targets[0].settings = "s"
        third.record.header.toolVersion = "2"
        third.record.header.selection = JSONObject([.init("limit", 2)])
        try folder.write("3.jsonl", third)
        var fourth = third
        fourth.record.header.id = "4"
        fourth.record.header.started = "2026-01-04T00:00:00Z"
        fourth.record.header.cells = 9
        fourth.record.footer = nil
        try folder.write("4.jsonl", fourth)
        let points = try #require(History(reading: [folder.path]).series.first?.points)
        #expect(
            points.map(\.changes) == [
                [], ["the suite changed here"],
                ["other cells selected", "model a -> b", "other settings of the target", "nines 1 -> 2"], ["cut short"],
            ])
        #expect(points.map(\.hasOtherSuite) == [false, true, false, false])
        let text = History(reading: [folder.path]).terminal
        #expect(text.contains("numbers @ a: history   ▅|▅▅▅\n"))
        #expect(text.contains("note: where the suite changed, figures before and after are not the same measure"))
        #expect(text.contains("note: a run that was cut short is shown by the cells it has\n"))
    }

    @Test("says when a response names another model or configuration")
    func served() throws {
        let folder = try Folder()
        for (day, fingerprint) in [(1, "fp1"), (2, "fp1"), (3, "fp2")] {
            var run = run(day, "")
            var cell = SyntheticRun.cell(.pass, "x")
            cell.calls[0].model = "m"
            cell.calls[0].fingerprint = fingerprint
            // What a judge is served by is no change of the target.
            var judged = cell.calls[0]
            judged.target = "judge"
            judged.fingerprint = "j\(day)"
            cell.calls.append(judged)
            run.add(cell)
            try folder.write("\(day).jsonl", run)
        }
        let points = try #require(History(reading: [folder.path]).series.first?.points)
        #expect(points.map(\.changes) == [[], [], ["served by m (fp1) -> m (fp2)"]])
    }

    @Test("leaves cells out of the difference that are held to something else")
    func expectations() throws {
        let folder = try Folder()
        for (day, expected) in [(1, "number 1"), (2, "number 2")] {
            var run = run(day, "")
            run.add(SyntheticRun.cell(.fail, "x", expected: expected))
            for name in ["y", "z"] { run.add(SyntheticRun.cell(day == 1 ? .fail : .pass, name)) }
            try folder.write("\(day).jsonl", run)
        }
        let points = try #require(History(reading: [folder.path]).series.first?.points)
        #expect(points[1].change?.pairs == 2)
        #expect(points[1].change?.difference == 1)
    }

    @Test("selects suites, targets and the newest runs; a difference needs both runs")
    func selection() throws {
        let folder = try Folder()
        for day in 1...4 { try folder.write("\(day).jsonl", run(day, "pf", target: day == 4 ? "b" : "a")) }
        let last = History(reading: [folder.path], targets: ["a"], last: 2)
        #expect(last.series.map(\.target) == ["a"])
        #expect(last.series.first?.points.map(\.run) == ["run-2-a", "run-3-a"])
        #expect(last.series.first?.points.first?.change == nil)
        let none = History(reading: [folder.path], suites: ["number"])
        #expect(none.exitCode == 4)
        #expect(none.diagnostics.map(\.message) == ["no run has the suite 'number'"])
        #expect(none.diagnostics.first?.hint == "did you mean 'numbers'?")
    }

    @Test("cost is known only where every cell's is, in one currency")
    func cost() throws {
        let folder = try Folder()
        let costs: [[(Double?, String?)]] = [
            [(1, "USD"), (2, "USD")], [(1, "USD"), (nil, nil)], [(1, "USD"), (1, "EUR")],
            // Doubles added in these orders would not be the same.
            [(0.1, "USD"), (0.2, "USD"), (0.3, "USD")], [(0.3, "USD"), (0.2, "USD"), (0.1, "USD")],
        ]
        for (day, pair) in costs.enumerated() {
            var run = run(day + 1, "")
            for (index, (amount, currency)) in pair.enumerated() {
                run.add(SyntheticRun.cell(.pass, "c\(index)", cost: amount, currency: currency))
            }
            try folder.write("\(day).jsonl", run)
        }
        let points = try #require(History(reading: [folder.path]).series.first?.points)
        let amounts = points.map { $0.cost?.amount }
        #expect(Array(amounts.prefix(3)) == [3, nil, nil])
        #expect(amounts.count == 5 && amounts[3] == 0.6 && amounts[4] == 0.6)
    }

    @Test("says what cannot be used, and shows the rest")
    func badInput() throws {
        let folder = try Folder()
        let good = run(1, "ppf").lines
        try folder.write("good.jsonl", good.joined(separator: "\n") + "\n")
        try folder.write("torn.jsonl", String(run(2, "ppf").lines.dropLast().joined(separator: "\n").dropLast(9)))
        try folder.write("report.md", "# Run\n")
        try folder.write("fixture.jsonl", "{\"fixture\":1}\n")
        try folder.write("void.jsonl", "")
        try folder.write("copy.jsonl", good.joined(separator: "\n") + "\n")
        let usable = History(reading: [folder.path])
        #expect(usable.exitCode == 0)
        #expect(usable.series.first?.points.map(\.accuracy.count) == [3, 2])
        #expect(usable.series.first?.points.last?.changes == ["cut short"])
        let notes = usable.diagnostics.map(\.message)
        #expect(
            notes.contains { $0.contains("3 other files left out: fixture.jsonl, report.md, void.jsonl") }, "\(notes)")
        #expect(notes.contains { $0.contains("good.jsonl holds the same run as") })
        // Of one run's records the fullest counts, whatever it is called.
        try folder.write("a-part.jsonl", good.prefix(2).joined(separator: "\n") + "\n")
        let fullest = History(reading: ["\(folder.path)/a-part.jsonl", "\(folder.path)/good.jsonl"])
        #expect(fullest.series.first?.points.map(\.accuracy.count) == [3])
        try folder.write("a-part.jsonl", "")
        #expect(notes.contains { $0.contains("torn.jsonl:4:1: the last line is cut off") }, "\(notes)")

        try folder.write("newer.jsonl", good.joined(separator: "\n").replacing("\"format\":1", with: "\"format\":2"))
        try folder.write("damaged.jsonl", run(3, "pp").lines.joined(separator: "\nnonsense\n"))
        try folder.write("half.jsonl", "{\"nines\":\"run\",\"format\":1,\"id\":")
        let mixed = History(reading: [folder.path, "/nowhere/x.jsonl", "\(folder.path)/report.md"])
        #expect(mixed.exitCode == 2)
        #expect(mixed.series.first?.points.count == 2)
        let problems = mixed.diagnostics.filter { $0.severity == .error }.map(\.message)
        for text in [
            "format 2", "damaged.jsonl:2:1: the run record is damaged", "half.jsonl:1:1: this is not", "/nowhere",
        ] {
            #expect(problems.contains { $0.contains(text) }, "\(text): \(problems)")
        }
        #expect(problems.count == 5, "\(problems)")
        // Nobody wants to see a line of megabytes.
        #expect(mixed.diagnostics.allSatisfy { $0.location == nil && $0.message.utf8.count < 600 })

        let empty = try Folder()
        #expect(History(reading: [empty.path]).exitCode == 4)
        #expect(
            History(reading: [empty.path]).diagnostics.first?.message.contains("has no run record of its own") == true)
        #expect(History(reading: ["/dev/null"]).exitCode == 2)
    }

    @Test("names with anything in them break no table", arguments: HistoryFormat.allCases)
    func hostile(_ format: HistoryFormat) throws {
        let name = "=cmd|\u{1B}[31m `x`\r\n| 数"
        let folder = try Folder()
        var run = SyntheticRun(suites: [name], targets: [name])
        run.record.header.started = name
        run.record.header.toolVersion = name
        run.add("ppf", suite: name, target: name)
        try folder.write("x.jsonl", run)
        let history = History(reading: [folder.path])
        let text = String(decoding: format.render(history), as: UTF8.self)
        switch format {
        case .csv:
            let table = try CSVTable(text, path: "h.csv")
            #expect(table.rows.count == 1)
            #expect(table.rows[0].fields[0] == "'" + name)
            #expect(table.header.contains("accuracy_low") && table.header.contains("cost_currency"))
        case .json:
            #expect(try JSONParser.parse(text)["series"]?[0]?["rows"]?[0]?["n"]?.int == 3)
        case .markdown:
            #expect(text.split(separator: "\n").count { $0.hasPrefix("|") } == 3, "\(text)")
        }
        #expect(!history.terminal.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    @Test("shows the committed records as their own reports do", arguments: ["qwen2.5-coder-0.5b", "rules"])
    func baseline(_ target: String) throws {
        let root = (0..<4).reduce(#filePath) { path, _ in FileSystem.parent(path) }
        let path = "\(root)/reports/baseline/\(target).jsonl"
        let report = RunReport(try RunRecord.read(path))
        let history = History(reading: [path])
        #expect(history.exitCode == 0)
        #expect(history.series.count == report.rows.count)
        for row in report.rows {
            let point = try #require(
                history.series.first { series in
                    [series.suite, series.target, series.strategy].starts(with: row.key.names)
                }?.points.first)
            #expect(point.accuracy == row.accuracy)
            #expect(point.errors == row.errors)
            #expect(point.latency == row.latency(percentile: 50))
        }
    }
}
