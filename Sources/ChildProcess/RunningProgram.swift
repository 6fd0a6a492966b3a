internal import Glibc

/// One run of a program, on a thread that may wait: feeds it, reads what it prints, ends it and all it started.
struct RunningProgram: ~Copyable {
    private let program: Program
    private let source: [UInt8]
    private let start: ContinuousClock.Instant
    private let pid: pid_t
    private var input: Pipe
    private var output: Pipe
    private var errors: Pipe
    private var written = 0
    private var bytes: [UInt8] = []
    private var firstByte: Double?
    private var errorTail: [UInt8] = []

    /// How often a silent program is looked at, in milliseconds. Its end closes its pipes, which is seen at once, unless
    /// something that it left behind holds them; that, and cancellation, is noticed at the next look.
    private static let beat: Int32 = 50

    static func run(
        _ program: Program, input: [UInt8], timeout: Duration, isCancelled: () -> Bool
    ) throws(ProgramError) -> ProgramOutput {
        guard !isCancelled() else { throw ProgramError(.cancelled, "the task was cancelled") }
        guard let stdin = Pipe.make(), let stdout = Pipe.make(), let stderr = Pipe.make() else {
            throw ProgramError(
                .notStarted, "'\(program.name)' could not be started: \(String(cString: strerror(errno)))")
        }
        let start = ContinuousClock.now
        let pid = try Spawn.start(program, input: stdin, output: stdout, errors: stderr)
        var running = RunningProgram(program, pid, start, source: input, stdin, stdout, stderr)
        let failure = running.follow(timeout: timeout, isCancelled: isCancelled)
        return try running.finish(failure)
    }

    private init(
        _ program: Program, _ pid: pid_t, _ start: ContinuousClock.Instant, source: [UInt8], _ input: consuming Pipe,
        _ output: consuming Pipe,
        _ errors: consuming Pipe
    ) {
        // Ends that the program has: as long as we held them too, nobody would see them close.
        input.closeReadEnd()
        output.closeWriteEnd()
        errors.closeWriteEnd()
        for descriptor in [input.writeEnd, output.readEnd, errors.readEnd] { Pipe.makeNonblocking(descriptor) }
        self.program = program
        self.pid = pid
        self.start = start
        self.source = source
        self.input = input
        self.output = output
        self.errors = errors
    }

    private var milliseconds: Double { (ContinuousClock.now - start) / .milliseconds(1) }

    /// Until the program has ended, or must be; the reason in the second case.
    private mutating func follow(timeout: Duration, isCancelled: () -> Bool) -> ProgramError.Code? {
        let deadline = start + timeout
        var pause: Int32 = 1
        while true {
            feed()
            if !readOutput() { return .tooLarge }
            readErrors()
            if hasEnded {
                // What it printed last may have come between the reading and its end.
                if !readOutput() { return .tooLarge }
                readErrors()
                return nil
            }
            if isCancelled() { return .cancelled }
            let left = (deadline - .now) / .milliseconds(1)
            if left <= 0 { return .timeout }
            // One that has closed its pipes is about to end, most likely.
            pause = output.readEnd < 0 && errors.readEnd < 0 ? min(pause * 2, Self.beat) : 1
            wait(min(pause == 1 ? Self.beat : pause, Int32(max(1, min(left, 1000)))))
        }
    }

    /// Returns when a pipe is ready, or after some milliseconds.
    private func wait(_ milliseconds: Int32) {
        // poll ignores negative descriptors: those that are closed.
        var descriptors = [
            pollfd(fd: input.writeEnd, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: output.readEnd, events: Int16(POLLIN), revents: 0),
            pollfd(fd: errors.readEnd, events: Int16(POLLIN), revents: 0),
        ]
        poll(&descriptors, nfds_t(descriptors.count), milliseconds)
    }

    private mutating func feed() {
        while input.writeEnd >= 0 {
            guard written < source.count else { return input.closeWriteEnd() }
            let count = source.withUnsafeBytes { buffer in
                write(input.writeEnd, buffer.baseAddress.map { $0 + written }, buffer.count - written)
            }
            if count > 0 {
                written += count
            } else if errno != EINTR {
                // A program need not read its input: a closed pipe is not its failure.
                if errno != EAGAIN { input.closeWriteEnd() }
                return
            }
        }
    }

    /// False when there is too much.
    private mutating func readOutput() -> Bool {
        while let chunk = Self.read(&output) {
            if firstByte == nil { firstByte = milliseconds }
            bytes += chunk
            if bytes.count > program.outputLimit { return false }
        }
        return true
    }

    private mutating func readErrors() {
        // Bounded, lest a program that floods it keep us here past its time.
        for _ in 0..<64 {
            guard let chunk = Self.read(&errors) else { return }
            errorTail = Array((errorTail + chunk).suffix(2048))
        }
    }

    /// What has arrived; nil when nothing has. The pipe is closed at its end.
    private static func read(_ pipe: inout Pipe) -> [UInt8]? {
        guard pipe.readEnd >= 0 else { return nil }
        let descriptor = pipe.readEnd
        var count = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, used in
            repeat {
                count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            } while count < 0 && errno == EINTR
            used = max(0, count)
        }
        if count > 0 { return chunk }
        if count == 0 || errno != EAGAIN { pipe.closeReadEnd() }
        return nil
    }

    /// Whether the program itself has ended; it is left unreaped, so that its group's number stays its own.
    private var hasEnded: Bool {
        var info = siginfo_t()
        return waitid(P_PID, id_t(pid), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_signo == SIGCHLD
    }

    private consuming func finish(_ failure: ProgramError.Code?) throws(ProgramError) -> ProgramOutput {
        let total = milliseconds
        kill(-pid, SIGKILL)
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
        guard let code = failure ?? Self.code(status) else {
            return ProgramOutput(bytes: bytes, firstByte: firstByte, total: total)
        }
        let tail = String(decoding: errorTail, as: UTF8.self).split { $0.isWhitespace }.joined(separator: " ")
        throw ProgramError(
            code, describe(code, total) + (tail.isEmpty ? "" : "; stderr: \(tail)"), milliseconds: total)
    }

    /// Nil for exit code 0.
    private static func code(_ status: Int32) -> ProgramError.Code? {
        let signal = status & 0x7F
        if signal != 0 { return .signal(signal) }
        let exit = (status >> 8) & 0xFF
        return exit == 0 ? nil : .exit(exit)
    }

    private func describe(_ code: ProgramError.Code, _ milliseconds: Double) -> String {
        switch code {
        case .notStarted: "'\(program.name)' could not be started"
        case .exit(let number): "'\(program.name)' ended with exit code \(number)"
        case .signal(let number): "signal \(number) (\(String(cString: strsignal(number)))) ended '\(program.name)'"
        case .timeout: "'\(program.name)' timed out after \((milliseconds / 100).rounded() / 10) s"
        case .tooLarge: "'\(program.name)' printed more than \(program.outputLimit) bytes"
        case .cancelled: "the task was cancelled"
        }
    }
}
