internal import CCurl
internal import HTTPTransport

/// One transfer under way: its handle, and what has arrived; only ever touched by the loop's thread.
///
/// An exchange outlives its transfer and serves the next one, with its handle.
final class Exchange {
    let easy: EasyHandle
    /// Where the exchange stands among those under way.
    var slot = 0
    private(set) var submission: Submission?
    private(set) var started = MonotonicTime.never
    /// When the first byte must have come; never where there is no limit, or once it has come.
    private(set) var firstByteDeadline = MonotonicTime.never
    /// Why a callback made libcurl give up; libcurl only knows that it did.
    private var refusal: TransportError.Code?
    private var received = ReceivedResponse()
    private var isSent = false
    /// Whether what was sent was refused before anything was done with it.
    private var isRefused = false
    private var isHeadComplete = false
    /// The bytes of all heads and trailers so far.
    private var headBytes = 0
    private var isEventStream = false
    /// When a stream has said that nothing more will come, in milliseconds; nil as long as it has not.
    private var streamDone: Double?
    private var bodyLimit = 0

    /// The largest head that is read, in bytes: far beyond what servers send, and below the limit of newer libcurls.
    static let headLimit = 256 << 10
    /// How much is kept of a body that passed its limit, in bytes: enough to see what it was, and no more to be searched for
    /// secrets, written down and thrown away again.
    static let keptBeyondLimit = 128 << 10
    /// Pieces closer together than this came in one read, and share a cut; also bounds the number of cuts.
    static let cutResolution = 0.1

    init?(userAgent: String) {
        guard let easy = EasyHandle(userAgent: userAgent) else { return nil }
        self.easy = easy
    }

    /// Sets the handle up for a transfer that starts now.
    func begin(_ submission: Submission, at now: MonotonicTime) throws(TransportError) {
        let request = submission.transfer.request
        try easy.prepare(request, Self.callbacks, context: Unmanaged.passUnretained(self).toOpaque())
        self.submission = submission
        started = now
        firstByteDeadline = request.timeouts.firstByte.map { now.adding(milliseconds: $0.curlMilliseconds) } ?? .never
        bodyLimit = max(0, request.bodyLimit)
    }

    /// Takes everything out, ready for the next transfer; the caller finishes the submission.
    func end() -> Submission? {
        defer {
            submission = nil
            firstByteDeadline = .never
            refusal = nil
            received = ReceivedResponse()
            isSent = false
            isRefused = false
            isHeadComplete = false
            headBytes = 0
            isEventStream = false
            streamDone = nil
            easy.release()
        }
        return submission
    }

    // MARK: What arrives

    /// The exchange behind a callback's context.
    static func of(_ context: UnsafeMutableRawPointer) -> Exchange {
        Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
    }

    private static let callbacks = EasyHandle.Callbacks(head: onHead, body: onBody, send: onSend, note: onNote)

    /// Where a connection that served before is closed instead of an answer, libcurl would send the request again, up to five
    /// times, and say nothing: each may be worked on and billed, and is an attempt of the caller's.
    private static let onSend: curl_prereq_callback = { context, _, _, _, _ in
        guard let context else { return CURL_PREREQFUNC_ABORT }
        return Exchange.of(context).takeSending() ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
    }

    /// An HTTP/2 server may refuse a request unprocessed, as one does that winds up a connection; to send it again harms nobody
    /// (RFC 9113, 8.7), and libcurl tells only here that this is why it will.
    private static let onNote: curl_debug_callback = { _, type, bytes, count, context in
        guard type == CURLINFO_TEXT, let bytes, let context else { return 0 }
        let text = UnsafeRawBufferPointer(start: bytes, count: count)
        if refusals.contains(where: { text.starts(with: $0.utf8) }) { Exchange.of(context).isRefused = true }
        return 0
    }

    /// How libcurl's words begin.
    private static let refusals = ["REFUSED_STREAM", "Downgrades to HTTP/1.1"]

