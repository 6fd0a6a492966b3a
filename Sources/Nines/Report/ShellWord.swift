/// Words of a shell's command line.
public enum ShellWord {
    /// The word, in quotes where a shell would take it for something else; control characters, which a terminal would obey, in the form that bash and zsh know.
    public static func quoted(_ word: String) -> String {
        if word.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            let parts = word.unicodeScalars.map { scalar -> String in
                if scalar == "'" || scalar == "\\" { return "\\\(scalar)" }
                guard scalar.properties.generalCategory == .control else { return String(scalar) }
                return "\\u00" + (scalar.value < 0x10 ? "0" : "")
                    + String(scalar.value, radix: 16)
            }
            return "$'\(parts.joined())'"
        }
        let isPlain = word.utf8.allSatisfy {
            ($0 >= 0x30 && $0 <= 0x39) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || "-_./@:,+=".utf8.contains($0)
        }
        return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }
}
