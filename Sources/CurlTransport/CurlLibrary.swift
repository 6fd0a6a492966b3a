internal import CCurl

/// The library's process-wide state.
enum CurlLibrary {
    /// Why libcurl cannot be used; nil where it can. Loaded and initialised once, on first use, and never undone, since other
    /// code may use libcurl too.
    static let failure: String? = {
        if let reason = nines_curl_load() {
            return "libcurl cannot be loaded: \(String(cString: reason)); on Debian and Ubuntu it is in libcurl4"
        }
        return curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK ? nil : "libcurl cannot be initialised"
    }()

    /// In 7.88 a second request on an HTTP/2 connection without TLS fails with a framing error (curl issue 10634).
    static let cannotReusePlainHTTP2 = (0x075800..<0x080000).contains(nines_curl_version())
}
