import ArgumentParser
import Glibc
import LuaRuntime
import ReportScripting
import Terminal
import Wording

/// What the prompt starts with.
struct PromptOptions {
    var settings = ScriptSettings()
    var workers = WorkerOptions.whereNoneAreNamed
    /// Files, folders and patterns to load as `reports`.
    var files: [String] = []
    /// Lines of Lua to run instead of the prompt.
    var execute: [String] = []
    var color = ColorChoice.auto
    /// Whether there is no prompt even at a terminal.
    var isBatch = false

    var configuration: ScriptConfiguration {
        settings.configuration(
            workers: workers, files: files, modules: ["."],
            time: execute.isEmpty ? nil : LimitOptions.timeOffThePrompt)
    }

    func run() throws {
        try refuseCommands()
        var options = self
        options.files = try filesWithStandardInput()
        try (Outcome(rawValue: PromptRun.run(options)) ?? .done).finish()
    }

    /// `-` is a report, for what `-e` does with it.
    private func filesWithStandardInput() throws -> [String] {
        let count = files.count { $0 == "-" }
        guard count < 2 else { throw ValidationError(UsageMessages.standardInputTwice) }
        guard count == 0 || !execute.isEmpty else { throw ValidationError(UsageMessages.standardInputAlone) }
        return files.map(StandardInput.path)
    }

    /// A script wants its command; what is no file, and nearly a command, was meant as one.
    private func refuseCommands() throws {
        if let script = files.first(where: { $0.lowercased().hasSuffix(".lua") }) {
            throw ValidationError(UsageMessages.scriptToRun(script, files.filter { $0 != script }))
        }
        guard let word = files.first, word.utf8.allSatisfy({ (0x61...0x7a).contains($0) }), access(word, F_OK) != 0
        else { return }
        if Nianbao.commands.contains(word) { throw ValidationError(UsageMessages.commandFirst(word)) }
        let near = Suggestions.nearest(to: word, in: Nianbao.commands)
        guard near.isEmpty else { throw ValidationError(UsageMessages.noCommand(word, near: near)) }
    }
}

extension PromptOptions {
    /// What a command line of nothing but files means; nil where the parser must read it, whose own start takes as long as
    /// that of all the rest.
    init?(onlyFiles arguments: [String]) {
        guard !arguments.contains(where: { $0.hasPrefix("-") || $0 == "help" || Nianbao.commands.contains($0) })
        else { return nil }
        self.init(files: arguments)
    }
}
