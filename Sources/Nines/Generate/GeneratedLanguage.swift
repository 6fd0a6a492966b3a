/// The languages that text is generated in.
enum GeneratedLanguage: String, CaseIterable, Sendable {
    case english = "en"
    case chinese = "zh"
}
