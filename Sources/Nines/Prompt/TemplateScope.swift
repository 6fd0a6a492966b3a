import JSONText
import Stencil

/// Where names are looked up while a template is rendered.
struct TemplateScope {
    let vars: JSONObject
    /// Stencil's stack, which holds the variables of loops; nil for templates without any.
    let context: Context?

    /// The value of a variable of the case; nil where there is none.
    func variable(_ name: String) -> JSONValue? { vars[name] }

    /// The value of a loop's variable.
    func loopVariable(_ name: String) -> JSONValue? {
        switch context?[name == "loop" ? "forloop" : name] {
        case let value as JSONValue: return value
        case let key as String: return .string(key)
        case let state as [String: Any]: return Self.loopState(state)
        default: return nil
        }
    }

    /// Stencil's names and Jinja's for how far a loop is.
    private static func loopState(_ state: [String: Any]) -> JSONValue {
        var result = JSONObject()
        for key in ["first", "last"] { result[key] = (state[key] as? Bool).map(JSONValue.bool) }
        for (key, alias) in [("counter", "index"), ("counter0", "index0"), ("length", "length")] {
            let value = (state[key] as? Int).map(JSONValue.int)
            result[key] = value
            result[alias] = value
        }
        return .object(result)
    }
}
