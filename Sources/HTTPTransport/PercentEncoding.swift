/// Percent-encoding of RFC 3986, section 2.
public enum PercentEncoding {
    /// Encodes every byte but the unreserved ones.
    public static func encode(_ text: String) -> String {
        var out: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                out.append(byte)
            default:
                let hex = String(byte, radix: 16, uppercase: true)
                out.append(contentsOf: ("%" + (hex.utf8.count < 2 ? "0" : "") + hex).utf8)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
