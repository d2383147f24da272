import LuaRuntime
import ReportScripting
import Testing
import Wording

/// Begins with a report of the samples as `r`.
private let open = "r = nb.open('Samples/青禾市人民政府-2021.html')\n"

@Suite("Report, Cell, Section")
struct ReportTests {
    @Test("Row and column in one name read a cell; blank cells add up to nothing")
    func rowAndColumn() throws {
        let open = "r = nb.open('Samples/青禾市人民政府-2021.html') "
        #expect(
            try printed(open + "print(r['本年新收·总计'], r['本年新收'] and r['予以公开·总计'] == r:get('予以公开·总计'))") == "2352\ttrue")
        #expect(
            try printed(
                "c = nb.frame{{a = 'x'}, {a = 'y', n = 1}}:filter{a = 'x'}:column('n') print(c:sum(), c:mean())")
                == "nil\tnil")
    }

    @Test("What is no report is refused, and a list of no files")
    func noReports() throws {
        #expect(try failure("nb.open('ARCHITECTURE.md')")?.code == "no_report")
        let parsed = try failure("nb.parse('今天天气很好。')")
        #expect(parsed?.code == "no_report")
        #expect(parsed?.message.zh == "给出的文字不是政府信息公开工作年度报告：没有六个部分的标题，也没有法定表格。请换成报告文件。")
        let none = try failure("nb.load({})")
        #expect(none?.code == "no_files")
        #expect(none?.message == Bilingual(zh: "nb.load 的列表是空的。", en: "The list for nb.load is empty."))
        #expect(none?.hint == Bilingual(zh: "写上文件、文件夹或通配。", en: "Put files, folders or patterns into it."))
    }

    @Test("A corrected cell keeps the characters of the source")
    func correctedText() throws {
        let script = "b = r:with({['本年新收·总计'] = 2100}, {reason = '电话核实'}) c = b:cell('本年新收·总计') print(c.value, c.text)"
        #expect(try printed("r = nb.open('Samples/青禾市人民政府-2021.html') " + script) == "2100\t2352")
    }

    @Test("A list gives one object for a report, however often it is asked")
    func oneObject() throws {
        #expect(
            try printed(
                "rs = nb.load('Samples') print(rawequal(rs[2], rs[2]), rs[2] == rs[1], rs[99])")
                == "true\tfalse\tnil")
        #expect(
            try printed(
                "rs = nb.load('Samples'):filter{year = 2021} r = rs[1] print(rs[1] == r, r.year)")
                == "true\t2021")
    }

    @Test(
        "What is known of a report",
        arguments: [
            ("r.agency", "青禾市人民政府"), ("r.year", "2021"), ("r.edition", "2021"),
            ("r.source", "Samples/青禾市人民政府-2021.html"), ("r.title", "青禾市人民政府2021年政府信息公开工作年度报告"),
        ])
    func facts(expression: String, value: String) throws {
        #expect(try printed(open + "print(\(expression))") == value)
    }

    @Test(
        "A number has many names",
        arguments: [
            "r.requests.new.total", "r['requests.new.total']", "r['本年新收']['总计']", "r['本年新收'].total",
            "r['一、本年新收政府信息公开申请数量']['总计']", "r.requests.new['总计']", "r:get('requests.new.total')",
            "r:get('本年新收·总计')", "r:get('本年新收.总计')", "r:cell('requests.new.total').value",
            "r:cell('本年新收/总计').value",
        ])
    func names(expression: String) throws {
        #expect(try printed(open + "print(\(expression))") == "2352")
    }

    @Test("Whole numbers are integers, amounts floats that print as in the source")
    func numbers() throws {
        #expect(
            try printed(
                """
                r = nb.open("Samples/青禾市望溪区住房和城乡建设局-2022.docx")
                print(math.type(r.requests.new.total), r.disclosure.fees.amount, r["行政事业性收费"]["本年收费金额"])
                print(r:cell("disclosure.fees.amount").text)
                """) == "integer\t25.1\t25.1\n251000元")
    }

    @Test("A misspelt name raises with the nearest ones, word for word")
    func misspelt() throws {
        #expect(
            try complaint(open + "print(r:get('requests.new.totl'))")
                == "没有字段 \"requests.new.totl\"，是否指 \"requests.new.total\"（本年新收政府信息公开申请数量·总计）？")
        #expect(
            try complaint(open + "print(r:get('requests.new.totl'))", .en)
                == "There is no field \"requests.new.totl\". Did you mean \"requests.new.total\" (本年新收政府信息公开申请数量·总计: new requests, total)?"
        )
        #expect(try complaint(open + "print(r.yaer)") == "Report 没有 \"yaer\"，是否指 \"year\"？")
        #expect(try complaint(open + "print(r.yaer)", .en) == "Report has no \"yaer\"; did you mean \"year\"?")
        #expect(try complaint(open + "print(r:cel('a'))")?.hasPrefix("Report 没有 \"cel\"，是否指 \"cell\"") == true)
        #expect(try failure(open + "print(r.requests.new.totl)")?.message.zh.contains("\"requests.new.total\"") == true)
        #expect(try failure(open + "print(r['本年新收']['总记'])") != nil)
        #expect(try failure(open + "print(r['完全没有的行'])")?.message.zh.hasPrefix("Report 没有") == true)
        #expect(try complaint(open + "r:get('')") == "没有字段 \"\"。")
        #expect(
            try complaint(open + "r:get('本年新收·总记')")
                == "没有字段 \"本年新收·总记\"，是否指 \"requests.new.total\"（本年新收政府信息公开申请数量·总计）？")
    }

    @Test("Arithmetic on a cell without number names the field and says why")
    func missingNumbers() throws {
        let open = "r = nb.open('Samples/澄岭县柳汀镇人民政府-2022.md')\n"
        #expect(try printed(open + "print(r.disclosure.regulations.issued)") == "nil")
        let zh = try #require(try complaint(open + "print(r.disclosure.regulations.issued + 1)"))
        #expect(zh.contains("没有数字（“规章·本年制发件数”：不适用；Samples/澄岭县柳汀镇人民政府-2022.md）"), "\(zh)")
        let en = try #require(try complaint(open + "print(r.disclosure.regulations.issued + 1)", .en))
        #expect(en.contains("has no number (“规章·本年制发件数”: not applicable; Samples/澄岭县柳汀镇人民政府-2022.md)"), "\(en)")
        #expect(try printed(open + "print((r.disclosure.regulations.issued or 0) + 1)") == "1")
    }

    @Test("Nothing of a report can be set")
    func readOnly() throws {
        #expect(try complaint(open + "r.year = 2020") == "Report 是只读的，不能设置 \"year\"")
        #expect(try failure(open + "r.requests.new.total = 1")?.code == "read_only")
    }

    @Test("A correction makes a new report that remembers why")
    func corrections() throws {
        #expect(
            try printed(
                open + """
                    b = r:with({["本年新收·总计"] = 12, ["disclosure.fees.amount"] = "160.5964"}, {reason = "电话核实"})
                    print(r.requests.new.total, b.requests.new.total, b["本年新收"]["总计"], b.disclosure.fees.amount)
                    print(#r:corrections(), #b:corrections(), b:corrections()[2].old, b:corrections()[2].reason)
                    """) == "2352\t12\t12\t160.5964\n0\t2\t2352\t电话核实")
        #expect(
            try printed(open + "print(r:with({['requests.new.total'] = 4200 / 2}, {reason = 'y'}).requests.new.total)")
                == "2100")
        #expect(
            try complaint(open + "r:with({['requests.new.total'] = 1}, {})")
                == "更正要说明原因：r:with({…}, {reason=\"电话核实\"})。")
        #expect(
            try complaint(open + "r:with({['requests.new.total'] = 1.5}, {reason = 'y'})")
                == "“本年新收政府信息公开申请数量·总计”是件数，更正值应为整数，得到 1.5。")
        #expect(
            try complaint(open + "r:with({['requests.new.total'] = '1.50'}, {reason = 'y'})", .en)
                == "“本年新收政府信息公开申请数量·总计” is a count; its correction should be a whole number, not 1.50.")
        #expect(
            try printed(open + "print(r:with({['requests.new.total'] = '12.00'}, {reason = 'y'}):get('本年新收·总计'))")
                == "12")
        #expect(
            try complaint(open + "r:with({['requests.new.total'] = 'x'}, {reason = 'y'})", .en)
                == "The correction of “本年新收政府信息公开申请数量·总计” should be a number (or a decimal in quotes such as \"160.5964\"), not x."
        )
        #expect(try failure(open + "r:with({['requests.nwe.total'] = 1}, {reason = 'y'})")?.code == "unknown_field")
        #expect(try failure(open + "r:with({1}, {reason = 'y'})")?.code == "unknown_field")
        #expect(
            try complaint(open + "r:with({}, {raeson = 'y'})") == "Report:with: 没有选项 \"raeson\"，是否指 \"reason\"？")
    }

    @Test("Sections by numeral and number; there are six")
    func sections() throws {
        let script = open + "print(r:section('五').heading == r:section(5).heading, r:section('第五部分').number)"
        #expect(try printed(script) == "true\t5")
        #expect(
            try complaint(open + "r:section('七')") == "没有“七”这一部分；报告有六部分，写“一”到“六”或 1 到 6。")
        #expect(
            try complaint(open + "r:section(0)", .en)
                == "There is no section “0”; a report has six: write \"一\" to \"六\", or 1 to 6.")
        #expect(try complaint(open + "r:table('五')") == "没有“5”表；表格在第“二”“三”“四”部分。")
        #expect(try printed(open + "print(#r:table('二'), #r:table(3), #r:table('四'))") == "6\t25\t3")
        #expect(try printed(open + "s = r:section(5) print(table.concat(s.paragraphs, '\\n') == s.text)") == "true")
    }

    @Test("print shows a report, a row, a cell and a section")
    func presentations() throws {
        let shown = try printed(
            open + "print(r)\nprint(r['本年新收'])\nprint(r:cell('requests.new.total'))\nprint(r:section(5))")
        #expect(shown.contains("| 机关 | 青禾市人民政府 |") && shown.contains("| 已读数字 | 200 / 200 |"))
        #expect(shown.contains("| 自然人 | 商业企业 |") && shown.contains("2352 件"))
        #expect(shown.contains("五、存在的主要问题及改进情况\n存在的主要问题："))
        #expect(try printed(open + "print(r)", .en).contains("| Body | 青禾市人民政府 |"))
    }
}

