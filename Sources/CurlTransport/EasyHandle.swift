internal import CCurl
internal import HTTPTransport

/// A libcurl easy handle that serves one request after another; only ever touched by the loop's thread.
///
/// What seldom changes is set once and stays: setting every option for every request would cost more than the rest of
/// the loop's own work.
final class EasyHandle {
    let pointer: UnsafeMutableRawPointer
    /// libcurl writes the reason of a failure here; must outlive the handle.
    private let errorText: UnsafeMutablePointer<CChar>
    /// libcurl reads it until the transfer has ended.
    private var headerList: HeaderList?
    /// The connection options in force; nil before the first request.
    private var connection: HTTPConnectionOptions?
    /// The URL in force.
    private var url: String?
    private var holdsLargeBody = false
    private var limitsLowSpeed = false
    private let userAgent: String

    init?(userAgent: String) {
        guard let pointer = curl_easy_init() else { return nil }
        self.pointer = pointer
        self.userAgent = userAgent
        errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    }

    deinit {
        // The handle first: it still refers to the two others.
        curl_easy_cleanup(pointer)
        headerList = nil
        errorText.deallocate()
    }

    /// What libcurl calls back, each with the context.
    struct Callbacks {
        /// Takes a line of the head.
        let head: nines_curl_sink
        /// Takes a piece of the body.
        let body: nines_curl_sink
        /// Asked before the request is written to a connection.
        let send: curl_prereq_callback
        /// Takes what libcurl says of its work, of requests over HTTP/2 only.
        let note: curl_debug_callback
    }

    // MARK: Setting up

    /// Sets every option for a request; `context` comes back in the callbacks.
    func prepare(
        _ request: HTTPRequest, _ callbacks: Callbacks, context: UnsafeMutableRawPointer
    ) throws(TransportError) {
        errorText[0] = 0
        if connection != request.connection {
            // Only a reset brings back libcurl's own defaults, such as the system's certificate authorities.
            connection = nil
            url = nil
            curl_easy_reset(pointer)
            try setConstants(callbacks, context: context)
            try setConnection(request.connection)
            connection = request.connection
        }
        try setURL(request)
        try setMethodAndBody(request)
        if headerList?.serves(request.headers) != true { headerList = try HeaderList(request.headers) }
        try set(CURLOPT_HTTPHEADER, headerList?.first)
        try set(CURLOPT_CONNECTTIMEOUT_MS, request.timeouts.connect.curlMilliseconds)
        try set(CURLOPT_TIMEOUT_MS, request.timeouts.total.curlMilliseconds)
        if limitsLowSpeed { try set(CURLOPT_LOW_SPEED_TIME, 0) }
        limitsLowSpeed = false
    }

    private func setConstants(_ callbacks: Callbacks, context: UnsafeMutableRawPointer) throws(TransportError) {
        try set(CURLOPT_ERRORBUFFER, errorText)
        try set(CURLOPT_PRIVATE, context)
        try check(nines_curl_set_sink(pointer, CURLOPT_HEADERFUNCTION, callbacks.head))
        try check(nines_curl_set_sink(pointer, CURLOPT_WRITEFUNCTION, callbacks.body))
        try set(CURLOPT_HEADERDATA, context)
        try set(CURLOPT_WRITEDATA, context)
        // Before 7.80 there is none, and what such a libcurl sends again by itself is not known.
        if nines_curl_set_on_send(pointer, callbacks.send) == CURLE_OK { try set(CURLOPT_PREREQDATA, context) }
        try check(nines_curl_set_on_note(pointer, callbacks.note))
        try set(CURLOPT_DEBUGDATA, context)
        try set(CURLOPT_NOSIGNAL, 1)
        try set(CURLOPT_PROTOCOLS_STR, "http,https")
        try set(CURLOPT_FOLLOWLOCATION, 0)
        // Every coding this libcurl can decode.
        try set(CURLOPT_ACCEPT_ENCODING, "")
        try set(CURLOPT_USERAGENT, userAgent)
        try set(CURLOPT_TCP_KEEPALIVE, 1)
        // A proxy's answer to CONNECT is not the response.
        try set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        // Giving up a request whose name is being resolved must not make the loop wait for the resolver, where libcurl can
        // do that (from 7.87 on).
        _ = nines_curl_set_long(pointer, CURLOPT_QUICK_EXIT, 1)
    }

    private func setConnection(_ options: HTTPConnectionOptions) throws(TransportError) {
        // Unset, libcurl reads the environment; empty, it uses no proxy.
        if let proxy = options.proxy { try set(CURLOPT_PROXY, proxy) }
        if let file = options.caFile {
            try set(CURLOPT_CAINFO, file)
            try set(CURLOPT_PROXY_CAINFO, file)
            // Instead of the system's authorities, not beside them.
            try check(nines_curl_set_string(pointer, CURLOPT_CAPATH, nil))
            try check(nines_curl_set_string(pointer, CURLOPT_PROXY_CAPATH, nil))
        }
        if !options.verifiesCertificate {
            try set(CURLOPT_SSL_VERIFYPEER, 0)
            try set(CURLOPT_SSL_VERIFYHOST, 0)
        }
    }

