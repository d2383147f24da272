import LuaRuntime
import ReportScripting
import Testing

@Suite("Tables of reports, and of anything")
struct FrameScriptTests {
    private let frame = """
        rs = nb.load("Samples")
        f = rs:frame{"agency", "year", "本年新收·总计", "requests.new.research", "公开率", half = function(r) return r.requests.new.total / 2 end}

        """

    @Test("Keys, fields, labels, metrics and computed columns stand side by side")
    func columns() throws {
        #expect(
            try printed(
                frame + "print(table.concat(f.columns, ' ')) print(table.concat(f.types, ' ')) print(#f, #f.rows)")
                == "agency year 本年新收·总计 requests.new.research 公开率 half\ntext integer integer integer number number\n16\t16"
        )
        #expect(
            try printed(frame + "print(f[1]['requests.new.total'], f[1]['本年新收·总计'], f[1].half, f[17])")
                == "406\t406\t203.0\tnil")
    }

    @Test(
        "A computed number is never shown as another one",
        arguments: [
            ("99999999.99996", "99999999.99996"), ("1.00004", "1.00004"), ("0.00001234", "1.234e-05"),
            ("-0.00004", "-4e-05"), ("1 / 3", "0.3333"), ("0.1 + 0.2", "0.3"), ("1.1 * 3 - 0.3", "3.0"), ("2.5", "2.5"),
            ("0.0", "0.0"),
        ])
    func shownNumbers(number: String, shown: String) throws {
        #expect(try printed("print(nb.frame{{x = \(number)}})").contains("| \(shown) |"))
    }

    @Test("What a division by 0 leaves is no number: it is counted as missing and sorted last")
    func dividedByNothing() throws {
        let open = """
            f = nb.frame{{k = "a", n = 0 / 0}, {k = "b", n = 2.5}, {k = "c", n = 1 / 0}}
            c = f:column("n")
            print(c:sum(), c:mean(), c.missing, f:kind(1, "n"), f:sort("n")[1].k, f:sort("n", {descending = true})[1].k)

            """
        #expect(try printed(open) == "2.5\t2.5\t2\tnot_applicable\tb\tb")
        #expect(
            try printed(
                "f = nb.load('Samples'):frame{'agency', rate = function(r) return r['行政复议']['结果纠正'] / r['行政复议']['总计'] end}"
                    + " print(f:column('rate').missing, f:column('rate'):max())") == "11\t0.8")
    }

    @Test("A column says below itself how many reports have no number in it")
    func toldBelow() throws {
        let column = "print(nb.load('Samples'):column('行政事业性收费·本年收费金额'))"
        #expect(try printed(column).contains("5 份没有数字，合计、平均、排名都不含它们；:gaps() 列出它们。"))
        #expect(try printed(column, .en).contains("Without a number, and so in no sum, mean or ranking: 5;"))
        #expect(try !printed("print(nb.load('Samples'):column('本年新收·总计'))").contains("没有数字"))
    }

    @Test("A field and a label of it name the same column")
    func labels() throws {
        #expect(
            try printed(
                "f = nb.load('Samples'):frame{'requests.new.total'} print(f[1]['本年新收·总计'], f:column('本年新收.总计'):sum())")
                == "406\t7961")
    }

    @Test("A wrong column is loud wherever it stands, in both languages")
    func wrongNames() throws {
        let wrong = "表里没有“yaer”列，是否指“year”？"
        for use in [
            "print(f[1].yaer)", "f:sort('yaer')", "f:select{'yaer'}", "f:filter{yaer = 1}", "f:column('yaer')",
            "f:group{by = 'yaer'}", "f:group{n = {'sum', 'yaer'}}", "f:kind(1, 'yaer')", "f:join(f, {by = 'yaer'})",
            "f:pivot{rows = 'yaer', columns = 'agency', values = 'year'}",
        ] {
            #expect(try complaint(frame + use) == wrong, "\(use)")
        }
        #expect(try complaint(frame + "f[1].yaer()", .en) == "The table has no column “yaer”. Did you mean “year”?")
        #expect(
            try complaint("nb.load('Samples'):frame{'yeer'}") == "没有字段或指标“yeer”，是否指 “year”？")
        #expect(try failure("nb.load('Samples'):frame{'requests.nwe.total'}")?.code == "unknown_field")
        #expect(try complaint(frame + "f:group{n = {'summ', 'year'}}") == "没有“summ”这种汇总，是否指 \"sum\"？")
        #expect(try complaint(frame + "f:group{n = 'year'}") == "Frame:group: “n”应写成 {\"sum\", \"列名\"} 或 {\"count\"}。")
    }

    @Test("What is missing is nil with its kind, and arithmetic on it names the column")
    func missing() throws {
        let open = "f = nb.load('Samples/澄岭县教育局-2021.md'):frame{'requests.new.research'}\n"
        #expect(
            try printed(open + "print(f[1]['requests.new.research'], f:kind(1, 'requests.new.research'))")
                == "nil\tblank")
        #expect(
            try complaint(open + "print(f[1]['requests.new.research'] + 1)")
                == "requests.new.research 没有数值（第 1 行：空白），不能参加运算")
        #expect(
            try printed(open + "c = f:column('requests.new.research') print(c:sum(), c:mean(), c.missing, #c)")
                == "nil\tnil\t1\t1")
    }

    @Test("Sums say how many they left out")
    func leftOut() throws {
        #expect(
            try printed(
                frame
                    + "g = f:group{by = 'year', n = {'sum', 'requests.new.research'}} for _, r in ipairs(g) do print(r.year, r.n, r.n_missing) end"
            ) == "2020\t0\t0\n2021\t0\t1\n2022\t0\t0")
    }

    @Test("A shown table has types, and says how many rows it leaves out")
    func shown() throws {
        let table = try printed("t = {} for i = 1, 18224 do t[i] = {n = i} end print(nb.frame(t))", .en)
        #expect(table.hasPrefix("# 18,224 rows × 1 column\n\n| n |\n| ---: |\n| integer |\n| 1 |\n"))
        #expect(table.hasSuffix("| 40 |\n\n… 18,184 more rows\n"))
    }

    @Test("Rows of a script are tables or lists, and what is neither is refused")
    func ownRows() throws {
        #expect(
            try printed("f = nb.frame{{a = 1, b = 'x'}, {a = 2.5}} print(f[2].a, f[2].b, f:kind(2, 'b'))")
                == "2.5\tnil\tabsent")
        #expect(try printed("print(#nb.frame{}, #nb.frame(nb.frame{{a = 1}}.rows))") == "0\t1")
        #expect(
            try complaint("nb.frame{{a = {}}}", .en)
                == "Row 1 of the column “a” should be a number, text, true, false or nil, not a table with 0 elements.")
        #expect(try complaint("nb.frame{3}") == "nb.frame: 第 1 行应为表，如 {agency=\"…\", n=1}。")
        #expect(try failure("nb.frame{{1, 2}}")?.code == "argument")
        let uneven = "nb.frame({{1}, {1, 2, 3}}, {columns = {'a', 'b'}})"
        #expect(try complaint(uneven) == "nb.frame: 第 2 行有 3 个值，列名有 2 个。请补上列名，或去掉多出的值。")
        #expect(
            try complaint(uneven, .en)
                == "nb.frame: row 2 has 3 values where 2 columns are named. Name the others, or leave out what is too much."
        )
        #expect(try complaint("nb.frame({{a = 1}}, {columns = {'b'}})") == "表里没有“b”列。")
    }

    @Test("Files keep every digit, and what kind of nothing there was")
    func files() throws {
        let analyst = try Analyst()
        try analyst.run(
            """
            f = nb.load("Samples/澄岭县教育局-2021.md"):frame{"agency", "requests.new.research", "disclosure.fees.amount"}
            print(f:to_csv("a/b.csv"):match("[^/]+$"), nb.write(f, "c.csv"):match("[^/]+$"))
            f:to_json("d.json")
            """)
        #expect(analyst.output == "b.csv\tc.csv")
        let csv = try analyst.read("a/b.csv")
        #expect(csv.hasPrefix("agency,requests.new.research,disclosure.fees.amount\r\n澄岭县教育局,[blank],"))
        #expect(try analyst.read("c.csv") == csv)
        #expect(try analyst.read("d.json").hasPrefix("[{\"agency\":\"澄岭县教育局\",\"requests.new.research\":null,"))
        #expect(try failure("nb.frame{{a = 1}}:to_csv('../x.csv')")?.code == "outside_output")
    }

    @Test("A document has every row, and no row of types")
    func documents() throws {
        let analyst = try Analyst()
        try analyst.run(
            """
            local rows = {}
            for i = 1, 45 do rows[i] = {n = i} end
            nb.write(nb.frame(rows), "all.md")
            """)
        let lines = try analyst.read("all.md").split(separator: "\n")
        #expect(lines.filter { $0.hasPrefix("| ") }.count == 47)
        #expect(lines.last == "| 45 |")
        #expect(!lines.contains { $0.contains("整数") })
    }
}

