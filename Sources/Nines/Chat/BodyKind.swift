/// What a body is by its first bytes.
enum BodyKind {
    case empty
    case json
    case eventStream
    case html
    case other

    init(_ body: [UInt8]) {
        let isMarked = body.starts(with: [0xEF, 0xBB, 0xBF])
        guard let start = body[(isMarked ? 3 : 0)...].firstIndex(where: { $0 > 0x20 }) else {
            self = .empty
            return
        }
        let rest = body[start...]
        let fields = ["data", "event", "id", "retry"]
        if rest.first == UInt8(ascii: "{") || rest.first == UInt8(ascii: "[") {
            self = .json
        } else if rest.first == UInt8(ascii: "<") {
            self = .html
        } else if rest.first == UInt8(ascii: ":") || fields.contains(where: { rest.starts(with: ($0 + ":").utf8) }) {
            self = .eventStream
        } else {
            self = .other
        }
    }
}
