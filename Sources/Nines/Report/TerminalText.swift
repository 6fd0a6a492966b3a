/// Text on its way to a terminal, which obeys control characters wherever they come from.
public enum TerminalText {
    /// The same with a dot for each control character and each that turns the direction of text around; line breaks stay.
    public static func plain(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0 != "\n" && $0.isUnsafeToShow }) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            scalars.append(scalar != "\n" && scalar.isUnsafeToShow ? "·" : scalar)
        }
        return String(scalars)
    }
}

extension Unicode.Scalar {
    /// Whether it changes how what stands around it is shown: control characters, and marks of direction.
    var isUnsafeToShow: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
