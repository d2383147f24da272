import Wording

/// Every sentence of the prompt in both languages, but for the docs of commands, which stand in their table.
enum SessionMessages {
    // MARK: commands

    static func unknownCommand(_ name: String, near: [String]) -> Bilingual {
        guard !near.isEmpty else {
            return Bilingual(zh: "没有命令 \(name)。输入 .help 看有哪些命令。", en: "There is no command \(name). See .help.")
        }
        return Bilingual(
            zh: "没有命令 \(name)，是否指 \(near.joined(separator: "、"))？",
            en: "There is no command \(name). Did you mean \(near.joined(separator: ", "))?")
    }

    static func noCommand(_ name: String, butOf type: String) -> Bilingual {
        Bilingual(
            zh: "没有命令 \(name)。它属于 \(type)，前面要写变量，如 x\(name)；见 ?\(type)。",
            en:
                "There is no command \(name). It belongs to \(type): write a variable before it, as in x\(name). See ?\(type)."
        )
    }

    static let noStatement = Bilingual(zh: "这不是 Lua 的语句", en: "this is no statement of Lua")

    static func didYouMean(_ code: String) -> Bilingual {
        Bilingual(zh: "是否指 \(code)？", en: "did you mean \(code)?")
    }

    static func noHelp(_ name: String, near: [String]) -> Bilingual {
        guard !near.isEmpty else {
            return Bilingual(
                zh: "没有叫“\(name)”的东西。用 .apropos 按词查找。", en: "Nothing is called “\(name)”. Try .apropos with a word.")
        }
        return Bilingual(
            zh: "没有叫“\(name)”的东西，是否指 \(near.joined(separator: "、"))？",
            en: "Nothing is called “\(name)”. Did you mean \(near.joined(separator: ", "))?")
    }

    static func belongsToLua(_ name: String) -> Bilingual {
        Bilingual(
            zh: "“\(name)”是 Lua 自带的。.help lua 列出处理报告用得到的 Lua。",
            en: "“\(name)” is part of Lua itself. .help lua says what of it work on reports needs.")
    }

    static func needsExpression(_ command: String) -> Bilingual {
        Bilingual(
            zh: "\(command) 后面要写一个完整的表达式，如 \(command) reports[1]。",
            en: "\(command) takes a whole expression, such as \(command) reports[1].")
    }

    static let needsValue = Bilingual(
        zh: ".describe 后面写一个值：变量、字段、函数或别的表达式，如 .describe reports[1]、.describe nb.check。",
        en:
            ".describe takes a value: a variable, a field, a function or another expression, such as .describe reports[1] or .describe nb.check."
    )

    static let needsReports = Bilingual(
        zh: ".load 后面写文件、文件夹或通配符，如 .load Samples。", en: ".load takes files, folders or patterns, as in .load Samples.")

    static func takesNothing(_ command: String, given: String) -> Bilingual {
        Bilingual(
            zh: "\(command) 后面不写别的，“\(given)”不知何意；没有执行。",
            en: "\(command) takes nothing behind it, and “\(given)” stands there; nothing was done.")
    }

    static func nothingYet(_ command: String) -> Bilingual {
        Bilingual(
            zh: "还没有结果可用。\(command) 后面写一个表达式，如 \(command) reports[1]。",
            en: "There is no result yet. Write an expression behind \(command), as in \(command) reports[1].")
    }

    static func loadingInterrupted(_ command: String) -> Bilingual {
        Bilingual(
            zh: "这次读取的都没有留下，reports 和原来一样。再来一次：\(command)",
            en: "Nothing of what was read is kept; reports is as it was. Again: \(command)")
    }

    static func needsFile(_ command: String) -> Bilingual {
        Bilingual(zh: "\(command) 后面要写文件名。", en: "\(command) takes the name of a file.")
    }

    static func needsOneFile(_ command: String, given: String) -> Bilingual {
        Bilingual(
            zh: "\(command) 只写一个文件，没有写。文件名里有空格的，请加引号：\(command) \"\(given)\"。",
            en:
                "\(command) takes one file; nothing was written. Put a name with spaces in quotes: \(command) \"\(given)\"."
        )
    }

    static let needsWord = Bilingual(
        zh: ".apropos 后面要写一个词，如 .apropos 公开 或 .apropos bnxs。",
        en: ".apropos takes a word, such as .apropos sum, .apropos 公开 or .apropos bnxs.")

    static func nothingFound(_ word: String) -> Bilingual {
        Bilingual(zh: "没有含“\(word)”的函数或字段。", en: "No function or field has “\(word)” in it.")
    }

    static func more(_ count: Int) -> Bilingual {
        let count = Figures.grouped(count)
        return Bilingual(zh: "… 另有 \(count) 行", en: "… \(count) more rows")
    }

