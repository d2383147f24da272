import LuaRuntime
import ReportScripting
import Testing

@Suite("check, compare, metrics, sum, unchanged")
struct AnalysisTests {
    private let bad = "r = nb.open('Samples/澄岭县人民政府-2022.html')\n"
    private let pair = """
        a = nb.open('Samples/澄岭县自然资源和规划局-2021.txt')
        b = nb.open('Samples/澄岭县自然资源和规划局-2022.txt')

        """

    @Test("Findings carry the arithmetic, the numbers and the proposal")
    func findings() throws {
        #expect(
            try printed(
                bad + """
                    f = nb.check(r):where{code = "NB105"}[1]
                    print(f.severity, f.proposal and f.proposal.field, f.place ~= nil, #f.fields > 0)
                    f = nb.check(r):where{code = "NB102"}[1]
                    print(f.code, f.severity, f.actual, f.expected, f)
                    """
            ).contains("requests.granted.natural_person"))
        #expect(
            try printed(bad + "f = nb.check(r) print(#f.errors, f[1].severity, f[99], f.verdict ~= '')").hasSuffix(
                "nil\ttrue"))
    }

    @Test("Findings say whose report they are about, and changes what stood in cells without a number")
    func whose() throws {
        let whose = "print(f.agency, f.year, f.source)"
        let expected = "澄岭县人民政府\t2022\tSamples/澄岭县人民政府-2022.html"
        #expect(
            try printed("rs = nb.load('Samples') f = nb.check(rs, {rules = {'NB102'}})[1] \(whose)") == expected)
        #expect(try printed(bad + "f = nb.check(r).errors[1] \(whose)") == expected)
        #expect(
            try printed("f = nb.open('Samples/青禾市望溪区住房和城乡建设局-2022.docx'):findings()[1] \(whose)").hasPrefix(
                "青禾市望溪区住房和城乡建设局\t2022\tSamples/"))
        let script = """
            old, new = nb.open("Samples/澄岭县教育局-2020.txt"), nb.open("Samples/澄岭县教育局-2021.md")
            c = nb.compare(old, new)
            for _, name in ipairs{"本年新收·科研机构", "disclosure.procurement.amount", "requests.new.total"} do
                print(c:cell(name).old_kind, c:cell(name).new_kind)
            end
            """
        #expect(try printed(script) == "number\tblank\nnumber\tnil\nnumber\tnumber")
    }

    @Test("Rules are chosen by pattern; a wrong one raises")
    func rules() throws {
        #expect(try printed(bad + "print(#nb.check(r, {rules = {'NB4*'}}):outcomes())") == "3")
        #expect(try failure(bad + "nb.check(r, {rules = {'NB9*'}})")?.code == "unknown_rule")
        #expect(try failure(bad + "nb.check(r, {rules = 'NB101'})")?.code == "argument")
        #expect(try complaint("nb.check(3)") == "nb.check: 第 1 个参数 what 应为 Report 或 Reports，得到数字")
    }

    @Test("Among reports, last year's is found; for one it can be given")
    func lastYear() throws {
        let script = """
            a = nb.open("Samples/澄岭县教育局-2021.md")
            b = nb.open("Samples/澄岭县教育局-2022.docx")
            print(#nb.check(b):where{code = "NB401"}, #nb.check(b, {last = a}):where{code = "NB401"})
            print(#nb.check(nb.load("Samples/澄岭县教育局-*")):where{code = "NB401", severity = "error"})
            """
        #expect(try printed(script) == "0\t2\n2")
    }

    @Test("Findings are chosen by codes with wildcards and by labels, and names that are none raise")
    func choosing() throws {
        let check = "f = nb.check(nb.open('Samples/澄岭县人民政府-2022.html'))\n"
        #expect(
            try printed(
                check
                    + "print(#f:where{code = 'nb10*'}, #f:where{field = '予以公开·自然人'}, #f:where{field = 'disclosure.regulations.issued'})"
            ) == "3\t3\t0")
        #expect(try complaint(check + "f:where{code = 'NB109'}") == "没有名为 NB109 的规则，是否指 NB101、NB102、NB103？")
        #expect(try failure(check + "f:where{code = 'X*'}")?.code == "unknown_rule")
        #expect(try failure(check + "f:where{field = 'requests.new.totl'}")?.code == "unknown_field")
    }

    @Test("Levels and editions that there are none of raise, with those that there are")
    func conditions() throws {
        let load = "rs = nb.load('Samples')\n"
        let level = try #require(try failure(load + "rs:filter{level = '县级'}"))
        #expect(
            level.message.zh
                == "条件 level 没有 \"县级\"，有 \"state\"、\"province\"、\"prefecture\"、\"county\"、\"township\"、\"department\"。")
        #expect(level.hint?.zh == "state 国家、province 省、prefecture 市、county 县、township 乡镇、department 部门")
        #expect(
            try complaint(load + "rs:find{edition = '2020'}", .en)
                == "The condition edition is never \"2020\"; there are \"2021\", \"2019\".")
        #expect(
            try printed(load + "print(#rs:filter{level = 'county'} > 0, #rs:filter{edition = '2019'})") == "true\t5")
    }

    @Test("A long list of findings is cut, and what stands above it counts all of them")
    func longLists() throws {
        let shown = try printed(
            """
            nb.rule{code = "X1", check = function(r, out) for i = 1, 90 do out:fail{message = "问题" .. i} end end}
            nb.show(nb.check(nb.load("Samples/青禾市人民政府-*"), {rules = {"X1"}}))
            """)
        #expect(shown.contains("检查了 3 份报告，3 份有问题：错误 0 处，警告 270 处，提示 0 处。"))
        #expect(shown.matches(of: /问题\d/).count == 200)
        #expect(shown.contains("… 另有 70 行"))
    }

    @Test("A comparison has every cell, with kinds, and no change is made up")
    func comparison() throws {
        #expect(
            try printed(
                pair + """
                    c = nb.compare(a, b)
                    print(#c.cells, #c.changed, c.old.year, c.new.year, c.similarity > 0.9)
                    print(c:cell("本年新收·总计").kind, c:cell("requests.new.total").delta, c:section("五").changed)
                    print(c:section(1).similarity > 0.8, #c:section(1).diff > 0)
                    """
            ).hasPrefix("200\t0\t2021\t2022\ttrue\nunchanged\t0\t"))
        #expect(try failure(pair + "nb.compare(a, b):cell('requests.nwe.total')")?.code == "unknown_field")
        #expect(try complaint("nb.compare(1, 2)") == "nb.compare: 第 1 个参数 old 应为 Report，得到数字")
        #expect(try complaint(pair + "nb.compare(a)") == "nb.compare: 第 2 个参数 new 应为 Report，得到 nil")
        #expect(
            try complaint(pair + "nb.compare(a)", .en) == "nb.compare: argument 2 (new) should be Report, got nil")
    }

    @Test("Editions that differ are compared by meaning")
    func editions() throws {
        let script = """
            old = nb.open("Samples/青禾市人民政府-2020.docx")
            new = nb.open("Samples/青禾市人民政府-2021.html")
            c = nb.compare(old, new)
            print(old.edition, new.edition, c:cell("requests.new.total").delta == new.requests.new.total - old.requests.new.total)
            """
        #expect(try printed(script).hasPrefix("2019\t2021\ttrue"))
    }

    @Test("Metrics are read by name; one without a number says why")
    func metrics() throws {
        let open = "m = nb.metrics(nb.open('Samples/青禾市人民政府-2021.html'))\n"
        #expect(try printed(open + "print(m['公开率'] == m['Disclosure rate'], m:why('公开率'))") == "true\tnil")
        #expect(try complaint(open + "print(m['公开绿'])") == "没有指标“公开绿”，是否指“公开率”？")
        #expect(try complaint(open + "print(m:why('x'))", .en) == "There is no metric “x”.")
        #expect(try printed(open + "print(m)").contains("| 公开率 | 42.8% |"))
    }

    @Test("A sum counts its gaps, and refuses mixed editions")
    func sums() throws {
        #expect(
            try printed(
                """
                total, gaps = nb.sum(nb.load("Samples/*-2021.*"), {agency = "合计"})
                print(total.agency, total.year, gaps["requests.new.research"])
                """
            ).hasPrefix("合计\t2021\t"))
        #expect(
            try complaint("nb.sum(nb.load('Samples'))") == "不能汇总：有 2019 年格式的报告，也有 2021 年格式的报告。请按格式分组后再汇总。")
        #expect(try complaint("nb.sum(nb.load('Samples'):filter{year = 1})") == "没有可以汇总的报告。")
    }

    @Test("Numbers that repeat last year's are told from numbers that don't")
    func unchanged() throws {
        #expect(try printed(pair + "print(nb.unchanged(a, b), nb.reuse(a, b) > 0.9)") == "same\ttrue")
        #expect(
            try printed(
                """
                a = nb.open("Samples/青禾市人民政府-2021.html")
                b = nb.open("Samples/青禾市人民政府-2022.html")
                print(nb.unchanged(a, b))
                """) == "different")
    }

    @Test("Chains follow renamed bodies")
    func chains() throws {
        #expect(
            try printed(
                """
                chains = nb.chain(nb.load("Samples"), {renamed = {["澄岭县教育局"] = "澄岭县人民政府"}})
                print(#chains, chains[1].agency, #chains[1].reports, #chains[1].duplicates)
                """) == "5\t澄岭县人民政府\t3\t3")
    }
}

