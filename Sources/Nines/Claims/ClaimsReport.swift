import JSONText

/// What articles say beside what was measured, as Markdown; the same for the same runs, whenever it is made.
public enum ClaimsReport {
    /// The document.
    public static func markdown(_ file: ClaimsFile, _ evidence: ClaimEvidence) -> String {
        let findings = file.claims.map { claim in
            (claim, claim.tests.indices.map { ClaimFinding($0, of: claim, evidence) })
        }
        var text = "# What the articles claim, and what was measured\n\n" + preface(evidence)
        var table = TextTable(["claim", "the article says", "test", "verdict"].map { .init(title: $0) })
        for (claim, findings) in findings {
            for (place, finding) in findings.enumerated() {
                // Once for all tests of a claim.
                let says = place == 0 ? FailureText.oneLine(claim.says, 160) : ""
                table.add([claim.id, says, finding.testText, finding.verdictText])
            }
        }
        text += table.markdown
        for article in file.articles {
            let own = findings.filter { $0.0.article == article.id }
            guard !own.isEmpty else { continue }
            text += "\n## \(heading(article))\n"
            for (claim, findings) in own { text += section(claim, findings) }
        }
        return text
    }

    /// The tests that no cell answers although their suite was run: most likely a tag or name that is misspelt.
    public static func warnings(_ file: ClaimsFile, _ evidence: ClaimEvidence) -> [Diagnostic] {
        file.claims.flatMap { claim in
            claim.tests.indices.flatMap { place -> [Diagnostic] in
                let finding = ClaimFinding(place, of: claim, evidence)
                let found = misspelt(finding.test, claim, evidence)
                guard let missing = finding.missing, let suite = finding.test.suite, evidence.has(suite), found.isEmpty
                else { return found }
                return [Diagnostic("claim \(claim.id): \(missing)", at: finding.test.location, severity: .warning)]
            }
        }
    }

    /// Targets that no run has, but one of nearly the same name; a run of fewer targets is no mistake.
    private static func misspelt(_ test: ClaimTest, _ claim: Claim, _ evidence: ClaimEvidence) -> [Diagnostic] {
        let known = evidence.headers.flatMap(\.targets).map(\.alias)
        return ((test.filter.targets ?? []) + test.filter.except).compactMap { name in
            guard !known.contains(name), let near = Suggestion.nearest(name, in: known) else { return nil }
            return Diagnostic(
                "claim \(claim.id): no run has the target '\(name)'", at: test.location,
                hint: "did you mean '\(near)'?", severity: .warning)
        }
    }

    private static func preface(_ evidence: ClaimEvidence) -> String {
        var text = """
            Verdicts are about the targets named here on the cases of these suites, and about nothing else. They are read off \
            95 % intervals, each by itself and not corrected for their number: *supported* where the whole interval satisfies \
            the condition, *contradicted* where the whole interval violates it, *not decided* between. A verdict is on the \
            condition that stands above it, as far as the claim says that and no further. What the articles state \
            of other models stands beside as their statement; it was not measured here. Times marked as recorded are those of \
            the recording and the machine that made it.

            Answers that were cut off by the token limit (*truncated*) and those in which nothing could be read (*unparsed*) \
            count as not right in every rate. Where they are more than a tenth of the answers of a target, or of a side of a \
            comparison, no verdict rests on that: it is read off the interval widened to hold what it would be had all of \
            them been right and had all been wrong (*unread either way*; of a comparison, right on one side and wrong on the \
            other). It stands only where that decides it too, else it is *not decided* and says how many they are. Figures \
            without a verdict, such as those by level or steps, measure the token limit as well wherever many are truncated.


            """
        guard !evidence.headers.isEmpty else { return text + "No runs were given.\n\n" }
        var runs = TextTable(["run", "targets", "suites", "fixtures"].map { .init(title: $0) })
        for header in evidence.headers {
            let targets = header.targets.map { $0.model == $0.alias ? $0.alias : "\($0.alias) (\($0.model))" }
            runs.add([
                header.id, targets.joined(separator: ", "), header.suites.map(\.name).joined(separator: ", "),
                header.fixtures,
            ])
        }
        text += runs.markdown + "\n"
        guard !evidence.recordings.isEmpty else { return text }
        var recorded = TextTable(["suite", "target", "recorded"].map { .init(title: $0) })
        for recording in evidence.recordings { recorded.add([recording.suite, recording.target, recording.days]) }
        return text + recorded.markdown + "\n"
    }

