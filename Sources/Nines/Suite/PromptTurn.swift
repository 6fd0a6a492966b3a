import JSONText

/// One turn of a conversation, or one for each element of a list: what the user says, and what the answer must satisfy.
public struct PromptTurn: Sendable {
    /// A list variable, and the name under which a turn sees its element.
    public struct Loop: Sendable, Hashable {
        /// The variable.
        public var list: String
        /// The name of one element.
        public var element: String
    }

    /// What it is repeated over; nil for a single turn.
    public var loop: Loop?
    /// What the user says; beside the case's variables it may use `answer`, the last answer, and `answers`, all so far.
    public var user: TemplatedValue
    /// What the answer to this turn must satisfy, beside the case's own assertions, which judge the last answer.
    public var assertions: [Assertion]
    /// Where it is written.
    public var location: SourceLocation

    /// The variables of each turn that it stands for; throws where the variable to repeat over is no list.
    func scopes(_ vars: JSONObject) throws(InvalidInput) -> [JSONObject] {
        guard let loop else { return [vars] }
        guard let elements = vars[loop.list]?.array else {
            throw InvalidInput(
                "turns: 'for: \(loop.list)': found \(vars[loop.list] == nil ? "no such variable" : "no list under that name"), expected a list",
                at: location)
        }
        return elements.map { vars.merging(JSONObject([.init(loop.element, $0)])) }
    }

    /// What the user says, the answers so far being known.
    func message(_ scope: JSONObject, answers: [String]) throws(InvalidInput) -> JSONValue {
        let known = JSONObject([
            .init("answer", .string(answers.last ?? "")), .init("answers", .array(answers.map(JSONValue.string))),
        ])
        do throws(TemplateError) {
            return ["role": "user", "content": try user.render(scope.merging(known))]
        } catch {
            throw InvalidInput("turn: \(error.message)", at: location, hint: error.hint)
        }
    }
}
