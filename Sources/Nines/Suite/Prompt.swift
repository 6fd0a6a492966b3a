public import JSONText

/// A named prompt: templates of the messages that are sent.
public struct Prompt: Sendable {
    /// The name, unique in its suite.
    public var name: String
    /// The messages in order; in a conversation those before its first turn.
    public var messages: [Message]
    /// The turns of a conversation; empty for a prompt that is asked once.
    public var turns: [PromptTurn]
    /// Where it is written.
    public var location: SourceLocation

    /// More turns than any model's context holds.
    private static let mostTurns = 1000

    /// Whether answers to its turns are judged, so that a case needs no assertion of its own.
    var judgesTurns: Bool { turns.contains { $0.assertions.contains { $0.weight > 0 } } }

    /// One message of a prompt.
    public struct Message: Sendable {
        /// `system`, `user`, `assistant`, …
        public var role: String
        /// The content: a text, or the parts that the protocol knows.
        public var content: TemplatedValue
        /// Where it is written.
        public var location: SourceLocation
    }

    /// The turns of a conversation, those of lists one by one, each with the variables that it sees.
    func plan(_ vars: JSONObject) throws(InvalidInput) -> [(turn: PromptTurn, scope: JSONObject)] {
        var result: [(PromptTurn, JSONObject)] = []
        for turn in turns {
            for scope in try turn.scopes(vars) { result.append((turn, scope)) }
            guard result.count <= Self.mostTurns else {
                throw InvalidInput(
                    "the conversation '\(name)' has more than \(Self.mostTurns) turns", at: turn.location,
                    hint: "every turn sends all before it again: the cost grows with the square of their number")
            }
        }
        return result
    }

    /// The messages with a case's variables filled in, in the protocol's form; throws at the message whose template fails.
    public func render(_ vars: JSONObject) throws(InvalidInput) -> [JSONValue] {
        var result: [JSONValue] = []
        result.reserveCapacity(messages.count)
        for message in messages {
            do throws(TemplateError) {
                let content = try message.content.render(vars)
                result.append(.object(JSONObject([.init("role", .string(message.role)), .init("content", content)])))
            } catch {
                throw InvalidInput("prompt '\(name)': \(error.message)", at: message.location, hint: error.hint)
            }
        }
        return result
    }
}
