import Testing

/// Everything that starts the built program; one after another, because each starts several and waits for them.
@Suite("Program", .serialized, .timeLimit(.minutes(2)))
struct ProgramTests {}
