import Glibc
import HTTPTransport
import Nines

/// Results go to standard output, messages and progress to standard error; a reader that left is no error.
enum Output {
    private static let failure = Locked<FileSystem.Failure?>(nil)

    /// Why results could not be written, other than that nobody reads them; nil when all were.
    static var lost: FileSystem.Failure? { failure.withLock { $0 } }

    /// Writes to standard output.
    static func result(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }

    /// Writes bytes to standard output.
    static func result(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

    /// Writes a line to standard error.
    static func message(_ text: String) { write(Array((text + "\n").utf8), to: STDERR_FILENO) }

    /// Writes to standard error without a line's end.
    static func progress(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

    /// A warning, with its place.
    static func warning(_ diagnostic: Diagnostic) {
        var sources = SourceTexts()
        progress(diagnostic.rendered(with: &sources))
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
            }
            if count > 0 {
                written += count
                continue
            }
            switch errno {
            case EINTR: continue
            case EAGAIN:
                var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&wait, 1, -1)
            case EPIPE, EBADF: return
            default:
                let number = errno
                if descriptor == STDOUT_FILENO {
                    failure.withLock {
                        $0 = FileSystem.Failure(path: "standard output", action: "write", number: number)
                    }
                }
                return
            }
        }
    }
}
