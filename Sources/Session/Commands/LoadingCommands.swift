import LuaRuntime
import ReportScripting
import Terminal
import Wording

/// `.load`, `.reload`, `.run`, `.save`.
enum LoadingCommands {
    static let all = [
        Command(
            "load", usage: Bilingual(zh: "文件|文件夹|通配…", en: "FILE|FOLDER|PATTERN…"), .path,
            doc: Bilingual(zh: "读取报告，放进 reports", en: "reads into `reports`")
        ) { session, rest in
            let patterns = ArgumentWords.split(rest).map(HomeFolder.expanded)
            return patterns.isEmpty ? session.failure(SessionMessages.needsReports) : session.load(patterns)
        },
        Command(
            "reload", doc: Bilingual(zh: "重读重跑改过的", en: "reads again what changed"), body: reload),
        Command(
            "run", usage: Bilingual(zh: "脚本 [参数…]", en: "SCRIPT [ARGUMENT…]"), .path,
            doc: Bilingual(zh: "运行脚本，全局变量留下", en: "runs a script"), body: run),
        Command(
            "save", usage: Bilingual(zh: "文件", en: "FILE"), .path,
            doc: Bilingual(zh: "把输入写成脚本", en: "writes entries as a script"),
            body: save),
    ]

    private static func reload(_ session: InteractiveSession, _ rest: String) -> SessionOutput {
        guard session.loaded != nil || session.lastScript != nil else {
            return session.failure(SessionMessages.nothingToReload)
        }
        let output = session.catchUp()
        return output ?? session.remark(SessionMessages.nothingChanged)
    }

    private static func run(_ session: InteractiveSession, _ rest: String) -> SessionOutput {
        let words = ArgumentWords.split(rest)
        guard let path = words.first.map(HomeFolder.expanded) else {
            return session.failure(SessionMessages.needsFile(".run"))
        }
        return session.run(WatchedScript(path: path, arguments: Array(words.dropFirst())))
    }

    private static func save(_ session: InteractiveSession, _ rest: String) -> SessionOutput {
        let words = ArgumentWords.split(rest)
        guard let path = words.first.map(HomeFolder.expanded) else {
            return session.failure(SessionMessages.needsFile(".save"))
        }
        guard words.count == 1 else {
            return session.failure(SessionMessages.needsOneFile(".save", given: words.joined(separator: " ")))
        }
        guard !session.replay.isEmpty else { return session.failure(SessionMessages.nothingToSave) }
        do throws(FileCreationError) {
            try write(session.replay.text, to: path, session)
            let command = ShellCommand.running(path, reading: session.replay.readable)
            return session.remark(SessionMessages.saved(path, command: command))
        } catch {
            guard error == .exists, NewFile.isReplaceable(path) else {
                return session.failure(SessionMessages.notSaved(path, error))
            }
            session.replaceable[path] = FileStamp(path)
            return session.failure(SessionMessages.mayReplace(path, command: SessionInput.trimmed(rest)))
        }
    }

    /// A file that was written here, or that was refused, is replaced as long as nobody else has changed it.
    private static func write(
        _ text: String, to path: String, _ session: InteractiveSession
    ) throws(FileCreationError) {
        if let known = session.replaceable[path], FileStamp(path) == known, NewFile.isReplaceable(path) {
            try NewFile.replace(path, with: text)
        } else {
            try NewFile.write(text, to: path)
        }
        session.replaceable[path] = FileStamp(path)
    }
}

/// A command line, as it is typed into a shell.
public enum ShellCommand {
    /// Words in quotes where they need them; of many the first.
    public static func line(_ words: [String]) -> String {
        words.prefix(6).map(quoted).joined(separator: " ") + (words.count > 6 ? " …" : "")
    }

    /// Runs a saved script. Paths below the current folder may be read anyway.
    static func running(_ path: String, reading paths: [String]) -> String {
        let outside = paths.filter(CurrentFolder.isLeft)
        return (["nianbao run"] + outside.map { "--read \(quoted($0))" } + [quoted(path)]).joined(separator: " ")
    }

    private static func quoted(_ word: String) -> String {
        let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) }
        return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }
}

/// Text as Lua writes it.
enum LuaText {
    static func quoted(_ text: String) -> String {
        text.reduce(into: "\"") { result, character in
            switch character {
            case "\"", "\\": result += "\\\(character)"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\0": result += "\\0"
            default: result.append(character)
            }
        } + "\""
    }
}
