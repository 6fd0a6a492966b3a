import JSONText
import Yams

extension YAMLNode {
    /// The node as JSON, by YAML 1.2's core schema but with JSON's spelling of numbers: `9.80` keeps its zero, `no` is a text.
    func json() -> JSONValue? {
        var budget = 200_000
        let value = json(&budget)
        if budget < 0 {
            error("expands to more than 200,000 values", hint: "aliases that repeat aliases grow without bound")
            return nil
        }
        return value
    }

    /// The node as a JSON object; anything else is noted.
    func jsonObject(_ what: String) -> JSONObject? {
        guard isMapping else {
            expected(what)
            return nil
        }
        return json()?.object
    }

    private func json(_ budget: inout Int) -> JSONValue {
        budget -= 1
        guard budget >= 0 else { return .null }
        switch node {
        case .scalar(let scalar): return Self.json(scalar)
        case .sequence(let sequence): return .array(sequence.map { YAMLNode($0, in: file).json(&budget) })
        case .mapping(let mapping):
            return .object(
                JSONObject(
                    mapping.map { key, value in
                        JSONObject.Member(key.scalar?.string ?? "", YAMLNode(value, in: file).json(&budget))
                    }))
        case .alias: return .null
        }
    }

    private static func json(_ scalar: Node.Scalar) -> JSONValue {
        guard scalar.style == .plain else { return .string(scalar.string) }
        if isNull(scalar) { return .null }
        if let flag = truth(scalar.string) { return .bool(flag) }
        return JSONNumber(scalar.string).map(JSONValue.number) ?? .string(scalar.string)
    }
}
