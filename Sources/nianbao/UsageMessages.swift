import ArgumentParser
import Session
import Wording

/// What is wrong with a command line.
enum UsageMessages {
    static let overview = Bilingual(
        zh: """
            nianbao reports/            提示符，文件夹已读入为 reports
            nianbao parse *.html        每份报告一行 JSON
            nianbao check report.docx   合计与格式
            nianbao compare a.html b.docx --to comparison.html
            nianbao run script.lua      脚本
            """,
        en: """
            nianbao reports/            the prompt, with the folder loaded as `reports`
            nianbao parse *.html        one line of JSON for each report
            nianbao check report.docx   the sums and the form
            nianbao compare a.html b.docx --to comparison.html
            nianbao run script.lua      a script
            """)
    static let overallUsage = Bilingual(
        zh: "nianbao [命令] [选项] [文件…]", en: "nianbao [COMMAND] [OPTIONS] [FILE…]")

    /// How a command is written, its options left out: they are listed below it.
    static func usage(_ command: String, zh: String, en: String) -> String {
        "nianbao \(command) " + Bilingual(zh: zh, en: en)[Console.language]
    }

    static let scriptArguments = Bilingual(
        zh: "选项写在脚本名前面；后面的都交给脚本，在 arg 里，nb.options 读取它们和 --help。",
        en:
            "Options stand before the script. What follows it is the script's: in `arg`, which nb.options reads, --help too."
    )

    static let filterScript = Bilingual(
        zh: """
            脚本以 return function(record) … return record end 结尾；id 自动带上。
            上限按每一行计算；出错的一行变成带 error 的一行，其余照常，退出码仍是 0。
            print 写到标准错误。
            """,
        en: """
            The script ends with return function(record) … return record end: record is a line, its id is handed on.
            Limits hold for each line; a line that fails becomes one with error, and the exit code stays 0.
            print goes to standard error.
            """)

    static let ownRules = Bilingual(
        zh: """
            自己的规则出错或到了上限，退出码为 3，其余照常检查。
            上限按每条规则、每份报告计算。
            """,
        en: """
            A rule of your own that fails, or hits a limit, makes the exit code 3.
            Limits hold for each rule on each report.
            """)

    static let template = Bilingual(
        zh: "上限按每份报告计算，模板的编译也算在内。",
        en: "Limits hold for each report, compiling the template included.")

    static let wrongCommandLine = Bilingual(
        zh: "命令行有误，没有执行。", en: "The command line is wrong; nothing was done.")

    static let standardInputTwice = Bilingual(
        zh: "- 是标准输入里的一份报告，只能写一次。", en: "- is the one report on standard input: name it once.")

    static let standardInputAlone = Bilingual(
        zh: "- 是标准输入里的报告，这时提示符没有输入可读。请写上 -e，如 nianbao -e 'print(reports[1].year)' - < 报告.html。",
        en:
            "- is the report on standard input, which leaves the prompt nothing to read. Give -e, as in nianbao -e 'print(reports[1].year)' - < report.html."
    )

    static func refusal(_ sentence: String, seeing help: String) -> Bilingual {
        Bilingual(zh: "错误：\(sentence)\n  说明见 \(help)", en: "Error: \(sentence)\n  See \(help)")
    }

    static let noFile = Bilingual(zh: "没有给出文件。", en: "No file was named.")
    static func noTemplate(_ path: String) -> Bilingual {
        Bilingual(zh: "读不到模板“\(path)”。", en: "The template “\(path)” can't be read.")
    }

    static let tooFewJobs = Bilingual(zh: "--jobs 至少为 1。", en: "--jobs must be at least 1.")
    static let working = Bilingual(zh: "处理", en: "Working")

    static func stopped(left count: Int) -> Bilingual {
        Bilingual(
            zh: "已按 --stop-on-error 停下，其余 \(count) 个没有处理。",
            en: "Stopped there (--stop-on-error); \(count) more \(count == 1 ? "was" : "were") not done.")
    }

    static func filtered(_ count: Int, failed: Int) -> Bilingual {
        Bilingual(
            zh: failed == 0 ? "共 \(count) 行。" : "共 \(count) 行，其中 \(failed) 行出错。",
            en: "\(count) \(count == 1 ? "line" : "lines")" + (failed == 0 ? "." : ", \(failed) with an error."))
    }

