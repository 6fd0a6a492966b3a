import Glibc
import JSONText
import Synchronization

/// The sets read so far, so that ten thousand assertions on one file read it once.
final class MemberSetCache: Sendable {
    static let shared = MemberSetCache()

    private let sets = Mutex<[String: MemberSet]>([:])

    /// The set in a file. A failure is not remembered: the file may be mended.
    func set(at path: String) throws(MemberSet.Problem) -> MemberSet {
        if let known = sets.withLock({ $0[path] }) { return known }
        guard let bytes = Self.read(path) else {
            throw MemberSet.Problem(found: path, expected: "a readable file")
        }
        let value: JSONValue
        do {
            value = try JSONParser.parse(bytes)
        } catch {
            throw MemberSet.Problem(found: "\(path):\(error)", expected: "a JSON file")
        }
        let set = try MemberSet(value)
        sets.withLock { $0[path] = set }
        return set
    }

    private static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            bytes.append(contentsOf: chunk[..<count])
            if count < chunk.count { return ferror(file) == 0 ? bytes : nil }
        }
    }
}
