extension GeneratedLanguage {
    /// What stands between two sentences.
    var blank: String { self == .english ? " " : "" }

    /// The length of a text: words in English, characters (code points) in Chinese; white space is not counted.
    func length(_ text: String) -> Int {
        switch self {
        case .english: text.unicodeScalars.split { $0.properties.isWhitespace }.count
        case .chinese: text.unicodeScalars.count { !$0.properties.isWhitespace }
        }
    }

    /// The length of about so many tokens: 4 English words or 6 Chinese characters take 5.
    func length(tokens: Int) -> Int {
        self == .english ? tokens * 4 / 5 : tokens * 6 / 5
    }
}
