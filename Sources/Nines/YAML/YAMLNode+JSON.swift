import JSONText
import Yams

extension YAMLNode {
    /// The node as JSON, by YAML 1.2's core schema but with JSON's spelling of numbers: `9.80` keeps its zero, `no` is a text.
    func json() -> JSONValue? {
        var budget = Budget()
        let value = json(&budget)
        if budget.isTooDeep {
            error(
                "nests more than \(Self.depthLimit) deep", hint: "records and recordings of it could not be read again")
            return nil
        }
        if budget.values < 0 {
            error("expands to more than 200,000 values", hint: "aliases that repeat aliases grow without bound")
            return nil
        }
        return value
    }

    /// How deep the values of suites and their data may nest: less than JSON is read to, as what is written of a value
    /// stands inside others.
    static let depthLimit = 200

    /// What a value may take.
    private struct Budget {
        var values = 200_000
        var level = 0
        var isTooDeep = false

        /// Whether a further value fits; `leave` ends one that did.
        mutating func enter() -> Bool {
            values -= 1
            isTooDeep = isTooDeep || level >= YAMLNode.depthLimit
            guard values >= 0, !isTooDeep else { return false }
            level += 1
            return true
        }

        mutating func leave() { level -= 1 }
    }

    /// The node as a JSON object; anything else is noted.
    func jsonObject(_ what: String) -> JSONObject? {
        guard isMapping else {
            expected(what)
            return nil
        }
        return json()?.object
    }

    private func json(_ budget: inout Budget) -> JSONValue {
        guard budget.enter() else { return .null }
        defer { budget.leave() }
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
