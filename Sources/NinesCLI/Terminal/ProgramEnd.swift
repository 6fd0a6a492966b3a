/// Thrown to end the program with a code after everything has been said.
struct ProgramEnd: Error {
    let code: Int32
}
