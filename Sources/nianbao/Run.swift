import ArgumentParser
import LuaRuntime
import ReportScripting

struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs a Lua script.",
        discussion: "nianbao run ranking.lua reports/ 2022\nThe script has its arguments in `arg`, as in Lua.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var worker: WorkerOptions
    @OptionGroup var options: ScriptOptions

    @Argument(help: "The script.", completion: .file(extensions: ["lua"]))
    var script: String

    @Argument(parsing: .captureForPassthrough, help: "Arguments of the script.")
    var arguments: [String] = []

    func run() throws {
        let folder = Scripts.folder(of: script)
        let configuration = options.configuration(
            common.language, workers: worker.workers, files: [folder] + arguments, modules: [folder], time: nil)
        try Scripts.run(configuration) { engine throws(LuaFailure) in
            try engine.run(scriptAt: script, arguments: arguments)
        }
    }
}

/// Runs scripts from the command line.
enum Scripts {
    /// Runs `work` on a new engine that prints to standard output; an error is told on standard error and ends with 3.
    static func run(
        _ configuration: ScriptConfiguration, _ work: (ScriptEngine) throws(LuaFailure) -> Void
    ) throws {
        do throws(LuaFailure) {
            let engine = try ScriptEngine(configuration, output: { Console.write($0) })
            try work(engine)
        } catch {
            Console.complain(error.rendered(in: configuration.language))
            try Outcome.scriptFailed.finish()
        }
    }

    /// A path below its folder, as the output folder sees it: `letters/{agency}.md` keeps what begins with a placeholder.
    static func name(_ path: String) -> String {
        let fixed = folder(of: String(path.prefix { $0 != "{" }))
        return fixed == "." && !path.hasPrefix("./") ? path : String(path.dropFirst(fixed.count).drop { $0 == "/" })
    }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
