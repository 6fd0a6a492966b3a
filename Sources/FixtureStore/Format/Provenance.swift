public import JSONText

/// Who records and with what; it goes into the header of the folder.
public struct Provenance: Sendable, Hashable {
    /// The version of this program.
    public var tool: String
    /// The version of libcurl; nil where another transport recorded.
    public var libcurl: String?
    /// Anything else worth keeping, such as the hash of a model's file, its quantisation, the server and its version.
    public var notes: JSONObject

    /// Names the program and its circumstances.
    public init(tool: String, libcurl: String? = nil, notes: JSONObject = JSONObject()) {
        self.tool = tool
        self.libcurl = libcurl
        self.notes = notes
    }

    init(json: JSONValue) {
        tool = json["tool"]?.string ?? ""
        libcurl = json["libcurl"]?.string
        notes = json["notes"]?.object ?? JSONObject()
    }

    var json: JSONObject {
        var object = JSONObject([.init("tool", .string(tool))])
        if let libcurl { object["libcurl"] = .string(libcurl) }
        if !notes.isEmpty { object["notes"] = .object(notes) }
        return object
    }
}
