internal import JSONText

/// The beginning of every line, `{"key":"…","target":"…","case":"…","trial":0,"occurrence":0,"attempt":0,`, which is
/// read without parsing the rest: a folder opens at the speed of its disk.
struct LineHead {
    let address: ExchangeAddress
    /// Where the rest of the line begins: the offset behind the head's last comma.
    let end: Int

    static func write(_ address: ExchangeAddress, to out: inout [UInt8]) {
        out.append(contentsOf: "{\"key\":\"\(address.key)\",\"target\":".utf8)
        JSONWriter.appendString(address.target, to: &out)
        out.append(contentsOf: ",\"case\":".utf8)
        JSONWriter.appendString(address.caseID, to: &out)
        out.append(
            contentsOf:
                ",\"trial\":\(address.trial),\"occurrence\":\(address.occurrence),\"attempt\":\(address.attempt),".utf8)
    }

    /// Nil when the line does not begin as `write` writes; `target` is used again where it is the same.
    init?(_ line: ArraySlice<UInt8>, sharing target: String = "") {
        var at = line.startIndex
        func take(_ text: StaticString) -> Bool {
            let count = text.utf8CodeUnitCount
            guard line.endIndex - at >= count,
                text.withUTF8Buffer({ line[at..<at + count].elementsEqual($0) })
            else { return false }
            at += count
            return true
        }
        func string(sharing known: String) -> String? {
            guard at < line.endIndex, line[at] == UInt8(ascii: "\"") else { return nil }
            var end = at + 1
            var isEscaped = false
            while end < line.endIndex, line[end] != UInt8(ascii: "\"") {
                if line[end] == UInt8(ascii: "\\") {
                    isEscaped = true
                    end += 1
                }
                end += 1
            }
            guard end < line.endIndex else { return nil }
            defer { at = end + 1 }
            if isEscaped { return try? JSONParser.parse(Array(line[at...end])).string }
            let content = line[at + 1..<end]
            if known.utf8.count == content.count, known.utf8.elementsEqual(content) { return known }
            return String(validating: content, as: UTF8.self)
        }
        func count() -> Int? {
            var value = 0
            let start = at
            // Nine digits are more than any run has, and cannot overflow.
            while at < line.endIndex, at - start < 9, case let digit = line[at] &- UInt8(ascii: "0"), digit < 10 {
                value = value * 10 + Int(digit)
                at += 1
            }
            return at > start ? value : nil
        }
        guard take("{\"key\":\""), line.endIndex - at > 64, let key = FixtureKey(hex: line[at..<at + 64]) else {
            return nil
        }
        at += 64
        guard take("\",\"target\":"), let target = string(sharing: target), take(",\"case\":"),
            let caseID = string(sharing: ""), take(",\"trial\":"), let trial = count(), take(",\"occurrence\":"),
            let occurrence = count(), take(",\"attempt\":"), let attempt = count(), take(",")
        else { return nil }
        address = ExchangeAddress(
            key: key, target: target, caseID: caseID, trial: trial, occurrence: occurrence, attempt: attempt)
        end = at
    }
}