@Suite("Rules of scripts")
struct RuleTests {
    private let check = "f = nb.check(nb.open('Samples/青禾市人民政府-2021.html'), {rules = {'X*'}})\n"

    @Test("A rule has a severity, fields, numbers and a place")
    func findings() throws {
        #expect(
            try printed(
                """
                nb.rule{code = "X1", title = "标题", severity = "error", check = function(r, out)
                    out:fail{message = "甲", fields = {"本年新收·总计"}, expected = 1, actual = 2.5, arithmetic = "1 ≠ 2.5"}
                end}
                \(check)
                print(f[1].code, f[1].severity, f[1].fields[1], f[1].expected, f[1].actual, f[1].arithmetic, f[1].place ~= nil)
                print(f:outcomes()[1].title, #f)
                """) == "X1\terror\trequests.new.total\t1\t2.5\t1 ≠ 2.5\ttrue\n标题\t1")
    }

    @Test("A rule whose needs are not met is not assessable; one that breaks does not stop the others")
    func states() throws {
        #expect(
            try printed(
                """
                nb.rule{code = "X1", needs = {"last_year"}, check = function(r, out) error("never") end}
                nb.rule{code = "X2", check = function(r, out) return r.yaer end}
                nb.rule{code = "X3", check = function(r, out) end}
                \(check)
                for _, o in ipairs(f:outcomes()) do print(o.code, o.state) end
                """) == "X1\tnot_assessable\nX2\tnot_assessable\nX3\tpass")
    }

    @Test("A rule that returns a value passes nothing: it is told that values are ignored")
    func returning() throws {
        let rule = "nb.rule{code = 'X1', check = function(r, out) return r.year > 2030 end}\n\(check)"
        let script = rule + "print(f:outcomes()[1].state, f[1].severity, f:outcomes()[1].reason)"
        #expect(
            try printed(script)
                == "not_assessable\terror\t规则运行出错：check 返回了值，返回值不起作用；有问题时写 out:fail{message=\"…\"}。")
        #expect(
            try printed(script, .en)
                == "not_assessable\terror\tThe rule broke: check returns a value, which is ignored; where something is wrong write out:fail{message=\"…\"}."
        )
        let silent = "nb.rule{code = 'X1', check = function(r, out) return nil end}\n\(check)"
        #expect(try printed(silent + "print(f:outcomes()[1].state)") == "pass")
    }

    @Test("What a rule is in doubt about weighs one less", arguments: [("error", "warning"), ("note", "note")])
    func doubt(severity: String, milder: String) throws {
        let rule = """
            nb.rule{code = "X1", severity = "\(severity)", check = function(r, out) out:uncertain{message = "甲"} end}
            """
        #expect(try printed(rule + "\n\(check)print(f[1].severity)") == milder)
    }

    @Test("A rule that takes last year's report is not assessable where there are two with other numbers each")
    func rivals() throws {
        let analyst = try Analyst()
        let text = try String(contentsOfFile: Analyst.root + "/Samples/澄岭县教育局-2021.md", encoding: .utf8)
        _ = try analyst.write(text, to: "a.md")
        _ = try analyst.write(text.replacing("8", with: "9"), to: "b.md")
        try analyst.run(
            """
            nb.rule{code = "X1", check = function(r, out, last) if not last then out:pass{message = "none"} end end}
            nb.rule{code = "X2", check = function(r, out) end}
            rs = nb.load{"\(analyst.folder)", "Samples/澄岭县教育局-2022.docx"}
            for _, o in ipairs(nb.check(rs, {rules = {"X*"}}):outcomes()) do print(o.year, o.code, o.state) end
            """)
        #expect(
            analyst.output == """
                2021\tX1\tpass
                2021\tX2\tpass
                2021\tX1\tpass
                2021\tX2\tpass
                2022\tX1\tnot_assessable
                2022\tX2\tpass
                """)
    }

    @Test("A rule is given last year's report: the one named, or the one among the reports; nil where there is none")
    func lastYear() throws {
        let rule = """
            nb.rule{code = "X1", needs = {"last_year"}, check = function(r, out, last)
                local new, old = r["本年新收"]["总计"], last["本年新收"]["总计"]
                out:fail{message = last.year .. "：" .. old .. "，" .. r.year .. "：" .. new}
            end}
            nb.rule{code = "X2", check = function(r, out, last) out:fail{message = tostring(last and last.year)} end}
            function open(year) return nb.open("Samples/青禾市人民政府-" .. year) end
            function say(f) for _, x in ipairs(f) do print(x.code, x.message) end end
            rules = {rules = {"X*"}}

            """
        #expect(
            try printed(
                rule + "say(nb.check(open('2021.html'), {rules = {'X*'}, last = open('2020.docx')}))")
                == "X1\t2020：2375，2021：2352\nX2\t2020")
        #expect(
            try printed(rule + "say(nb.check(nb.load('Samples/青禾市人民政府-*'), rules))")
                == "X2\tnil\nX1\t2020：2375，2021：2352\nX2\t2020\nX1\t2021：2352，2022：1859\nX2\t2021")
        // A report of another year is not last year's.
        #expect(
            try printed(
                rule + "say(nb.check(open('2022.html'), {rules = {'X*'}, last = open('2020.docx')}))") == "X2\tnil")
        #expect(try printed(rule + "say(nb.check(open('2022.html'), rules))") == "X2\tnil")
    }

    @Test("A rule that never ends is stopped")
    func deadline() throws {
        let script = "nb.rule{code = 'X1', check = function() while true do end end}\n" + check
        #expect(try failure(script, limits: LuaLimits(time: 0.5))?.stop == .deadline)
    }

    @Test("What is missing, misspelt or taken is said")
    func wrongRules() throws {
        #expect(
            try complaint("nb.rule{code = 'X1'}")
                == "nb.rule: 规则要有 code 和 check，如 nb.rule{code=\"X001\", check=function(r, out) … end}。")
        #expect(
            try complaint("nb.rule{code = 'NB101', check = print}", .en)
                == "nb.rule: NB101 is the code of a built-in rule; use another, such as \"X001\".")
        #expect(try failure("nb.rule{code = 'X', needs = {'requests.nwe'}, check = print}")?.code == "unknown_field")
        #expect(try complaint("nb.rule{cod = 'X'}") == "nb.rule: 没有选项 \"cod\"，是否指 \"code\"？")
    }
}
