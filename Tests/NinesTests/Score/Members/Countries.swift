import JSONText
import Nines
import Testing

/// The set of the country-letters suite, for tests.
enum Countries {
    /// Its path, found by walking up from this file.
    static let path: String = {
        var parts = #filePath.split(separator: "/").map(String.init)
        // Tests/NinesTests/Score/Members/Countries.swift
        parts.removeLast(5)
        return "/" + (parts + ["seeds", "data", "countries.json"]).joined(separator: "/")
    }()

    /// The assertion of the suite for one question.
    static func scorer(_ position: Int, _ letter: String, _ count: Int) throws -> MembersScorer {
        try scorer([
            "count": .int(count), "where": ["letter": .string(letter), "position": .string(String(position))],
        ])
    }

    /// An assertion on the set with the given options.
    static func scorer(_ options: JSONValue) throws -> MembersScorer {
        var object = try #require(options.object)
        object["set"] = ["file": .string(path)]
        return try MembersScorer(ScorerSpec(type: "members", options: object))
    }
}
