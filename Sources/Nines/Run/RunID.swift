import Glibc

/// Names of runs, which name their records: by time to the millisecond, so that the newest of a folder is known by name.
enum RunID {
    /// `run-2026-01-02T03-04-05.678Z-` and four digits that tell runs apart which begin in one moment.
    static func make() -> String {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        var parts = tm()
        gmtime_r(&now.tv_sec, &parts)
        var text = [CChar](repeating: 0, count: 32)
        let count = strftime(&text, text.count, "%Y-%m-%dT%H-%M-%S", &parts)
        let seconds = String(decoding: text.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
        let milliseconds = String(1000 + now.tv_nsec / 1_000_000).dropFirst()
        return "run-\(seconds).\(milliseconds)Z-\(ContentHash.random(4))"
    }
}
