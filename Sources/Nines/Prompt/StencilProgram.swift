import JSONText
import Stencil

/// A template's blocks and loops as Stencil's parsed nodes, ready to be rendered any number of times.
final class StencilProgram: Sendable {
    /// What one rendering carries through Stencil.
    final class State {
        let vars: JSONObject
        var fault: TemplateFault?

        init(vars: JSONObject) {
            self.vars = vars
        }
    }

    /// No name that an author can write has a '#'.
    static let stateName = "#state"

    // Stencil's nodes, tokens and extensions are classes without annotations. They are only written to while parsing, which
    // ends in `init`; all that a rendering changes is in the Context that it makes for itself.
    private nonisolated(unsafe) let nodes: [any NodeType]
    private nonisolated(unsafe) let environment: Environment
    private let bound: [String: BoundValue]

    /// Parses tokens in which every expression is a bound name.
    init(_ tokens: [Token], bound: [String: BoundValue]) throws {
        environment = Environment()
        nodes = try TokenParser(tokens: tokens, environment: environment).parse()
        self.bound = bound
    }

    func render(_ vars: JSONObject) throws(TemplateFault) -> String {
        let state = State(vars: vars)
        var names: [String: Any] = bound
        names[Self.stateName] = state
        do {
            return try renderNodes(nodes, Context(dictionary: names, environment: environment))
        } catch {
            throw state.fault ?? TemplateFault("\(error)", at: 0)
        }
    }
}
