internal import CCurl

/// The library's process-wide state.
enum CurlLibrary {
    /// Whether libcurl is initialised: done once, on first use, and never undone, since other code may use libcurl too.
    static let isReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK

    /// In 7.88 a second request on an HTTP/2 connection without TLS fails with a framing error (curl issue 10634).
    static let cannotReusePlainHTTP2 = (0x075800..<0x080000).contains(nines_curl_version())
}
