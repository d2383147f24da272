import LuaRuntime
import ReportScripting
import Testing
import Wording

@Suite("Forms of one's own")
struct OwnFormTests {
    private let define = """
        nb.form{
            edition = "2021-甲", regulation = "甲办〔2025〕1号",
            rows = {{after = "requests.partly_granted", key = "requests.read_on_site", label = "（二之一）现场查阅", aliases = {"现场查阅"}}},
        }

        """

    /// A report with the new row in its table of requests.
    private func report() throws -> String {
        let text = try String(contentsOfFile: Analyst.root + "/Samples/澄岭县教育局-2021.md", encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [Substring] in
            guard line.contains("部分公开（区分处理") else { return [line] }
            let cells = line.split(separator: "|", omittingEmptySubsequences: false)
            let names = cells.dropLast(8).map { $0.contains("部分公开") ? " （二之一）现场查阅 " : $0 }
            return [
                line,
                Substring((names + [" 1 ", " 0 ", " 0 ", " 0 ", " 0 ", " 0 ", " 1 ", ""]).joined(separator: "|")),
            ]
        }
        return lines.joined(separator: "\n")
    }

    private func run(_ script: String) throws -> String {
        let analyst = try Analyst()
        let path = try analyst.write(try report(), to: "a.md")
        try analyst.run(script, arguments: [path])
        return analyst.output
    }

    @Test("A report with the new row is read by the new form, any other by the old one")
    func reading() throws {
        let script =
            define + """
                r = nb.open(...)
                old = nb.open("Samples/澄岭县教育局-2021.md")
                print(r.edition, r.requests.read_on_site.total, r["现场查阅"]["自然人"], r:cell("现场查阅·总计").text)
                print(old.edition, r.requests.new.total == old.requests.new.total, #r:fields() - #old:fields())
                """
        #expect(try run(script) == "2021-甲\t1\t1\t1\n2021\ttrue\t7")
    }

    @Test("Its sums are checked with the new row in them")
    func checking() throws {
        let script =
            define + """
                f = nb.check(nb.open(...), {rules = {"NB102"}}):where{field = "requests.read_on_site.total"}
                print(#f, f[1].code, f[1].severity)
                """
        #expect(try run(script) == "1\tNB102\terror")
    }

    @Test("The rules of the edition that it alters hold for it, and the edition is the year's")
    func rulesOfTheEdition() throws {
        let script =
            define + """
                f = nb.check(nb.open(...))
                print(#f:where{code = "NB302"})
                for _, o in ipairs(f:outcomes()) do
                    if o.state == "skipped" or o.code == "NB303" then print(o.code, o.state) end
                end
                """
        #expect(try run(script) == "0\nNB303\tpass")
    }

    @Test("A draft from a report of the form has its rows, unless another form is asked for")
    func drafts() throws {
        let script =
            define + """
                r = nb.open(...)
                print(nb.new{from = r}.edition, nb.new{from = r}:kind("现场查阅·总计"), nb.new{from = r, edition = "2021"}.edition)
                """
        #expect(try run(script) == "2021-甲\tblank\t2021")
    }

    @Test("has says of a report in another form that it has no such cell")
    func has() throws {
        let script =
            define + """
                print(nb.open(...):has("现场查阅·总计"), nb.open("Samples/澄岭县教育局-2021.md"):has("现场查阅·总计"))
                """
        #expect(try run(script) == "true\tfalse")
    }

    @Test("Reports that are loaded together are read by it too, and many times")
    func loading() throws {
        let script =
            define + define + """
                for i = 1, 3 do rs = nb.load(...) end
                print(#rs, rs[1].edition, rs:frame{"现场查阅·总计"}[1]["requests.read_on_site.total"], #nb.fields("2021-甲"))
                c = nb.compare(nb.load("Samples"):find{agency = "澄岭县教育局", year = 2020}, rs[1])
                print(c:cell("requests.read_on_site.total").kind)
                """
        #expect(try run(script).hasPrefix("1\t2021-甲\t1\t207\n"))
    }

