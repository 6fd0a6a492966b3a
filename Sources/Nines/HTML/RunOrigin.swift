import JSONText

/// Where the figures of a page come from: program, times, fixtures, suites and targets with their hashes.
enum RunOrigin {
    static func markup(_ header: RunHeader, _ footer: RunFooter?, cells: Int, label: String? = nil) -> Markup {
        var facts = [
            ("run", header.id), ("started", header.started),
            ("ended", footer.map { "\($0.finished), after \(Figure.duration($0.seconds * 1000))" } ?? "was cut short"),
            ("cells", "\(cells) of \(header.cells) planned"), ("nines", header.toolVersion),
            ("fixtures", header.fixtures),
        ]
        if !header.selection.isEmpty {
            let selected = header.selection.members.map { "\($0.key) \(ScorerSpec.scalarText($0.value) ?? "…")" }
            facts.append(("selected", selected.joined(separator: ", ")))
        }
        if let footer, footer.fallbacks > 0 {
            facts.append(("fallbacks", "\(footer.fallbacks) answers are those to another case with the same request"))
        }
        facts += (footer?.problems ?? []).map { ("problem", $0) }
        var suites = TextTable([
            .init(title: "suite"), .init(title: "file"), .init(title: "SHA-256"),
            .init(title: "cells", alignsRight: true),
            .init(title: "trials", alignsRight: true),
        ])
        for suite in header.suites {
            suites.add([
                suite.name, suite.file, String(suite.hash.prefix(12)), String(suite.cells), String(suite.trials),
            ])
        }
        var targets = TextTable([
            .init(title: "target"), .init(title: "model"), .init(title: "settings"), .init(title: "currency"),
        ])
        for target in header.targets + header.judges {
            targets.add([
                target.alias + (header.targets.contains(target) ? "" : " (judge)"), target.model,
                String(target.settings.prefix(12)), target.currency ?? Figure.unknown,
            ])
        }
        let list = facts.map { name, value in
            Markup.element(
                "div", [:], [.element("dt", [:], text: name), .element("dd", ["dir": "auto"], text: value)])
        }
        return .element(
            "section", ["class": "origin"],
            (label.map { [.element("h3", ["dir": "auto"], text: $0)] } ?? [])
                + [
                    .element("dl", ["class": "facts"], list), suites.html(caption: "Suites"),
                    targets.html(caption: "Targets"),
                ])
    }
}
