import LuaRuntime
import Testing
import Wording

@testable import ReportScripting

/// What somebody writes who has read the reference, and what is said to it.
@Suite("Mistakes of the first week")
struct FirstWeekTests {
    typealias Mistake = (source: String, message: Bilingual, hint: Bilingual?)

    private static let load = """
        rs = nb.load('Samples/*.html') f = rs:frame{'agency', 'year', 'requests.new.total'}
        r = nb.open('Samples/澄岭县教育局-2021.md')

        """

    private static func shown(_ name: String, _ key: String) -> Bilingual {
        Bilingual(
            zh: "“\(name)”是显示用的名称，这里要写 \"\(key)\"", en: "“\(name)” is only how it is shown; write \"\(key)\" here")
    }

    private static let wide = Bilingual(zh: "数字是全角的，请改成半角", en: "its digits are full width; type ASCII ones")

    static let names: [Mistake] = [
        ("rs:frame{'机关'}", shown("机关", "agency"), nil),
        ("rs:column('年份')", shown("年份", "year"), nil),
        ("rs:sort_by('标题')", shown("标题", "title"), nil),
        ("rs:group_by('年')", shown("年", "year"), nil),
        ("f:column('机关')", shown("机关", "agency"), nil),
        ("print(f[1]['年份'])", shown("年份", "year"), nil),
        (
            "nb.chart{kind = 'bars', title = '甲', data = f, x = '年份', y = 'requests.new.total'}", shown("年份", "year"),
            nil
        ),
        (
            "rs:filter{['机关'] = '甲'}",
            Bilingual(zh: "报告没有“机关”可供筛选，是否指 agency？", en: "Reports can't be chosen by “机关”. Did you mean agency?"), nil
        ),
        (
            "r:get('机关')",
            Bilingual(zh: "报告里没有“机关”这一格，要的是 agency", en: "no cell of the report is “机关”; that is agency"),
            Bilingual(zh: "写成 r.agency", en: "write r.agency")
        ),
        (
            "print(rs.requests)", Bilingual(zh: "Reports 没有 \"requests\"", en: "Reports has no \"requests\""),
            Bilingual(
                zh: "这是一组报告：一份的写 rs[1].requests，每份的写 for _, r in ipairs(rs) do print(r.requests) end",
                en:
                    "these are many reports: of one write rs[1].requests, of each for _, r in ipairs(rs) do print(r.requests) end"
            )
        ),
        (
            "print(nb.compare(rs[1], rs[2]):cell('本年新收·总计').diff)",
            Bilingual(
                zh: "CellChange 没有 \"diff\"，是否指 \"delta\"？", en: "CellChange has no \"diff\"; did you mean \"delta\"?"),
            nil
        ),
        (
            "print(rs[1]:agency())",
            Bilingual(
                zh: "没有方法 agency：它是字符串，不能调用", en: "there is no method agency: it is a string and can't be called"),
            Bilingual(zh: "它不是方法：写成 .agency，后面不加括号", en: "it is no method: write .agency, without parentheses")
        ),
    ]

