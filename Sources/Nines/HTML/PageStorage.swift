import FixtureStore
import JSONText

/// Where the bodies of a page's cells are: in it as they are, in it packed, or in files beside it.
struct PageStorage {
    /// How they are kept.
    enum Kind: String {
        case plain, packed, files
    }

    /// The sizes in bytes beyond which the next way is taken.
    struct Limits {
        var plain = 40_000_000
        var packed = 40_000_000
        /// Of a file beside the page.
        var file = 4_000_000
    }

    let kind: Kind
    /// Elements of the page, behind its script: the first rows are there before the rest is read.
    private(set) var elements: [Markup] = []
    /// Files beside the page.
    private(set) var siblings: [(name: String, bytes: [UInt8])] = []
    /// Which file a piece is in.
    private var places: [Int] = []
    /// What a reader should know; nil where the page is like any other.
    private(set) var note: String?

    /// - Parameter name: The page's file name; nil where nothing can be put beside it.
    init(_ chunks: [[UInt8]], beside name: String?, limits: Limits = Limits()) {
        let size = chunks.reduce(0) { $0 + $1.count }
        guard size > limits.plain else {
            kind = .plain
            elements = chunks.enumerated().map { .data(id: "chunk-\($0)", String(decoding: $1, as: UTF8.self)) }
            return
        }
        let packed = chunks.map { Base64.encode(ZlibStream.compressed($0) ?? []) }
        let packedSize = packed.reduce(0) { $0 + $1.count }
        let sizes = "\(Self.megabytes(size)) of prompts and answers"
        guard packedSize > limits.packed, let name else {
            kind = .packed
            elements = packed.enumerated().map {
                .data(id: "chunk-\($0)", "\"\(String(decoding: $1, as: UTF8.self))\"")
            }
            note = "\(sizes) are packed in this page, as \(Self.megabytes(packedSize))"
            return
        }
        kind = .files
        var bytes: [UInt8] = []
        for (index, chunk) in packed.enumerated() {
            places.append(siblings.count)
            bytes += Array("ninesChunk(\(index), \"".utf8) + chunk + Array("\");\n".utf8)
            if bytes.count > limits.file || index == packed.count - 1 {
                siblings.append(("\(Self.folder(name))/\(siblings.count).js", bytes))
                bytes = []
            }
        }
        note = "\(sizes) are beside this page, in the folder \(Self.folder(name)): move them together"
    }

    /// What the script has to know.
    var json: JSONValue {
        [
            "kind": .string(kind.rawValue),
            "files": .array(places.map { .string(siblings[$0].name) }),
        ]
    }

    private static func folder(_ name: String) -> String {
        (name.hasSuffix(".html") ? String(name.dropLast(5)) : name) + ".data"
    }

    private static func megabytes(_ bytes: Int) -> String { Figure.fixed(Double(bytes) / 1e6, 1) + " MB" }
}
