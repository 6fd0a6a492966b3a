internal import JSONText

/// The file `header.json`: the versions of the format and of the key, and who recorded what, when and with what.
struct FixtureHeader {
    static let format = 1

    /// Everything in the file, so that members of a later minor version survive a rewrite.
    private var json: JSONObject

    /// The header of a folder, or a new one where there is none; throws when it was written under other rules.
    init(folder: String) throws(FixtureError) {
        let path = folder + "/" + FileNames.header
        guard try Directory.names(in: folder)?.contains(FileNames.header) == true else {
            json = JSONObject([
                .init("format", .int(Self.format)),
                .init(
                    "key",
                    [
                        "version": .int(FixtureKey.version),
                        "excluded": .array(FixtureKey.excludedFields.map(JSONValue.string)),
                    ]),
                .init("recordings", []),
            ])
            return
        }
        let file = try OpenFile(path, .read)
        let bytes = try file.read(at: 0, count: try file.size())
        do {
            guard let object = try JSONParser.parse(bytes).object else { throw FixtureError(path, "not a JSON object") }
            json = object
        } catch let error as JSONSyntaxError {
            throw FixtureError(path, line: error.line, "not JSON: \(error.message)")
        } catch let error as FixtureError {
            throw error
        } catch {
            throw FixtureError(path, "\(error)")
        }
        guard json["format"]?.int == Self.format else {
            throw FixtureError(path, "the format is not \(Self.format); use the version of nines that wrote it")
        }
        guard json["key"]?["version"]?.int == FixtureKey.version,
            json["key"]?["excluded"]?.array?.compactMap(\.string) == FixtureKey.excludedFields
        else {
            throw FixtureError(path, "the keys were made by another rule than version \(FixtureKey.version)")
        }
        guard json["recordings"]?.array != nil else { throw FixtureError(path, "the list \"recordings\" is missing") }
    }

    /// The recordings in the order of their dates.
    var recordings: [FixtureRecording] {
        (json["recordings"]?.array ?? []).map(FixtureRecording.init(json:))
    }

    /// Adds recordings to those there are; one that is there already stays single.
    mutating func add(_ new: [FixtureRecording]) {
        var all = json["recordings"]?.array ?? []
        for recording in new where !all.contains(recording.json) { all.append(recording.json) }
        func order(_ value: JSONValue) -> [[UInt8]] {
            ["date", "target"].map { Array((value[$0]?.string ?? "").utf8) }
        }
        all.sort { left, right in
            let (a, b) = (order(left), order(right))
            return a[0] == b[0] ? a[1].lexicographicallyPrecedes(b[1]) : a[0].lexicographicallyPrecedes(b[0])
        }
        json["recordings"] = .array(all)
    }

    var bytes: [UInt8] { JSONWriter.bytes(.object(json), style: .pretty) + [0x0A] }
}