    static let values: [Mistake] = [
        (
            "print(r:cell('本年新收·总计') + 1)", Bilingual(zh: "Cell 不能参加运算", en: "no arithmetic on Cell"),
            Bilingual(zh: "一格的数是它的 .value", en: "the number of a cell is its .value")
        ),
        (
            "print(string.format('%d', r['本年新收']['科研机构']))",
            Bilingual(
                zh:
                    "format: 第 2 个参数应为数字，得到 nil；最近读到的空值是 requests.new.research：没有数字（“本年新收政府信息公开申请数量·科研机构”：空白；Samples/澄岭县教育局-2021.md）",
                en:
                    "format: argument 2 should be a number, got nil; the last empty value read was requests.new.research: it has no number (“本年新收政府信息公开申请数量·科研机构”: blank; Samples/澄岭县教育局-2021.md)"
            ),
            Bilingual(
                zh: "没有数字不是 0：确要当作 0 写 (x or 0)，要跳过写 if x then … end",
                en: "no number is not 0: write (x or 0) to take it for 0, or if x then … end to leave it out")
        ),
        (
            "r:with({['本年新收·总计'] = -3}, {reason = '核实'})",
            Bilingual(
                zh: "“本年新收政府信息公开申请数量·总计”是件数，更正值不能小于 0，得到 -3。",
                en: "“本年新收政府信息公开申请数量·总计” is a count; its correction can't be below 0, as -3 is."), nil
        ),
        (
            "r:with({['本年新收·总计'] = '１２'}, {reason = '核实'})",
            Bilingual(
                zh: "“本年新收政府信息公开申请数量·总计”的更正值应为数字（或写成文字的小数，如 \"160.5964\"），得到 １２。",
                en:
                    "The correction of “本年新收政府信息公开申请数量·总计” should be a number (or a decimal in quotes such as \"160.5964\"), not １２."
            ), wide
        ),
        (
            "nb.date('２０２１-01-02')",
            Bilingual(
                zh: "“２０２１-01-02”不是日期。可以写 2024-01-05、2024年1月5日、2024/1/5 或 2024.1.5。",
                en: "“２０２１-01-02” is no date. Write 2024-01-05, 2024年1月5日, 2024/1/5 or 2024.1.5."), wide
        ),
        (
            "nb.frame{{a = '１２'}}:column('a'):sum()",
            Bilingual(
                zh: "“a”列第 1 行是“１２”，不是数字，不能计算。",
                en: "The column “a” can't be computed with: row 1 is “１２”, no number."), wide
        ),
        (
            "nb.check(rs, {rules = {}})",
            Bilingual(
                zh: "nb.check: rules 是空的，什么也不会检查；不写 rules 就用全部规则。",
                en: "nb.check: rules is empty, so nothing would be checked; without rules, all of them are used."), nil
        ),
        (
            "nb.check(rs, {rules = 'NB101'})",
            Bilingual(
                zh: "nb.check: 选项 rules 应为字符串的列表，得到字符串",
                en: "nb.check: option rules should be a list (each a string), got a string"),
            Bilingual(zh: "只有一个也写成列表：rules = {\"NB101\"}", en: "one is a list, too: rules = {\"NB101\"}")
        ),
        (
            "nb.write(rs, 'out.xls')",
            Bilingual(
                zh: "“out.xls”的后缀不是能写的格式。可用：.md .html .docx .csv .xlsx .json .ndjson .txt .svg。",
                en:
                    "The ending of “out.xls” is no format that can be written. There are .md .html .docx .csv .xlsx .json .ndjson .txt .svg."
            ), Bilingual(zh: "写成 .xlsx", en: "write .xlsx")
        ),
        (
            "os.getenv('HOME')", Bilingual(zh: "os 里没有 \"getenv\"", en: "os has no \"getenv\""),
            Bilingual(
                zh: "脚本看不到环境变量；值写在命令行上，用 arg[1] 或 nb.options 读",
                en: "scripts see no environment; give values on the command line, and read them by arg[1] or nb.options"
            )
        ),
        (
            "help()", Bilingual(zh: "没有变量或函数 \"help\"", en: "there is no variable or function \"help\""),
            Bilingual(
                zh: "提示符下写 .help 或 ?nb.compare；脚本里写 print(nb.help(\"nb.compare\"))",
                en: "at the prompt write .help, or ?nb.compare; in a script print(nb.help(\"nb.compare\"))")
        ),
        (
            "quit()", Bilingual(zh: "没有变量或函数 \"quit\"", en: "there is no variable or function \"quit\""),
            Bilingual(
                zh: "提示符下写 .quit；脚本里到末尾就结束，提前结束写 return",
                en: "at the prompt write .quit; a script ends at its end, or with return")
        ),
    ]

    @Test(arguments: names + values)
    func areToldWithTheWay(source: String, message: Bilingual, hint: Bilingual?) throws {
        for language in Language.allCases {
            let found = try #require(try failure(Self.load + source, language), "\(source)")
            #expect(found.message[language] == message[language])
            #expect(found.hint?[language] == hint?[language])
        }
    }

