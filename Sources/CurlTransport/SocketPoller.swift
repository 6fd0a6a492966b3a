internal import CCurl
internal import Glibc

/// Waits for libcurl's sockets with epoll, so that a wake-up costs what is ready and not what is open.
///
/// `curl_multi_poll` and `curl_multi_perform` touch every transfer each time: with 1,000 slow streams that is 1,000
/// system calls for one line of text.
final class SocketPoller {
    private let descriptor: Int32
    private let events: UnsafeMutableBufferPointer<epoll_event>
    /// Beside a socket's number in what epoll keeps for us: no transfer uses it.
    private static let resting: UInt64 = 1 << 32

    init?() {
        descriptor = epoll_create1(Int32(EPOLL_CLOEXEC))
        guard descriptor >= 0 else { return nil }
        events = .allocate(capacity: 256)
        events.initialize(repeating: epoll_event())
    }

    deinit {
        events.deallocate()
        close(descriptor)
    }

    /// Watches a socket for what libcurl asked, `CURL_POLL_REMOVE` included.
    func watch(_ socket: Int32, for what: Int32) {
        guard what != CURL_POLL_REMOVE else {
            // Fails when libcurl has closed the socket already, which is as good.
            epoll_ctl(descriptor, EPOLL_CTL_DEL, socket, nil)
            return
        }
        var event = epoll_event()
        event.data.u64 = UInt64(UInt32(bitPattern: socket))
        if what & CURL_POLL_IN != 0 { event.events |= EPOLLIN.rawValue }
        if what & CURL_POLL_OUT != 0 { event.events |= EPOLLOUT.rawValue }
        // Most were watched before, in use or at rest.
        if epoll_ctl(descriptor, EPOLL_CTL_MOD, socket, &event) != 0, errno == ENOENT {
            epoll_ctl(descriptor, EPOLL_CTL_ADD, socket, &event)
        }
    }

    /// Watches a connection that is kept for a later request: what arrives before is no answer to that one.
    ///
    /// libcurl takes a connection with something to read for a good one (7.88 does), and what it reads there for the answer to
    /// the request that it sends next: one case would be marked by another's answer. Through one that is shut down nothing can
    /// be sent, and libcurl takes another.
    func rest(_ socket: Int32) {
        var byte: UInt8 = 0
        guard recv(socket, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT)) < 0 else {
            watch(socket, for: CURL_POLL_REMOVE)
            return spoil(socket)
        }
        var event = epoll_event()
        event.data.u64 = UInt64(UInt32(bitPattern: socket)) | Self.resting
        event.events = EPOLLIN.rawValue | EPOLLRDHUP.rawValue | EPOLLONESHOT.rawValue
        epoll_ctl(descriptor, EPOLL_CTL_MOD, socket, &event)
    }

    private func spoil(_ socket: Int32) { shutdown(socket, Int32(SHUT_RDWR)) }

    /// Waits for at most `milliseconds`, then hands each ready socket over with libcurl's `CURL_CSELECT_` bits.
    func wait(milliseconds: Int32, _ handle: (_ socket: Int32, _ ready: Int32) -> Void) {
        let count = epoll_wait(descriptor, events.baseAddress, Int32(events.count), milliseconds)
        // Interrupted or failed: the loop goes round once more.
        guard count > 0 else { return }
        let happened = events.prefix(Int(count))
        // These first: libcurl may close them while it serves others, and somebody else be given their numbers.
        for event in happened where event.data.u64 & Self.resting != 0 { spoil(Self.socket(event)) }
        for event in happened where event.data.u64 & Self.resting == 0 {
            var ready: Int32 = 0
            if event.events & EPOLLIN.rawValue != 0 { ready |= CURL_CSELECT_IN }
            if event.events & EPOLLOUT.rawValue != 0 { ready |= CURL_CSELECT_OUT }
            if event.events & (EPOLLERR.rawValue | EPOLLHUP.rawValue) != 0 { ready |= CURL_CSELECT_ERR }
            handle(Self.socket(event), ready)
        }
    }

    private static func socket(_ event: epoll_event) -> Int32 { Int32(truncatingIfNeeded: event.data.u64) }
}
