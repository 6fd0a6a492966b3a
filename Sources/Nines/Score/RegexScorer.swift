/// `regex`: the pattern occurs somewhere in the answer.
///
/// Patterns are PCRE2's, with Unicode: `\d` matches full-width digits too (write `[0-9]` for ASCII alone), and `$` also stands
/// before a line break at the very end. A pattern that needs too many steps on an answer ends as an error, never as a fail.
public struct RegexScorer: Scorer {
    /// `regex`
    public static let types = ["regex"]
    /// `ignore-case`: letters match in either case.
    public static let options: Set<String> = ["ignore-case"]

    private let pattern: String
    private let expression: RegularExpression

    /// Takes a pattern that PCRE2 can compile.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        pattern = try spec.requiredNonEmptyText()
        let ignoresCase = try spec.flag("ignore-case")
        do throws(RegularExpression.SyntaxError) {
            expression = try RegularExpression(pattern, ignoresCase: ignoresCase)
        } catch {
            throw ScorerSpecError(
                key: "value", found: "\(pattern.quotedExcerpt()), where after \(error.offset) bytes \(error.message)",
                expected: "a PCRE2 pattern",
                hint: error.message.contains("\\u") ? "write a code point as \\x{4e2d}" : nil)
        }
    }

    /// Pass when the pattern occurs.
    public func score(_ answer: Answer) async -> Score {
        switch expression.firstMatch(in: answer.text) {
        case .found(let range):
            let text = String(decoding: answer.text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
            return Score(.pass, "\(pattern.quotedExcerpt()) matches \(text.quotedExcerpt())", extracted: text)
        case .notFound:
            return Score(.fail, "\(pattern.quotedExcerpt()) matches nowhere in \(answer.text.quotedExcerpt())")
        case .gaveUp(let why): return Score(.error, "\(pattern.quotedExcerpt()): \(why)")
        }
    }
}