    private static let onHead: nines_curl_sink = { bytes, size, count, context in
        guard let bytes, let context else { return 0 }
        return Exchange.of(context).takeHead(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }

    private static let onBody: nines_curl_sink = { bytes, size, count, context in
        guard let bytes, let context else { return 0 }
        return Exchange.of(context).takeBody(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }

    /// Whether not a byte of the request left, as through connections that were shut down.
    private var hasSentNothing: Bool { easy.long(CURLINFO_REQUEST_SIZE) == 0 }

    /// Whether libcurl tried only kept connections, none of which took a byte: it gives up after five, and forgets each.
    func foundNoConnection(_ code: CURLcode) -> Bool {
        code == CURLE_SEND_ERROR && hasSentNothing && easy.long(CURLINFO_NUM_CONNECTS) == 0
    }

    /// Takes note that the request goes out; false where it went out before, and may have been worked on.
    private func takeSending() -> Bool {
        let isHarmless = !isSent || isRefused || hasSentNothing
        if !isHarmless { refusal = .reset }
        isSent = true
        isRefused = false
        return isHarmless
    }

    /// Whether an answer came by HTTP/1, behind which nothing may come unasked; over HTTP/2 servers speak at any time.
    var isAnswered: Bool { isHeadComplete && easy.long(CURLINFO_HTTP_VERSION) != CURL_HTTP_VERSION_2_0 }

    /// Takes a line of the head, its line end included; returns how many bytes were welcome.
    private func takeHead(_ line: UnsafeRawBufferPointer) -> Int {
        if received.head.isEmpty {
            received.head.reserveCapacity(512)
            firstByteDeadline = .never
            received.timings.firstByte = MonotonicTime.now.milliseconds(since: started)
            if let submission { easy.startLowSpeedLimit(submission.transfer.request.timeouts) }
        }
        headBytes += line.count
        guard headBytes <= Self.headLimit else {
            refusal = .malformed
            return 0
        }
        if isHeadComplete {
            // Either the real head after an interim one (100, 103), or trailers, which nobody above asks for.
            let isStatus = line.prefix(5).elementsEqual("http/".utf8) { $0 | 0x20 == $1 }
            guard isStatus, received.body.isEmpty else { return line.count }
            received.head.removeAll(keepingCapacity: true)
            isHeadComplete = false
        }
        isHeadComplete = line.elementsEqual("\r\n".utf8) || line.elementsEqual("\n".utf8)
        if !isHeadComplete { received.head.append(contentsOf: line) }
        return line.count
    }

    /// Takes a piece of the decoded body; returns how many bytes were welcome.
    private func takeBody(_ piece: UnsafeRawBufferPointer) -> Int {
        if received.body.isEmpty { isEventStream = hasEventStreamType }
        let room = bodyLimit - received.body.count
        received.body.append(contentsOf: piece.prefix(room))
        if isEventStream {
            noteCut()
            noteEndOfStream()
        }
        guard piece.count <= room else {
            refusal = .tooLarge
            return 0
        }
        return piece.count
    }

    private var hasEventStreamType: Bool {
        guard let type = easy.text(CURLINFO_CONTENT_TYPE) else { return false }
        return curl_strnequal(type, "text/event-stream", 17) != 0
    }

    /// The answer is whole with `data: [DONE]`, whatever becomes of the connection; one that is not closed then is given up.
    private func noteEndOfStream() {
        let text = received.body
        let end = (text.lastIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") } ?? -1) + 1
        // Most pieces end with an object.
        guard streamDone == nil, end < text.count, end > 0, text[end - 1] == UInt8(ascii: "]") else { return }
        let line = text[..<end].suffix(20).split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.last
        guard let line, ["data: [DONE]", "data:[DONE]"].contains(where: { line.elementsEqual($0.utf8) }) else { return }
        streamDone = received.cuts.last?.milliseconds
        easy.endSoon()
    }

    private func noteCut() {
        let cut = HTTPResponse.Cut(
            end: received.body.count, milliseconds: MonotonicTime.now.milliseconds(since: started))
        if let last = received.cuts.last, cut.milliseconds - last.milliseconds < Self.cutResolution {
            received.cuts[received.cuts.count - 1].end = cut.end
        } else {
            received.cuts.append(cut)
        }
    }

    // MARK: What came of it

    /// The outcome of a transfer that libcurl has ended.
    func outcome(_ code: CURLcode) -> Result<ReceivedResponse, TransportError> {
        let now = MonotonicTime.now
        let isWhole = code == CURLE_OK && isHeadComplete || streamDone != nil && refusal == nil
        if isWhole { return .success(complete(at: now)) }
        switch refusal {
        case .tooLarge:
            cutBody()
            return .failure(failure(.tooLarge, "the body passed the limit of \(bodyLimit) bytes", at: now))
        case .reset:
            return .failure(failure(.reset, "the server closed the connection instead of answering", at: now))
        case let refusal?:
            return .failure(failure(refusal, "head and trailers passed the limit of \(Self.headLimit) bytes", at: now))
        // libcurl is content with half a head, and finds nothing that could be missing behind it.
        case nil where code == CURLE_OK:
            return .failure(failure(.reset, "the server closed the connection within the head of its answer", at: now))
        case nil: break
        }
        let isLongLine = code == CURLE_OUT_OF_MEMORY && isConnected
        let message = isLongLine ? "a line of the head is longer than libcurl reads" : easy.message(of: code)
        let circumstances = FailureCircumstances(
            isConnected: isConnected,
            elapsed: now.milliseconds(since: started),
            timeouts: submission?.transfer.request.timeouts ?? HTTPTimeouts(),
            message: message)
        var failure = failure(circumstances.classify(code), message, at: now)
        failure.curlCode = Int(code.rawValue)
        return .failure(failure)
    }

    /// Whether the request could be written, on a new connection as on a reused one.
    private var isConnected: Bool { easy.milliseconds(CURLINFO_PRETRANSFER_TIME_T) > 0 }

    /// What it is that no byte came until the deadline for the first one.
    func expiry(at now: MonotonicTime) -> TransportError {
        isConnected
            ? failure(.firstByteTimeout, "no byte of the response came in time", at: now)
            : failure(.connectTimeout, "the connection did not stand when the first byte was due", at: now)
    }

    /// What it is that nobody waits for the response any more.
    func cancellation(_ message: String, at now: MonotonicTime) -> TransportError {
        failure(isConnected ? .aborted : .cancelled, message, at: now)
    }

    /// Lets go of a body that is too large, but for its beginning.
    private func cutBody() {
        guard received.body.count > Self.keptBeyondLimit else { return }
        received.body = Array(received.body.prefix(Self.keptBeyondLimit))
        received.cuts.removeAll { $0.end > Self.keptBeyondLimit }
    }

    /// A failure, with what had arrived.
    func failure(_ code: TransportError.Code, _ message: String, at now: MonotonicTime) -> TransportError {
        TransportError(
            code, message, milliseconds: now.milliseconds(since: started),
            partial: received.head.isEmpty ? nil : complete(at: now).response())
    }

    /// What arrived, with what libcurl knows about it.
    ///
    /// First byte, cuts and total are taken from one clock here, so that they keep their order: libcurl's own begins
    /// when it gets round to the handle.
    private func complete(at now: MonotonicTime) -> ReceivedResponse {
        received.status = easy.long(CURLINFO_RESPONSE_CODE)
        received.version =
            switch easy.long(CURLINFO_HTTP_VERSION) {
            case CURL_HTTP_VERSION_1_0: "1.0"
            case CURL_HTTP_VERSION_1_1: "1.1"
            case CURL_HTTP_VERSION_2_0: "2"
            default: ""
            }
        // How long a server leaves the connection open after a stream's end is no part of the answer.
        received.timings.total = streamDone ?? now.milliseconds(since: started)
        if let submission { received.timings.queue = started.milliseconds(since: submission.transfer.submitted) }
        // On a reused connection libcurl gives the moment at which it was found, not 0.
        if easy.long(CURLINFO_NUM_CONNECTS) > 0 {
            received.timings.nameLookup = easy.milliseconds(CURLINFO_NAMELOOKUP_TIME_T)
            received.timings.connect = easy.milliseconds(CURLINFO_CONNECT_TIME_T)
            received.timings.tls = easy.milliseconds(CURLINFO_APPCONNECT_TIME_T)
        }
        return received
    }
}
