/// `contains` and its family: which of the texts occur in the answer.
///
/// Texts are found by code points, so that é as one code point does not match é as two, nor 9 the full-width ９. The types
/// that begin with `i` put both sides into lower case first, by Unicode's full mapping without a locale. `-any` wants one of
/// the texts, `-all` every one, or the share `threshold` of them; its value is the share that occurs.
public struct ContainsScorer: Scorer {
    /// `contains`, `icontains`, and both with `-any` and `-all`.
    public static let types = [
        "contains", "icontains", "contains-any", "icontains-any", "contains-all", "icontains-all",
    ]
    /// None.
    public static let options: Set<String> = []
    /// Those of which a share of the texts can be enough.
    public static let thresholdTypes = ["contains-all", "icontains-all"]

    private let texts: [String]
    private let folding: TextFolding
    private let wantsAll: Bool
    private let threshold: Double

    /// Takes one text, or for `-any` and `-all` a list or a text with commas between; `threshold` (1) for `-all`.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        folding = TextFolding(ignoresCase: spec.type.hasPrefix("i"))
        wantsAll = !spec.type.hasSuffix("-any")
        threshold = try spec.share(default: 1)
        if spec.type.hasSuffix("-any") || spec.type.hasSuffix("-all") {
            texts = try TextList.read(spec)
        } else {
            texts = [try spec.requiredNonEmptyText()]
        }
    }

    /// Pass when what must occur occurs.
    public func score(_ answer: Answer) async -> Score {
        let text = folding.apply(answer.text)
        let (found, missing) = texts.reduce(into: (found: [String](), missing: [String]())) { parts, sought in
            if text.containsBytes(of: folding.apply(sought)) {
                parts.found.append(sought)
            } else {
                parts.missing.append(sought)
            }
        }
        if wantsAll {
            let share = Double(found.count) / Double(texts.count)
            guard !missing.isEmpty else { return Score(.pass, "contains \(Self.names(texts))") }
            guard share >= threshold else {
                return Score(.fail, value: share, "does not contain \(Self.names(missing))")
            }
            return Score(
                .pass, value: share, "contains \(found.count) of \(texts.count), without \(Self.names(missing))")
        }
        guard !found.isEmpty else { return Score(.fail, "contains none of \(Self.names(texts))") }
        return Score(.pass, "contains \(Self.names(found))")
    }

    private static func names(_ texts: [String]) -> String {
        let shown = texts.prefix(5).map { $0.quotedExcerpt(40) }.joined(separator: ", ")
        return texts.count > 5 ? shown + " and \(texts.count - 5) more" : shown
    }
}

extension ScorerSpec {
    /// The value as one text that is not empty: every answer contains the empty text and starts with it.
    func requiredNonEmptyText() throws(ScorerSpecError) -> String {
        let text = try requiredText()
        guard !text.isEmpty else {
            throw ScorerSpecError(key: "value", found: "an empty text", expected: "a text with something in it")
        }
        return text
    }
}
