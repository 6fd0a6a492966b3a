internal import Glibc

/// One accepted connection: reads requests and plays the replies, on its own thread.
struct ServerConnection {
    let socket: Int32
    let number: Int
    let log: ServerLog
    let handler: LoopbackServer.Handler

    /// `POLLRDHUP`, which the Glibc module leaves out: the client has closed its side.
    private static let hangUp: Int16 = 0x2000

    /// Serves until either side ends the connection.
    func serve() {
        defer { close(socket) }
        var buffer: [UInt8] = []
        var count = 0
        while let request = nextRequest(&buffer, count) {
            log.note(request)
            guard play(handler(request)) else { return }
            count += 1
        }
    }

    // MARK: Replies

    /// Whether the connection stands after the reply.
    private func play(_ reply: Reply) -> Bool {
        for step in reply.steps {
            switch step {
            case .bytes(let bytes):
                guard sendAll(bytes) else { return false }
            case .pause(let duration):
                // Poll reports a hang-up; what the client sends meanwhile is for later.
                let (seconds, attoseconds) = duration.components
                let milliseconds = Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000)
                guard !log.wait(for: socket, events: Self.hangUp, milliseconds: milliseconds), !log.isStopped
                else { return false }
            case .close:
                return false
            case .reset:
                var atOnce = linger(l_onoff: 1, l_linger: 0)
                setsockopt(socket, SOL_SOCKET, SO_LINGER, &atOnce, socklen_t(MemoryLayout<linger>.size))
                return false
            }
        }
        return true
    }

    private func sendAll(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { all in
                send(socket, all.baseAddress?.advanced(by: sent), all.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    // MARK: Requests

    /// Reads a request with `Content-Length`; nil when the client hangs up, the server stops, or it is not HTTP.
    private func nextRequest(_ buffer: inout [UInt8], _ count: Int) -> ReceivedRequest? {
        var headEnd = Self.headEnd(buffer, from: 0)
        while headEnd == nil {
            let known = buffer.count
            guard receive(into: &buffer) else { return nil }
            headEnd = Self.headEnd(buffer, from: max(0, known - 3))
        }
        guard let headEnd else { return nil }
        let lines = String(decoding: buffer[..<headEnd], as: UTF8.self).split(separator: "\r\n")
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count == 3 else { return nil }
        let headers = lines.dropFirst().map { line -> (name: String, value: String) in
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let value = parts.count > 1 ? parts[1].drop { $0 == " " } : ""
            return (String(parts[0]), String(value))
        }
        buffer.removeFirst(headEnd)
        var request = ReceivedRequest(
            method: String(words[0]), target: String(words[1]), headers: headers, body: [], connection: number,
            number: count)
        let length = request.header("Content-Length").flatMap { Int($0) } ?? 0
        while buffer.count < length { guard receive(into: &buffer) else { return nil } }
        request.body = Array(buffer.prefix(length))
        buffer.removeFirst(length)
        return request
    }

    private func receive(into buffer: inout [UInt8]) -> Bool {
        guard log.wait(for: socket, events: Int16(POLLIN), milliseconds: -1) else { return false }
        var piece = [UInt8](repeating: 0, count: 65536)
        let count = recv(socket, &piece, piece.count, 0)
        guard count > 0 else { return false }
        buffer.append(contentsOf: piece[..<count])
        return true
    }

    /// Where the body begins, if the head is complete.
    private static func headEnd(_ buffer: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + 4 <= buffer.count {
            if buffer[index..<index + 4].elementsEqual([13, 10, 13, 10]) { return index + 4 }
            index += 1
        }
        return nil
    }
}