    static func paged(_ lines: Int) -> Bilingual {
        let count = Figures.grouped(lines)
        return Bilingual(zh: "… 还有 \(count) 行文字，已分页看过", en: "… \(count) more lines, which the pager has shown")
    }

    static func beginning(of bytes: Int) -> Bilingual {
        let size = Figures.size(bytes)
        return Bilingual(
            zh: "… 全文共 \(size)，这里只显示到 1 MB；print(…) 打印全文。",
            en: "… The whole has \(size), and this is its first MB; print(…) prints all.")
    }

    static let begunAnew = Bilingual(
        zh: "这次运行只能强行终止：会话里的变量、函数、规则和指标都没有了。",
        en: "That could only be ended by force: the variables, functions, rules and metrics of the session are gone.")

    static let begunAnewWithReports = Bilingual(
        zh: "这次运行只能强行终止：会话里的变量、函数、规则和指标都没有了，读入的报告仍在 reports 里。",
        en:
            "That could only be ended by force: the variables, functions, rules and metrics of the session are gone; the reports that were loaded are still in reports."
    )

    // MARK: settings

    static func mode(_ name: String) -> Bilingual {
        Bilingual(zh: "结果显示为 \(name)。", en: "Results are shown as \(name).")
    }

    static func modes(_ name: String) -> Bilingual {
        let all = DisplayMode.allCases.map(\.rawValue)
        return Bilingual(
            zh: "结果显示为 \(name)；可以用 .mode \(all.joined(separator: "、"))。",
            en: "Results are shown as \(name); .mode takes \(all.joined(separator: ", ")).")
    }

    static func unknownMode(_ name: String, near: [String]) -> Bilingual {
        let all = DisplayMode.allCases.map(\.rawValue)
        guard let nearest = near.first else {
            return Bilingual(
                zh: "没有显示方式“\(name)”，可以用 \(all.joined(separator: "、"))。",
                en: "There is no mode “\(name)”; there are \(all.joined(separator: ", ")).")
        }
        return Bilingual(
            zh: "没有显示方式“\(name)”，是否指 \(nearest)？", en: "There is no mode “\(name)”. Did you mean \(nearest)?")
    }

    static func width(_ columns: Int, isFixed: Bool) -> Bilingual {
        isFixed
            ? Bilingual(zh: "宽度固定为 \(columns) 列。", en: "The width is fixed at \(columns) columns.")
            : Bilingual(zh: "宽度随窗口，现在 \(columns) 列。", en: "The width follows the window: \(columns) columns now.")
    }

    static func wrongWidth(_ text: String, least: Int) -> Bilingual {
        Bilingual(
            zh: "宽度“\(text)”无效，请写 \(least) 到 1000 的整数，或 auto。",
            en: "“\(text)” is no width: give a whole number from \(least) to 1000, or auto.")
    }

    static func unknownLanguage(_ name: String) -> Bilingual {
        Bilingual(zh: "没有语言“\(name)”，请写 zh 或 en。", en: "There is no language “\(name)”: zh or en.")
    }

    static let language = Bilingual(zh: "现在用中文说明。", en: "Messages are in English now.")
    static func languages(_ language: Language) -> Bilingual {
        language == .zh
            ? Bilingual(zh: "现在用中文说明；.lang en 换成英文。", en: "")
            : Bilingual(zh: "", en: "Messages are in English; .lang zh makes them Chinese.")
    }

    static func noHistory(_ word: String) -> Bilingual {
        word.isEmpty
            ? Bilingual(zh: "还没有输入过什么。", en: "Nothing has been entered yet.")
            : Bilingual(zh: "没有含“\(word)”的输入。", en: "No entry has “\(word)” in it.")
    }

    // MARK: help

    static let examplesTitle = Bilingual(zh: "先试这些", en: "Try these first")
    static let commandsTitle = Bilingual(zh: "命令", en: "Commands")
    static let moreHelp = Bilingual(
        zh: "Tab 补全，按两次列出；bnxs 这样的拼音首字母也能补出中文。↑ 和 Ctrl-R 找以前的输入，Ctrl-C 停止运行；全部按键见 .help keys。",
        en:
            "Tab completes, twice lists; pinyin initials such as bnxs find Chinese labels. Up and Ctrl-R find earlier entries, Ctrl-C stops what runs; .help keys lists all keys."
    )

    static let examples: [(code: String, doc: Bilingual)] = [
        ("r = reports[1]", Bilingual(zh: "第一份报告", en: "the first report")),
        ("r[\"本年新收\"][\"总计\"]", Bilingual(zh: "一格的数", en: "the number in a cell")),
        (
            "r.requests",
            Bilingual(
                zh: "法定表格三", en: "statutory table three")
        ),
        ("nb.check(reports)", Bilingual(zh: "检查勾稽关系", en: "checks the sums")),
        ("nb.compare(reports[1], reports[2])", Bilingual(zh: "比较两份报告", en: "compares two reports")),
        ("?nb.compare", Bilingual(zh: "用法", en: "how it is used")),
    ]

