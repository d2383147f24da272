/// How a command ended, as its exit code.
enum Outcome: Int32, Error {
    case done = 0
    /// Done, and there are findings of severity error.
    case findings = 1
    case wrongCommandLine = 2
    case scriptFailed = 3
    /// An input could not be read; the others were done.
    case unreadableInput = 4

    /// Ends the command, unless all went well.
    func finish() throws {
        if self != .done { throw self }
    }
}