    static let pagesOnlyAsMarkdown = Bilingual(
        zh: "--to 只用于 --format md，而且不带名字：写出整部手册。", en: "--to goes with --format md and without a name: it writes all.")

    static let noLimit = Bilingual(
        zh: "限制必须大于 0；--memory-limit 和 --output-limit 最多 1048575（MB），--time-limit 最多 1000000000（秒）。",
        en:
            "Limits must be greater than 0; --memory-limit and --output-limit at most 1048575 (MB), --time-limit at most 1000000000 (seconds)."
    )

    static func notPrinted(_ reason: Bilingual) -> Bilingual {
        Bilingual(
            zh: "结果没有写完：无法写到标准输出（\(reason.zh)）。",
            en: "The results are not complete: standard output can't be written (\(reason.en)).")
    }

    static func sameName(_ name: String, _ source: String) -> Bilingual {
        Bilingual(
            zh: "“\(source)”没有写出：另一份报告已经写到“\(name)”。请在 --to 里加 {agency}、{year} 或 {number}。",
            en:
                "“\(source)” was not written: another report has taken “\(name)”. Add {agency}, {year} or {number} to --to."
        )
    }

    /// A rule of the user's that could not judge a report.
    static func notAssessed(_ code: String, _ reason: Bilingual) -> Bilingual {
        Bilingual(zh: "\(code) 无法判断：\(reason.zh)", en: "\(code) could not be assessed: \(reason.en)")
    }

    /// `--to '{agency}-{yaer}.md'`
    static func noPlaceholder(_ name: String, near: [String]) -> Bilingual {
        let meant = near.map { "{\($0)}" }
        return Bilingual(
            zh: "--to 里的 {\(name)} 不能填入"
                + (near.isEmpty
                    ? "；能填入的有 {agency}、{year}、{number}、{source}。" : "，是否指 \(meant.joined(separator: "、"))？"),
            en: "--to: nothing is filled in for {\(name)}"
                + (near.isEmpty
                    ? "; there are {agency}, {year}, {number} and {source}."
                    : ". Did you mean \(meant.joined(separator: ", "))?"))
    }

    static func noChild(_ reason: Bilingual) -> Bilingual {
        Bilingual(
            zh: "--isolated：不能启动另一个进程（\(reason.zh)），脚本没有运行。",
            en: "--isolated: no process can be started (\(reason.en)); the script was not run.")
    }

    static let stuck = Bilingual(
        zh: "脚本该停下时停不下来，程序已结束，输出可能不完整。",
        en: "The script did not stop when it was to; the program has ended, and its output may not be complete.")

    static func childEnded(seconds: Double, byDeadline: Bool) -> Bilingual {
        byDeadline
            ? Bilingual(
                zh: "脚本超过时间上限 \(seconds) 秒，又停不下来，进程已被结束。",
                en: "The script ran past its limit of \(seconds) s and could not be stopped; its process was ended.")
            : Bilingual(
                zh: "运行脚本的进程意外结束，结果不完整。",
                en: "The process that ran the script ended unexpectedly; the results are not complete.")
    }

    static func unknownEnding(_ path: String, _ known: [String]) -> Bilingual {
        let endings = known.map { "." + $0 }.joined(separator: " ")
        return Bilingual(
            zh: "--to：“\(path)”的后缀不是能写的格式。可用：\(endings)。",
            en: "--to: the ending of “\(path)” is no format that can be written. There are \(endings).")
    }

    static func misplaced(_ option: String, _ script: String) -> Bilingual {
        Bilingual(
            zh: "“\(option)”写在脚本后面，交给了脚本，没有起作用；要让它起作用，请写在“\(script)”前面。",
            en: "“\(option)” stands behind the script and went to it, without effect; put it before “\(script)”.")
    }

    static func noCommand(_ word: String, near: [String]) -> Bilingual {
        Bilingual(
            zh: "没有命令“\(word)”，也没有这个文件；是否指 \(near.joined(separator: "、"))？",
            en: "There is neither a command nor a file “\(word)”. Did you mean \(near.joined(separator: ", "))?")
    }

