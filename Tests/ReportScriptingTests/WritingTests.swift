import LuaRuntime
import Testing
import Wording

/// Every value that scripts meet, in every format: the right thing is written, or the reason is true.
@Suite("Values as files")
struct WritingTests {
    private static let setting = """
        rs = nb.load("Samples")
        old, r = nb.open("Samples/青禾市人民政府-2021.html"), nb.open("Samples/青禾市人民政府-2022.html")
        bad = nb.open("Samples/澄岭县人民政府-2022.html")
        c, f = nb.compare(old, r), nb.check(bad)

        """

    private func written(_ value: String, _ name: String, options: String = "{}") throws -> String {
        let analyst = try Analyst()
        try analyst.run(Self.setting + "nb.write(\(value), '\(name)', \(options))")
        return try analyst.read(name).replacing("\r\n", with: "\n")
    }

    @Test("Findings: a row each, in the user's words, with the names that programs read where they are wanted")
    func findings() throws {
        let lines = try written("f", "f.csv").split(separator: "\n")
        #expect(lines[0] == "文件,机关,年份,代码,程度,位置,字段,说明,应为,实为,算式")
        #expect(lines.count == 4)
        #expect(lines[1].hasPrefix("Samples/澄岭县人民政府-2022.html,澄岭县人民政府,2022,NB102,错误,"))
        #expect(lines[1].contains(",236,370,") && lines[1].hasSuffix("= 236"))
        let plain = try written("f", "f.csv", options: "{ids = true}").split(separator: "\n")
        #expect(plain[0] == "source,agency,year,code,severity,place,fields,message,expected,actual,arithmetic")
        #expect(plain[1].contains(",NB102,error,"))
        #expect(try written("f:where{code = 'NB101'}", "n.csv").split(separator: "\n").count == 1)
        #expect(try written("f.errors", "e.csv").split(separator: "\n").count == 3)
        #expect(try written("f[1]", "e.csv").split(separator: "\n").count == 2)
        let json = try written("f", "f.json")
        #expect(
            json.hasPrefix(
                "[{\"source\":\"Samples/澄岭县人民政府-2022.html\",\"agency\":\"澄岭县人民政府\",\"year\":2022,\"code\":\"NB102\""))
        #expect(try written("f", "f.ndjson").split(separator: "\n").count == 3)
    }

    @Test("A document has all findings of many reports", arguments: ["md", "html", "txt"])
    func manyFindings(ending: String) throws {
        let text = try written("nb.check({bad, bad} and rs)", "f.\(ending)")
        #expect(text.contains("NB102") && text.contains("澄岭县人民政府 2022"))
        #expect(!text.contains("… 另有"))
    }

    static let tables: [(value: String, csv: String)] = [
        ("{r, old}", "文件,机关,年份,格式,规章·本年制发件数"),
        ("c", "字段,项目,上年,本年,增减,增减%,情况\ndisclosure.regulations.issued,规章·本年制发件数,0,1,1,,变了\n"),
        ("{c:cell('本年新收·总计')}", "字段,项目,旧,新,增减,增减%,情况\nrequests.new.total,本年新收政府信息公开申请数量·总计,2352,1859,-493,"),
        ("r['本年新收']", "字段,项目,数值,情况,原文,位置\nrequests.new.natural_person,本年新收政府信息公开申请数量·自然人,1789,数字,1789,"),
        ("nb.metrics(r)", "指标,数值,说明\n公开率,0."),
        ("rs:filter{year = 2022}:column('requests.new.total')", "机关,年份,本年新收政府信息公开申请数量·总计\n澄岭县人民政府,2022,384\n"),
        ("rs:filter{year = 2022}:column('requests.new.total'):rank()", "rank,report,value\n1,青禾市人民政府 2022,1859\n"),
        ("rs:group_by('year')", "key,reports\n2020,5 份报告\n"),
        ("rs:pairs()", "new,old\n澄岭县人民政府 2021,澄岭县人民政府 2020\n"),
        ("f:outcomes()", "agency,arithmetic,code,passes,reason,state,title,year\n澄岭县人民政府,"),
        ("rs:agencies()", "value\n澄岭县人民政府\n"), ("{a = 1, b = 'x'}", "项目,数值\na,1\nb,x\n"),
        ("{{a = 1}, {a = 2, b = 3}}", "a,b\n1,\n2,3\n"), ("{1, 2}", "数值\n1\n2\n"),
        ("rs:frame{'agency', 'year'}[1]", "agency,year\n澄岭县人民政府,2020\n"),
    ]

    @Test("Other values are rows too", arguments: tables)
    func rows(value: String, csv: String) throws {
        let text = try written(value, "v.csv")
        #expect(
            text.hasPrefix(csv.hasPrefix("value\n") ? csv.replacing("value", with: "数值") : csv), "\(text.prefix(200))")
    }

    @Test("What is a row in csv is written in every format of rows and documents", arguments: tables.map(\.value))
    func everyFormat(value: String) throws {
        let analyst = try Analyst()
        try analyst.run(
            Self.setting + """
                for _, ending in ipairs{"csv", "xlsx", "json", "ndjson", "md", "html", "docx", "txt"} do
                    nb.write(\(value), "v." .. ending)
                end
                """)
    }

    static let endings = ["csv", "xlsx", "json", "ndjson", "md", "html", "docx", "txt"]

    @Test(
        "Tables that hold themselves, or hold tables beyond measure, end in an error or are written", arguments: endings
    )
    func deep(ending: String) throws {
        for source in [
            "local t = {} t.x = t nb.write({t}, 'a.\(ending)')",
            "local t = {} t[1] = t nb.write({{x = t}}, 'a.\(ending)')",
            "local t = {} for i = 1, 100000 do t = {t} end nb.write({{x = t}}, 'a.\(ending)')",
            "local t = {} for i = 1, 100000 do t = {x = t} end nb.write(t, 'a.\(ending)')",
        ] {
            if let failure = try failure(source) {
                #expect(["not_writable", "json"].contains(failure.code), "\(failure)")
            }
        }
        let failure = try #require(try failure("local t = {} t.x = t nb.write({t}, 'a.csv')"))
        let path = "value[1].x" + String(repeating: ".x", count: 20)
        #expect(
            failure.message
                == Bilingual(
                    zh: "nb.write: \(path) 嵌套太深，可能是表里装着它自己。",
                    en: "nb.write: \(path) is nested too deeply; perhaps a table holds itself."))
    }

    @Test(
        "Nothing of a table is lost in silence",
        arguments: [
            ("{[2021] = 5, total = 12}", "项目,数值\n2021,5\ntotal,12\n"),
            ("{[2021] = 5, [2022] = 7}", "项目,数值\n2021,5\n2022,7\n"),
            ("{{agency = 'a', years = {[2021] = 5, [2022] = 7}}}", "agency,years\na,\"2021 = 5, 2022 = 7\"\n"),
            ("{{x = {message = 'hi', n = 5}}}", "x\n\"message = hi, n = 5\"\n"),
        ])
    func wholeTables(value: String, csv: String) throws {
        #expect(try written(value, "v.csv") == csv)
    }

    @Test(
        "What has no place in a file is refused",
        arguments: [
            (
                "{1, 2, x = 3}", "nb.write: value 既有序号又有名称，只能是其中一种；请分开写。",
                "nb.write: value has both positions and names, where only either can be: write them apart."
            ),
            (
                "(function() local t = {10, 20} t[4] = 40 return t end)()",
                "nb.write: value 的列表在第 2 项之后有空缺，后面的会丢；缺的项请写成文字，如 \"\"。",
                "nb.write: the list value has a gap behind its element 2, so the rest would be lost; write text for what is missing, such as \"\"."
            ),
            (
                "{{f = print}}", "nb.write: value[1].f 是函数，写不进文件。",
                "nb.write: value[1].f is a function, which no file can hold."
            ),
            (
                "{[true] = 1}", "nb.write: value 的键是布尔值，只能是名称或数字。",
                "nb.write: a key of value is a boolean; it has to be a name or a number."
            ),
        ])
    func refused(value: String, zh: String, en: String) throws {
        let failure = try #require(try failure("nb.write(\(value), 'v.csv')"))
        #expect(failure.message == Bilingual(zh: zh, en: en))
    }

    @Test("Several reports are one array in .json and lines in .ndjson")
    func reportsAsJSON() throws {
        let lines = try written("{old, r}", "v.ndjson").split(separator: "\n")
        #expect(lines.count == 2)
        #expect(try written("{old, r}", "v.json") == "[" + lines.joined(separator: ",\n") + "]\n")
        #expect(try written("r", "v.json") == lines[1] + "\n")
    }

    @Test("A report within a row is told by its name")
    func reportsInRows() throws {
        let json = try written("rs:filter{year = 2022}:column('requests.new.total'):rank()", "v.json")
        #expect(
            json.hasPrefix(
                "[{\"rank\":1,\"report\":{\"agency\":\"青禾市人民政府\",\"year\":2022,\"source\":\"Samples/青禾市人民政府-2022.html\"},\"value\":1859}"
            ))
    }
}
