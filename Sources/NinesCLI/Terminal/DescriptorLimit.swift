import Glibc

/// How many files and connections the program may have open at once.
enum DescriptorLimit {
    /// Bounded, as some systems set no hard limit; more than a run has connections.
    private static let most: rlim_t = 65_536

    /// Raises the soft limit to the hard one: of the usual 1,024, a thousand connections leave nothing for a recording.
    static func raise() {
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return }
        let wanted = min(limit.rlim_max, most)
        guard limit.rlim_cur < wanted else { return }
        limit.rlim_cur = wanted
        // Where that is refused, the program goes on with what it has.
        _ = setrlimit(resource, &limit)
    }
}
