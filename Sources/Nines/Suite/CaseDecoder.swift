import JSONText

/// Reads the entries under `cases:`: cases written out, generated ones, and those of data files.
struct CaseDecoder {
    /// What the suite's `defaults:` give to every case.
    struct Defaults {
        var assertions: [Assertion] = []
        var tags: [String] = []
        var vars = JSONObject()
        var request = JSONObject()
        var threshold: Double?
        var hasBrokenAssertion = false
    }

    let file: YAMLFile
    let folder: String
    let defaults: Defaults
    let system: YAMLNode?
    /// The suite's prompts.
    let suitePrompts: [Prompt]
    /// The data files that are being read, absolute, each for the one before it.
    private var reading: [String] = []
    private(set) var cases: [TestCase] = []

    /// The keys of every entry.
    static let shared: Set<String> = [
        "vars", "assert", "threshold", "tags", "cluster", "prompts", "prompt", "request", "skip", "defaults",
    ]

    init(file: YAMLFile, folder: String, defaults: Defaults, system: YAMLNode?, prompts: [Prompt]) {
        self.file = file
        self.folder = folder
        self.defaults = defaults
        self.system = system
        suitePrompts = prompts
    }

    mutating func read(_ node: YAMLNode) {
        guard let entries = node.entries("a case, { generate: … } or { file: … }") else { return }
        let keys = Set(entries.map(\.key))
        if keys.contains("generate") {
            readGenerated(node)
        } else if keys.contains("file") {
            readFile(node)
        } else if let fields = node.fields(Self.shared.union(["id", "description"]), of: "a case") {
            let base = common(fields, node)
            append(
                base: base, id: fields["id"]?.value.text("an id"), cluster: base.cluster, vars: JSONObject(), tags: [],
                location: node.location)
        }
    }

    private mutating func readGenerated(_ node: YAMLNode) {
        guard let fields = node.fields(Self.shared.union(["generate"]), of: "a generator's entry"),
            let generate = fields["generate"]?.value.entries("{ GENERATOR: { parameters } }")
        else { return }
        let base = common(fields, node)
        for entry in generate {
            guard let parameters = entry.value.isNull ? JSONObject() : entry.value.jsonObject("parameters") else {
                continue
            }
            do throws(GeneratorError) {
                let generator = try GeneratorRegistry.make(entry.key, resolvingFiles(parameters))
                for made in try generator.cases() {
                    // As ids do, the names of clusters say which generator they are from.
                    append(
                        base: base, id: "\(entry.key)/\(made.id)",
                        cluster: base.cluster ?? made.cluster.map { "\(entry.key)/\($0)" }, vars: made.vars,
                        tags: made.tags + ["generated"], location: entry.keyLocation)
                }
            } catch {
                let place = entry.value.child(error.key)?.location
                let parameter = error.key == entry.key ? "" : "\(error.key): "
                file.report(
                    "\(entry.key): \(parameter)found \(error.found), expected \(error.expected)",
                    at: place ?? entry.keyLocation)
            }
        }
    }

    private func resolvingFiles(_ parameters: JSONObject) -> JSONObject {
        var result = parameters
        for member in parameters.members {
            if case .object(var inner) = member.value, let path = inner["file"]?.string {
                let absolute = FileSystem.join(folder, path)
                inner["file"] = .string(absolute)
                file.noteData(path: absolute)
                result[member.key] = .object(inner)
            }
        }
        return result
    }

    private mutating func readFile(_ node: YAMLNode) {
        guard let fields = node.fields(Self.shared.union(["file"]), of: "a data file's entry"),
            let entry = fields["file"], let name = entry.value.text("a path")
        else { return }
        let path = FileSystem.join(folder, name)
        let base = common(fields, node)
        if reading.contains(path) {
            let chain = (reading.drop { $0 != path } + [path]).map(FileSystem.name).joined(separator: " → ")
            entry.value.error(
                "the data file '\(name)' takes its cases from itself", hint: "it is read already: \(chain)")
            return
        }
        do {
            let text = try FileSystem.readText(path)
            self.file.noteData(text, path: path)
            let shown = FileSystem.display(path)
            if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
                let data = YAMLFile(path: shown, text: text)
                readList(data, at: path, base: base)
                return
            }
            for row in try DataRows.read(text, path: shown) {
                append(
                    base: base, id: row.id, cluster: row.cluster ?? base.cluster, vars: row.vars, tags: row.tags,
                    location: row.location)
            }
        } catch {
            file.report(
                contentsOf: error.diagnostics.map { diagnostic in
                    var result = diagnostic
                    if result.location == nil { result.location = entry.value.location }
                    return result
                })
        }
    }

    /// Cases in a YAML file of their own are written as they are in a suite.
    private mutating func readList(_ data: YAMLFile, at path: String, base: Base) {
        var inner = CaseDecoder(
            file: data, folder: folder,
            defaults: Defaults(
                assertions: base.entry.assertions, tags: base.tags, vars: base.vars, request: base.entry.request,
                threshold: base.entry.threshold, hasBrokenAssertion: base.hasBrokenAssertion), system: system,
            prompts: suitePrompts)
        inner.reading = reading + [path]
        for node in data.root()?.list("a list of cases") ?? [] { inner.read(node) }
        file.report(contentsOf: data.diagnostics)
        for var made in inner.cases {
            made.entry = made.entry.completed(by: base.entry)
            made.namedCluster = made.namedCluster ?? base.cluster
            cases.append(made)
        }
        file.noteData(of: data)
    }

    /// The id of a case that has none, by what it asks.
    private static func id(of base: Base, _ vars: JSONObject) -> String {
        let content: JSONValue = [
            "vars": .object(vars), "prompt": base.promptText ?? .null, "request": .object(base.entry.request),
        ]
        return "case-" + ContentHash.hex([JSONWriter.text(content, style: .canonical)]).prefix(16)
    }

    private mutating func append(
        base: Base, id: String?, cluster: String?, vars: JSONObject, tags: [String], location: SourceLocation
    ) {
        let all = base.vars.isEmpty ? vars : base.vars.merging(vars).trimmed
        let id = id ?? Self.id(of: base, all)
        let made = TestCase(
            id: id, namedCluster: cluster, vars: all,
            tags: (base.tags + tags).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }, location: location,
            entry: base.entry)
        let prompts = made.prompts(of: suitePrompts)
        if !made.assertions.contains(where: { $0.weight > 0 }), !base.hasBrokenAssertion,
            prompts.isEmpty || !prompts.allSatisfy(\.judgesTurns),
            !file.diagnostics.contains(where: { $0.location == base.location })
        {
            let what = made.assertions.isEmpty ? "no assertion" : "no assertion of weight above 0"
            file.report(
                "the case has \(what): nothing could ever fail", at: base.location,
                hint: "write 'assert: [{ type: …, value: … }]' here or under defaults")
        }
        cases.append(made)
    }
}