@Suite("Reports, Column")
struct ReportsTests {
    private let load = "rs = nb.load('Samples')\n"

    @Test("A collection has a length, positions and an order")
    func positions() throws {
        #expect(
            try printed(
                load + "n = 0 for i, r in ipairs(rs) do n = n + i end print(#rs, n, rs[1].year, rs[17])")
                == "16\t136\t2020\tnil")
    }

    @Test("Files that can't be read are failures, not errors")
    func failures() throws {
        let writer = try Analyst()
        _ = try writer.write("", to: "a.html")
        let reader = try Analyst(readable: [writer.folder])
        try reader.run("rs = nb.load('\(writer.folder)') print(#rs, #rs.failures, rs.failures[1].code)")
        #expect(reader.output == "0\t1\tempty")
    }

    @Test("A pattern without files, and a wrong option")
    func badArguments() throws {
        #expect(try complaint("nb.load('Samples/*.xyz')") == "没有文件符合“Samples/*.xyz”。")
        #expect(try complaint("nb.load('Samples', {job = 1})") == "nb.load: 没有选项 \"job\"，是否指 \"jobs\"？")
        #expect(try complaint("nb.load()") == "nb.load: 第 1 个参数 pattern 应为字符串或字符串的列表，得到 nil")
        #expect(try printed("print(#nb.load{'Samples/*.md', 'Samples/*.docx'})") == "6")
        #expect(try complaint("nb.load{'Samples', 'Samples/*.xyz'}") == "没有文件符合“Samples/*.xyz”。")
        #expect(try printed("print(#nb.load('Samples/**/*2020*', {jobs = 2}))") == "5")
    }

    @Test("Conditions are tables of known names, or functions")
    func conditions() throws {
        #expect(
            try printed(load + "print(#rs:filter{}, #rs:filter{year = 1999}, rs:find{year = 1999})") == "16\t0\tnil")
        #expect(try complaint(load + "rs:filter{yaer = 2022}") == "报告没有“yaer”可供筛选，是否指 year？")
        #expect(
            try complaint(load + "rs:filter{yaer = 2022}", .en)
                == "Reports can't be chosen by “yaer”. Did you mean year?")
        #expect(try failure(load + "rs:filter(function(r) return r.x end)")?.place?.line == 2)
        #expect(try failure(load + "rs:filter{1}") != nil)
    }

    @Test("Sorting takes fields, names and functions; what has no value comes last")
    func sorting() throws {
        let script = """
            local function years(rs) return table.concat(rs:map(function(r) return r.year end), " ") end
            some = rs:filter{agency = "澄岭县教育局"}
            print(years(some:sort_by("year", {descending = true})))
            print(years(some:sort_by(function(r) if r.year ~= 2020 then return -r.year end end)))
            print(years(rs:filter{agency = "澄岭县柳汀镇人民政府"}:sort_by("规章·现行有效件数")))
            """
        #expect(try printed(load + script) == "2022 2021 2020\n2022 2021 2020\n2022 2020")
        #expect(try failure(load + "rs:sort_by('yaer')")?.code == "unknown_field")
    }

    @Test("Column statistics leave cells without a number out, and count them")
    func statistics() throws {
        #expect(
            try printed(
                load + """
                    c = rs:filter{agency = "澄岭县柳汀镇人民政府"}:column("规章·现行有效件数")
                    print(#c, c.missing, c:sum(), c[1], c[2], c.field)
                    none = rs:filter{year = 1999}:column("requests.new.total")
                    print(none:sum(), none:mean(), none:median(), none:min(), none:max(), none:quantile(0.5))
                    """
            ).split(separator: "\n").last == "nil\tnil\tnil\tnil\tnil\tnil")
        #expect(
            try complaint(load + "rs:column('requests.new.total'):quantile(50)")
                == "Column:quantile: 应为 0 到 1 之间的数，得到 50。")
        #expect(try failure(load + "rs:column('requests.nwe.total')")?.code == "unknown_field")
        #expect(
            try failure(load + "rs:filter{year = 2021, agency = '澄岭县教育局'}:column('本年新收·总计'):rank()")?.code == "too_few")
    }

    @Test("print shows collections and columns as tables")
    func presentations() throws {
        let shown = try printed(load + "print(rs)\nprint(rs:filter{year = 2022}:column('requests.new.total'))")
        #expect(shown.contains("# 16 份报告") && shown.contains("| 青禾市人民政府 | 2022 | 1859 |"))
    }
}

