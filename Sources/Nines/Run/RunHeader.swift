public import JSONText

/// The first line of a run record: what was run, with what, when.
public struct RunHeader: Sendable, Hashable {
    /// The format this program writes and the newest it reads.
    public static let formatVersion = 1

    /// What a run says of one of its suites.
    public struct SuiteEntry: Sendable, Hashable {
        /// The name.
        public var name: String
        /// The file, as shown to people.
        public var file: String
        /// SHA-256 over the suite and its data.
        public var hash: String
        /// How many cells of it were planned.
        public var cells: Int
        /// Its sources, as written.
        public var sources: JSONValue
        /// Its gates, as written.
        public var gates: [String]
        /// How many trials each cell has.
        public var trials: Int
        /// What its figures are broken down by.
        public var breakdowns: [Breakdown] = []
        /// The labels of its strategies that choose among samples by the case's own assertions; their figures are no model's.
        public var oracles: [String] = []
        /// The names of its prompts in its own order, those of single cases left out.
        public var prompts: [String] = []
        /// The labels of its strategies in its own order.
        public var strategies: [String] = []
    }

    /// What a run says of one of its targets.
    public struct TargetEntry: Sendable, Hashable {
        /// The alias.
        public var alias: String
        /// The model asked for.
        public var model: String
        /// The currency of its prices; nil where unknown.
        public var currency: String?
        /// The day its prices were read, as written; nil where unknown.
        public var priceDate: String?
        /// Whose prices they are, where they are not its own.
        public var hypotheticalPrice: String?
        /// A hash over everything else that decides what is asked and what it costs.
        public var settings = ""
        /// A hash over where its requests went; empty where none went anywhere.
        public var place = ""
        /// Whether it is a program on the machine, which no request reaches.
        public var isCommand = false
    }

    /// The run's id, which names its file.
    public var id: String
    /// When it began, ISO 8601 in UTC.
    public var started: String
    /// The program's version.
    public var toolVersion: String
    /// How fixtures were used, by suite and target: `replay`, `fill`, `refresh` or `off`.
    public var fixtures: String
    /// The suites.
    public var suites: [SuiteEntry]
    /// The targets.
    public var targets: [TargetEntry]
    /// The targets that were asked on behalf of cells, such as judges; their answers are no cells.
    public var judges: [TargetEntry]
    /// Gates of the command line, as written.
    public var gates: [String]
    /// What was selected, as given on the command line.
    public var selection: JSONObject
    /// How many cells were planned.
    public var cells: Int

    /// The suites' files, by the suites' names.
    var files: [String: String] { Dictionary(suites.map { ($0.name, $0.file) }) { first, _ in first } }

    /// Targets whose prices are not their own, by whose they are; empty where nobody pretends.
    var hypotheticalPrices: [String] {
        var texts: [String] = []
        for target in targets + judges {
            guard let words = target.hypotheticalPrice else { continue }
            let text = "\(target.alias) \(words)"
            if !texts.contains(text) { texts.append(text) }
        }
        return texts
    }

    /// Suite and label of the strategies whose figures are no model's.
    var oracles: Set<[String]> { Set(suites.flatMap { suite in suite.oracles.map { [suite.name, $0] } }) }

    var json: JSONValue {
        var object = JSONObject([
            .init("nines", .string("run")), .init("format", .int(Self.formatVersion)), .init("id", .string(id)),
            .init("started", .string(started)), .init("tool", .string(toolVersion)),
            .init("fixtures", .string(fixtures)), .init("cells", .int(cells)), .init("selection", .object(selection)),
        ])
        if !gates.isEmpty { object["gates"] = .array(gates.map(JSONValue.string)) }
        object["targets"] = .array(targets.map(\.json))
        if !judges.isEmpty { object["judges"] = .array(judges.map(\.json)) }
        object["suites"] = .array(
            suites.map {
                var entry = JSONObject([
                    .init("name", .string($0.name)), .init("file", .string($0.file)), .init("hash", .string($0.hash)),
                    .init("cells", .int($0.cells)), .init("trials", .int($0.trials)), .init("sources", $0.sources),
                    .init("gates", .array($0.gates.map(JSONValue.string))),
                ])
                for (key, names) in [
                    ("oracles", $0.oracles), ("prompts", $0.prompts), ("strategies", $0.strategies),
                ] where !names.isEmpty {
                    entry[key] = .array(names.map(JSONValue.string))
                }
                if !$0.breakdowns.isEmpty {
                    entry["breakdowns"] = .array($0.breakdowns.map { .array($0.names.map(JSONValue.string)) })
                }
                return .object(entry)
            })
        return .object(object)
    }

