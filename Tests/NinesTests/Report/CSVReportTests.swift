import JSONText
import Testing

@testable import Nines

@Suite("CSV")
struct CSVReportTests {
    @Test(
        "fields are no formulas, and can be read back",
        arguments: [
            ("", ""), ("plain", "plain"), ("two words", "two words"), ("a,b", "\"a,b\""),
            ("say \"x\"", "\"say \"\"x\"\"\""),
            ("a\nb", "\"a\nb\""), ("a;b", "\"a;b\""), ("=1+1", "'=1+1"), ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
            ("@SUM(A1)", "'@SUM(A1)"), ("-x", "'-x"), ("-", "'-"), ("-.5", "'-.5"), ("-1.", "'-1."), ("-1e5", "'-1e5"),
            ("-5", "-5"), ("-0.297", "-0.297"), ("+3", "+3"), ("-5+cmd", "'-5+cmd"), ("=\"a\",b", "\"'=\"\"a\"\",b\""),
            ("\t=1", "\"'\t=1\""), ("\r=1", "\"'\r=1\""), ("＝1", "'＝1"), ("－1", "'－1"), ("'tis", "''tis"),
            ("a\0b", "a\u{FFFD}b"), ("数字", "数字"),
            // A quote with an accent is a quote to whoever reads bytes.
            ("q\"\u{301},x", "\"q\"\"\u{301},x\""), ("- item\n- item", "\"'- item\n- item\""),
        ])
    func field(_ text: String, _ field: String) throws {
        #expect(CSVText.text(text).hasSameBytes(as: field))
        let back = try CSVTable("x,y\r\n" + CSVText.line([CSVText.text(text), "1"]), path: "t.csv").rows[0].fields[0]
        let plain = back.hasPrefix("'") ? String(back.dropFirst()) : back
        #expect(plain.hasSameBytes(as: text.replacing("\0", with: "\u{FFFD}")))
    }

    @Test(
        "numbers are plain",
        arguments: [(1.0, "1"), (0.5, "0.5"), (-3.0, "-3"), (.nan, ""), (.infinity, ""), (nil, "")])
    func number(_ value: Double?, _ field: String) {
        #expect(CSVText.number(value) == field)
    }

    @Test(
        "lists can be told apart, whatever is in them",
        arguments: [
            ([], ""), (["zh"], "zh"), (["zh", "hard"], "\"zh;hard\""), (["zh hard"], "zh hard"), (["a;b"], "\"a\\;b\""),
            (["a", "b"], "\"a;b\""), (["a\\", "b"], "\"a\\\\;b\""), (["a\\;b"], "\"a\\\\\\;b\""),
            (["a,b", "c"], "\"a,b;c\""),
            (["=1", "b"], "\"'=1;b\""),
        ] as [([String], String)])
    func list(_ texts: [String], _ field: String) {
        #expect(CSVText.list(texts) == field)
    }

    @Test("a run's cells are a line each, whatever they hold")
    func run() throws {
        let hostile = "=HYPERLINK(\"http://x\",\"y\")\r\n\u{0},;\u{1B} 数"
        let cells = [
            SampleRun.cell("right", cost: 0.25, tags: ["a", "b c"], cluster: "=c"),
            SampleRun.cell(hostile, .fail, answer: hostile),
            SampleRun.cell("lost", .error, error: CellError(code: "http-500", message: hostile)),
            SampleRun.cell("huge", .unparsed, answer: String(repeating: "长\n", count: 2_000_000)),
        ]
        let bytes = CSVReport.render(SampleRun.report(cells))
        #expect(bytes.count < 300_000)
        let table = try CSVTable(String(decoding: bytes, as: UTF8.self), path: "cells.csv")
        #expect(table.rows.count == cells.count)
        func value(_ row: Int, _ name: String) throws -> String {
            table.rows[row].fields[try #require(table.header.firstIndex(of: name))]
        }
        let row = try #require(table.rows.firstIndex { $0.fields[1] == "right" })
        let expected = [
            ("suite", "s"), ("outcome", "pass"), ("score", "1"), ("latency_ms", "120"), ("ttft_ms", "40"),
            ("cost", "0.25"),
            ("currency", "USD"), ("judge_cost", ""), ("prompt_tokens", "10"), ("tags", "a;b c"), ("error_code", ""),
            ("cluster", "'=c"),
        ]
        for (name, text) in expected { #expect(try value(row, name) == text, "\(name)") }
        for row in table.rows { #expect(!row.fields.contains { $0.hasPrefix("=") }) }
        let lost = try #require(table.rows.firstIndex { $0.fields[1] == "lost" })
        #expect(try value(lost, "error_code") == "http-500")
        // Unknown is empty, never zero.
        for name in ["score", "cost", "latency_ms", "prompt_tokens", "answer"] {
            #expect(try value(lost, name).isEmpty)
        }
    }
}
