internal import Glibc

/// A scripted HTTP/1.1 server on 127.0.0.1: sends exactly the bytes, pauses and resets a test asks for.
///
/// Each connection has its thread, and stays open between requests unless a reply ends it:
///
///     let server = try LoopbackServer { request in .reply(body: "{}") }
///     … server.url … server.requests …
public final class LoopbackServer: Sendable {
    /// What to answer; called on the connection's thread.
    public typealias Handler = @Sendable (ReceivedRequest) -> Reply

    /// The server could not be started: the system call that failed, and its error number.
    public struct StartError: Error {
        /// The system call.
        public var call: String
        /// The value of `errno`.
        public var number: Int32
    }

    /// The port that the system chose.
    public let port: UInt16
    private let listener: Int32
    private let log: ServerLog
    private let handler: Handler

    /// Starts to serve on a port that the system chooses.
    public init(_ handler: @escaping Handler) throws {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard listener >= 0 else { throw StartError(call: "socket", number: errno) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let failure = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address -> String? in
                if bind(listener, address, length) != 0 { return "bind" }
                if listen(listener, 1024) != 0 { return "listen" }
                return getsockname(listener, address, &length) == 0 ? nil : "getsockname"
            }
        }
        port = UInt16(bigEndian: address.sin_port)
        guard failure == nil, let log = ServerLog() else {
            let error = StartError(call: failure ?? "eventfd", number: errno)
            close(listener)
            throw error
        }
        self.log = log
        self.handler = handler
        guard log.start({ Self.accept(on: listener, log, handler) }) else {
            close(listener)
            throw StartError(call: "pthread_create", number: errno)
        }
    }

    deinit {
        stop()
    }

    /// `http://127.0.0.1:` and the port, without a trailing slash.
    public var url: String { "http://127.0.0.1:\(port)" }

    /// The requests so far, in order of arrival.
    public var requests: [ReceivedRequest] { log.requests }

    /// How many connections were accepted so far.
    public var connectionCount: Int { log.connectionCount }

    /// How many connections are open now.
    public var openConnectionCount: Int { log.openConnectionCount }

    /// Ends every connection, pauses included, waits until all threads are done, and gives up the port.
    public func stop() {
        log.stop()
    }

    private static func accept(on listener: Int32, _ log: ServerLog, _ handler: @escaping Handler) {
        defer { close(listener) }
        while log.wait(for: listener, events: Int16(POLLIN), milliseconds: -1) {
            let client = Glibc.accept(listener, nil, nil)
            guard client >= 0 else { continue }
            // A program that a test starts must not hold the connection open.
            _ = fcntl(client, F_SETFD, FD_CLOEXEC)
            let number = log.noteConnection()
            let isServed = log.start {
                ServerConnection(socket: client, number: number, log: log, handler: handler).serve()
                log.noteEnd()
            }
            if !isServed {
                close(client)
                log.noteEnd()
            }
        }
    }
}
