import Glibc

/// Results go to standard output, messages and progress to standard error; a reader that left is no error.
enum Output {
    /// Writes to standard output.
    static func result(_ text: String) { write(text, to: STDOUT_FILENO) }

    /// Writes bytes to standard output.
    static func result(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

    /// Writes a line to standard error.
    static func message(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

    /// Writes to standard error without a line's end.
    static func progress(_ text: String) { write(text, to: STDERR_FILENO) }

    private static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
            }
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            // EPIPE and the like: nobody reads any more, and the run record has everything.
            guard count > 0 else { return }
            written += count
        }
    }
}