    private func setURL(_ request: HTTPRequest) throws(TransportError) {
        let url = request.url
        guard self.url.map({ !$0.utf8.elementsEqual(url.utf8) }) ?? true else { return }
        self.url = nil
        try set(CURLOPT_URL, url)
        let isSecure = url.utf8.prefix(6).elementsEqual("https:".utf8) { $0 | 0x20 == $1 | 0x20 }
        let version =
            switch request.connection.version {
            case .http1: CURL_HTTP_VERSION_1_1
            case .automatic: isSecure ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_1_1
            case .http2: isSecure ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_2_PRIOR_KNOWLEDGE
            }
        try set(CURLOPT_HTTP_VERSION, version)
        try set(CURLOPT_VERBOSE, version == CURL_HTTP_VERSION_1_1 ? 0 : 1)
        // Worth waiting for a connection's handshake when it may carry this request too; never for HTTP/1.1, where
        // requests would queue behind the first answer.
        try set(CURLOPT_PIPEWAIT, version == CURL_HTTP_VERSION_1_1 ? 0 : 1)
        if CurlLibrary.cannotReusePlainHTTP2 {
            let isPlainHTTP2 = version == CURL_HTTP_VERSION_2_PRIOR_KNOWLEDGE
            try set(CURLOPT_FRESH_CONNECT, isPlainHTTP2 ? 1 : 0)
            try set(CURLOPT_FORBID_REUSE, isPlainHTTP2 ? 1 : 0)
        }
        self.url = url
    }

    private func setMethodAndBody(_ request: HTTPRequest) throws(TransportError) {
        guard !request.method.isEmpty, request.method.utf8.allSatisfy(HeaderList.isTokenByte) else {
            throw TransportError(.invalidRequest, "the method is empty or holds a character that no method may hold")
        }
        let implied: String
        if request.method == "HEAD" {
            implied = "HEAD"
            try set(CURLOPT_NOBODY, 1)
        } else if request.method == "POST" || !request.body.isEmpty {
            implied = "POST"
            try set(CURLOPT_POST, 1)
            try setBody(request.body)
        } else {
            implied = "GET"
            try set(CURLOPT_HTTPGET, 1)
        }
        try set(CURLOPT_CUSTOMREQUEST, implied == request.method ? nil : request.method)
    }

    private func setBody(_ body: [UInt8]) throws(TransportError) {
        // The size first: the copy is made when the bytes are set, and without a size would end at the first null.
        try check(nines_curl_set_size(pointer, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count)))
        let code = body.withUnsafeBytes { bytes in
            // Never a null pointer: libcurl would read the body from standard input.
            bytes.isEmpty
                ? nines_curl_set_string(pointer, CURLOPT_COPYPOSTFIELDS, "")
                : nines_curl_set_pointer(
                    pointer, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: bytes.baseAddress))
        }
        try check(code)
        holdsLargeBody = body.count > 64 << 10
    }

    /// Gives back what an idle handle need not hold.
    func release() {
        guard holdsLargeBody else { return }
        holdsLargeBody = false
        _ = nines_curl_set_pointer(pointer, CURLOPT_POSTFIELDS, nil)
    }

    /// Starts the low-speed limit: with the first line of the response, since a model may think before it speaks.
    func startLowSpeedLimit(_ timeouts: HTTPTimeouts) {
        guard let time = timeouts.lowSpeedTime else { return }
        limitsLowSpeed = true
        _ = nines_curl_set_long(pointer, CURLOPT_LOW_SPEED_LIMIT, max(1, timeouts.lowSpeedBytesPerSecond))
        _ = nines_curl_set_long(pointer, CURLOPT_LOW_SPEED_TIME, time.curlSeconds)
    }

    /// Ends the transfer in a second or two, whatever still comes: nothing that matters is as fast as this limit.
    func endSoon() {
        limitsLowSpeed = true
        _ = nines_curl_set_long(pointer, CURLOPT_LOW_SPEED_LIMIT, 1 << 30)
        _ = nines_curl_set_long(pointer, CURLOPT_LOW_SPEED_TIME, 1)
    }

    // MARK: Setting and asking

    private func set(_ option: CURLoption, _ value: Int) throws(TransportError) {
        try check(nines_curl_set_long(pointer, option, value))
    }

    private func set(_ option: CURLoption, _ value: String?) throws(TransportError) {
        // libcurl would take what stands before the null and never say so.
        guard value?.utf8.contains(0) != true else {
            throw TransportError(.invalidRequest, "the request holds a null character where a text is needed")
        }
        try check(nines_curl_set_string(pointer, option, value))
    }

    private func set(_ option: CURLoption, _ value: UnsafeMutableRawPointer?) throws(TransportError) {
        try check(nines_curl_set_pointer(pointer, option, value))
    }

    private func check(_ code: CURLcode) throws(TransportError) {
        guard code != CURLE_OK else { return }
        throw TransportError(.invalidRequest, String(cString: curl_easy_strerror(code)), curlCode: Int(code.rawValue))
    }

    /// A number that libcurl keeps about the last transfer; 0 where it has none.
    func long(_ info: CURLINFO) -> Int {
        var value = 0
        _ = nines_curl_get_long(pointer, info, &value)
        return value
    }

    /// A time that libcurl keeps about the last transfer, in milliseconds.
    func milliseconds(_ info: CURLINFO) -> Double {
        var value: curl_off_t = 0
        _ = nines_curl_get_size(pointer, info, &value)
        return Double(value) / 1000
    }

    /// A text that libcurl keeps about the last transfer, as long as no other is asked for.
    func text(_ info: CURLINFO) -> UnsafePointer<CChar>? {
        var value: UnsafePointer<CChar>?
        _ = nines_curl_get_string(pointer, info, &value)
        return value
    }

    /// What libcurl says of a failure.
    ///
    /// With an `@` in it, it may quote a URL or a proxy with a password, and only the code's general text is given.
    func message(of code: CURLcode) -> String {
        let text = String(cString: errorText)
        return text.isEmpty || text.utf8.contains(UInt8(ascii: "@")) ? String(cString: curl_easy_strerror(code)) : text
    }
}