    // MARK: the first lines

    static let variable = Bilingual(zh: "变量", en: "Variable")
    static let reports = Bilingual(zh: "报告", en: "Reports")
    static let bodies = Bilingual(zh: "机关", en: "Bodies")
    static let years = Bilingual(zh: "年份", en: "Years")
    static let failures = Bilingual(zh: "没有读成", en: "Not read")
    static let loadedHint = Bilingual(
        zh: "试试 r = reports[1]，或 .help", en: "Try r = reports[1], or .help")
    static let emptyHint = Bilingual(
        zh: "还没有读取报告。用 .load 文件夹 读取；.tour 用样例带你走一遍；.help 列出能做什么。",
        en: "No reports yet. Read some with .load FOLDER; .tour shows you around; .help lists what there is.")

    static let emptyHintWithoutTour = Bilingual(
        zh: "还没有读取报告。用 .load 文件夹 读取；.help 列出能做什么。",
        en: "No reports yet. Read some with .load FOLDER; .help lists what there is.")

    static func moreFailures(_ count: Int) -> Bilingual {
        Bilingual(zh: "… 另有 \(count) 个，见 reports.failures", en: "… \(count) more, see reports.failures")
    }

    static let working = Bilingual(zh: "处理", en: "Working")
    static let searchLabel = Bilingual(zh: "查找以前的输入：", en: "search history: ")
    static let failedSearchLabel = Bilingual(zh: "没有这样的输入：", en: "no such entry: ")
    static func menuHint(more: Int) -> Bilingual {
        let count = Figures.grouped(more)
        return more > 0
            ? Bilingual(
                zh: "… 另有 \(count) 个：Tab、↓ 往后看，接着写就变少", en: "… \(count) more: Tab or ↓ goes on, typing narrows them")
            : Bilingual(zh: "Tab、↓ 往后选，并说明所选的", en: "Tab or ↓ chooses one and says what it is")
    }
    static func completionsCut(_ count: Int) -> Bilingual {
        let number = Figures.grouped(count)
        return Bilingual(zh: "只看了前 \(number) 个键", en: "only \(number) keys were looked at")
    }
    static let pagerKeys = "SPACE next  b back  / find  q quit"
    static let pagerHint = Bilingual(zh: "空格 下一页 · b 上一页 · / 查找 · q 返回", en: "")
    static let unfinishedHint = Bilingual(
        zh: "这一段还没有写完：接着写，或按 Ctrl-C 放弃。", en: "The entry is not finished: write on, or give it up with Ctrl-C.")
    static let interruptHint = Bilingual(zh: "Ctrl-D 或 .quit 离开", en: "Ctrl-D or .quit leaves")

    static func historyUnread(_ reason: Bilingual) -> Bilingual {
        Bilingual(
            zh: "读不了以前的输入（\(reason.zh)）；这次的仍会记住。",
            en: "Can't read earlier entries (\(reason.en)); this session's are remembered.")
    }

    static func historyUnwritten(_ reason: Bilingual) -> Bilingual {
        Bilingual(
            zh: "输入没有写进历史文件（\(reason.zh)）。", en: "The entry was not written to the history (\(reason.en)).")
    }

    // MARK: values

    static let tablesHint = Bilingual(
        zh: "法定表格：.disclosure（二） .requests（三） .proceedings（四），或 .show",
        en: "Statutory tables: .disclosure (二) .requests (三) .proceedings (四), or .show")

    /// What the names of tables and of groups of their rows are, where names are listed.
    static let groups = [
        "disclosure": Bilingual(zh: "法定表格二：主动公开政府信息。", en: "Statutory table two: disclosure."),
        "requests": Bilingual(zh: "法定表格三：政府信息公开申请。", en: "Statutory table three: requests for information."),
        "proceedings": Bilingual(zh: "法定表格四：行政复议、行政诉讼。", en: "Statutory table four: reviews and lawsuits."),
        "requests.refused": Bilingual(zh: "（三）不予公开", en: "（三）不予公开 (refused)"),
        "requests.unavailable": Bilingual(zh: "（四）无法提供", en: "（四）无法提供 (unavailable)"),
        "requests.not_processed": Bilingual(zh: "（五）不予处理", en: "（五）不予处理 (not processed)"),
    ]

    /// Below a nil: why, and how to see what stands in the source.
    static func noNumber(_ name: String, _ reason: Bilingual, of report: String?) -> Bilingual {
        let cell = report.map { "\($0):cell(\"\(name)\")" }
        return Bilingual(
            zh: "\(name) \(reason.zh)。" + (cell.map { "见 \($0)。" } ?? ""),
            en: "\(name) \(reason.en)." + (cell.map { " See \($0)." } ?? ""))
    }

    static let aFunction = Bilingual(zh: "函数", en: "a function")
}