@Suite("Tables of one report, findings of many")
struct LoudTests {
    @Test("A row of a statutory table raises for a column that is not there")
    func rows() throws {
        let open = "t = nb.open('Samples/青禾市人民政府-2021.html'):table('四')\n"
        #expect(try complaint(open + "print(t[1]['总记'])") == "表里没有“总记”列，是否指“总计”？")
        #expect(try printed(open + "print(#t, t[1].key, t[1]['总计'], t[4])") == "3\tproceedings.review\t40\tnil")
        let blocks = "t = nb.open('Samples/青禾市人民政府-2021.html'):table('二')\n"
        #expect(
            try printed(blocks + "print(#t, t.columns[3], t[1]['本年收费金额'], t[6]['本年收费金额'] ~= nil)")
                == "6\t本年制发件数\tnil\ttrue")
    }

    @Test("What the reader noticed is among the findings, unless rules are named")
    func readingFindings() throws {
        let script = """
            r = nb.open("Samples/青禾市望溪区住房和城乡建设局-2022.docx")
            print(#r:findings(), nb.check(r)[1].code, #nb.check(r):where{code = "R104"}, #nb.check(r, {rules = {"NB1*"}}):where{code = "R104"})
            """
        #expect(try printed(script) == "1\tR104\t1\t0")
    }

    @Test("Findings of several reports say whose they are")
    func whose() throws {
        let shown = try printed("print(nb.check(nb.load('Samples'):filter{year = 2022}))")
        #expect(shown.hasPrefix("# 检查了 6 份报告，3 份有问题："))
        #expect(shown.contains("| 报告 | 代码 | 程度 | 说明 |"))
        #expect(shown.contains("| 澄岭县人民政府 2022 | NB102 | 错误 |"))
        #expect(shown.contains("| 青禾市望溪区住房和城乡建设局 2022 | R104 | 提示 |"))
        let one = try printed("print(nb.check(nb.open('Samples/澄岭县人民政府-2022.html')))", .en)
        #expect(one.contains("| Code | Severity | Message |"))
    }

    @Test("A slip of the keyboard is told, in templates as before")
    func globals() throws {
        #expect(try complaint("reports = 1 print(reprots)") == "没有变量或函数 \"reprots\"，是否指 \"reports\"？")
        #expect(try complaint("print(nothing_like_it)") == "没有变量或函数 \"nothing_like_it\"")
        let reports = try #require(try failure("print(reports)"))
        #expect(reports.hint?.zh == "脚本里写 reports = nb.load(arg[1])；提示符下用 .load 文件夹，或用 .tour 看样例")
        #expect(
            reports.hint?.en
                == "in a script write reports = nb.load(arg[1]); at the prompt use .load FOLDER, or .tour for samples")
        #expect(try failure("io.open('a')")?.hint?.zh == "读文件用 nb.open、nb.load、nb.csv，写文件用 nb.write、nb.output")
        #expect(try failure("local u = unpack")?.hint?.en == "write table.unpack")
        #expect(try failure("reports = 1 nb.render('{{ reprots }}', {})")?.code == "template_name")
    }

    @Test("A cell is corrected once, whatever its names; a draft's report is of the year before")
    func doubtfulChanges() throws {
        let open = "r = nb.open('Samples/青禾市人民政府-2021.html') "
        let twice = try failure(
            open + "r:with({['requests.new.total'] = 12, ['本年新收·总计'] = 13}, {reason = 'x'})")
        #expect(twice?.code == "argument")
        #expect(twice?.message.zh == "r:with 里“本年新收政府信息公开申请数量·总计”这一格写了两次（两个名称指同一格），请只写一次。")
        #expect(
            twice?.message.en == "r:with names the cell “本年新收政府信息公开申请数量·总计” twice, by two of its names; name it once.")
        let year = try failure(open + "nb.new{from = r, year = 2025}")
        #expect(year?.message.zh == "nb.new: 2025 年的草稿要用 2024 年的报告，from 是 2021 年的。")
        #expect(year?.message.en == "nb.new: a draft for 2025 takes the report on 2024; from is on 2021.")
    }

    @Test(
        "What is no field is told where it is",
        arguments: [
            ("agency", "报告的这一项写成 r.agency。", "That of a report is written r.agency."),
            ("公开率", "这是指标，写成 nb.metrics(r)[\"公开率\"]。", "It is a metric: write nb.metrics(r)[\"公开率\"]."),
        ])
    func noFields(name: String, zh: String, en: String) throws {
        let failure = try failure("nb.open('Samples/青禾市人民政府-2021.html'):get('\(name)')")
        #expect(failure?.code == "unknown_field" && failure?.hint == Bilingual(zh: zh, en: en))
    }
}
