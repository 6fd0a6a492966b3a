internal import CCurl
public import HTTPTransport

/// Sends requests with libcurl: one thread runs one multi handle, and tasks wait for it without blocking.
///
/// Connections are kept and shared by all requests. How many requests may run at once is for the caller to limit:
/// libcurl would count time spent in a queue of its own against the request's timeouts.
public final class CurlTransport: Transport {
    private let orders: OrderQueue
    private let thread: LoopThread

    /// libcurl's version and those of the libraries below it, as in `libcurl/7.88.1 OpenSSL/3.0.15 zlib/1.2.13`.
    ///
    /// Where it cannot be loaded, why.
    public static var libraryVersion: String {
        CurlLibrary.failure ?? String(cString: curl_version())
    }

    /// Starts the thread; throws `other` where the system has no thread or no descriptor left.
    ///
    /// `keptConnections` idle connections are kept for later requests; `userAgent` goes with requests that name none.
    public init(keptConnections: Int = 1024, userAgent: String = "nines") throws(TransportError) {
        if let failure = CurlLibrary.failure { throw TransportError(.other, failure) }
        guard let orders = OrderQueue() else {
            throw TransportError(.other, "no descriptor is left for the event loop")
        }
        let options = CurlLoop.Options(keptConnections: keptConnections, userAgent: userAgent)
        let thread = LoopThread {
            // Made on the thread that uses it: nothing of libcurl is ever seen by two threads.
            if let loop = CurlLoop(orders: orders, options: options) {
                loop.run()
            } else {
                orders.refuseAll(TransportError(.other, "the event loop cannot be set up"))
            }
        }
        guard let thread else { throw TransportError(.other, "no thread is left for the event loop") }
        self.orders = orders
        self.thread = thread
    }

    deinit {
        shutdown()
    }

    /// Sends a request and waits for the whole response; cancelling the task gives the request up within a millisecond.
    public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let transfer = Transfer(request)
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                orders.submit(Submission(transfer: transfer, continuation: continuation))
            }
        } onCancel: {
            transfer.cancel()
            orders.noteCancellation()
        }
        // Headers are parsed here, on the caller's thread: the loop's thread has other requests to serve.
        return try outcome.get().response()
    }

    /// Ends the thread and waits for it; what is under way fails as cancelled, as does every later request.
    ///
    /// Needed before the process exits, because OpenSSL's exit handler would race the thread.
    public func shutdown() {
        orders.close()
        thread.join()
    }
}
