import Glibc
import Testing

/// A started `nines`, or any other program; its output goes to files, so that it never waits for a reader.
struct Program: Sendable {
    /// Where `nines` is: beside the tests, where every build puts it.
    static let folder: String = {
        var path = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &path, path.count)
        let text = String(decoding: path.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        return text.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
    }()

    /// Where the output goes.
    enum Output {
        case file(String)
        /// A pipe that nobody reads any more.
        case brokenPipe
    }

    /// A system call that failed.
    struct StartError: Error {
        var call: String
        var number: Int32
    }

    /// The process's id.
    let id: pid_t

    /// Starts a program in a folder with nothing in its environment but what is given.
    init(_ words: [String], in folder: String, environment: [String: String], output: Output, errors: String) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        var pipeEnds: [Int32] = [-1, -1]
        switch output {
        case .file(let path):
            posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        case .brokenPipe:
            guard pipe(&pipeEnds) == 0 else { throw StartError(call: "pipe", number: errno) }
            // Were the reading end to stay open in the child, the pipe would not be broken.
            for end in pipeEnds { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            posix_spawn_file_actions_adddup2(&actions, pipeEnds[1], STDOUT_FILENO)
        }
        // The child begins with the usual signals, whatever the test runner has done to its own.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var variables = ["PATH": Self.folder + ":/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8"]
        // scripts/sanitize builds the program with a sanitizer, too.
        for name in ["ASAN_OPTIONS", "TSAN_OPTIONS"] { variables[name] = getenv(name).map { String(cString: $0) } }
        variables.merge(environment) { $1 }
        // `env` changes the folder, which spawning cannot here, and becomes the program.
        var argv = (["env", "-C", folder] + words).map { strdup($0) } + [nil]
        var envp = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer {
            for text in argv + envp { free(text) }
            for end in pipeEnds where end >= 0 { close(end) }
        }
        var id: pid_t = 0
        let failure = posix_spawn(&id, "/usr/bin/env", &actions, &attributes, &argv, &envp)
        guard failure == 0 else { throw StartError(call: "posix_spawn", number: failure) }
        self.id = id
    }

    /// Sends a signal.
    func signal(_ number: Int32) { kill(id, number) }

    /// The exit code, or 128 and the signal; a program that takes longer is killed, and the test fails.
    func end(within seconds: Double = 60) async -> Int32 {
        let deadline = ContinuousClock.now + .seconds(seconds)
        var status: Int32 = 0
        while waitpid(id, &status, WNOHANG) == 0 {
            if ContinuousClock.now > deadline {
                Issue.record("the program did not end within \(seconds) s")
                kill(id, SIGKILL)
            }
            // Not cut short when the test is cancelled: the process must be waited for.
            try? await Task.sleep(for: .milliseconds(3))
        }
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }
}
