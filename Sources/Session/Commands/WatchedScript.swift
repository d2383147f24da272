import LuaRuntime
import ReportScripting
import Terminal

/// A script that was run, and how the Lua files in its folder looked then: it may require them.
struct WatchedScript {
    let path: String
    let arguments: [String]
    var stamps: [String: FileStamp]

    init(path: String, arguments: [String]) {
        self.path = path
        self.arguments = arguments
        stamps = Self.stamps(path)
    }

    var hasChanged: Bool { Self.stamps(path) != stamps }

    private static func stamps(_ path: String) -> [String: FileStamp] {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        return FileStamp.all([path] + FilePattern.files(folder + "*.lua"))
    }
}

extension InteractiveSession {
    /// Runs a script and remembers it, for `.save`, `.reload` and `.watch`.
    func run(_ script: WatchedScript) -> SessionOutput {
        let former = lastScript
        lastScript = script
        do throws(LuaFailure) {
            try engine.run(scriptAt: script.path, arguments: script.arguments)
            replayRunning(script)
            return SessionOutput()
        } catch {
            // What is not there did not run.
            if TextFile.contents(script.path) == nil { lastScript = former }
            return ended(by: error, script.path)
        }
    }

    /// As `.run`, for a path as it is: it may hold quotes and spaces.
    public func run(scriptAt path: String) -> SessionOutput { run(WatchedScript(path: path, arguments: [])) }

    /// A script's help is no error; a wrong command line is told with its usage, and not where the script noticed it.
    private func ended(by error: LuaFailure, _ path: String) -> SessionOutput {
        switch error.code {
        case ScriptEngine.helpCode: return SessionOutput(StyledText(error.message[language]).wrapped(toWidth: width))
        case ScriptEngine.usageCode:
            var output = failure(error.message)
            if let usage = error.hint { output.lines += StyledText(usage[language], .quiet).wrapped(toWidth: width) }
            output.errorCode = error.code
            return output
        default:
            guard error.code == "not_found", let near = PathCandidates.near(path) else { return failure(error) }
            var output = failure(error.message)
            output.lines += remark(SessionMessages.tryPath(near)).lines
            output.errorCode = error.code
            return output
        }
    }

    private func replayRunning(_ script: WatchedScript) {
        guard let source = TextFile.contents(script.path) else { return }
        let quoted = script.arguments.map(LuaText.quoted).joined(separator: ", ")
        replay.add(command: "arg = {\(quoted)}\n;(function(...)\n\(source)\nend)(\(quoted))")
    }

    /// Reads the reports that have changed, and runs the last script again if it, or what it reads, has. Nil where
    /// nothing has.
    func catchUp() -> SessionOutput? {
        var output: SessionOutput?
        do throws(LuaFailure) {
            if let loaded { output = try refresh(loaded) }
        } catch {
            return failure(error)
        }
        guard let script = lastScript, script.hasChanged || output != nil else { return output }
        var all = SessionOutput()
        if let output {
            // Before what the script prints, where somebody can see it.
            if configuration.isAttended { show(output) } else { all = output }
        }
        let ran = run(WatchedScript(path: script.path, arguments: script.arguments))
        all.append(ran)
        (all.isFailure, all.errorCode, all.sentence) = (ran.isFailure, ran.errorCode, ran.sentence)
        return all
    }
}
