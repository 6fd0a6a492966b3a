/// Reads numbers written in English words: forty-two, one hundred and five, nine point eight, minus three, half.
enum EnglishNumerals {
    struct Reading {
        var value: ExactNumber
        var end: Int
        /// A single small word, which is as often no number at all ("the larger one").
        var isWeak: Bool
    }

    private static let small: [String: Int] = [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
        "seventeen": 17, "eighteen": 18, "nineteen": 19,
    ]
    private static let tens: [String: Int] = [
        "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
        "ninety": 90,
    ]
    static let powers: [String: Int] = ["thousand": 3, "million": 6, "billion": 9, "trillion": 12]

    static func isNumeral(_ word: String) -> Bool { small[word] != nil || tens[word] != nil || word == "half" }

    /// The number that starts at `start` with a numeral, a sign word before it being the caller's; nil where none does.
    static func read(_ text: [Unicode.Scalar], at start: Int) -> Reading? {
        var words = WordCursor(text, start)
        guard let first = words.peek() else { return nil }
        if first == "half" {
            words.advance()
            return ExactNumber(numerator: 1, denominator: 2).map { Reading(value: $0, end: words.end, isWeak: true) }
        }
        var total = 0
        var section = 0
        var count = 0
        /// What may follow: after "forty" a unit, after "four" only a power.
        var room = 1000
        while let word = words.peek() {
            if let value = small[word] {
                guard room > value, room != 1 else { break }
                section += value
                room = 1
            } else if let value = tens[word] {
                guard room >= 100 else { break }
                section += value
                room = 10
            } else if word == "hundred", count > 0, section < 10 {
                section *= 100
                room = 100
            } else if let power = powers[word], count > 0 {
                var scale = 1
                for _ in 0..<power { scale *= 10 }
                let (product, overflow) = section.multipliedReportingOverflow(by: scale)
                guard !overflow, product < Int.max / 4, total < Int.max / 4 else { return nil }
                total += product
                (section, room) = (0, 1000)
            } else if word == "and", count > 0, room >= 100, let next = words.peek(1), isNumeral(next), next != "half" {
                // "one hundred and five": the next turn reads the five.
            } else {
                break
            }
            if word != "and" { count += 1 }
            words.advance()
        }
        guard count > 0 else { return nil }
        var spelling = String(total + section)
        var isWeak = count == 1 && total + section <= 10
        if words.peek() == "point", let next = words.peek(1), let digit = small[next], digit < 10 {
            spelling += "."
            words.advance()
            while let word = words.peek(), let digit = small[word], digit < 10, spelling.utf8.count < 100 {
                spelling += String(digit)
                words.advance()
            }
            isWeak = false
        }
        return ExactDecimal(spelling).map { Reading(value: ExactNumber($0), end: words.end, isWeak: isWeak) }
    }

    /// Steps over lower-cased words that single spaces or hyphens part.
    private struct WordCursor {
        private let text: [Unicode.Scalar]
        private var position: Int
        private(set) var end: Int

        init(_ text: [Unicode.Scalar], _ start: Int) {
            self.text = text
            position = start
            end = start
        }

        func peek(_ ahead: Int = 0) -> String? {
            var at = position
            for _ in 0..<ahead { at = next(after: wordEnd(at)) }
            let stop = wordEnd(at)
            return stop > at ? String(String.UnicodeScalarView(text[at..<stop])).lowercased() : nil
        }

        mutating func advance() {
            end = wordEnd(position)
            position = next(after: end)
        }

        /// No numeral is longer than twelve letters: longer runs need not be walked twice.
        private func wordEnd(_ start: Int) -> Int {
            var at = start
            while at < text.count, at < start + 13, text[at].isASCII, text[at].properties.isAlphabetic { at += 1 }
            return at
        }

        private func next(after end: Int) -> Int {
            guard end < text.count, text[end] == " " || text[end] == "-" else { return text.count }
            return end + 1
        }
    }
}
