import Wording

/// What `.reload`, `.watch`, `.edit`, `.save`, `.limits`, `.time` and `.chart` say.
extension SessionMessages {
    static let nothingToReload = Bilingual(
        zh: "还没有读过报告，也没有运行过脚本。用 .load 文件夹 读取。", en: "Nothing has been loaded or run yet. Use .load FOLDER.")
    static let nothingChanged = Bilingual(zh: "没有变化，没有重读。", en: "Nothing has changed; nothing was read again.")

    static func refreshed(_ changes: FileChanges) -> Bilingual {
        let isOld = changes.changed + changes.gone > 0
        return Bilingual(
            zh:
                "重读报告：改过 \(changes.changed)，新增 \(changes.new)，不在了 \(changes.gone)，没变 \(changes.unchanged)。"
                + (isOld ? "变量里先前取出的仍是旧的，新的在 reports 里。" : ""),
            en:
                "Read again: \(changes.changed) changed, \(changes.new) new, \(changes.gone) gone; \(changes.unchanged) unchanged."
                + (isOld ? " What variables hold is as it was; reports has the new ones." : ""))
    }

    static let nothingToWatch = Bilingual(
        zh: "没有可看的：先 .load 文件夹，或写 .watch 脚本.lua。",
        en: "There is nothing to watch: .load FOLDER first, or .watch SCRIPT.lua.")

    static func watching(_ script: String?) -> Bilingual {
        guard let script else {
            return Bilingual(
                zh: "正在留意报告的变化，一改就重读。Ctrl-C 停止。", en: "Watching the reports; changes are read at once. Ctrl-C ends it.")
        }
        return Bilingual(
            zh: "正在留意 \(script) 和报告的变化，一改就重跑。Ctrl-C 停止。",
            en: "Watching \(script) and the reports; it runs again on each change. Ctrl-C ends it.")
    }

    static let watchEnded = Bilingual(zh: "不再留意变化。", en: "No longer watching.")

    static func unattended(_ command: String) -> Bilingual {
        Bilingual(zh: "\(command) 只能在终端的提示符下使用。", en: "\(command) works at the prompt of a terminal only.")
    }

    static func noEntry(_ number: Int) -> Bilingual {
        Bilingual(
            zh: "这次没有序号是 \(number) 的输入；.history 列出输入和序号。",
            en: "This session has no entry \(number); .history lists entries with their numbers.")
    }

    static func noEditor(_ command: String) -> Bilingual {
        Bilingual(
            zh: "编辑器 \(command) 没有运行成。用环境变量 EDITOR 指定一个。",
            en: "The editor \(command) did not run. Name one in the environment variable EDITOR.")
    }

    static let nothingWritten = Bilingual(zh: "没有写下什么，没有运行。", en: "Nothing was written; nothing was run.")

    static let nothingEdited = Bilingual(zh: "没有改动，没有运行。", en: "Nothing was changed; nothing was run.")

    // MARK: saving

    static let nothingToSave = Bilingual(zh: "还没有可以保存的输入。", en: "There is nothing to save yet.")

    static func saved(_ path: String, command: String) -> Bilingual {
        Bilingual(zh: "已写入 \(path)。重新运行：\(command)", en: "Wrote \(path). Run it again with: \(command)")
    }

    static func mayReplace(_ path: String, command: String) -> Bilingual {
        Bilingual(
            zh: "文件 \(path) 已经存在，没有改动它。请换一个名字；要替换它，再输入一次 .save \(command)。",
            en:
                "\(path) exists and was left as it is. Choose another name, or enter .save \(command) once more to replace it."
        )
    }

    static func notSaved(_ path: String, _ error: FileCreationError) -> Bilingual {
        switch error {
        case .exists:
            Bilingual(
                zh: "文件 \(path) 已经存在，没有改动它。请换一个名字。", en: "\(path) exists and was left as it is. Choose another name.")
        case .failed(let reason):
            Bilingual(zh: "无法写入 \(path)：\(reason.zh)。", en: "Can't write \(path): \(reason.en).")
        }
    }

    // MARK: limits and time

    static let memoryLimit = Bilingual(zh: "内存上限", en: "Memory limit")
    static let memoryUsed = Bilingual(zh: "已用内存", en: "Memory used")
    static let timeLimit = Bilingual(zh: "每次运行的时间上限", en: "Time limit of an evaluation")
    static let outputLimit = Bilingual(zh: "每次运行的输出上限", en: "Output limit of an evaluation")
    static let none = Bilingual(zh: "无", en: "none")
    static let changeLimits = Bilingual(
        zh: "更改：.limits memory 1024（MB），.limits time 60（秒）或 none。",
        en: "Set them: .limits memory 1024 (MB), .limits time 60 (seconds) or none.")

    static func limitSet(_ limit: Bilingual, to value: String) -> Bilingual {
        Bilingual(
            zh: "\(limit.zh)改为\(value.first?.isASCII == true ? " " : "")\(value)。",
            en: "\(limit.en): \(value) from now on.")
    }

    static func wrongLimit(_ text: String) -> Bilingual {
        Bilingual(
            zh: "“\(text)”不是上限。请写 .limits memory 1024（MB）、.limits time 60（秒，或 none）、.limits output 64（MB）。",
            en:
                "“\(text)” is no limit. Write .limits memory 1024 (MB), .limits time 60 (seconds, or none), .limits output 64 (MB)."
        )
    }

    static func time(_ time: String, compiling: String, memory: String, growth: String) -> Bilingual {
        Bilingual(
            zh: "运行 \(time)，编译 \(compiling)，Lua 内存 \(memory)（\(growth)）",
            en: "ran \(time), compiled \(compiling), Lua memory \(memory) (\(growth))")
    }

    static func filesRead(_ count: String, rate: String) -> Bilingual {
        Bilingual(zh: "读取 \(count) 个文件，每秒 \(rate) 个", en: "read \(count) files, \(rate) a second")
    }

    // MARK: charts

    static let nothingToDraw = Bilingual(
        zh: "这个值里没有可以画的数。试试 .chart reports:column(\"requests.new.total\")。",
        en: "This value has no numbers to draw. Try .chart reports:column(\"requests.new.total\").")

    static func unknownShape(_ word: String) -> Bilingual {
        let shapes = ChartData.Shape.allCases.map(\.rawValue)
        return Bilingual(
            zh: "没有图形“\(word)”，可以用 \(shapes.joined(separator: "、"))。",
            en: "There is no chart “\(word)”; there are \(shapes.joined(separator: ", ")).")
    }

    static func chartRange(_ count: Int, from least: String, to greatest: String) -> Bilingual {
        Bilingual(zh: "\(count) 个数，\(least) 到 \(greatest)", en: "\(count) numbers, \(least) to \(greatest)")
    }

    static func notDrawn(_ count: Int) -> Bilingual {
        Bilingual(
            zh: "另有 \(count) 份报告没有数，图里没有；:gaps() 列出它们。",
            en: "Reports without a number, which are not drawn: \(count); :gaps() lists them.")
    }

    static func notFinite(_ count: Int) -> Bilingual {
        Bilingual(
            zh: "另有 \(count) 个不是有限的数（如 1/0），图里没有。", en: "Not drawn, being infinite or no number (as 1/0): \(count).")
    }

    // MARK: the startup file

    static func startupFailed(_ path: String) -> Bilingual {
        Bilingual(zh: "启动文件 \(path) 没有运行完：", en: "The startup file \(path) did not run to its end:")
    }
}