    @Test("Without the definition nothing of it is known")
    func without() throws {
        #expect(try run("print(nb.open(...).edition)") == "2021")
        #expect(
            try complaint("nb.new{agency = 'a', year = 2025, edition = '2021-甲'}")
                == "没有格式“2021-甲”，有 \"2021\"、\"2019\"。")
    }

    @Test("A definition that is not whole is refused")
    func refusals() throws {
        #expect(
            try complaint("nb.form{edition = '2021', rows = {{}}}", .en)
                == "nb.form: “2021” is a built-in form; use another name.")
        #expect(try failure("nb.form{rows = {{}}}")?.code == "form")
        #expect(try complaint("nb.form{edition = 'x'}") == "nb.form: 没有新行，读取时无法与原来的格式区分。")
        let row = { (after: String, key: String) in
            "nb.form{edition = 'x', rows = {{after = '\(after)', key = '\(key)', label = '新'}}}"
        }
        #expect(
            try complaint(row("requests.grnated", "requests.a"))
                == "nb.form: 没有“requests.grnated”这一行，是否指 requests.granted、requests.new？")
        #expect(try complaint(row("requests.granted", "requests.new")) == "nb.form: “requests.new”这一行已经有了。")
        #expect(try failure(row("requests.granted", "disclosure.a"))?.message.en.contains("new row 1 needs") == true)
        #expect(try failure(row("requests.granted", "requests.a..b"))?.code == "form")
        #expect(try failure("nb.form{edition = 'x', without = {'a'}, rows = {{}}}")?.code == "form")
    }

    @Test("A definition that is far too large is refused before anything is made of it")
    func bounds() throws {
        let rows =
            "t = {} for i = 1, 5000 do t[i] = {after = 'requests.granted', key = 'requests.k' .. i, label = 'L' .. i} end "
        #expect(
            try failure(rows + "nb.form{edition = 'x', rows = t}")?.message
                == Bilingual(
                    zh: "nb.form: 新行最多 200 个，这里有 5000 个；请只写表里真有的行。",
                    en: "nb.form: there can be 200 new rows, and here are 5000; write those that the table really has.")
        )
        let row = { (label: String, aliases: String) in
            "t = {} for i = 1, 21 do t[i] = 'a' .. i end nb.form{edition = 'x', rows = {{after = 'requests.granted', key = 'requests.k', label = \(label), aliases = \(aliases)}}}"
        }
        #expect(
            try failure(row("'a'", "t"))?.message
                == Bilingual(
                    zh: "nb.form: 第 1 个新行的 aliases 最多 20 个，这里有 21 个；请只写报告里真有的写法。",
                    en:
                        "nb.form: new row 1 can have 20 aliases, and here are 21; write those that reports really use.")
        )
        for long in [row("('字'):rep(201)", "{}"), row("'a'", "{('字'):rep(201)}")] {
            #expect(
                try failure(long)?.message
                    == Bilingual(
                        zh: "nb.form: 第 1 个新行的 key、label 和 aliases 每个最多 200 个字，这里有一个 201 个字；请照表里写行名。",
                        en:
                            "nb.form: key, label and aliases of new row 1 can have 200 characters each, and here one has 201; write the label as the table has it."
                    ))
        }
    }
}