    @Test(
        "What breaks a rule is told with what to do",
        arguments: [
            (
                "print(last.year)",
                "局部变量 last 是 nil，不能取它的字段（这份报告没有上一年的：写 needs = {\"last_year\"}，或者先写 if last then … end）",
                "local last is nil and has no fields (there is no report on the year before: write needs = {\"last_year\"}, or ask if last then … end)"
            ),
            (
                "out.fail{message = 'x'}", "Observations:fail: 冒号前应为 Observations，得到表（方法用冒号调用：x:fail(…)）",
                "Observations:fail: Observations expected before the colon, got a table (methods are called with a colon: x:fail(…))"
            ),
            (
                "out:fail('x')", "Observations:fail: 第 1 个参数 finding 应为选项表，得到字符串（写成 out:fail{message = ",
                "Observations:fail: argument 1 (finding) should be a table of options, got a string (write out:fail{message = "
            ),
            (
                "out:fail{msg = 'x'}", "Observations:fail: 没有选项 \"msg\"，是否指 \"message\"？",
                "Observations:fail: there is no option \"msg\"; did you mean \"message\"?"
            ),
            (
                "out:fail{message = 'x', fields = {'公开率'}}",
                "Observations:fail: fields 里的 \"公开率\" 不是字段；写字段名或“行·列”，指标等写在 message 里",
                "Observations:fail: \"公开率\" in fields is no field; name fields by id or “row·column”, and metrics and the like in message"
            ),
        ])
    func brokenRules(source: String, zh: String, en: String) throws {
        let script = """
            nb.rule{code = 'X1', check = function(r, out, last) \(source) end}
            print(nb.check(nb.open('Samples/澄岭县教育局-2021.md'), {rules = {'X1'}})[1].message)
            """
        #expect(try printed(script).contains(zh))
        #expect(try printed(script, .en).contains(en))
    }

    @Test("A rule that needs the year before, and takes it, is told once of several")
    func oneReason() throws {
        let analyst = try Analyst()
        let text = try String(contentsOfFile: Analyst.root + "/Samples/澄岭县教育局-2021.md", encoding: .utf8)
        _ = try analyst.write(text, to: "a.md")
        _ = try analyst.write(text.replacing("8", with: "9"), to: "b.md")
        try analyst.run(
            """
            nb.rule{code = "X1", needs = {"last_year"}, check = function(r, out, last) end}
            rs = nb.load{"\(analyst.folder)", "Samples/澄岭县教育局-2022.docx"}
            for _, o in ipairs(nb.check(rs, {rules = {"X1"}}):outcomes()) do
                if o.year == 2022 then print((select(2, o.reason:gsub("有 2 份", "")))) end
            end
            """)
        #expect(analyst.output == "1")
    }

    @Test("A function that is printed says that it was not called, and how it is")
    func uncalled() throws {
        let script = "rs = nb.load('Samples/*.html') print(rs.years, nb.load)"
        #expect(
            try printed(script)
                == "函数 Reports:years，加括号才是调用：rs:years()\t函数 nb.load，加括号才是调用：nb.load(pattern: string|string[][, options: table]) → Reports"
        )
        #expect(
            try printed("print(nb.load('Samples').years)", .en)
                == "function Reports:years, called with parentheses: rs:years()")
        #expect(try printed("print((tostring(print):gsub('0x%x+', '…')))") == "function: …")
    }

    @Test("A number of full-width digits in a file is told as such")
    func wideDigits() throws {
        let script = "nb.csv(nb.write({{'甲'}, {'１２'}}, 'wide.csv'), {types = {['甲'] = 'number'}})"
        let found = try #require(try failure(script))
        #expect(found.message.zh.hasSuffix("wide.csv”第 2 行“甲”列的“１２”不是数字。"))
        #expect(found.hint == Self.wide)
    }

    @Test("The dots of input methods stand between row and column too", arguments: ["•", "・", "･", "‧", "．"])
    func dots(dot: String) throws {
        let script = "r = nb.open('Samples/青禾市人民政府-2021.html') print(r:get('本年新收\(dot)总计'), r['本年新收\(dot)总计'])"
        #expect(try printed(script) == "2352\t2352")
    }
}
