import Foundation
import Terminal
import Testing

@Suite("The command line: help, mistakes, languages")
struct UsageTests {
    private let commands = [
        "prompt", "run", "parse", "check", "compare", "render", "convert", "filter", "docs", "serve",
    ]

    @Test("The help of each command speaks one language")
    func help() throws {
        for command in commands.map({ [$0, "--help"] }) + [["--help"]] {
            let chinese = try Command(command)
            #expect(chinese.code == 0 && chinese.output.contains("用法：nianbao"), "\(command)")
            #expect(!chinese.output.contains("OVERVIEW") && !chinese.output.contains("Show "), "\(command)")
            let wide = chinese.output.split(separator: "\n").filter { $0.displayWidth > 80 }
            #expect(wide.isEmpty, "\(command)")
            let english = try Command(command, language: "en")
            #expect(!english.output.split(separator: "\n").contains { $0.displayWidth > 80 }, "\(command)")
            #expect(english.code == 0 && english.output.contains("USAGE: nianbao"), "\(command)")
            #expect(!english.output.unicodeScalars.contains { (0x4e00...0x9fff).contains($0.value) }, "\(command)")
        }
    }

    @Test("The help command takes a language")
    func helpInALanguage() throws {
        #expect(
            try Command(["help", "--lang", "en", "check"]).output == Command(["help", "check", "--lang", "en"]).output)
        let help = try Command(["help", "check", "--lang", "en"])
        #expect(
            help.code == 0 && help.output.contains("Checks reports") && help.output.contains("USAGE: nianbao check"))
        #expect(try Command(["help", "--lang=en"]).output.contains("USAGE: nianbao"))
    }

    @Test(
        "A wrong command line ends with 2 and a sentence in the user's language",
        arguments: [
            (["check", "a.html", "--formt", "csv"], "错误：没有选项“--formt”，是否指“--format”？"),
            (["check", "a.html", "--format", "pdf"], "错误：“pdf”不能用作“--format <格式>”的值，可用："),
            (["compare", "a.html"], "错误：缺少“<新报告>”。"),
            (["compare", "a.html", "b.html", "c.html"], "错误：多了一个参数“c.html”。"),
            (["convert", "a.html", "--to"], "错误：“--to <文件名>”缺少值。"),
            (["chekc", "a.html"], "错误：没有命令“chekc”，也没有这个文件；是否指 check？"),
            (["check", "a.html", "--bom"], "错误：--bom、--ids 只用于"),
            (["convert", "a.html", "--to", "a.xlsx", "--bom"], "错误：--bom、--ids 只用于"),
            (["convert", "a.html", "--to", "a.md", "--ids"], "错误：--bom、--ids 只用于"),
            (["check", "Samples", "--rules", "R999"], "错误：没有名为 R999 的规则；可用 * 选择一组，如 NB1*。"),
            (["check", "Samples", "--rules", "R2O9"], "错误：没有名为 R2O9 的规则，是否指 R209"),
            (["check", "Samples", "--rules", "Q*"], "错误：没有名为 Q* 的规则；可用 * 选择一组，如 NB1*。"),
            (["docs", "nb.compere"], "错误：没有“nb.compere”，是否指 nb.compare？"),
            (["render", "没有.md", "Samples", "--to", "{year}.md"], "错误：读不到模板“没有.md”。"),
            (["convert", "Samples", "--to", "a.pptx"], "后缀不是能写的格式"),
            (["run", "Samples", "s.lua", "2022"], "错误：脚本写在前面，它的参数跟在后面：nianbao run s.lua Samples 2022"),
        ])
    func mistakes(arguments: [String], sentence: String) throws {
        let run = try Command(arguments)
        #expect(run.code == 2 && run.errors.contains(sentence), "\(run.errors)")
        #expect(
            run.output.isEmpty && run.errors.hasSuffix("nianbao \(arguments[0]) --help\n") || arguments[0] == "chekc")
        let english = try Command(arguments, language: "en")
        #expect(english.code == 2 && english.errors.contains("Error: "), "\(english.errors)")
    }

    @Test(
        "What is no command, and a script without its own, is told with the line to type",
        arguments: [
            (["help", "chekc"], "错误：没有命令“chekc”，是否指 check？", "There is no command “chekc”. Did you mean check?"),
            (
                ["help", "nb.compare"], "错误：没有命令“nb.compare”。Lua 的函数、对象和字段用 nianbao docs nb.compare 查。",
                "There is no command “nb.compare”. For functions, objects and fields of Lua: nianbao docs nb.compare."
            ),
            (
                ["my s.lua", "Samples"], "错误：“my s.lua”是脚本，请用 run 运行：nianbao run 'my s.lua' Samples",
                "“my s.lua” is a script; run it with: nianbao run 'my s.lua' Samples"
            ),
        ])
    func commandsMissing(arguments: [String], chinese: String, english: String) throws {
        let run = try Command(arguments)
        #expect(run.code == 2 && run.output.isEmpty)
        #expect(run.errors == "命令行有误，没有执行。\n\(chinese)\n  说明见 nianbao --help\n")
        #expect(try Command(arguments, language: "en").errors.contains("Error: \(english)\n"))
    }

    @Test("A command behind its options is told to come first")
    func commandFirst() throws {
        let run = try Command(["--color", "never", "check", "a.html"])
        #expect(run.code == 2 && run.errors.contains("错误：命令写在最前，选项跟在它后面：nianbao check …"), "\(run.errors)")
        let english = try Command(["--color", "never", "check", "a.html"], language: "en")
        let sentence = "Error: The command comes first, its options behind it: nianbao check …"
        #expect(english.code == 2 && english.errors.contains(sentence), "\(english.errors)")
    }

    @Test("Input that can't be read to its end is an error")
    func brokenInput() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let script = try scratch.write("return function(r) return r end", to: "a.lua")
        let run = try Command(["filter", script], readingFrom: "/")
        #expect(run.code == 4 && run.errors == "共 0 行。\n标准输入没有读完（它是文件夹）。\n")
        let english = try Command(["parse", "--stdin"], language: "en", readingFrom: "/")
        let error = try #require(try english.objects().first?["error"] as? [String: Any])
        #expect(english.code == 4 && error["code"] as? String == "unreadable")
        #expect(error["message"] as? String == "Standard input could not be read to its end (Is a directory).")
        let served = try Command(["serve"], language: "en", readingFrom: "/")
        #expect(served.code == 4 && served.errors == "Standard input could not be read to its end (Is a directory).\n")
        #expect(try Command(["serve", "nothing-there"]).code == 4)
        #expect(try Command(["serve", "Samples/青禾市人民政府-2021.html"]).code == 0)
    }

    @Test(
        "A script or a list of names that breaks off is not taken for its beginning",
        arguments: [[], ["--batch"], ["parse", "-"], ["check", "-"]])
    func brokenScript(_ arguments: [String]) throws {
        let run = try Command(arguments, readingFrom: "/")
        #expect(run.code == 4 && run.output == "" && run.errors == "标准输入没有读完（它是文件夹）。\n")
        let english = try Command(arguments, language: "en", readingFrom: "/")
        #expect(english.code == 4)
        #expect(english.errors == "Standard input could not be read to its end (Is a directory).\n")
    }

    @Test("A list of names may have the line ends of Windows")
    func lineEnds() throws {
        let names = "Samples/澄岭县教育局-2021.md\r\nSamples/澄岭县教育局-2022.docx\r\n"
        let inputs = try Command(["parse", "-"], input: names).objects().map { $0["status"] as? String }
        #expect(inputs == ["ok", "ok"])
    }

    @Test("Limits behind a script are told to have no effect")
    func misplacedOptions() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let script = try scratch.write("print(#arg)", to: "a.lua")
        let run = try Command(["run", script, "--time-limit", "5"])
        #expect(run.code == 0 && run.output == "2\n")
        #expect(run.errors == "“--time-limit”写在脚本后面，交给了脚本，没有起作用；要让它起作用，请写在“\(script)”前面。\n")
        #expect(try Command(["run", "--time-limit", "5", script]).errors.isEmpty)
    }

    @Test("Tables for Excel: a byte order mark, and heads in Chinese or as ids")
    func tables() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let convert = ["convert", "Samples", "--to", scratch.path("a.csv")]
        #expect(try Command(convert + ["--bom"]).code == 0)
        let marked = try Data(contentsOf: scratch.url("a.csv"))
        #expect(marked.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(String(decoding: marked, as: UTF8.self).contains("本年新收"))
        #expect(try Command(convert + ["--ids"]).code == 0)
        let ids = try scratch.read("a.csv")
        #expect(ids.hasPrefix("文件,机关,年份,格式,disclosure.regulations.") && !ids.contains("本年新收"))
        let findings = try Command(["check", "Samples", "--format", "csv", "--bom"])
        #expect(findings.output.hasPrefix("\u{FEFF}input,agency"))
    }

    @Test("Many reports in one document: a list, then each of them")
    func oneDocument() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        #expect(try Command(["convert", "Samples", "--to", scratch.path("all.html")]).code == 0)
        let text = try scratch.read("all.html")
        let tables = text.components(separatedBy: "本年新收政府信息公开申请数量").count - 1
        #expect(tables >= 16, "\(tables)")
    }

    @Test("compare says that bodies differ and years are reversed, check says where to look")
    func cautions() throws {
        let pair = ["Samples/澄岭县教育局-2021.md", "Samples/青禾市人民政府-2020.docx"]
        let run = try Command(["compare"] + pair)
        #expect(run.output.contains("两份报告出自不同机关") && run.output.contains("年份颠倒"))
        let editions = try Command(["compare", "Samples/澄岭县人民政府-2020.html", "Samples/澄岭县人民政府-2021.txt"]).output
        #expect(editions.contains("口径相近但不完全") && editions.contains("与 2021 年格式三行之和比较"))
        #expect(try Command(["check", "Samples/澄岭县人民政府-2022.html"]).output.contains("〔第 "))
        let noticed = try Command(["check", "Samples", "--rules", "R*"])
        #expect(noticed.code == 0 && !noticed.output.contains(" NB"))
    }
}
