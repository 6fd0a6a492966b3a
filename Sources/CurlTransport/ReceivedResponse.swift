internal import HTTPTransport

/// A response as it came off the wire, its head not yet parsed.
struct ReceivedResponse: Sendable {
    var status = 0
    /// The head's lines with their line ends, status line first.
    var head: [UInt8] = []
    var body: [UInt8] = []
    var cuts: [HTTPResponse.Cut] = []
    var timings = HTTPTimings()
    var version = ""

    /// Parses the head.
    func response() -> HTTPResponse {
        HTTPResponse(
            status: status, headers: ResponseHead.headers(of: head), body: body, cuts: cuts, timings: timings,
            version: version)
    }
}