@Suite("Metrics of one's own")
struct OwnMetricTests {
    private let define = """
        nb.metric{name = "法人占比", formula = "1 − 自然人 ÷ 总计", compute = function(r)
            return 1 - r.requests.new.natural_person / r.requests.new.total
        end}

        """

    @Test("A share is shown and drawn in percent")
    func percent() throws {
        let script = """
            nb.metric{name = "半", percent = true, compute = function(r) return r.requests.new.total == 3 and 1 or 0.4504 end}
            rs = nb.load("Samples"):filter{agency = "澄岭县柳汀镇人民政府"}
            print(nb.metrics(rs[1])["半"], tostring(nb.metrics(rs[1])):find("45.0%%") ~= nil)
            print(nb.chart{title = "t", data = rs, x = "year", y = "半"}.svg:match("<desc>(.-)</desc>"))
            """
        #expect(try printed(script) == "0.4504\ttrue\n2020：45%；2022：100%")
    }

    @Test("They stand beside the built-in ones, in nb.metrics, frames and ranks")
    func everywhere() throws {
        let script =
            define + """
                rs = nb.load("Samples"):filter{year = 2022}
                m = nb.metrics(rs[1])
                print(string.format("%.3f", m["法人占比"]), m:table()[11].formula)
                print(#rs:frame{"法人占比"}, rs:column("法人占比"):rank()[1].report.agency, rs:column("公开率").missing)
                """
        #expect(try printed(script) == "0.008\t1 − 自然人 ÷ 总计\n6\t青禾市人民政府\t0")
    }

