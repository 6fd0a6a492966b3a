import Glibc

/// The few things that the library asks of the file system.
public enum FileSystem {
    /// Why a file could not be read or written, in the system's words.
    public struct Failure: Error, Sendable, CustomStringConvertible {
        /// The path as given.
        public var path: String
        /// What was tried: "read", "write", …
        public var action: String
        /// The system's error number.
        public var number: Int32

        /// A failure by what was tried and the system's error number.
        public init(path: String, action: String, number: Int32) {
            self.path = path
            self.action = action
            self.number = number
        }

        /// `cannot write 'path': No space left on device`
        public var description: String {
            "cannot \(action) '\(path)': \(String(cString: strerror(number)))"
                // What a lock says that another process holds.
                + (number == EWOULDBLOCK ? "; try again when that is done" : "")
        }
    }

    /// All bytes of a file.
    public static func read(_ path: String) throws(Failure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(path: path, action: "read", number: errno) }
        defer { close(descriptor) }
        var status = stat()
        fstat(descriptor, &status)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(max(0, Int(status.st_size)))
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Failure(path: path, action: "read", number: errno) }
            if count == 0 { return bytes }
            bytes.append(contentsOf: buffer[..<count])
            guard status.st_mode & S_IFMT == S_IFREG || bytes.count <= endlessLimit else {
                throw Failure(path: path, action: "read", number: EFBIG)
            }
        }
    }

    /// How much is read of what is no file, and may never end: a pipe, a device.
    private static let endlessLimit = 64 << 20

    /// The text of a file that a user wrote; throws a diagnostic when it cannot be read or is not UTF-8.
    public static func readText(_ path: String) throws(InvalidInput) -> String {
        let bytes: [UInt8]
        do { bytes = try read(path) } catch { throw InvalidInput("\(error)") }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard let text = String(validating: body, as: UTF8.self) else {
            throw InvalidInput(
                "the file is not UTF-8", at: SourceLocation(file: display(path), line: 1), hint: "save it as UTF-8")
        }
        return text
    }

    /// Writes a file whole or not at all: to a neighbour first, then renamed.
    public static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        try makeFolder(parent(absolute(path)))
        // A device or pipe, such as /dev/stdout, is written to, not replaced.
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            let descriptor = open(path, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw Failure(path: path, action: "write", number: errno) }
            defer { close(descriptor) }
            return try writeAll(bytes, to: descriptor, path: path)
        }
        let temporary = "\(path).\(getpid()).tmp"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Failure(path: path, action: "write", number: errno) }
        do throws(Failure) {
            defer { close(descriptor) }
            try writeAll(bytes, to: descriptor, path: path)
            guard fsync(descriptor) == 0 else { throw Failure(path: path, action: "write", number: errno) }
        } catch {
            unlink(temporary)
            throw error
        }
        guard rename(temporary, path) == 0 else {
            let number = errno
            unlink(temporary)
            throw Failure(path: path, action: "write", number: number)
        }
    }

    /// Throws when a file could not be written at a path; makes the folder it belongs into.
    public static func checkWritable(_ path: String) throws(Failure) {
        let folder = parent(absolute(path))
        try makeFolder(folder)
        guard !isFolder(path) else { throw Failure(path: path, action: "write", number: EISDIR) }
        guard access(folder, W_OK) == 0 else { throw Failure(path: path, action: "write", number: errno) }
    }

    static func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(Failure) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Failure(path: path, action: "write", number: errno) }
            written += count
        }
    }

    /// Makes a folder and those above it.
    public static func makeFolder(_ path: String) throws(Failure) {
        if isFolder(path) { return }
        let above = parent(path)
        if above != path { try makeFolder(above) }
        guard mkdir(path, 0o755) != 0 else { return }
        let number = errno
        // Somebody else may have made it meanwhile; a file of that name is no folder.
        guard number == EEXIST, isFolder(path) else {
            throw Failure(path: path, action: "make the folder", number: number)
        }
    }

    /// The names in a folder, sorted; empty where there is no such folder.
    public static func names(in folder: String) -> [String] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether a path leads to a regular file.
    public static func isFile(_ path: String) -> Bool { mode(path) == S_IFREG }

    /// Whether a path leads to a folder.
    public static func isFolder(_ path: String) -> Bool { mode(path) == S_IFDIR }

    /// The size of a file in bytes; nil where there is none.
    static func size(_ path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }

    private static func mode(_ path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    /// The folder the program was started in.
    public static var currentFolder: String {
        guard let pointer = getcwd(nil, 0) else { return "/" }
        defer { free(pointer) }
        return String(cString: pointer)
    }

    /// A path below a folder, unless it is absolute.
    public static func join(_ folder: String, _ path: String) -> String {
        if path.hasPrefix("/") { return path }
        var base = folder
        var rest = path[...]
        while rest.hasPrefix("./") { rest = rest.dropFirst(2) }
        while rest.hasPrefix("../"), base != "/" {
            rest = rest.dropFirst(3)
            base = parent(base)
        }
        return base.hasSuffix("/") ? base + rest : base + "/" + rest
    }

    /// The path from the root.
    public static func absolute(_ path: String) -> String { join(currentFolder, path == "." ? "" : path) }

    /// The folder that holds a path; the root holds itself.
    public static func parent(_ path: String) -> String {
        var trimmed = path[...]
        while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
        guard let slash = trimmed.lastIndex(of: "/") else { return "." }
        return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    }

    /// The last part of a path.
    public static func name(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// A path as shown to people: relative to the current folder where it lies below it.
    public static func display(_ path: String) -> String {
        let base = currentFolder + "/"
        return path.hasPrefix(base) ? String(path.dropFirst(base.count)) : path
    }
}
