import HTTPTransport
import JSONText

/// How many tokens a request may take, before anything has counted them.
///
/// Tokenizers differ: English takes some four characters a token, Chinese one and a half to two tokens for three
/// characters, digits and code more. The bounds are wide enough for those of the models in use.
struct TokenEstimate: Sendable, Hashable {
    var low: Int
    /// Not rounded, so that what many requests take together is rounded once.
    var expected: Double
    var high: Int

    /// Tokens of a prompt of one message that has no words in it.
    private static let frame = TokenEstimate(low: 3, expected: 8, high: 40)

    /// Of texts, as a prompt of so many messages.
    init(_ texts: [String], messages: Int) {
        var (ascii, others) = (0.0, 0.0)
        for text in texts {
            for scalar in text.unicodeScalars {
                if scalar.isASCII { ascii += 1 } else { others += 1 }
            }
        }
        low = Int(ascii / 6 + others / 2) + Self.frame.low * messages
        expected = ascii / 4 + others * 0.7 + Self.frame.expected * Double(messages)
        high = Int(ascii / 1.5 + others * 2.5) + Self.frame.high * messages
    }

    init(low: Int, expected: Double, high: Int) {
        self.low = low
        self.expected = expected
        self.high = high
    }

    /// Takes what such prompts were measured to have, as far as the bounds allow.
    mutating func scaleExpected(by rate: Double) {
        expected = max(Double(low), min(Double(high), expected * min(rate, 1000)))
    }

    /// Of a chat request's messages and tools, or of the texts of a request for embeddings.
    init(body: JSONValue?) {
        let messages = body?["messages"]?.array ?? []
        let input = body?["input"].map { [$0] } ?? []
        let tools = body?["tools"].map { [$0] } ?? []
        self.init((messages + input + tools).flatMap(Self.texts), messages: max(1, messages.count))
    }

    /// Everything in a value that a model reads.
    private static func texts(_ value: JSONValue) -> [String] {
        switch value {
        case .string(let text): [text]
        case .array(let elements): elements.flatMap(texts)
        // Images are no text, and their addresses may hold all of them.
        case .object(let object) where object["type"]?.string == "image_url": []
        case .object(let object): object.members.flatMap { texts($0.value) }
        case .number(let number): [number.lexeme]
        case .null, .bool: []
        }
    }
}
