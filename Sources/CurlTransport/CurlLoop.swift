internal import CCurl
internal import HTTPTransport

/// The multi handle and its thread's loop: takes orders, lets libcurl work on what is ready, finishes what has ended.
///
/// Made, run and released on one thread. Only this loop resumes a submission that it took, so none is resumed twice.
final class CurlLoop {
    /// What stays the same while the loop runs.
    struct Options: Sendable {
        var keptConnections: Int
        var userAgent: String
    }

    private let orders: OrderQueue
    private let options: Options
    private let multi: UnsafeMutableRawPointer
    private let poller: SocketPoller
    private var active: [Exchange] = []
    private var idle: [Exchange] = []
    /// What has ended in this round. Resumed in one go: one by one, each would wake a sleeping thread of its own.
    private var finished: [(submission: Submission, outcome: Result<ReceivedResponse, TransportError>)] = []
    /// When libcurl wants to be called even if no socket is ready.
    private var timer = MonotonicTime.never
    /// No first byte is due before this; may be earlier than the earliest deadline, never later.
    private var nextDeadline = MonotonicTime.never

    init?(orders: OrderQueue, options: Options) {
        guard let poller = SocketPoller(), let multi = curl_multi_init() else { return nil }
        self.orders = orders
        self.options = options
        self.multi = multi
        self.poller = poller
        poller.watch(orders.wakeup, for: CURL_POLL_IN)
        let context = Unmanaged.passUnretained(self).toOpaque()
        _ = nines_curl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, max(1, min(options.keptConnections, 1 << 20)))
        _ = nines_curl_multi_set_pointer(multi, CURLMOPT_SOCKETDATA, context)
        _ = nines_curl_multi_set_pointer(multi, CURLMOPT_TIMERDATA, context)
        _ = nines_curl_multi_set_on_socket(multi) { easy, socket, what, context, _ in
            guard let context else { return 0 }
            let poller = CurlLoop.of(context).poller
            if what == CURL_POLL_REMOVE, let easy, let exchange = nines_curl_context(easy),
                Exchange.of(exchange).isAnswered
            {
                poller.rest(socket)
            } else {
                poller.watch(socket, for: what)
            }
            return 0
        }
        _ = nines_curl_multi_set_on_timer(multi) { _, milliseconds, context in
            if let context { CurlLoop.of(context).setTimer(milliseconds) }
            return 0
        }
    }

    deinit {
        // Easy handles go before the multi handle they were used with.
        idle.removeAll()
        curl_multi_cleanup(multi)
    }

    /// Serves until the queue is closed, then fails what is left.
    func run() {
        var batch: [Submission] = []
        while true {
            let taken = orders.take(into: &batch)
            for submission in batch { start(submission) }
            batch.removeAll(keepingCapacity: true)
            if taken.isClosed { break }
            if taken.hasCancellations { sweepCancelled() }
            serveTimers()
            finishEnded()
            resumeFinished()
            poller.wait(milliseconds: orders.willSleep() ? sleepTime : 0) { socket, ready in
                if socket == orders.wakeup {
                    orders.acknowledgeWakeup()
                } else {
                    act(on: socket, ready)
                }
            }
        }
        let now = MonotonicTime.now
        for exchange in active {
            finish(exchange, .failure(exchange.cancellation(TransportError.transportClosed.message, at: now)))
        }
        resumeFinished()
    }

    // MARK: Transfers

    private func start(_ submission: Submission) {
        guard !submission.transfer.isCancelled else {
            return submission.finish(.failure(TransportError(.cancelled, Self.cancelledText)))
        }
        guard let exchange = idle.popLast() ?? Exchange(userAgent: options.userAgent) else {
            return submission.finish(.failure(TransportError(.other, "out of memory")))
        }
        do throws(TransportError) {
            try exchange.begin(submission, at: .now)
        } catch {
            _ = exchange.end()
            idle.append(exchange)
            return submission.finish(.failure(error))
        }
        exchange.slot = active.count
        active.append(exchange)
        nextDeadline = min(nextDeadline, exchange.firstByteDeadline)
        let code = curl_multi_add_handle(multi, exchange.easy.pointer)
        if code != CURLM_OK {
            finish(exchange, .failure(TransportError(.other, String(cString: curl_multi_strerror(code)))))
        }
    }

    private static let cancelledText = "the request was cancelled"

    private func sweepCancelled() {
        let now = MonotonicTime.now
        for exchange in active where exchange.submission?.transfer.isCancelled == true {
            finish(exchange, .failure(exchange.cancellation(Self.cancelledText, at: now)))
        }
    }

    /// Finishes what libcurl has ended.
    private func finishEnded() {
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle,
                let context = nines_curl_context(easy)
            else { continue }
            // Read before the handle is removed, which ends the message's life.
            let code = nines_curl_result(message)
            let exchange = Exchange.of(context)
            // Each round leaves fewer of those connections, and the first new one ends it.
            if exchange.foundNoConnection(code) {
                curl_multi_remove_handle(multi, easy)
                if curl_multi_add_handle(multi, easy) == CURLM_OK { continue }
            }
            finish(exchange, exchange.outcome(code))
        }
    }

    private func resumeFinished() {
        for (submission, outcome) in finished { submission.finish(outcome) }
        finished.removeAll(keepingCapacity: true)
    }

    /// Removes the handle and keeps it for later.
    private func finish(_ exchange: Exchange, _ outcome: Result<ReceivedResponse, TransportError>) {
        curl_multi_remove_handle(multi, exchange.easy.pointer)
        if let last = active.popLast(), last !== exchange {
            last.slot = exchange.slot
            active[exchange.slot] = last
        }
        if let submission = exchange.end() { finished.append((submission, outcome)) }
        idle.append(exchange)
    }

    // MARK: Sockets and timers

    private static func of(_ context: UnsafeMutableRawPointer) -> CurlLoop {
        Unmanaged<CurlLoop>.fromOpaque(context).takeUnretainedValue()
    }

    private func act(on socket: Int32, _ ready: Int32) {
        var running: Int32 = 0
        curl_multi_socket_action(multi, socket, ready, &running)
    }

    private func setTimer(_ milliseconds: Int) {
        timer = milliseconds < 0 ? .never : .now.adding(milliseconds: milliseconds)
    }

    private func serveTimers() {
        let now = MonotonicTime.now
        if timer <= now {
            timer = .never
            act(on: CURL_SOCKET_TIMEOUT, 0)
        }
        if nextDeadline <= now { expireFirstBytes(now) }
    }

    private func expireFirstBytes(_ now: MonotonicTime) {
        nextDeadline = .never
        for exchange in active {
            guard exchange.firstByteDeadline <= now else {
                nextDeadline = min(nextDeadline, exchange.firstByteDeadline)
                continue
            }
            finish(exchange, .failure(exchange.expiry(at: now)))
        }
    }

    /// Milliseconds until the next timer, rounded up so that the loop does not wake too early and spin.
    private var sleepTime: Int32 {
        let milliseconds = min(timer, nextDeadline).milliseconds(since: .now)
        return Int32(max(0, min(milliseconds.rounded(.up), 60_000)))
    }
}
