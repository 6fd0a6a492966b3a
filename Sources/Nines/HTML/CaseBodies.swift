import JSONText

/// Everything else of the cells, in pieces of some rows each, which the page takes up when somebody looks at one.
struct CaseBodies {
    /// The most rows and, but for a row that is larger alone, bytes of a piece: parsed at once without being noticed.
    private static let limits = (rows: 64, bytes: 1_000_000)
    /// The most characters of one answer or its reasoning: far more than is read on a page, and still laid out at once.
    private static let textLimit = 100_000

    /// The pieces as JSON without a `<`, so that no text in them can end the element that holds them.
    private(set) var chunks: [[UInt8]] = []
    /// The row that each piece begins with.
    private(set) var starts: [Int] = []
    private var piece: [UInt8] = []
    private var pieceRows = 0
    private var rowCount = 0
    private let files: [String: String]

    /// - Parameter files: The suites' files, for the commands that run a cell again.
    init(files: [String: String]) {
        self.files = files
    }

    /// - Parameter key: What the index says of all cells of the row.
    mutating func add(_ key: CellIdentity, _ cells: [CellResult?]) {
        var asked: [JSONValue] = []
        let tags = cells.lazy.compactMap { $0 }.first?.tags
        let bodies = cells.map { cell -> JSONValue in
            guard let cell else { return .null }
            return body(cell, without: key, tags: tags ?? [], &asked)
        }
        let row = Self.embedded(["asked": .array(asked), "cells": .array(bodies)])
        if piece.count + row.count > Self.limits.bytes || pieceRows == Self.limits.rows { close() }
        if pieceRows == 0 { starts.append(rowCount) }
        piece.append(pieceRows == 0 ? UInt8(ascii: "[") : UInt8(ascii: ","))
        piece += row
        pieceRows += 1
        rowCount += 1
    }

    /// Ends the last piece.
    mutating func close() {
        guard pieceRows > 0 else { return }
        chunks.append(piece + [UInt8(ascii: "]")])
        piece = []
        pieceRows = 0
    }

    /// The record's line without what the index says; messages that several targets were sent stand once.
    private func body(
        _ cell: CellResult, without key: CellIdentity, tags: [String], _ asked: inout [JSONValue]
    ) -> JSONValue {
        var object = cell.json.object ?? JSONObject()
        for name in ["suite", "case", "trial", "outcome"] { object[name] = nil }
        // What the columns differ in is empty in the row's name.
        for (name, value) in [("prompt", key.prompt), ("strategy", key.strategy), ("target", key.target)]
        where !value.isEmpty { object[name] = nil }
        Self.shorten(&object)
        object["tags"] = cell.tags == tags ? nil : .array(cell.tags.map(JSONValue.string))
        let calls = zip(cell.calls, object["calls"]?.array ?? []).map { call, json -> JSONValue in
            var entry = json.object ?? JSONObject()
            let messages = JSONValue.array(call.messages)
            // Only the first few are compared: an agent's calls are many and all different.
            let place = asked.prefix(8).firstIndex(of: messages) ?? asked.count
            if place == asked.count { asked.append(messages) }
            Self.shorten(&entry)
            entry["messages"] = .int(place)
            // Of a conversation, records may store only what a call adds; here it is whole.
            entry["shared"] = nil
            if !call.request.isEmpty { entry["request"] = .object(call.request) }
            entry["same_request"] = nil
            return .object(entry)
        }
        object["calls"] = calls.isEmpty ? nil : .array(calls)
        let file = files[cell.identity.suite] ?? cell.location.file
        object["rerun"] = .string(FailureText.rerunCommand(cell.identity, suiteFile: file))
        return .object(object)
    }

    /// Messages stay whole: the command that sends them again is made of them.
    private static func shorten(_ object: inout JSONObject) {
        for key in ["answer", "reasoning"] {
            guard let text = object[key]?.string, text.utf8.count > textLimit else { continue }
            let scalars = text.unicodeScalars
            guard let end = scalars.index(scalars.startIndex, offsetBy: textLimit, limitedBy: scalars.endIndex),
                end < scalars.endIndex
            else { continue }
            let left = scalars.distance(from: end, to: scalars.endIndex)
            object[key] = .string(String(scalars[..<end]) + "… \(left) more characters, whole in the run record")
        }
    }

    /// JSON for a script element: `<` is written as its escape, wherever it stands.
    static func embedded(_ value: JSONValue) -> [UInt8] {
        let bytes = JSONWriter.bytes(value)
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + bytes.count / 64)
        for byte in bytes {
            if byte == UInt8(ascii: "<") { out += Array("\\u003c".utf8) } else { out.append(byte) }
        }
        return out
    }
}
