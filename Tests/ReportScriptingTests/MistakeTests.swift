import LuaRuntime
import Testing
import Wording

@testable import ReportScripting

/// What a script gets wrong, the sentence, and what to do about it.
@Suite("Mistakes and what to do about them")
struct MistakeTests {
    typealias Mistake = (source: String, message: Bilingual, hint: Bilingual?)

    private static let two = "f = nb.frame({{'甲', 1}, {'乙', nil}}, {columns = {'agency', 'n'}})\n"
    private static let open = "r = nb.open('Samples/澄岭县教育局-2021.md')\n"
    private static let many = "rs = nb.load('Samples/澄岭县教育局-*')\n"

    private static let orZero = Bilingual(
        zh: "没有数字不是 0：确要当作 0 写 (x or 0)，要跳过写 if x then … end",
        en: "no number is not 0: write (x or 0) to take it for 0, or if x then … end to leave it out")

    private static func ofOne(_ member: String) -> Bilingual {
        Bilingual(
            zh: "这是一组报告：一份的写 rs[1]\(member)，每份的写 for _, r in ipairs(rs) do print(r\(member)) end",
            en:
                "these are many reports: of one write rs[1]\(member), of each for _, r in ipairs(rs) do print(r\(member)) end"
        )
    }

    static let cells: [Mistake] = [
        (
            open + "print(r['本年新收']['科研机构'] + 1)",
            Bilingual(
                zh: "requests.new.research 没有数字（“本年新收政府信息公开申请数量·科研机构”：空白；Samples/澄岭县教育局-2021.md），不能参加运算",
                en:
                    "requests.new.research has no number (“本年新收政府信息公开申请数量·科研机构”: blank; Samples/澄岭县教育局-2021.md): no arithmetic on it"
            ), orZero
        ),
        (
            open + "print('新收 ' .. r['本年新收']['科研机构'])",
            Bilingual(
                zh: "requests.new.research 没有数字（“本年新收政府信息公开申请数量·科研机构”：空白；Samples/澄岭县教育局-2021.md），不能用 .. 连接",
                en:
                    "requests.new.research has no number (“本年新收政府信息公开申请数量·科研机构”: blank; Samples/澄岭县教育局-2021.md) and can't be joined with .."
            ), Bilingual(zh: "写明代替的文字：(x or \"—\")", en: "say what stands there instead: (x or \"—\")")
        ),
        (
            open + "r.requests.new.total = 5",
            Bilingual(
                zh: "Report.requests.new 是只读的，不能设置 \"total\"",
                en: "Report.requests.new is read-only: \"total\" can't be set"),
            Bilingual(
                zh: "报告不会改动；r:with({[\"本年新收·总计\"] = 5}, {reason = \"…\"}) 得到更正了的一份",
                en: "a report never changes; r:with({[\"本年新收·总计\"] = 5}, {reason = \"…\"}) gives a corrected one")
        ),
        (
            open + "print(r.requests.new.total.value)",
            Bilingual(zh: "字段 total 是数字，不能取它的字段", en: "field total is a number and has no fields"),
            Bilingual(
                zh: "它本身就是数；value 在格里：r:cell(\"本年新收·总计\").value",
                en: "it is the number itself; value is of its cell: r:cell(\"本年新收·总计\").value")
        ),
        (
            "r = nb.open('Samples/澄岭县柳汀镇人民政府-2022.md')\nprint(nb.metrics(r)['复议纠错率'] * 100)",
            Bilingual(
                zh: "复议纠错率 没有数值（分母为 0，没有比率），不能参加运算",
                en: "复议纠错率 has no number (The base is 0: there is no rate): no arithmetic on it"),
            Bilingual(
                zh: "先问有没有：if m[\"复议纠错率\"] then … end；没有的原因是 m:why(\"复议纠错率\")",
                en: "ask first: if m[\"复议纠错率\"] then … end; m:why(\"复议纠错率\") says why there is none")
        ),
        (
            "r = nb.open('Samples/澄岭县教育局-2020.txt')\nprint(r['政府采购·采购总金额'])",
            Bilingual(
                zh: "没有字段 \"政府采购·采购总金额\"，是否指 \"disclosure.procurement.amount\"（政府集中采购·采购总金额）？",
                en:
                    "There is no field \"政府采购·采购总金额\". Did you mean \"disclosure.procurement.amount\" (政府集中采购·采购总金额: central procurement, amount spent)?"
            ), Bilingual(zh: "r:fields() 列出所有字段。", en: "r:fields() lists all fields.")
        ),
    ]

