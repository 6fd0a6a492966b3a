/// Tokens as the Python package rouge-score 0.1.2 makes them without stemming, and each Han character as one.
///
/// The package keeps runs of a–z and 0–9 in lower case and drops all else, so that nothing of a Chinese text would be left.
enum RougeTokenizer {
    static func tokens(_ text: String) -> [ArraySlice<UInt32>] {
        var kept: [UInt32] = []
        var ranges: [Range<Int>] = []
        var start: Int?
        func endWord() {
            if let begin = start { ranges.append(begin..<kept.count) }
            start = nil
        }
        func take(_ value: UInt32) {
            switch value {
            case 0x30...0x39, 0x61...0x7A:
                start = start ?? kept.count
                kept.append(value)
            case 0x41...0x5A:
                start = start ?? kept.count
                kept.append(value + 0x20)
            default:
                endWord()
                guard Unicode.Scalar(value)?.isHan == true else { return }
                kept.append(value)
                ranges.append(kept.count - 1..<kept.count)
            }
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            // The only letters beyond ASCII whose lower case begins with an ASCII letter: İ and the Kelvin sign.
            case 0x130:
                take(0x69)
                endWord()
            case 0x212A: take(0x6B)
            default: take(scalar.value)
            }
        }
        endWord()
        return ranges.map { kept[$0] }
    }
}
