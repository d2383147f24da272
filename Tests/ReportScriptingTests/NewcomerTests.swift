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
            Bilingual(zh: "Reports 从 1 数起，没有 [0]", en: "Reports counts from 1: there is no [0]"),
            Bilingual(zh: "第一个是 [1]，最后一个是 x[#x]", en: "the first is [1], the last x[#x]")
        ),
        (
            "print(nb.load('Samples')[100].year)",
            Bilingual(zh: "Reports 只有 16 项，没有 [100]", en: "Reports has 16 elements, no [100]"), nil
        ),
        (
            "print(SUM(r))", Bilingual(zh: "没有变量或函数 \"SUM\"", en: "there is no variable or function \"SUM\""),
            Bilingual(
                zh: "一列的计算写 reports:column(\"本年新收·总计\"):sum()；还有 :mean()、:median()、:max()、:min()、:rank()",
                en:
                    "a column is summed with reports:column(\"本年新收·总计\"):sum(); there are :mean(), :median(), :max(), :min() and :rank(), too"
            )
        ),
        (
            "print(max(1, 2))", Bilingual(zh: "没有变量或函数 \"max\"", en: "there is no variable or function \"max\""),
            Bilingual(
                zh: "几个数里最大的写 math.max(a, b)，一列的写 reports:column(\"本年新收·总计\"):max()；最小的写 min",
                en:
                    "the greatest of some numbers is math.max(a, b), of a column reports:column(\"本年新收·总计\"):max(); the least is min"
            )
        ),
        (
            "print(r['总计'])",
            Bilingual(zh: "“总计”既是一行，也是许多行的一列，请写明是哪一个", en: "“总计” is a row and a column of many rows: say which"),
            Bilingual(
                zh: "那一行写 r[\"办理结果总计\"]；一列先取行，如 r[\"本年新收政府信息公开申请数量\"][\"总计\"]",
                en:
                    "write the row r[\"办理结果总计\"]; for the column take a row first, as in r[\"本年新收政府信息公开申请数量\"][\"总计\"]")
        ),
        (
            "print(r['其他']['总计'])",
            Bilingual(zh: "“其他”既是一行，也是许多行的一列，请写明是哪一个", en: "“其他” is a row and a column of many rows: say which"),
            Bilingual(
                zh: "那一行写 r[\"其他处理中的其他\"]；一列先取行，如 r[\"本年新收政府信息公开申请数量\"][\"其他\"]",
                en:
                    "write the row r[\"其他处理中的其他\"]; for the column take a row first, as in r[\"本年新收政府信息公开申请数量\"][\"其他\"]"
            )
        ),
        (
            "nb.rule{code = 'X1', needs = {'last'}, check = function() end}",
            Bilingual(
                zh: "nb.rule: needs 里没有 \"last\"，是否指 \"last_year\"？",
                en: "nb.rule: there is no need \"last\"; did you mean \"last_year\"?"), nil
        ),
        (
            "nb.load('Samples'):frame{'agency'}:sort_by('agency')",
            Bilingual(zh: "Frame 没有 \"sort_by\"，是否指 \"sort\"？", en: "Frame has no \"sort_by\"; did you mean \"sort\"?"),
            nil
        ),
        (
            "print(r.年份)",
            Bilingual(zh: "第 9 列的“年份”不能作 Lua 的名称", en: "column 9: “年份” can't be a name in Lua"),
            Bilingual(
                zh: "写成 .year；列名就是“年份”的写成 [\"年份\"]", en: "write .year, or [\"年份\"] where a column is named so")
        ),
    ]

    /// What Excel and Python call otherwise, and labels of the other edition.
    static let names: [(source: String, message: String, hint: String?)] = [
        ("print(int('3'))", "没有变量或函数 \"int\"", "文字变数写 tonumber(\"12\")，四舍五入取整写 math.floor(x + 0.5)"),
        ("print(str(3))", "没有变量或函数 \"str\"", "数变文字写 tostring(x)，或 x .. \"\""),
        (
            "print(math.round(3.5))", "math 里没有 \"round\"",
            "四舍五入写 nb.text.thousands(x, {digits = 1})，得到文字；取整数写 math.floor(x + 0.5)"
        ),
        ("print(r.agency.split('县'))", "string 里没有 \"split\"", "按分隔符切开写 nb.text.split(文字, \"、\")"),
        (
            "print(sorted(r))", "没有变量或函数 \"sorted\"",
            "报告排序写 reports:sort_by(\"本年新收·总计\")，表写 f:sort(\"列名\")，列表写 table.sort(t)"
        ),
        (
            "nb.load('Samples'):column('本年新收·总计'):average()", "Column 没有 \"average\"，是否指 \"mean\"？", nil
        ),
        (
            "print(r['政府集中采购']['采购总金额'])", "这份报告是 2021 格式，没有字段 \"政府集中采购\"；2019 格式才有。",
            "先用 r.edition 或 r:has(…) 判断。"
        ),
        (
            "print(nb.open('Samples/青禾市人民政府-2020.docx')['规章']['本年制发件数'])",
            "这份报告是 2019 格式，没有字段 \"规章·本年制发件数\"；2021 格式才有。", "先用 r.edition 或 r:has(…) 判断。"
        ),
        ("nb.help('nb.fom')", "没有“nb.fom”，是否指 nb.form、nb.sum？", nil),
        ("nb.load('Samples'):filter{yaer = 2022}", "报告没有“yaer”可供筛选，是否指 year？", nil),
    ]

    @Test(arguments: names)
    func namesOfElsewhere(source: String, message: String, hint: String?) throws {
        let found = try #require(try failure("r = nb.open('Samples/青禾市人民政府-2021.html')\n" + source))
        #expect(found.message.zh == message)
        #expect(found.hint?.zh == hint)
    }

    @Test("The caret stands below the position that is not there", arguments: ["rs[0].agency", "rs[17].agency"])
    func positions(source: String) throws {
        let excerpt = try #require(try failure("rs = nb.load('Samples')\nprint(\(source))")?.excerpt)
        let range = try #require(excerpt.marked)
        #expect(String(Array(excerpt.text)[range]) == String(source.dropFirst(2).prefix { $0 != "." }))
    }

    @Test(arguments: mistakes)
    func areToldWithTheWay(source: String, message: Bilingual, hint: Bilingual?) throws {
        let found = try #require(try failure("r = nb.open('Samples/青禾市人民政府-2021.html')\n" + source))
        #expect(found.message == message)
        #expect(found.hint == hint)
    }

    @Test(
        "A label in English, or a heading, is told with fields",
        arguments: [
            ("r['new requests']", "requests.new.total"), ("r['new requests']['total']", "requests.new.total"),
            ("r['本年新收']['legal services']", "requests.new.legal_service"),
            ("r:get('new requests·total')", "requests.new.total"), ("r['法人']", "requests.new.commercial"),
        ])
    func glosses(source: String, field: String) throws {
        let found = try #require(try failure("r = nb.open('Samples/青禾市人民政府-2021.html')\nprint(\(source))"))
        #expect(found.message.zh.contains("，是否指 \"\(field)\""))
    }

    @Test func whatIsNoRowOfAnOlderFormIsAColumn() throws {
        let script = "print(nb.open('Samples/青禾市人民政府-2020.docx')['其他'])"
        #expect(try complaint(script)?.hasPrefix("没有字段 \"其他\"，是否指 \"requests.new.other_org\"") == true)
    }

    @Test func aRowWithItsNumberIsNoColumn() throws {
        let open = "r = nb.open('Samples/青禾市人民政府-2021.html')\n"
        #expect(try printed(open + "print(r['（七）总计']['总计'], r['3.其他']['总计'])") == "2400\t53")
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

    /// The codes stand in the sources of the reader and of sums, each once in the table of help.
    @Test func allCodesOfTheReaderHaveHelp() throws {
        let files = ["ReportReading/ReadingFindings.swift", "ReportAnalysis/Collections/ReportSum.swift"]
        let source = try files.map { try String(contentsOfFile: Analyst.root + "Sources/" + $0, encoding: .utf8) }
            .joined()
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
