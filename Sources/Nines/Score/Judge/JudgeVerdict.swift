import JSONText

/// A judge's mark, read from its reply.
struct JudgeVerdict {
    /// From 0 to 100.
    let mark: Double
    /// The judge's own words; nil where it gave none.
    let reason: String?

    /// The first JSON object with a `score` from 0 to 100; nil for every other reply, a number in prose included, because it
    /// may be the number of anything.
    init?(_ reply: String) {
        let bytes = Array(reply.utf8)
        var place = 0
        while let start = bytes[place...].firstIndex(of: UInt8(ascii: "{")) {
            let found = JSONParser.firstValue(in: bytes, from: start, options: .answer)
            if let value = found?.value, let mark = value["score"]?.double, (0...100).contains(mark) {
                self.mark = mark
                reason = value["reason"]?.string
                return
            }
            place = start + 1
        }
        return nil
    }
}
