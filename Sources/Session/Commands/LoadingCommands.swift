import LuaRuntime
import ReportScripting
import Terminal
import Wording

/// `.load`, `.reload`, `.run`, `.save`.
enum LoadingCommands {
    static let all = [
        Command(
            "load", usage: Bilingual(zh: "文件|文件夹|通配…", en: "FILE|FOLDER|PATTERN…"), .path,
            doc: Bilingual(zh: "读取报告，放进 reports", en: "reads reports into `reports`")
        ) { session, rest in
            let patterns = ArgumentWords.split(rest).map(HomeFolder.expanded)
            return patterns.isEmpty ? session.failure(SessionMessages.needsFile(".load")) : session.load(patterns)
        },
        Command("reload", doc: Bilingual(zh: "重新读取上次读的报告", en: "reads again what was loaded last")) { session, _ in
            let patterns = session.loadedPatterns
            return patterns.isEmpty ? session.failure(SessionMessages.nothingToReload) : session.load(patterns)
        },
        Command(
            "run", usage: Bilingual(zh: "脚本 [参数…]", en: "SCRIPT [ARGUMENT…]"), .path,
            doc: Bilingual(zh: "运行脚本，全局变量留下", en: "runs a script; its globals stay"), body: run),
        Command(
            "save", usage: Bilingual(zh: "文件", en: "FILE"), .path,
            doc: Bilingual(zh: "把输入的写成可重新运行的脚本", en: "writes the entries as a script"),
            body: save),
    ]

    private static func run(_ session: InteractiveSession, _ rest: String) -> SessionOutput {
        let words = ArgumentWords.split(rest)
        guard let path = words.first.map(HomeFolder.expanded) else {
            return session.failure(SessionMessages.needsFile(".run"))
        }
        do throws(LuaFailure) {
            try session.engine.run(scriptAt: path, arguments: Array(words.dropFirst()))
            let quoted = words.dropFirst().map(LuaText.quoted).joined(separator: ", ")
            if let source = TextFile.contents(path) {
                session.replay.add(command: ";(function(...)\n\(source)\nend)(\(quoted))")
            }
            return SessionOutput()
        } catch {
            return session.failure(error)
        }
    }

    private static func save(_ session: InteractiveSession, _ rest: String) -> SessionOutput {
        guard let path = ArgumentWords.split(rest).first.map(HomeFolder.expanded) else {
            return session.failure(SessionMessages.needsFile(".save"))
        }
        guard !session.replay.isEmpty else { return session.failure(SessionMessages.nothingToSave) }
        do throws(FileCreationError) {
            try NewFile.write(session.replay.text, to: path)
            return SessionOutput([StyledText(SessionMessages.saved(path)[session.language], .quiet)])
        } catch {
            return session.failure(SessionMessages.notSaved(path, error))
        }
    }
}

extension InteractiveSession {
    /// Reads the files that patterns name into `reports`, and says what came of it.
    public func load(_ patterns: [String]) -> SessionOutput {
        do throws(LuaFailure) {
            let loaded = try loadBeside(patterns)
            let view = LoadedView(width: width, language: language)
            if loaded.reports.isEmpty { return SessionOutput(view.failures(loaded), isFailure: true) }
            loadedPatterns = patterns
            if let first = patterns.first, patterns.count == 1 {
                replay.add(command: "reports = nb.load(\(LuaText.quoted(first)))")
            }
            return SessionOutput(view.lines(of: loaded))
        } catch {
            return failure(error)
        }
    }

    /// What was loaded before stays unless something takes its place.
    private func loadBeside(_ patterns: [String]) throws(LuaFailure) -> ReportCollection {
        let name = " loading"
        let loaded = try engine.load(patterns, as: name)
        if !loaded.reports.isEmpty { try engine.state.setGlobal("reports", to: try engine.state.global(name)) }
        try engine.state.setGlobal(name, to: .none)
        return loaded
    }
}

/// Text as Lua writes it.
enum LuaText {
    static func quoted(_ text: String) -> String {
        text.reduce(into: "\"") { result, character in
            switch character {
            case "\"", "\\": result += "\\\(character)"
            case "\n": result += "\\n"
            default: result.append(character)
            }
        } + "\""
    }
}
