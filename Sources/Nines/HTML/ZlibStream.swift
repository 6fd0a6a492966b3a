private import CZlib

/// Bytes made smaller by the system's zlib, in the form that browsers call `deflate`.
enum ZlibStream {
    /// The bytes as they are packed; nil only without memory.
    static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        var size = compressBound(uLong(bytes.count))
        var isDone = false
        let packed = [UInt8](unsafeUninitializedCapacity: Int(size)) { out, count in
            // Level 6 is zlib's own middle between time and size.
            isDone = compress2(out.baseAddress, &size, bytes, uLong(bytes.count), 6) == Z_OK
            count = isDone ? Int(size) : 0
        }
        return isDone ? packed : nil
    }
}
