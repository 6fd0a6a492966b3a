internal import HTTPTransport

/// The names of the files in a folder of fixtures.
enum FileNames {
    static let header = "header.json"
    static let lock = ".lock"

    /// A shard: a target's name made safe, and a number.
    struct Shard: Hashable {
        let stem: String
        let number: Int

        init(stem: String, number: Int) {
            self.stem = stem
            self.number = number
        }

        /// Nil for the name of any other file.
        init?(_ name: String) {
            guard !FileNames.isJournal(name), !name.hasPrefix("."), name.hasSuffix(".jsonl") else { return nil }
            let base = name.dropLast(6)
            guard let dash = base.lastIndex(of: "-"), dash > base.startIndex else { return nil }
            let digits = base[base.index(after: dash)...]
            guard (3...6).contains(digits.utf8.count), digits.utf8.allSatisfy({ 48...57 ~= $0 }),
                let number = Int(digits)
            else { return nil }
            self.init(stem: String(base[..<dash]), number: number)
        }

        var name: String {
            let digits = String(number)
            return "\(stem)-\(String(repeating: "0", count: max(0, 3 - digits.utf8.count)))\(digits).jsonl"
        }
    }

    static func newJournal(process: Int32) -> String {
        let digits = String(UInt64.random(in: 0...UInt64.max), radix: 16)
        return "journal-\(process)-\(String(repeating: "0", count: 16 - digits.utf8.count))\(digits).jsonl"
    }

    /// `journal-<process>-<16 digits>.jsonl`: the length of the last part keeps it apart from a target named "journal".
    static func isJournal(_ name: String) -> Bool {
        guard name.hasPrefix("journal-"), name.hasSuffix(".jsonl") else { return false }
        let parts = name.dropLast(6).split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 3 && parts[1].utf8.allSatisfy { 48...57 ~= $0 }
            && parts[2].utf8.count == 16 && parts[2].utf8.allSatisfy { Hexadecimal.value($0) != nil }
    }

    /// A suite's or target's name as a file name: percent-encoded, never hidden, never too long for a file system.
    static func safe(_ name: String) -> String {
        var encoded = PercentEncoding.encode(name)
        if encoded.hasPrefix(".") { encoded = "%2E" + encoded.dropFirst() }
        guard encoded.utf8.count > 180 else { return encoded.isEmpty ? "%00" : encoded }
        return encoded.prefix(160) + "-" + Hexadecimal.text(SHA256Hash.bytes(name.utf8).prefix(8))
    }
}
