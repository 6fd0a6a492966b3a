import JSONText

/// What strategies do with lists of messages.
enum MessageList {
    /// The messages with a text put behind the last message of the user; as a message of its own where that is no plain text.
    static func appending(_ text: String, to messages: [JSONValue]) -> [JSONValue] {
        guard let index = messages.lastIndex(where: { $0["role"]?.string == "user" }),
            case .object(var message) = messages[index], let content = message["content"]?.string
        else { return messages + [user(text)] }
        message["content"] = .string(content + "\n\n" + text)
        var result = messages
        result[index] = .object(message)
        return result
    }

    /// A message of the user.
    static func user(_ text: String) -> JSONValue { ["role": "user", "content": .string(text)] }

    /// A message of the model.
    static func assistant(_ text: String) -> JSONValue { ["role": "assistant", "content": .string(text)] }
}
