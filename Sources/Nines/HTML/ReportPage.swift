import JSONText

/// A page put together: what is read first, pictures, tables, the cells, where it all comes from.
struct ReportPage {
    /// `Run` or `Comparison`.
    var kind: String
    /// What it is about, in a line.
    var title: String
    /// Under the title.
    var subtitle: String
    /// What it comes to.
    var verdict: String
    /// The exit code of that verdict.
    var exitCode: Int32
    /// Gate, row, value, status.
    var gates: [[String]]
    /// What must be known to read the figures rightly.
    var notes: [String]
    /// Between the summary and the pictures.
    var lead: [Markup]
    var charts: [Chart]
    var tables: [Markup]
    var origins: [Markup]
    /// The first cells of interest as text, for paper and for browsers without scripts; and how many there are.
    var failures: (title: String, texts: [String], count: Int)
    /// When the run began, and the program's version.
    var imprint: String

    /// The page as a file, and what belongs beside it.
    func rendered(_ index: JSONObject, _ storage: PageStorage, starts: [Int]) -> RenderedReport {
        var data = index
        data["storage"] = storage.json
        data["starts"] = .array(starts.map(JSONValue.int))
        let head: [Markup] = [
            .element("meta", ["charset": "utf-8"]),
            .element(
                "meta",
                [
                    "http-equiv": "Content-Security-Policy",
                    "content": PageAssets.policy(hasSiblings: storage.kind == .files),
                ]),
            .element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            .element("meta", ["name": "color-scheme", "content": "light dark"]),
            .element("meta", ["name": "referrer", "content": "no-referrer"]),
            .element("title", [:], text: "\(verdict): \(title) (nines)"),
            .own("style", PageAssets.style),
        ]
        let json = String(decoding: CaseBodies.embedded(.object(data)), as: UTF8.self)
        let body = [top, main(storage.note), .data(id: "index", json), .own("script", PageAssets.script)]
        var bytes = Array("<!doctype html>\n<html lang=\"en\">\n".utf8)
        for part in [Markup.element("head", [:], head)] + body + storage.elements { bytes += Array(part.source.utf8) }
        bytes += Array("</html>\n".utf8)
        return RenderedReport(bytes: bytes, siblings: storage.siblings, notes: storage.note.map { [$0] } ?? [])
    }

    private var top: Markup {
        let links = [
            ("#summary", "Summary"), ("#pictures", "Pictures"), ("#figures", "Figures"), ("#cases", "Cases"),
            ("#origin", "Provenance"),
        ]
        return .element(
            "header", ["class": "top"],
            [
                .element("a", ["class": "skip", "href": "#cases"], text: "Skip to the cases"),
                .element("span", ["class": "brand"], text: "nines"),
                .element(
                    "nav", ["aria-label": "Sections"],
                    links.filter { $0.0 != "#figures" || !tables.isEmpty }.filter {
                        $0.0 != "#pictures" || !charts.isEmpty
                    }
                    .map { .element("a", ["href": $0.0], text: $0.1) }),
            ])
    }

    private func main(_ storageNote: String?) -> Markup {
        var parts = [summary]
        if !charts.isEmpty { parts.append(section("pictures", "Pictures", [FigureSection.pictures(charts)])) }
        if !tables.isEmpty { parts.append(section("figures", "Figures", tables)) }
        let cases = [
            Markup.element("noscript", [:], [Markup.element("p", ["class": "note"], text: Self.withoutScripts)]),
            .element("div", ["id": "app"]), failureList,
        ]
        parts.append(section("cases", "Cases", cases))
        let imprints = [imprint] + (storageNote.map { [$0] } ?? [])
        parts.append(
            section("origin", "Provenance", origins + imprints.map { .element("p", ["class": "note"], text: $0) }))
        return .element("main", [:], parts)
    }

    private var summary: Markup {
        let mark = exitCode == 0 ? "✓" : exitCode == 1 ? "✕" : "!"
        let state = exitCode == 0 ? "good" : exitCode == 1 ? "bad" : "warn"
        var parts: [Markup] = [
            .element("p", ["class": "kind"], text: kind),
            .element("h1", ["dir": "auto"], text: title),
            .element("p", ["class": "subtitle", "dir": "auto"], text: subtitle),
            .element(
                "p", ["class": "verdict \(state)"],
                [
                    .element("span", ["class": "mark", "aria-hidden": "true"], text: mark),
                    .element("strong", [:], text: verdict), .element("span", [:], text: "exit code \(exitCode)"),
                ]),
        ]
        parts.append(gateList)
        parts += lead
        if !notes.isEmpty {
            parts.append(.element("ul", ["class": "notes"], notes.map { .element("li", ["dir": "auto"], text: $0) }))
        }
        return .element("section", ["id": "summary"], parts)
    }

    private static let withoutScripts = "The table of all cases needs scripts; nothing else on this page does."

    private var failureList: Markup {
        var parts = failures.texts.map { Markup.element("pre", ["dir": "auto"], text: $0) }
        let rest = failures.count - failures.texts.count
        if rest > 0 {
            parts.append(.element("p", ["class": "note"], text: "… and \(SummarySection.grouped(rest)) more."))
        }
        let title = "\(failures.title): \(SummarySection.grouped(failures.count))"
        return .element("div", ["class": "failures"], [.element("h3", [:], text: title)] + parts)
    }

    private var gateList: Markup {
        guard !gates.isEmpty else { return .element("p", ["class": "note"], text: "No gates are set.") }
        let items = gates.map { gate in
            let status = gate.last ?? ""
            let state = Self.states[status] ?? (kind: "bad", mark: "✕")
            return Markup.element(
                "li", ["class": state.kind],
                [
                    .element("span", ["class": "mark", "aria-hidden": "true"], text: state.mark),
                    .element("code", [:], text: gate[0]), .element("span", ["dir": "auto"], text: gate[1]),
                    .element("span", ["class": "value"], text: "\(status): \(gate[2])"),
                ])
        }
        // Gates on every row of a large run are many; those that do not hold are never folded away.
        let failing = gates.contains { Self.states[$0.last ?? ""] == nil }
        let list = Markup.element("ul", ["class": "gates"], items)
        guard items.count > 6, !failing else { return list }
        return FigureSection.folded("\(items.count) gates, and none fails", [list])
    }

    /// How gates look that do not fail; all others do.
    private static let states: [String: (kind: String, mark: String)] = [
        GateResult.Status.holds.rawValue: ("good", "✓"), GateResult.Status.notApplied.rawValue: ("none", "–"),
    ]

    private func section(_ id: String, _ title: String, _ content: [Markup]) -> Markup {
        .element(
            "section", ["id": "\(id)", "aria-labelledby": "\(id)-heading"],
            [.element("h2", ["id": "\(id)-heading"], text: title)] + content)
    }
}
