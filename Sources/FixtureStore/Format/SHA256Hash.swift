private import CCrypto

/// SHA-256 by the system's libcrypto.
package enum SHA256Hash {
    /// The 32 bytes of the hash.
    package static func bytes(_ data: some Sequence<UInt8>) -> [UInt8] {
        let whole = data.withContiguousStorageIfAvailable { hash(UnsafeRawBufferPointer($0)) }
        return whole ?? Array(data).withUnsafeBytes(hash)
    }

    private static func hash(_ data: UnsafeRawBufferPointer) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 32) { out, count in
            _ = SHA256(data.baseAddress?.assumingMemoryBound(to: UInt8.self), data.count, out.baseAddress)
            count = 32
        }
    }
}