    static let lists: [Mistake] = [
        (
            many + "print(rs.agency)", Bilingual(zh: "Reports 没有 \"agency\"", en: "Reports has no \"agency\""),
            ofOne(".agency")
        ),
        (many + "print(rs['机关'])", Bilingual(zh: "Reports 没有 \"机关\"", en: "Reports has no \"机关\""), ofOne(".agency")),
        (
            many + "print(rs['本年新收'])", Bilingual(zh: "Reports 没有 \"本年新收\"", en: "Reports has no \"本年新收\""),
            ofOne("[\"本年新收\"]")
        ),
        (
            many + "print(rs:sum())", Bilingual(zh: "Reports 没有 \"sum\"", en: "Reports has no \"sum\""),
            Bilingual(
                zh: "先取一列：rs:column(\"本年新收·总计\"):sum()，还有 :mean()、:median()、:min()、:max()",
                en: "take a column first: rs:column(\"本年新收·总计\"):sum(), or :mean(), :median(), :min(), :max()")
        ),
        (
            many + "table.sort(rs, function(a, b) return a.year > b.year end)",
            Bilingual(zh: "Reports 是只读的，不能设置 \"1\"", en: "Reports is read-only: \"1\" can't be set"),
            Bilingual(zh: "排序写 rs:sort_by(\"year\")，得到排好的一组", en: "rs:sort_by(\"year\") gives them sorted")
        ),
        (
            many + "rs:filter{year > 2020}",
            Bilingual(zh: "没有变量或函数 \"year\"", en: "there is no variable or function \"year\""),
            Bilingual(
                zh: "报告的字段写 r.year；按条件筛选写 rs:filter(function(r) return r.year == 2022 end)",
                en:
                    "a field of a report is r.year; to choose by it write rs:filter(function(r) return r.year == 2022 end)"
            )
        ),
        (
            "nb:open('a.md')",
            Bilingual(
                zh: "nb.open: 第 1 个参数 path 应为字符串，得到表", en: "nb.open: argument 1 (path) should be a string, got a table"),
            Bilingual(
                zh: "nb 的函数用点调用：写 nb.open(…)，不写 nb:open(…)",
                en: "functions of nb are called with a dot: write nb.open(…), not nb:open(…)")
        ),
    ]

    static let tables: [Mistake] = [
        (
            two + "print(f[2].n * 2)",
            Bilingual(
                zh: "n 没有数值（第 2 行：缺失），不能参加运算", en: "n has no value (row 2: absent): no arithmetic on it"), orZero
        ),
        (
            "f = nb.frame({{'812,000'}}, {columns = {'pop'}})\nprint(f[1].pop + 1)",
            Bilingual(
                zh: "pop 是文字“812,000”（第 1 行），不能参加运算", en: "pop is the text “812,000” (row 1): no arithmetic on it"),
            Bilingual(
                zh: "读入时说明这一列是数字：nb.csv(文件, {types = {[\"pop\"] = \"number\"}})",
                en:
                    "say that the column holds numbers when it is read: nb.csv(FILE, {types = {[\"pop\"] = \"number\"}})"
            )
        ),
        (
            two + "f:pivot{rows = 'agency', values = 'n'}",
            Bilingual(zh: "Frame:pivot: 缺少选项 columns。", en: "Frame:pivot: the option columns is missing."),
            Bilingual(
                zh: "写成 f:pivot{rows = \"agency\", columns = \"year\", values = \"…\"}",
                en: "write f:pivot{rows = \"agency\", columns = \"year\", values = \"…\"}")
        ),
        (
            two + "f:pivot{rows = 'agency', columns = 'n', values = 'n', how = 'sum'}",
            Bilingual(
                zh: "Frame:pivot: 没有选项 \"how\"，是否指 \"with\"？",
                en: "Frame:pivot: there is no option \"how\"; did you mean \"with\"?"), nil
        ),
        (
            two + "f:join(f, {on = 'agency'})",
            Bilingual(
                zh: "Frame:join: 没有选项 \"on\"，是否指 \"by\"？",
                en: "Frame:join: there is no option \"on\"; did you mean \"by\"?"),
            nil
        ),
        (
            two + "f:join(f, {})", Bilingual(zh: "Frame:join: 缺少选项 by。", en: "Frame:join: the option by is missing."),
            Bilingual(zh: "写成 f:join(other, {by = \"agency\"})", en: "write f:join(other, {by = \"agency\"})")
        ),
        (
            two + "f:join(nb.frame({{1}}, {columns = {'name'}}), {by = 'agency'})",
            Bilingual(
                zh: "Frame:join: 并进来的表里没有“agency”列。", en: "Frame:join: the table that is joined has no column “agency”."
            ),
            Bilingual(
                zh: "两张表里要同名；换名写 other:select{agency = \"那一列\", …}",
                en: "it has one name in both tables; to rename, write other:select{agency = \"COLUMN\", …}")
        ),
        (
            "nb.json.encode{rate = 0 / 0}",
            Bilingual(
                zh: "nb.json.encode: value.rate 是 nan（除以 0 的结果），JSON 里写不了。",
                en: "nb.json.encode: value.rate is nan, the result of a division by 0, which JSON can't say."),
            Bilingual(zh: "先看分母：b ~= 0 and a / b or nil", en: "look at the divisor first: b ~= 0 and a / b or nil")
        ),
        (
            "nb.csv('Samples/澄岭县教育局-2022.docx')",
            Bilingual(
                zh: "“Samples/澄岭县教育局-2022.docx”不是 CSV 这样的文字文件。",
                en: "“Samples/澄岭县教育局-2022.docx” is no text such as CSV."),
            Bilingual(
                zh: "用 Excel 或 WPS 打开，另存为 CSV（UTF-8）；年度报告用 nb.open 读。",
                en: "Open it with Excel or WPS and save it as CSV (UTF-8); annual reports are read with nb.open.")
        ),
        (
            "nb.date('2022-02-30')",
            Bilingual(
                zh: "历法里没有“2022-02-30”这一天（2022 年 2 月 30 日）。请核对月和日。",
                en: "The calendar has no day “2022-02-30” (day 30 of month 2, 2022). Check the month and the day."), nil
        ),
        (
            "nb.form{edition = '甲', rows = {after = 'requests.granted'}}",
            Bilingual(
                zh: "nb.form: 选项 rows 应为表的列表，得到表",
                en: "nb.form: option rows should be a list (each a table), got a table"),
            Bilingual(
                zh: "列表再加一层花括号，只有一项也要：rows = {{…}}，文字的列表 rows = {\"…\"}",
                en: "a list has braces of its own, for one element too: rows = {{…}}, or of texts rows = {\"…\"}")
        ),
    ]

