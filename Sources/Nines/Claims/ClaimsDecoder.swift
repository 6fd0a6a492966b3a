import JSONText

/// Reads a claims file; what is wrong is noted in the file, and the reading goes on.
struct ClaimsDecoder {
    let file: YAMLFile

    func decode() -> ClaimsFile? {
        guard let root = file.root(), let fields = root.fields(["articles", "claims"], of: "the claims file") else {
            return nil
        }
        let articles = articles(fields["articles"])
        guard let list = fields["claims"] else {
            root.error("the file has no claims", hint: "write a list under 'claims:'")
            return nil
        }
        var claims: [Claim] = []
        for node in list.value.list("a list of claims") ?? [] {
            guard let claim = claim(node, articles) else { continue }
            if let earlier = claims.first(where: { $0.id == claim.id }) {
                node.error("the claim '\(claim.id)' stands twice (first at \(earlier.location))")
            }
            claims.append(claim)
        }
        return ClaimsFile(articles: articles, claims: claims)
    }

    private func articles(_ entry: YAMLNode.Entry?) -> [ClaimArticle] {
        (entry?.value.entries("articles by id") ?? []).compactMap { entry in
            guard let fields = entry.value.fields(["title", "author", "date", "url"], of: "an article") else {
                return nil
            }
            func text(_ key: String) -> String? { fields[key]?.value.text() }
            return ClaimArticle(
                id: entry.key, title: text("title"), author: text("author"), date: text("date"), url: text("url"))
        }
    }

    private func claim(_ node: YAMLNode, _ articles: [ClaimArticle]) -> Claim? {
        guard let fields = node.fields(["id", "article", "says", "stated", "tests"], of: "a claim") else { return nil }
        guard let id = (fields["id"]?.value ?? node).text("a claim with an id"), fields["id"] != nil else { return nil }
        // `A4.11` is said by A4, unless something else is written.
        let article = fields["article"]?.value.text("an article's id") ?? String(id.prefix { $0 != "." })
        let known = articles.map(\.id)
        if !known.contains(article) {
            (fields["article"]?.value ?? fields["id"]?.value ?? node).error(
                "there is no article '\(article)'",
                hint: Suggestion.nearest(article, in: known).map { "did you mean '\($0)'?" }
                    ?? "articles: \(known.joined(separator: ", "))")
        }
        if fields["says"] == nil { node.error("the claim '\(id)' does not say anything", hint: "write 'says: …'") }
        let stated = (fields["stated"]?.value.oneOrMore ?? []).compactMap {
            $0.jsonObject("what the article states, such as { target: GPT-4o, seconds: 3 }")
        }
        let tests = (fields["tests"]?.value.oneOrMore ?? []).compactMap(test)
        if fields["tests"]?.value.oneOrMore.isEmpty ?? true {
            node.error("the claim '\(id)' has no test", hint: "write 'tests: [{ suite: …, expect: … }]'")
        }
        return Claim(
            id: id, article: article, says: fields["says"]?.value.text() ?? "", stated: stated, tests: tests,
            location: node.location)
    }

    private static let checks = ["expect", "compare", "breakdown", "table", "feature"]
    private static let filters = ["tags", "prompt", "strategy", "targets", "except"]

    private func test(_ node: YAMLNode) -> ClaimTest? {
        let keys = Set(Self.checks + Self.filters + ["suite", "command", "note"])
        guard let fields = node.fields(keys, of: "a test") else { return nil }
        let written = Self.checks.compactMap { fields[$0] }
        guard let entry = written.first, written.count == 1 else {
            node.error(
                "a test has one of \(Self.checks.joined(separator: ", ")); found "
                    + (written.isEmpty ? "none" : written.map(\.key).joined(separator: ", ")))
            return nil
        }
        let isFeature = entry.key == "feature"
        if !isFeature, fields["suite"] == nil { node.error("the test names no suite") }
        for key in isFeature ? ["suite"] + Self.filters : ["command"] {
            if let odd = fields[key] {
                file.report("'\(key)' says nothing beside '\(entry.key)'", at: odd.keyLocation)
            }
        }
        guard let check = check(entry, command: fields["command"]?.value.text()) else { return nil }
        let filter = filter(fields)
        if case .comparison(let comparison) = check, let odd = fields[comparison.dimension.rawValue] {
            file.report("'\(odd.key)' leaves nothing to compare by \(odd.key)", at: odd.keyLocation)
        }
        return ClaimTest(
            check: check, suite: isFeature ? nil : fields["suite"]?.value.text("a suite's name"), filter: filter,
            note: fields["note"]?.value.text(), location: node.location)
    }