    @Test("Without an input or with a base of 0 there is no number, and it says why")
    func withoutNumber() throws {
        let script = """
            nb.metric{name = "甲", compute = function(r) return r.disclosure.regulations.issued + 1 end}
            nb.metric{name = "乙", compute = function(r) return r.proceedings.review.corrected / r.proceedings.review.total end}
            nb.metric{name = "丙", compute = function() end}
            m = nb.metrics(nb.open("Samples/澄岭县柳汀镇人民政府-2022.md"))
            print(m["甲"], m:why("甲"))
            print(m["乙"], m:why("乙"))
            print(m["丙"], m:why("丙"))
            """
        #expect(
            try printed(script) == """
                nil\tdisclosure.regulations.issued 没有数字（“规章·本年制发件数”：不适用；Samples/澄岭县柳汀镇人民政府-2022.md），不能参加运算
                nil\t分母为 0，没有比率。
                nil\t计算没有给出数值。
                """)
    }

    @Test("Other errors of its function are loud")
    func errors() throws {
        let use = "local _ = nb.metrics(nb.open('Samples/青禾市人民政府-2021.html'))['a']"
        #expect(try complaint("nb.metric{name = 'a', compute = function() error('坏了') end} " + use) == "指标“a”：坏了")
        #expect(
            try complaint("nb.metric{name = 'a', compute = function() return 'x' end} nb.load('Samples'):frame{'a'}")
                == "指标“a”的 compute 应返回数字或 nil，得到字符串。")
        #expect(try failure("nb.metric{name = 'a'}")?.code == "metric")
        #expect(
            try complaint("nb.metric{name = '公开率', compute = print}", .en)
                == "nb.metric: “公开率” is a built-in metric; use another name.")
    }
}

@Suite("Excel files")
struct WorkbookScriptTests {
    @Test("Reports, lists, tables and findings are written, and a report is read back")
    func writing() throws {
        let script = """
            r = nb.open("Samples/青禾市人民政府-2021.html")
            back = nb.open(nb.write(r, "r.xlsx"))
            local same = 0
            for _, id in ipairs(r:fields()) do if back:get(id) == r:get(id) then same = same + 1 end end
            print(same, back.agency, back.year)
            print(nb.write(nb.load("Samples"), "all.xlsx"):match("[^/]+$"), nb.write({{"a", "b"}, {1, "x"}}, "l.xlsx"):match("[^/]+$"))
            print(nb.write(nb.check(r), "f.xlsx"):match("[^/]+$"), nb.frame{{a = 1}}:to_xlsx("t.xlsx"):match("[^/]+$"))
            print(nb.write({{n = 1}, {n = 2}}, "d.xlsx"):match("[^/]+$"))
            """
        #expect(try printed(script) == "200\t青禾市人民政府\t2021\nall.xlsx\tl.xlsx\nf.xlsx\tt.xlsx\nd.xlsx")
        #expect(try failure("nb.frame{{a = 1}}:to_xlsx('t.xls')")?.code == "unknown_format")
        #expect(try failure("nb.write(3, 't.xlsx')")?.code == "not_writable")
    }
}
