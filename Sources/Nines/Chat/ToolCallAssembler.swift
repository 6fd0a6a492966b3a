import JSONText

/// Puts tool calls together from the pieces in which a stream brings them.
struct ToolCallAssembler {
    private struct Draft {
        var index: Int
        var id = ""
        var type = "function"
        var name = ""
        var arguments = ""
    }

    private var drafts: [Draft] = []
    /// Where the draft of an index stands; indexes are a server's word and may be anything.
    private var places: [Int: Int] = [:]

    /// Takes one element of `delta.tool_calls`; returns whether it carried anything of a call.
    mutating func take(_ delta: JSONValue) -> Bool {
        guard let delta = delta.object else { return false }
        let function = delta["function"]
        let id = delta["id"]?.string ?? ""
        let name = function?["name"]?.string ?? ""
        let arguments = Self.text(function?["arguments"])
        let place = place(index: delta["index"]?.int, id: id, name: name)
        if drafts[place].id.isEmpty { drafts[place].id = id }
        if let type = delta["type"]?.string, !type.isEmpty { drafts[place].type = type }
        // Some servers repeat the whole name with every piece, none sends it in parts.
        if drafts[place].name.isEmpty { drafts[place].name = name }
        drafts[place].arguments += arguments
        return !name.isEmpty || !arguments.isEmpty
    }

    /// The calls as a response that is no stream would have them, by index.
    var calls: [JSONValue] {
        drafts.sorted { $0.index < $1.index }.map { draft in
            var call = JSONObject()
            if !draft.id.isEmpty { call["id"] = .string(draft.id) }
            call["type"] = .string(draft.type)
            call["function"] = ["name": .string(draft.name), "arguments": .string(draft.arguments)]
            return .object(call)
        }
    }

    /// The protocol's text; a server that sends an object instead gets it spelt out.
    static func text(_ arguments: JSONValue?) -> String {
        switch arguments {
        case .string(let text): text
        case .none, .null: ""
        case .some(let value): JSONWriter.text(value)
        }
    }

    private mutating func place(index: Int?, id: String, name: String) -> Int {
        let known = index.map { places[$0] } ?? (drafts.isEmpty ? nil : drafts.count - 1)
        if let known {
            // Servers exist that give every call index 0 or none; a new name under a new id is a new call all the same.
            let isNew =
                !id.isEmpty && !name.isEmpty && !drafts[known].id.isEmpty && !id.hasSameBytes(as: drafts[known].id)
            guard isNew else { return known }
        }
        drafts.append(Draft(index: index ?? drafts.last?.index ?? 0))
        if let index { places[index] = drafts.count - 1 }
        return drafts.count - 1
    }
}
