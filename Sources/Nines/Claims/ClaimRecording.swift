import FixtureStore
import JSONText

/// When a suite was recorded from a target, by the header of its fixtures.
public struct ClaimRecording: Sendable, Hashable {
    /// The suite.
    public var suite: String
    /// The target.
    public var target: String
    /// The dates of its recordings, RFC 3339 in UTC, the earliest first.
    public var dates: [String]

    /// The recordings of a suite in a folder of fixtures, in order of their targets; empty where there are none.
    static func all(of suite: String, in folder: String) -> [ClaimRecording] {
        let path = FileSystem.join(FixtureFolder.path(root: folder, suite: suite), "header.json")
        guard let bytes = try? FileSystem.read(path), let header = try? JSONParser.parse(bytes) else { return [] }
        var dates: [String: [String]] = [:]
        for recording in header["recordings"]?.array ?? [] {
            guard let target = recording["target"]?.string, let date = recording["date"]?.string else { continue }
            dates[target, default: []].append(date)
        }
        return dates.sorted { $0.key < $1.key }.map {
            ClaimRecording(suite: suite, target: $0.key, dates: $0.value.sorted())
        }
    }

    /// The first and the last day.
    var days: String {
        let days = [dates.first, dates.last].compactMap { $0?.prefix(10) }
        return days.first == days.last ? days.first.map(String.init) ?? "" : days.joined(separator: " to ")
    }
}