    private static func heading(_ article: ClaimArticle) -> String {
        let parts = [article.title, article.author, article.date].compactMap(\.self).map(TextTable.escaped)
        return "\(TextTable.escaped(article.id)): " + parts.joined(separator: ", ")
            + (article.url.map { " (<\($0.filter { !$0.isWhitespace && $0 != "<" && $0 != ">" })>)" } ?? "")
    }

    private static func section(_ claim: Claim, _ findings: [ClaimFinding]) -> String {
        var text = "\n### \(TextTable.escaped(claim.id))\n\n\(TextTable.escaped(claim.says))\n"
        if !claim.stated.isEmpty {
            let lines = claim.stated.map { statement in
                statement.members.map { "\($0.key): \(ScorerSpec.scalarText($0.value) ?? JSONWriter.text($0.value))" }
                    .joined(separator: ", ")
            }
            text += "\nThe article states: \(lines.map(TextTable.escaped).joined(separator: "; ")).\n"
        }
        for finding in findings {
            text += "\n\(finding.description)\n"
            if let note = finding.test.note { text += "\n\(TextTable.escaped(note))\n" }
            if let missing = finding.missing { text += "\nNot measured: \(TextTable.escaped(missing)).\n" }
            for table in finding.tables {
                let names = [table.target, table.strategy].compactMap(\.self).joined(separator: ", ")
                if !names.isEmpty { text += "\n\(TextTable.escaped(names)):\n" }
                text += "\n" + table.table.markdown
                if !table.notes.isEmpty { text += "\n" + table.notes.map { "- \(TextTable.escaped($0))\n" }.joined() }
            }
        }
        return text
    }
}

extension ClaimFinding {
    /// The test in a table.
    fileprivate var testText: String {
        let suite = test.suite ?? ""
        switch test.check {
        case .rate(let gate): return "\(suite)\(filterText): \(gate.text)"
        case .comparison(let comparison): return "\(suite)\(filterText) \(comparison.text)"
        case .breakdown(let breakdown): return "\(suite)\(filterText) by \(breakdown.title)"
        case .table(let kind): return "\(suite)\(filterText), \(kind.rawValue)"
        case .feature(let text, _): return FailureText.oneLine(text, 80)
        }
    }

    private var filterText: String { test.filter.text.isEmpty ? "" : " (\(test.filter.text))" }

    /// Verdicts counted, in a table.
    fileprivate var verdictText: String {
        switch test.check {
        case .feature: return "a feature, nothing to measure"
        case .breakdown, .table: return missing == nil ? "figures below, no verdict" : ClaimVerdict.notMeasured.text
        case .comparison(let comparison) where comparison.expectation == nil && missing == nil:
            return "figures below, no verdict"
        case .rate, .comparison: break
        }
        guard !verdicts.isEmpty else { return ClaimVerdict.notMeasured.text }
        let kinds = verdicts.map(\.kind).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return kinds.map { kind in "\(kind) \(verdicts.count { $0.kind == kind }) of \(verdicts.count)" }
            .joined(separator: ", ")
    }

    /// The test in a sentence.
    fileprivate var description: String {
        let cells = "Suite " + TextTable.escaped((test.suite ?? "") + filterText)
        switch test.check {
        case .rate(let gate): return "\(cells): is `\(gate.text.replacingScalar("`", with: "'"))`?"
        case .comparison(let comparison): return "\(cells), \(TextTable.escaped(comparison.text)):"
        case .breakdown(let breakdown): return "\(cells), by \(TextTable.escaped(breakdown.title)):"
        case .table(let kind): return "\(cells), \(kind.rawValue):"
        case .feature(let text, let command):
            return "Feature: \(TextTable.escaped(text))"
                + (command.map { " Command: `\($0.replacingScalar("`", with: "'"))`" } ?? "")
        }
    }
}
