import LuaRuntime
import Terminal

extension InteractiveSession {
    /// Runs the user's own file of functions and settings, before the first entry. Where it is not there nothing
    /// happens; where it fails, the session is told about and goes on.
    public func start(with path: String) -> SessionOutput {
        guard let source = TextFile.contents(path) else { return SessionOutput() }
        do throws(LuaFailure) {
            try engine.run(source, name: path)
            replay.add(command: ";(function(...)\n\(source)\nend)()")
            return withNotices(SessionOutput())
        } catch {
            // What it did before it failed is there.
            if error.stop == nil, error.code != "syntax" {
                replay.add(command: "pcall(function(...)\n\(source)\nend)")
            }
            var output = failure(SessionMessages.startupFailed(path))
            output.lines += failure(error).lines
            return output
        }
    }
}
