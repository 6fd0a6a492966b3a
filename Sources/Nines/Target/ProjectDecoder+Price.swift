extension ProjectDecoder {
    func price(_ entry: YAMLNode.Entry) -> PriceTable? {
        guard
            let fields = entry.value.fields(
                [
                    "currency", "input_per_million", "cached_input_per_million", "output_per_million",
                    "reasoning_per_million", "per_request", "as_of", "hypothetical",
                ], of: "a price")
        else { return nil }
        func amount(_ key: String) -> Double? { fields[key]?.value.double("an amount", in: 0...1e12) }
        guard let currency = fields["currency"].flatMap({ currencyCode($0.value) }),
            let input = amount("input_per_million"), let output = amount("output_per_million")
        else {
            file.report(
                "a price needs currency, input_per_million and output_per_million", at: entry.keyLocation)
            return nil
        }
        return PriceTable(
            currency: currency, inputPerMillion: input, cachedInputPerMillion: amount("cached_input_per_million"),
            outputPerMillion: output, reasoningPerMillion: amount("reasoning_per_million"),
            perRequest: amount("per_request") ?? 0,
            asOf: fields["as_of"].flatMap { calendarDay($0.value) },
            hypothetical: fields["hypothetical"]?.value.text("whose prices these are"))
    }

    /// The text also where it is no currency, which is noted: that a price needs one need not be said, too.
    private func currencyCode(_ node: YAMLNode) -> String? {
        let what = "a currency of three capital letters"
        guard let text = node.text(what) else { return nil }
        func isCode(_ text: String) -> Bool {
            text.utf8.count == 3 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
        }
        if !isCode(text) {
            let upper = text.uppercased()
            node.expected(what, hint: isCode(upper) ? "write \(upper)" : "as in ISO 4217, such as USD, EUR or CNY")
        }
        return text
    }

    /// The text of a day that there is in the calendar.
    private func calendarDay(_ node: YAMLNode) -> String? {
        let what = "a day such as 2024-10-01"
        guard let text = node.text(what) else { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        let numbers = parts.compactMap { Int($0) }
        guard areDigits, parts.map(\.utf8.count) == [4, 2, 2], numbers.count == 3 else {
            node.expected(what, hint: "the day on which the prices were read: year, month and day, as YYYY-MM-DD")
            return nil
        }
        guard (1...12).contains(numbers[1]), (1...Self.days(in: numbers[1], of: numbers[0])).contains(numbers[2])
        else {
            node.expected(what, hint: "there is no such day; it is written YYYY-MM-DD")
            return nil
        }
        return text
    }

    /// How many days a month has, by the Gregorian calendar.
    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
