/// `members`: the answer is a list of enough different things from a set, each with what `where` asks of its name.
///
/// Right items beyond the needed ones do no harm unless `exactly` is set; one wrong or repeated item fails the answer.
/// The value is the share of the items, of the needed ones at least, that hold.
public struct MembersScorer: Scorer {
    /// `members` alone.
    public static let types = ["members"]
    /// The set, how many, whether no more, whether all different, and the predicate.
    public static let options: Set<String> = ["set", "count", "exactly", "distinct", "where"]
    /// Its only one.
    public static let thresholdTypes = types
    /// The set.
    public static let fileKeys: Set<String> = ["set"]
    /// The number or list is what an answer says.
    public static let readsAnswers = true

    private let options: MembersOptions
    private let threshold: Double

    /// Reads the assertion and the set it names; `threshold` (1) is the share of items from which the answer passes.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        options = try MembersOptions(spec.options)
        threshold = try spec.share(default: 1)
    }

    /// Judges the list in an answer.
    public func score(_ answer: Answer) async -> Score {
        guard var items = ListReader.items(in: answer.text, set: options.set, needed: options.count), !items.isEmpty
        else { return Score(.unparsed, "no list of names found") }
        // The token limit may have cut the last name in half.
        if answer.finishReason == "length", items.count > 1, let last = items.last, last.entry == nil,
            answer.text.hasSuffix(last.written)
        {
            items.removeLast()
        }
        var seen: Set<Int> = []
        let faults = items.map { fault($0, &seen) }
        let holding = faults.reduce(0) { $0 + ($1 == nil ? 1 : 0) }
        let counted = options.isExact ? min(holding, options.count) : holding
        let value = Double(counted) / Double(max(options.count, items.count))
        let reason = "\(holding) of \(max(options.count, items.count)) hold"
        let details = Self.limited(faults.compactMap { $0 } + countFault(items.count))
        return Score(
            value >= threshold ? .pass : .fail, value: value,
            details.isEmpty ? reason : "\(reason): \(details)",
            extracted: Self.limited(items.map(\.written), separator: ", ", limit: 50))
    }

    /// Why an item does not count; nil when it does.
    private func fault(_ item: ListedName, _ seen: inout Set<Int>) -> String? {
        guard let entry = item.entry else { return "\"\(item.written)\" is not in the set" }
        let isNew = seen.insert(entry).inserted
        let letters = options.set.letters(of: entry, written: item.written)
        if let fault = options.predicate.fault(letters) {
            let name = options.set.entries[entry].name
            let isForeign = !NameFold.letters(of: item.written).contains(where: \.isASCII) && name != item.written
            return "\"\(item.written)\"\(isForeign ? " (\(name))" : "") \(fault)"
        }
        return options.isDistinct && !isNew ? "\"\(item.written)\" is repeated" : nil
    }

    private func countFault(_ count: Int) -> [String] {
        if count < options.count { return ["\(options.count) needed, \(count) listed"] }
        return options.isExact && count > options.count ? ["exactly \(options.count) needed, \(count) listed"] : []
    }

    private static func limited(_ texts: [String], separator: String = "; ", limit: Int = 6) -> String {
        let shown = texts.prefix(limit).joined(separator: separator)
        return texts.count > limit ? "\(shown)\(separator)and \(texts.count - limit) more" : shown
    }
}
