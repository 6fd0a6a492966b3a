/// The unit that a field's number is asked for in: `km`, `million`, 万元.
struct FieldUnit: Sendable {
    /// What stands for a thousand and more behind digits, where an amount is expected.
    private static let powers: [(word: String, power: Int)] = [
        ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12), ("mln", 6), ("bn", 9), ("mn", 6), ("mm", 6),
        ("tn", 12), ("k", 3), ("m", 6), ("b", 9), ("万亿", 12), ("百万", 6), ("千万", 7), ("万", 4), ("亿", 8),
    ]
    private static let currencies: [String] = [
        "人民币", "美元", "港元", "港币", "欧元", "日元", "英镑", "元", "dollars", "dollar", "yuan", "euros", "euro", "pounds",
        "pound", "yen", "usd", "cny", "rmb", "eur", "gbp", "jpy", "hkd", "us", "hk",
    ]

    /// The power of ten in it; 0 where there is none.
    let power: Int
    let isCurrency: Bool
    /// What is left, in lower case without spaces: `km`.
    let name: String

    /// Takes a unit apart: "million US dollars", 万元, "bn", "km".
    init(_ text: String) {
        var rest = text.lowercased().filter { $0 != " " && $0 != "." }[...]
        let found = Self.powers.first { power in
            rest.hasPrefix(power.word) && Self.isOnlyCurrencies(rest.dropFirst(power.word.count))
        }
        if let found { rest = rest.dropFirst(found.word.count) }
        power = found?.power ?? 0
        isCurrency = !rest.isEmpty && Self.isOnlyCurrencies(rest)
        name = isCurrency ? "" : String(rest)
    }

    /// What is left of a text behind the currencies that it begins with.
    static func behindCurrency(_ text: Substring) -> Substring? {
        let word = currencies.first { text.hasPrefix($0) }
        guard let word else { return nil }
        let rest = text.dropFirst(word.count)
        // "used" is no dollar.
        let isLatin = word.utf8.first.map { $0 < 0x80 } ?? false
        return isLatin && rest.first?.isLetter == true ? nil : rest
    }

    /// Whether another is the same unit, powers and currencies aside; an s more or less is none.
    func agrees(with other: FieldUnit) -> Bool {
        name == other.name || name == other.name + "s" || name + "s" == other.name || name == other.name + "es"
    }

    private static func isOnlyCurrencies(_ text: Substring) -> Bool {
        var rest = text
        while let word = currencies.first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(word.count) }
        return rest.isEmpty
    }
}
