internal import CCurl
internal import Glibc

/// Waits for libcurl's sockets with epoll, so that a wake-up costs what is ready and not what is open.
///
/// `curl_multi_poll` and `curl_multi_perform` touch every transfer each time: with 1,000 slow streams that is 1,000
/// system calls for one line of text.
final class SocketPoller {
    private let descriptor: Int32
    private let events: UnsafeMutableBufferPointer<epoll_event>

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
        event.data.fd = socket
        if what & CURL_POLL_IN != 0 { event.events |= EPOLLIN.rawValue }
        if what & CURL_POLL_OUT != 0 { event.events |= EPOLLOUT.rawValue }
        if epoll_ctl(descriptor, EPOLL_CTL_ADD, socket, &event) != 0, errno == EEXIST {
            epoll_ctl(descriptor, EPOLL_CTL_MOD, socket, &event)
        }
    }

    /// Waits for at most `milliseconds`, then hands each ready socket over with libcurl's `CURL_CSELECT_` bits.
    func wait(milliseconds: Int32, _ handle: (_ socket: Int32, _ ready: Int32) -> Void) {
        let count = epoll_wait(descriptor, events.baseAddress, Int32(events.count), milliseconds)
        // Interrupted or failed: the loop goes round once more.
        guard count > 0 else { return }
        for event in events.prefix(Int(count)) {
            var ready: Int32 = 0
            if event.events & EPOLLIN.rawValue != 0 { ready |= CURL_CSELECT_IN }
            if event.events & EPOLLOUT.rawValue != 0 { ready |= CURL_CSELECT_OUT }
            if event.events & (EPOLLERR.rawValue | EPOLLHUP.rawValue) != 0 { ready |= CURL_CSELECT_ERR }
            handle(event.data.fd, ready)
        }
    }
}
