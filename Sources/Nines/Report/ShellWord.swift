/// Words of a shell's command line, the same in every shell that POSIX describes.
public enum ShellWord {
    /// The word, in quotes where a shell would take it for something else.
    ///
    /// Control characters and marks of direction, which a terminal would obey, are written as their bytes for `printf` to
    /// make: `$'…'` is not known to every shell.
    public static func quoted(_ word: String) -> String {
        guard word.unicodeScalars.contains(where: \.isUnsafeToShow) else {
            let isPlain = !word.isEmpty && word.utf8.allSatisfy(Self.isPlain)
            return isPlain ? word : "'" + word.replacingScalar("'", with: "'\\''") + "'"
        }
        // A shell takes the line breaks off the end of what a command prints; these alone stand as they are.
        let breaks = word.utf8.reversed().prefix { $0 == 0x0A }.count
        let bytes = String(decoding: word.utf8.dropLast(breaks), as: UTF8.self)
        let end = breaks > 0 ? "'" + String(repeating: "\n", count: breaks) + "'" : ""
        return bytes.isEmpty ? end : "\"$(printf %b '\(escaped(bytes))')\"" + end
    }

    /// For `printf %b`: only what means nothing to any shell stands for itself, so that no quote can end anything.
    private static func escaped(_ word: String) -> String {
        var text = ""
        for scalar in word.unicodeScalars {
            let isShown = scalar.isASCII ? isPlain(UInt8(scalar.value)) || scalar == " " : !scalar.isUnsafeToShow
            if isShown {
                text.unicodeScalars.append(scalar)
            } else {
                for byte in String(scalar).utf8 {
                    let digits = String(byte, radix: 8)
                    text += "\\0" + String(repeating: "0", count: 3 - digits.count) + digits
                }
            }
        }
        return text
    }

    /// Letters, digits and what stands in paths.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
            || "-_./@:,+=".utf8.contains(byte)
    }
}
