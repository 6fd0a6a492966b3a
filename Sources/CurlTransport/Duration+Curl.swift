extension Duration {
    /// Whole milliseconds, rounded up, within what libcurl takes; never 0, which would mean no limit to libcurl.
    var curlMilliseconds: Int {
        let (seconds, attoseconds) = components
        guard seconds >= 0, attoseconds >= 0 else { return 1 }
        guard seconds < Int64(Int32.max) / 1000 else { return Int(Int32.max) }
        let fraction = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
        return max(1, Int(seconds) * 1000 + Int(fraction))
    }

    /// Whole seconds, rounded up, at least 1.
    var curlSeconds: Int {
        max(1, (curlMilliseconds + 999) / 1000)
    }
}
