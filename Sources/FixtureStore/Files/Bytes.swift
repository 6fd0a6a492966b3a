private import Glibc

/// Searching bytes without a check of bounds at every step.
enum Bytes {
    static func firstRange(of needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Range<Int>? {
        bytes.withUnsafeBytes { haystack in
            needle.withUnsafeBytes { needle -> Range<Int>? in
                guard let first = needle.first, let wanted = needle.baseAddress, let start = haystack.baseAddress,
                    haystack.count >= needle.count
                else { return nil }
                for at in 0...haystack.count - needle.count
                where haystack[at] == first && memcmp(start + at, wanted, needle.count) == 0 {
                    return bytes.startIndex + at..<bytes.startIndex + at + needle.count
                }
                return nil
            }
        }
    }

    static func firstNewline(in bytes: ArraySlice<UInt8>) -> Int? {
        bytes.withUnsafeBytes { haystack -> Int? in
            guard let start = haystack.baseAddress, let hit = memchr(start, 0x0A, haystack.count) else { return nil }
            return bytes.startIndex + (UnsafeRawPointer(hit) - start)
        }
    }
}