    private func filter(_ fields: [String: YAMLNode.Entry]) -> ClaimFilter {
        var filter = ClaimFilter()
        filter.tags = (fields["tags"]?.value.oneOrMore ?? []).compactMap { $0.text("a tag") }
        filter.prompt = fields["prompt"]?.value.text("a prompt's name")
        filter.strategy = fields["strategy"]?.value.text("a strategy's label")
        filter.targets = fields["targets"]?.value.oneOrMore.compactMap { $0.text("a target's alias") }
        filter.except = (fields["except"]?.value.oneOrMore ?? []).compactMap { $0.text("a target's alias") }
        if let targets = fields["targets"], targets.value.oneOrMore.isEmpty {
            targets.value.error("the test is about no target", hint: "leave 'targets' out for all of them")
        }
        if fields["targets"] != nil, let odd = fields["except"] {
            file.report("'except' says nothing beside 'targets'", at: odd.keyLocation)
        }
        return filter
    }

    private func check(_ entry: YAMLNode.Entry, command: String?) -> ClaimTest.Check? {
        let node = entry.value
        switch entry.key {
        case "expect":
            guard let text = node.text("a condition such as 'accuracy < 0.5'") else { return nil }
            do throws(Gate.Malformed) {
                let gate = try Gate(text, location: node.location)
                try gate.checkBound()
                return .rate(gate)
            } catch {
                node.error(error.message, hint: error.hint)
                return nil
            }
        case "compare": return comparison(node).map(ClaimTest.Check.comparison)
        case "breakdown":
            let names = node.oneOrMore.compactMap { $0.text("a dimension") }
            guard let breakdown = Breakdown(names) else {
                node.expected("one dimension or a list of two different ones")
                return nil
            }
            return .breakdown(breakdown)
        case "table":
            return choice(node, "a table", [FigureTable.Kind.steps, .trials, .metrics]).map(ClaimTest.Check.table)
        default: return node.text("what the feature is").map { .feature($0, command: command) }
        }
    }

    private func comparison(_ node: YAMLNode) -> ClaimComparison? {
        guard let fields = node.fields(["by", "base", "candidate", "expect"], of: "a comparison") else { return nil }
        if fields["by"] == nil { node.error("the comparison has no 'by'") }
        let dimension = fields["by"].flatMap { choice($0.value, "a dimension", ComparisonDimension.allCases) }
        let expectation = fields["expect"].flatMap {
            choice($0.value, "an expectation", ClaimComparison.Expectation.allCases)
        }
        guard let dimension, expectation != nil || fields["expect"] == nil else { return nil }
        return ClaimComparison(
            dimension: dimension, base: fields["base"]?.value.text(), candidate: fields["candidate"]?.value.text(),
            expectation: expectation)
    }

    private func choice<Value: RawRepresentable<String>>(_ node: YAMLNode, _ what: String, _ values: [Value]) -> Value?
    {
        let names = values.map(\.rawValue)
        guard let text = node.text("\(what): \(names.joined(separator: ", "))") else { return nil }
        if let value = values.first(where: { $0.rawValue == text }) { return value }
        node.expected(
            "\(what): \(names.joined(separator: ", "))",
            hint: Suggestion.nearest(text, in: names).map { "did you mean '\($0)'?" })
        return nil
    }
}
