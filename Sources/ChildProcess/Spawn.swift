internal import CSpawn
internal import Glibc

/// Starts a program with three pipes as its standard streams.
enum Spawn {
    /// The process, leader of a new group; throws in words when there is none.
    static func start(
        _ program: Program, input: borrowing Pipe, output: borrowing Pipe, errors: borrowing Pipe
    ) throws(ProgramError) -> pid_t {
        guard let name = program.arguments.first, !name.isEmpty else {
            throw ProgramError(.notStarted, "the command names no program")
        }
        let pairs = program.environment.map { "\($0.key)=\($0.value)" }
        guard !(program.arguments + pairs + [program.folder]).contains(where: { $0.utf8.contains(0) }) else {
            throw ProgramError(.notStarted, "the command holds a NUL character")
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addchdir_np(&actions, program.folder)
        posix_spawn_file_actions_adddup2(&actions, input.readEnd, 0)
        posix_spawn_file_actions_adddup2(&actions, output.writeEnd, 1)
        posix_spawn_file_actions_adddup2(&actions, errors.writeEnd, 2)
        // Whatever else this process has open, sockets among it, is none of the program's business.
        posix_spawn_file_actions_addclosefrom_np(&actions, 3)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        posix_spawnattr_setpgroup(&attributes, 0)
        // The thread blocks all signals and the process may ignore some: both would be inherited.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)

        var pid = pid_t()
        let failure = withStrings(program.arguments) { arguments in
            withStrings(pairs) { environment in
                posix_spawnp(&pid, name, &actions, &attributes, arguments, environment)
            }
        }
        guard failure == 0 else { throw ProgramError(.notStarted, reason(failure, program)) }
        return pid
    }

    private static func reason(_ failure: Int32, _ program: Program) -> String {
        let name = program.name
        switch failure {
        case ENOENT where access(program.folder, X_OK) != 0: return "there is no folder '\(program.folder)'"
        case ENOENT where name.contains("/"):
            return "there is no program '\(name)' (or none that its #! line names)"
        case ENOENT: return "there is no program '\(name)' in PATH"
        case EACCES: return "'\(name)' may not be run: is it executable?"
        case ENOEXEC: return "'\(name)' is neither a program nor a script that begins with #!"
        default: return "'\(name)' could not be started: \(String(cString: strerror(failure)))"
        }
    }

    /// Strings as C wants them: an array of pointers with a null behind the last.
    private static func withStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let pointers = strings.map { strdup($0) }
        defer { pointers.forEach { free($0) } }
        return body(pointers + [nil])
    }
}
