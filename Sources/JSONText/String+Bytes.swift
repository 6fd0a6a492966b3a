import Glibc

extension String {
    /// Equality by bytes: Swift's `==` takes NFC and NFD spellings for equal, which JSON does not.
    public func hasSameBytes(as other: String) -> Bool {
        utf8.count == other.utf8.count && compareBytes(with: other) == 0
    }

    /// Order by bytes, which for UTF-8 is the order of code points; Swift's `<` compares normalised text.
    public func precedesInBytes(_ other: String) -> Bool {
        let order = compareBytes(with: other)
        return order < 0 || order == 0 && utf8.count < other.utf8.count
    }

    /// Consistent with `hasSameBytes`; Swift's own hash is too, but slower, as it normalises.
    func hashBytes(into hasher: inout Hasher) {
        var copy = self
        copy.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        hasher.combine(utf8.count)
    }

    /// The order of the bytes that both have.
    private func compareBytes(with other: String) -> CInt {
        var (left, right) = (self, other)
        return left.withUTF8 { left in
            right.withUTF8 { right in
                guard let leftBytes = left.baseAddress, let rightBytes = right.baseAddress else { return 0 }
                return memcmp(leftBytes, rightBytes, min(left.count, right.count))
            }
        }
    }
}
