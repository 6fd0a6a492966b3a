import JSONText

/// A judge's choice among several answers to one question, asked for in both orders.
struct AnswerChoice {
    let judge: String
    let question: String
    let answers: [String]

    /// The place of the answer chosen, the earlier of two where the orders differ; nil when a verdict cannot be read.
    func choose(asking asker: any Asking) async throws(CellError) -> Int? {
        let orders = [Array(answers.indices), Array(answers.indices.reversed())]
        var chosen: [Int] = []
        for order in orders {
            let fields = JSONObject([.init("temperature", .int(0)), .init("max_tokens", .int(256))])
            let response = try await asker.chat(judge, [MessageList.user(prompt(order))], fields: fields)
            guard let place = Self.letter(in: response.text, count: order.count) else { return nil }
            chosen.append(order[place])
        }
        return chosen.min()
    }

    private func prompt(_ order: [Int]) -> String {
        var text =
            "Several answers to one question follow. Choose the best: the one that is right and does what was asked.\n\n"
        text += "Question:\n\(question)\n"
        for (place, index) in order.enumerated() { text += "\nAnswer \(Self.name(place)):\n\(answers[index])\n" }
        return text + "\nReply with the letter of the best answer only."
    }

    private static func name(_ place: Int) -> String {
        String(UnicodeScalar(UInt8(ascii: "A") + UInt8(clamping: min(place, 25))))
    }

    /// The place of the letter that a reply names: the only letter of the list that stands alone in it.
    static func letter(in reply: String, count: Int) -> Int? {
        var places: Set<Int> = []
        for word in reply.split(whereSeparator: { !($0.isLetter || $0.isNumber) }) where word.utf8.count == 1 {
            guard let byte = word.utf8.first, byte >= UInt8(ascii: "A") else { continue }
            let place = Int(byte - UInt8(ascii: "A"))
            if place < count { places.insert(place) }
        }
        return places.count == 1 ? places.first : nil
    }
}