    /// The header in a line; nil when the line is none.
    init?(_ json: JSONValue) {
        guard json["nines"]?.string == "run", let id = json["id"]?.string else { return nil }
        self.id = id
        started = json["started"]?.string ?? ""
        toolVersion = json["tool"]?.string ?? ""
        fixtures = json["fixtures"]?.string ?? ""
        cells = json["cells"]?.int ?? 0
        selection = json["selection"]?.object ?? JSONObject()
        gates = (json["gates"]?.array ?? []).compactMap(\.string)
        targets = (json["targets"]?.array ?? []).map(TargetEntry.init)
        judges = (json["judges"]?.array ?? []).map(TargetEntry.init)
        suites = (json["suites"]?.array ?? []).map {
            SuiteEntry(
                name: $0["name"]?.string ?? "", file: $0["file"]?.string ?? "", hash: $0["hash"]?.string ?? "",
                cells: $0["cells"]?.int ?? 0, sources: $0["sources"] ?? [],
                gates: ($0["gates"]?.array ?? []).compactMap(\.string), trials: $0["trials"]?.int ?? 1,
                breakdowns: ($0["breakdowns"]?.array ?? []).compactMap {
                    Breakdown(($0.array ?? []).compactMap(\.string))
                }, oracles: ($0["oracles"]?.array ?? []).compactMap(\.string),
                prompts: ($0["prompts"]?.array ?? []).compactMap(\.string),
                strategies: ($0["strategies"]?.array ?? []).compactMap(\.string))
        }
    }

    init(
        id: String, started: String, toolVersion: String, fixtures: String, suites: [SuiteEntry],
        targets: [TargetEntry], judges: [TargetEntry] = [], gates: [String] = [], selection: JSONObject, cells: Int
    ) {
        self.id = id
        self.started = started
        self.toolVersion = toolVersion
        self.fixtures = fixtures
        self.suites = suites
        self.targets = targets
        self.judges = judges
        self.gates = gates
        self.selection = selection
        self.cells = cells
    }
}

extension RunHeader.TargetEntry {
    fileprivate var json: JSONValue {
        var entry = JSONObject([.init("alias", .string(alias)), .init("model", .string(model))])
        entry["currency"] = currency.map(JSONValue.string)
        entry["price_as_of"] = priceDate.map(JSONValue.string)
        entry["price_hypothetical"] = hypotheticalPrice.map(JSONValue.string)
        entry["settings"] = .string(settings)
        if !place.isEmpty { entry["place"] = .string(place) }
        if isCommand { entry["kind"] = "command" }
        return .object(entry)
    }

    fileprivate init(_ json: JSONValue) {
        alias = json["alias"]?.string ?? ""
        model = json["model"]?.string ?? ""
        currency = json["currency"]?.string
        priceDate = json["price_as_of"]?.string
        hypotheticalPrice = json["price_hypothetical"]?.string
        settings = json["settings"]?.string ?? ""
        place = json["place"]?.string ?? ""
        isCommand = json["kind"]?.string == "command"
    }

    /// Whether requests went to another place; not known where either went nowhere.
    func wentElsewhere(than other: Self) -> Bool { !place.isEmpty && !other.place.isEmpty && place != other.place }

    /// What a run says of a session's target.
    init(_ alias: String, _ session: TargetSession?) {
        self.alias = alias
        model = session?.model ?? ""
        currency = session?.target.price?.currency
        priceDate = session?.target.price?.asOf
        hypotheticalPrice = session?.target.price?.hypothetical
        settings = session?.settings ?? ""
        place = session?.place ?? ""
        isCommand = session?.target.command != nil
    }
}