    static let templates: [Mistake] = [
        (
            "nb.render('{{ agency }}', {})",
            Bilingual(zh: "模板里用了“agency”，但没有给出这个名字。", en: "The template uses “agency”, which was not given."),
            Bilingual(
                zh: "在 nb.render 的数据里写上 agency=…，或改正名字。",
                en: "Give agency=… in the data of nb.render, or correct the name.")
        ),
        (
            "nb.render('甲\\n{% for i = 1, 2 do %}\\n{{ i }}\\n', {})",
            Bilingual(
                zh: "“{% for i = 1, 2 do %}”没有对应的 {% end %}。", en: "“{% for i = 1, 2 do %}” has no {% end %}."),
            Bilingual(
                zh: "在重复或有条件的内容之后写上 {% end %}。", en: "Write {% end %} behind what it repeats or decides.")
        ),
        (
            "nb.render('甲\\n{% end %}', {})",
            Bilingual(zh: "这里不应出现 'end'", en: "'end' is not expected here"),
            Bilingual(
                zh: "end 多了一个，或者上面少了 then、do", en: "there is one end too many, or a then or do is missing above")
        ),
        (
            "nb.render('甲\\n{% x = f( %}\\n{{ 1 }}', {f = print})",
            Bilingual(zh: "第 2 行的 ( 没有对应的 )（读到 标签的末尾）", en: "( of line 2 is not closed by ) (near the end of the tag)"),
            nil
        ),
        (
            "nb.render('甲\\n ｛｛ r.agency ｝｝', {})",
            Bilingual(zh: "“｛｛”是全角的，不是标签。", en: "“｛｛” is full-width and opens no tag."),
            Bilingual(
                zh: "标签用半角的 {{ 和 }}、{% 和 %}；要输出它本身，写 {{ \"｛｛\" }}。",
                en: "Tags are written {{ }} and {% %}; to print these braces write {{ \"｛｛\" }}.")
        ),
    ]

    @Test(arguments: cells + lists + tables + templates)
    func areTold(source: String, message: Bilingual, hint: Bilingual?) throws {
        for language in Language.allCases {
            let failure = try #require(try failure(source, language))
            #expect(failure.message[language] == message[language])
            #expect(failure.hint?[language] == hint?[language])
        }
    }

    @Test("An error of a template has the template's own line, in both languages", arguments: Language.allCases)
    func lines(language: Language) throws {
        let unknown = try #require(try failure("nb.render('{{ agency }}', {})", language))
        #expect(unknown.place?.script == (language == .zh ? "模板" : "template") && unknown.place?.line == 1)
        #expect(unknown.excerpt?.text == "{{ agency }}")
        let open = try #require(try failure("nb.render('甲\\n{% if x then %}\\n{{ 1 }}\\n', {x = 1})", language))
        #expect(open.place?.line == 2 && open.excerpt?.text == "{% if x then %}")
    }

    @Test("One metric of a script that gives a text leaves the others their numbers")
    func wrongMetric() throws {
        let script = """
            nb.metric{name = '甲', compute = function(r) return '乙' end}
            m = nb.metrics(nb.open('Samples/青禾市人民政府-2021.html'))
            print(m:why('甲'), string.format('%.2f', m['公开率']))
            """
        #expect(try printed(script) == "指标“甲”的 compute 应返回数字或 nil，得到字符串。\t0.43")
        #expect(
            try printed(script, .en)
                == "The compute function of “甲” should return a number or nil, not a string.\t0.43")
    }

    @Test("Fields of objects have help")
    func fields() throws {
        #expect(try printed("print(nb.help('Report.year'))") == "Report.year：报告的年份。")
        #expect(try printed("print(nb.help('Report.year'))", .en) == "Report.year: The year reported on.")
    }
}