@Suite("Copies, drafts, charts, has")
struct GeneratedTests {
    @Test("Copies are found between bodies, and within one only where asked")
    func copies() throws {
        let script = """
            rs = nb.load("Samples")
            print(#nb.copies(rs), #nb.copies(rs, {same_body = true}))
            a = nb.open("Samples/澄岭县自然资源和规划局-2021.txt")
            print(nb.copies(rs, {same_body = true})[1].reuse == nb.reuse(a, nb.open("Samples/澄岭县自然资源和规划局-2022.txt")))
            """
        #expect(try printed(script) == "0\t1\ntrue")
        #expect(
            try complaint("nb.copies(nb.load('Samples'), {threshold = 2})")
                == "nb.copies: threshold 应为 0.2 到 1 之间的数，得到 2。")
    }

    @Test("A draft has no number that nobody gave")
    func drafts() throws {
        let script = """
            last = nb.open("Samples/青禾市人民政府-2021.html")
            d = nb.new{from = last, year = 2022, agency = "乙市"}
            local n = 0
            for _, c in ipairs(d:cells()) do if c.value then n = n + 1 assert(c.field:find("carried_in"), c.field) end end
            print(n, d.agency, d.year, d:section(1).text:find("2352件") == nil)
            print(nb.write(d, "draft.md"):match("[^/]+$"))
            """
        #expect(try printed(script) == "7\t乙市\t2022\ttrue\ndraft.md")
        #expect(try complaint("nb.new{year = 2025}") == "nb.new: 要写 agency（或者给出写明它的上年报告 from）。")
        #expect(
            try complaint("nb.new{agency = 'a'}", .en)
                == "nb.new: year is needed, or a report of last year (from) that has it.")
    }

    @Test("has raises for a name that is in no form")
    func has() throws {
        #expect(try failure("nb.open('Samples/青禾市人民政府-2021.html'):has('requests.nwe.total')")?.code == "unknown_field")
    }

    @Test("Below lines years stand in their order, one that is left out is a gap, and none stands twice")
    func years() throws {
        let drawn = "print(nb.chart{kind = 'lines', title = 't', x = 'year', y = 'n', data = "
        #expect(
            try printed(
                drawn
                    + "{{year = 2022, n = 3}, {year = 2018, n = 1}, {year = 2021, n = 5}}}.svg:match('<desc>(.-)</desc>'))"
            )
                == "2018：1；2019：—；2020：—；2021：5；2022：3")
        #expect(
            try printed(
                drawn + "{{year = '2022', n = 3}, {year = '2018', n = 1}}}.svg:match('<desc>(.-)</desc>'))")
                == "2018：1；2019：—；2020：—；2021：—；2022：3")
        #expect(
            try printed(
                drawn + "{{year = '2022年', n = 3}, {year = '2020年', n = 1}}}.svg:match('<desc>(.-)</desc>'))")
                == "2020年：1；2021年：—；2022年：3")
        #expect(
            try printed(drawn + "{{year = '2022年', n = 3}, {year = '2020', n = 1}}}.svg:match('<desc>(.-)</desc>'))")
                == "2022年：3；2020：1")
        let twice = drawn + "nb.load('Samples'):frame{'year', n = '本年新收·总计'}})"
        #expect(
            try complaint(twice)
                == "nb.chart: “year”列里“2020”不止一行，连成一条线没有意义。请先用 :filter 选出一个机关，或用 :pivot 让每个机关各成一列。")
        #expect(
            try complaint(twice, .en)
                == "nb.chart: the column “year” has “2020” in more than one row; one line through them means nothing. Choose one body with :filter, or make each body a column with :pivot."
        )
    }

    @Test("Shares of one column, which are all 100%, are refused")
    func oneShare() throws {
        let frame = "f = nb.frame{{a = '甲', n = 1}}\n"
        #expect(
            try complaint(frame + "nb.chart{kind = 'shares', title = 't', data = f, x = 'a', y = 'n'}")
                == "nb.chart: 只有“n”一列，每一条都会是 100%。shares 画各列在一行里的占比，y 请写两列以上；要比各行的大小，用 bars。")
        #expect(
            try failure(frame + "nb.chart{kind = 'shares', title = 't', data = f, x = 'a', y = 'n'}")?.message
                .en
                == "nb.chart: of “n” alone every bar would be 100%. shares draws what each column is of its row: name two columns or more in y, or compare the rows with bars."
        )
    }

    @Test("Rates are drawn in percent, and not beside counts")
    func rates() throws {
        let drawn =
            "rs = nb.load('Samples'):filter{agency = '澄岭县柳汀镇人民政府'} print(nb.chart{title = 't', data = rs, x = 'year', "
        let described = "}.svg:match('<desc>(.-)</desc>'))"
        #expect(try printed(drawn + "y = '公开率'" + described) == "2020：60%；2022：66.7%")
        #expect(try printed(drawn + "y = '公开率', unit = '%'" + described) == "2020：60%；2022：66.7%")
        let mixed = try failure(drawn + "y = {'本年新收·总计', '公开率'}" + described)
        #expect(mixed?.message.zh == "nb.chart: “公开率”是比率，“本年新收·总计”不是，画在一根轴上看不出比率。请分成两张图。")
        #expect(
            mixed?.message.en
                == "nb.chart: “公开率” is a rate and “本年新收·总计” is none; on one axis nobody sees the rate. Draw two charts."
        )
    }

    @Test("Below a chart stand the labels of fields, not their ids")
    func legends() throws {
        let drawn = """
            f = nb.load("Samples"):filter{year = 2022}:frame{"agency", "requests.new.total", n = function(r) return 1 end}
            svg = nb.chart{title = "t", data = f, x = "agency", y = {"requests.new.total", "n"}}.svg
            print(svg:find("requests.new.total", 1, true), svg:find("本年新收政府信息公开申请数量·总计 384，n 1", 1, true) ~= nil)
            """
        #expect(try printed(drawn) == "nil\ttrue")
    }

    @Test("A chart says what it lacks, and is written as SVG only")
    func charts() throws {
        let frame = "f = nb.frame{{a = '甲', n = 1}, {a = '乙', n = -1}}\n"
        #expect(
            try printed(
                frame + "print(nb.write(nb.chart{title = 't', data = f, x = 'a', y = 'n'}, 'c.svg'):match('[^/]+$'))")
                == "c.svg")
        #expect(
            try failure(frame + "nb.chart{data = f, x = 'a', y = 'n'}")?.message.en.hasPrefix(
                "nb.chart: title is needed") == true)
        #expect(try complaint(frame + "nb.chart{title = 't', data = f, x = 'a', y = 'm'}") == "表里没有“m”列。")
        #expect(
            try complaint(frame + "nb.chart{title = 't', data = f, x = 'n', y = 'a'}") == "“a”列第 1 行是“甲”，不是数字，不能计算。")
        #expect(
            try complaint(frame + "nb.chart{kind = 'shares', title = 't', data = f, x = 'a', y = 'n'}")
                == "nb.chart: “n”列有负数，画不成占比。")
        #expect(
            try failure(frame + "nb.chart{title = 't', data = f, x = 'a', y = 'n'}:save('c.png')")?.code
                == "unknown_format")
        #expect(try failure(frame + "nb.write(f, 'c.svg')")?.code == "not_writable")
        let rows = "{{a = '甲', n = 1}, {a = '乙', n = 3}}"
        for data in [rows, "nb.frame\(rows)", "{{'a', 'n'}, {'甲', 1}, {'乙', 3}}"] {
            #expect(
                try printed("print(nb.chart{title = 't', data = \(data), x = 'a', y = 'n'}.svg:match('甲：1；乙：3'))")
                    == "甲：1；乙：3", "\(data)")
        }
        #expect(
            try printed(
                "rs = nb.load('Samples'):filter{agency = '澄岭县柳汀镇人民政府'}"
                    + " print(nb.chart{title = 't', data = rs, x = 'year', y = {'本年新收·总计', '予以公开·总计'}})")
                == "图表“t”：2 项 × 2 列")
        #expect(try complaint("nb.chart{title = 't', data = {}, x = 'a', y = 'n'}") == "nb.chart: 表里没有行，画不出图。")
        #expect(try complaint("nb.chart{title = 't', data = nb.frame{}, x = 'a', y = 'n'}") == "nb.chart: 表里没有行，画不出图。")
    }

    @Test(
        "A row with a misspelt part, or called like another of its group, is refused",
        arguments: [
            (
                "{after = 'requests.partly_granted', key = 'requests.x', label = '现场', lable = 'z'}",
                "nb.form: 第 1 个新行里没有“lable”这一项，是否指 label？", "nb.form: new row 1 has no “lable”; did you mean label?"
            ),
            (
                "{after = 'requests.partly_granted', key = 'requests.x', label = '予以公开'}",
                "nb.form: 新行“予以公开”和同组的“（一）予以公开”名称相同，读表时分不开，请换一个名称。",
                "nb.form: the new row “予以公开” is called like “（一）予以公开” of the same group; give it another label."
            ),
            (
                "{after = 'requests.partly_granted', key = 'requests.x', label = '现场'}, {after = 'requests.x', key = 'requests.y', label = '（九）现场'}",
                "nb.form: 新行“（九）现场”和同组的“现场”名称相同，读表时分不开，请换一个名称。",
                "nb.form: the new row “（九）现场” is called like “现场” of the same group; give it another label."
            ),
        ])
    func rowsThatCantBeTold(rows: String, zh: String, en: String) throws {
        let failure = try failure("nb.form{edition = '2021-乙', rows = {\(rows)}}")
        #expect(failure?.code == "form" && failure?.message == Bilingual(zh: zh, en: en))
    }
}