    static func noHelp(_ word: String, near: [String]) -> Bilingual {
        near.isEmpty
            ? Bilingual(
                zh: "没有命令“\(word)”。Lua 的函数、对象和字段用 nianbao docs \(word) 查。",
                en: "There is no command “\(word)”. For functions, objects and fields of Lua: nianbao docs \(word).")
            : Bilingual(
                zh: "没有命令“\(word)”，是否指 \(near.joined(separator: "、"))？",
                en: "There is no command “\(word)”. Did you mean \(near.joined(separator: ", "))?")
    }

    /// `nianbao s.lua reports/`.
    static func scriptToRun(_ script: String, _ files: [String]) -> Bilingual {
        let command = ShellCommand.line(["nianbao", "run", script] + files)
        return Bilingual(
            zh: "“\(script)”是脚本，请用 run 运行：\(command)", en: "“\(script)” is a script; run it with: \(command)")
    }

    /// `nianbao run reports/ s.lua`.
    static func scriptFirst(_ script: String, _ arguments: [String]) -> Bilingual {
        let command = ShellCommand.line(["nianbao", "run", script] + arguments)
        return Bilingual(
            zh: "脚本写在前面，它的参数跟在后面：\(command)", en: "The script comes first, its arguments behind it: \(command)")
    }

    static func commandFirst(_ command: String) -> Bilingual {
        Bilingual(
            zh: "命令写在最前，选项跟在它后面：nianbao \(command) …",
            en: "The command comes first, its options behind it: nianbao \(command) …")
    }

    static func inputUnread(_ reason: Bilingual) -> Bilingual {
        Bilingual(zh: "标准输入没有读完（\(reason.zh)）。", en: "Standard input could not be read to its end (\(reason.en)).")
    }

    static func markWithoutCSV(_ path: String) -> Bilingual {
        Bilingual(
            zh: "--bom、--ids 只用于报告的表格（.csv、.xlsx，其中 --bom 只用于 .csv），“\(path)”不是。",
            en: "--bom (.csv) and --ids (.csv, .xlsx) are for tables of reports; “\(path)” is none.")
    }

    static func noLanguage(_ tag: String) -> Bilingual {
        Bilingual(zh: "--lang：没有语言“\(tag)”，请写 zh 或 en。", en: "--lang: there is no language “\(tag)”; use zh or en.")
    }
}

/// What stands in the help for the value of an argument.
enum ValueNames {
    static let file = Bilingual(zh: "文件", en: "file")
    static let folder = Bilingual(zh: "文件夹", en: "folder")
    static let path = Bilingual(zh: "路径", en: "path")
    static let name = Bilingual(zh: "名字", en: "name")
    static let language = Bilingual(zh: "语言", en: "language")
    static let count = Bilingual(zh: "个数", en: "count")
    static let seconds = Bilingual(zh: "秒", en: "seconds")
    static let megabytes = Bilingual(zh: "MB", en: "MB")
    static let color = Bilingual(zh: "何时", en: "when")
    static let code = Bilingual(zh: "Lua", en: "Lua")
    static let script = Bilingual(zh: "脚本", en: "script")
    static let argument = Bilingual(zh: "参数", en: "argument")
    static let rules = Bilingual(zh: "规则", en: "rules")
    static let format = Bilingual(zh: "格式", en: "format")
    static let oldReport = Bilingual(zh: "旧报告", en: "old")
    static let newReport = Bilingual(zh: "新报告", en: "new")
    static let template = Bilingual(zh: "模板", en: "template")
    static let pattern = Bilingual(zh: "文件名", en: "name")
    static let columns = Bilingual(zh: "列数", en: "columns")
}

extension ArgumentHelp {
    /// The help of an argument in the user's language, and what stands for its value.
    static func both(zh: String, en: String, value: Bilingual? = nil) -> ArgumentHelp {
        ArgumentHelp(Bilingual(zh: zh, en: en)[Console.language], valueName: value?[Console.language])
    }
}

extension ValidationError {
    /// A sentence in the user's language.
    init(_ message: Bilingual) { self.init(message[Console.language]) }
}
