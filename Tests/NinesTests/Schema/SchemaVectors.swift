import JSONText

@testable import Nines

/// Reads cases in the format of the JSON-Schema-Test-Suite and asks the validator about each.
enum SchemaVectors {
    struct Outcome {
        /// The description of the group and of the case.
        var name: String
        var isRight: Bool
        /// What the validator said.
        var said: String
    }

    /// `draft` is put before schemas that name none.
    static func outcomes(
        _ groups: JSONValue, documents: [String: JSONValue] = [:], draft: String
    ) throws -> [Outcome] {
        (groups.array ?? []).flatMap { group in
            let name = group["description"]?.string ?? ""
            var schema = group["schema"] ?? .null
            if case .object(var object) = schema, object["$schema"] == nil {
                object["$schema"] = .string(draft)
                schema = .object(object)
            }
            return (group["tests"]?.array ?? []).map { test in
                let title = "\(name): \(test["description"]?.string ?? "")"
                guard let data = test["data"], let valid = test["valid"]?.bool else {
                    return Outcome(name: title, isRight: false, said: "the case has no data or no verdict")
                }
                do {
                    let violations = try JSONSchema(schema, documents: documents).violations(of: data)
                    return Outcome(
                        name: title, isRight: violations.isEmpty == valid,
                        said: violations.first?.description ?? "valid")
                } catch {
                    return Outcome(name: title, isRight: false, said: "\(error)")
                }
            }
        }
    }
}
