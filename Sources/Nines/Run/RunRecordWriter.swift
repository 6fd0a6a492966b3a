public import FixtureStore
import Glibc
import HTTPTransport
import JSONText

/// Appends to a run record: one header, one line a finished cell, one footer; each line is with the system before the next cell starts.
public final class RunRecordWriter: Sendable {
    /// The record's path.
    public let path: String
    private let guardian: SecretGuard
    private let state: Locked<State>

    private struct State {
        var descriptor: Int32
        var failure: FileSystem.Failure?
    }

    /// Begins a record; throws when the file cannot be made.
    public static func create(
        _ path: String, header: RunHeader, secrets: SecretGuard
    ) throws(FileSystem.Failure) -> RunRecordWriter {
        try FileSystem.makeFolder(FileSystem.parent(path))
        var isNew = true
        let writer: RunRecordWriter
        do throws(FileSystem.Failure) {
            writer = try RunRecordWriter(path: path, flags: O_CREAT | O_EXCL, secrets: secrets)
        } catch {
            guard error.number == EEXIST else { throw error }
            isNew = false
            writer = try RunRecordWriter(path: path, flags: O_CREAT, secrets: secrets)
        }
        // An empty file is what a process leaves that was killed before it wrote its header.
        guard writer.byteCount == 0 else { throw FileSystem.Failure(path: path, action: "write", number: EEXIST) }
        do throws(FileSystem.Failure) {
            try writer.append(header.json)
        } catch {
            // With half a header it could neither be begun again nor gone on with.
            if isNew { unlink(path) } else { writer.empty() }
            throw error
        }
        return writer
    }

    /// Goes on with a record that was left unfinished; a torn last line is cut off first.
    ///
    /// - Parameter byteCount: The bytes of the record as it was read. Another process may have written to it since and be
    ///   done: what it added must not be asked again, so this throws then.
    public static func resume(
        _ path: String, expecting byteCount: Int, secrets: SecretGuard
    ) throws(InvalidInput) -> RunRecordWriter {
        let writer: RunRecordWriter
        do throws(FileSystem.Failure) {
            writer = try RunRecordWriter(path: path, flags: 0, secrets: secrets)
        } catch {
            throw InvalidInput("\(error)")
        }
        guard writer.byteCount == byteCount else {
            throw InvalidInput(
                "the record '\(FileSystem.display(path))' has grown since it was read",
                hint: "another process went on with it meanwhile: run the same command again")
        }
        do throws(FileSystem.Failure) { try writer.cutTornLine() } catch { throw InvalidInput("\(error)") }
        return writer
    }

    private init(path: String, flags: Int32, secrets: SecretGuard) throws(FileSystem.Failure) {
        self.path = path
        guardian = secrets
        let descriptor = open(path, O_RDWR | O_APPEND | O_CLOEXEC | flags, 0o644)
        guard descriptor >= 0 else { throw FileSystem.Failure(path: path, action: "write", number: errno) }
        // Two processes that append to one record would take each other's cells for their own.
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw FileSystem.Failure(path: path, action: "lock (another process writes to it)", number: errno)
        }
        state = Locked(State(descriptor: descriptor))
    }

    deinit {
        state.withLock { _ = close($0.descriptor) }
    }

    private var byteCount: Int { state.withLock { lseek($0.descriptor, 0, SEEK_END) } }

    private func empty() { state.withLock { _ = ftruncate($0.descriptor, 0) } }

    /// Adds a finished cell; throws when it could not be written, and from then on always.
    ///
    /// - Returns: The cell as it was written: a secret that an endpoint echoed is blotted out, here and in all output.
    public func append(_ result: CellResult) throws(FileSystem.Failure) -> CellResult {
        let line = result.line
        guard !guardian.findings(in: line, areExcerpts: true).isEmpty else {
            try write(line)
            return result
        }
        // What cannot be read again cannot be cleaned either: of it nothing is kept but its names and its outcome.
        let clean = (try? JSONParser.parse(line)).flatMap { CellResult(redactedLine($0)) } ?? result.withoutContent
        try write(clean.line)
        return clean
    }

    /// Ends the record.
    public func finish(_ footer: RunFooter) throws(FileSystem.Failure) {
        try append(footer.json)
        let number = state.withLock { fsync($0.descriptor) == 0 ? 0 : errno }
        // A pipe or device has no disk to flush to.
        guard [0, EINVAL, EROFS].contains(number) else {
            throw FileSystem.Failure(path: path, action: "flush", number: number)
        }
    }

    private func append(_ json: JSONValue) throws(FileSystem.Failure) {
        let line = JSONWriter.bytes(json)
        try write(guardian.findings(in: line, areExcerpts: true).isEmpty ? line : JSONWriter.bytes(redactedLine(json)))
    }

    private func write(_ line: consuming [UInt8]) throws(FileSystem.Failure) {
        var bytes = line
        bytes.append(UInt8(ascii: "\n"))
        let failure = state.withLock { state -> FileSystem.Failure? in
            if let failure = state.failure { return failure }
            do throws(FileSystem.Failure) {
                try FileSystem.writeAll(bytes, to: state.descriptor, path: path)
            } catch {
                state.failure = error
            }
            return state.failure
        }
        if let failure { throw failure }
    }

    /// The names that make a cell's identity stay: results are paired and resumed by them, and no secret is ever one.
    private func redactedLine(_ json: JSONValue) -> JSONValue {
        guard let object = json.object else { return redacted(json) }
        let names = ["suite", "case", "prompt", "strategy", "target", "id"]
        return .object(
            JSONObject(object.members.map { .init($0.key, names.contains($0.key) ? $0.value : redacted($0.value)) }))
    }

    /// Every text and number of a value without secrets.
    private func redacted(_ json: JSONValue) -> JSONValue {
        switch json {
        case .string(let text): .string(guardian.redact(text))
        case .array(let elements): .array(elements.map(redacted))
        case .object(let object):
            .object(JSONObject(object.members.map { .init(guardian.redact($0.key), redacted($0.value)) }))
        // A key of digits may come back as a number.
        case .number(let number):
            guardian.findings(in: Array(number.lexeme.utf8)).isEmpty ? json : .string(guardian.redact(number.lexeme))
        case .null, .bool: json
        }
    }

    private func cutTornLine() throws(FileSystem.Failure) {
        let failed = state.withLock { state -> Bool in
            let size = lseek(state.descriptor, 0, SEEK_END)
            var end = size
            var byte: UInt8 = 0
            while end > 0, pread(state.descriptor, &byte, 1, end - 1) == 1, byte != UInt8(ascii: "\n") { end -= 1 }
            return end < size && ftruncate(state.descriptor, end) != 0
        }
        if failed { throw FileSystem.Failure(path: path, action: "write", number: errno) }
    }
}
