import LuaRuntime
import ReportReading
import Testing
import Wording

@testable import ReportScripting

/// What somebody types on the first day, and what is said to it.
@Suite("A newcomer's first mistakes")
struct NewcomerTests {
    private static let row = Bilingual(
        zh: "一行不是一个数，先取其中一格，如 r[\"本年新收\"][\"总计\"]",
        en: "a row is no number: take one of its cells, as in r[\"本年新收\"][\"总计\"]")

    static let mistakes: [(source: String, message: Bilingual, hint: Bilingual?)] = [
        (
            "print(r['本年新收'] > 5)",
            Bilingual(zh: "数字与 Report.requests.new 不能比较大小", en: "a number and Report.requests.new have no order"), row
        ),
        (
            "print(r['本年新收'] + 5)",
            Bilingual(zh: "字段本年新收是 Report，不能参加运算", en: "field 本年新收 is Report: no arithmetic on it"), row
        ),
        ("print('新收' .. r['本年新收'])", Bilingual(zh: "Report 不能用 .. 连接", en: "Report can't be joined with .."), row),
        (
            "print(r['年份'])", Bilingual(zh: "报告里没有“年份”这一格，要的是 year", en: "no cell of the report is “年份”; that is year"),
            Bilingual(zh: "写成 r.year", en: "write r.year")
        ),
        (
            "print(r['公开率'])", Bilingual(zh: "“公开率”是指标，报告里没有这一格", en: "“公开率” is a metric, no cell of the report"),
            Bilingual(zh: "写成 nb.metrics(r)[\"公开率\"]", en: "write nb.metrics(r)[\"公开率\"]")
        ),
        (
            "nb.load('Samples'):find{}",
            Bilingual(
                zh: "Reports:find: 没有条件，哪一份都符合；写成 rs:find{agency=\"…\", year=2022}，第一份是 rs[1]。",
                en:
                    "Reports:find: no condition, which every report fits; write rs:find{agency=\"…\", year=2022}, or rs[1] for the first."
            ), nil
        ),
        (
            "print(null)", Bilingual(zh: "没有变量或函数 \"null\"", en: "there is no variable or function \"null\""),
            Bilingual(zh: "Lua 不写 null，写 nil", en: "Lua has no null: write nil")
        ),
        (
            "x = None", Bilingual(zh: "没有变量或函数 \"None\"", en: "there is no variable or function \"None\""),
            Bilingual(zh: "Lua 不写 None，写 nil", en: "Lua has no None: write nil")
        ),
        (
            "if True then end", Bilingual(zh: "没有变量或函数 \"True\"", en: "there is no variable or function \"True\""),
            Bilingual(zh: "Lua 不写 True，写 true", en: "Lua has no True: write true")
        ),
        (
            "print(nb.load('Samples')[0].year)",
            Bilingual(
                zh: "表里这个位置的值是 nil，不能取它的字段", en: "the value at this position of the table is nil and has no fields"),
            Bilingual(zh: "Lua 的列表从 1 数起：第一个是 [1]", en: "lists begin with 1 in Lua: the first element is [1]")
        ),
    ]

    @Test(arguments: mistakes)
    func areToldWithTheWay(source: String, message: Bilingual, hint: Bilingual?) throws {
        let found = try #require(try failure("r = nb.open('Samples/青禾市人民政府-2021.html')\n" + source))
        #expect(found.message == message)
        #expect(found.hint == hint)
    }

    @Test func numbersWithSeparatorsAreReadWhereTheTypeIsSaid() throws {
        let analyst = try Analyst()
        let path = try analyst.write("机关,新收\n甲,\"812,000\"\n乙,3\n", to: "t.csv")
        let found = #expect(throws: LuaFailure.self) { try analyst.run("nb.csv('\(path)'):column('新收'):sum()") }
        #expect(
            found?.hint
                == Bilingual(
                    zh: "读入时说明这一列是数字：nb.csv(文件, {types = {[\"新收\"] = \"number\"}})",
                    en:
                        "say that the column holds numbers when it is read: nb.csv(FILE, {types = {[\"新收\"] = \"number\"}})"
                ))
        try analyst.run("print(nb.csv('\(path)', {types = {['新收'] = 'number'}}):column('新收'):sum())")
        #expect(analyst.output == "812003")
    }

    @Test(
        "Whatever code or name a user sees has help",
        arguments: [
            ("NB401", "NB401：上年结转 = 上一年报告的结转下年度\n程度：错误；存疑的是警告\n"), ("nb401", "NB401："), ("R103", "R103：几格在原文里没有分清"),
            ("公开率", "公开率\n  = requests.granted.total ÷ "), ("blank", "blank：空白\n"),
        ])
    func codes(name: String, beginning: String) throws {
        #expect(try printed("print(nb.help('\(name)'))").hasPrefix(beginning))
    }

    /// The codes stand in the reader's source, each once in the table of help.
    @Test func allCodesOfTheReaderHaveHelp() throws {
        let source = try String(
            contentsOfFile: Analyst.root + "Sources/ReportReading/ReadingFindings.swift", encoding: .utf8)
        let used = Set(source.matches(of: /"(R\d{3})"/).map { String($0.output.1) })
        #expect(used.count > 20 && used == Set(ReaderCodes.all.map(\.code)))
    }

    @Test func theVerdictOfManyNamesEach() throws {
        #expect(
            try printed("print(nb.check(nb.load('Samples/青禾市人民政府-*')).verdict)").split(separator: "\n").map {
                String($0.prefix { $0 != "：" })
            } == ["青禾市人民政府 2020", "青禾市人民政府 2021", "青禾市人民政府 2022"])
    }
}
