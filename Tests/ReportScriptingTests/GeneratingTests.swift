import FoundationEssentials
import Glibc
import LuaRuntime
import Testing

@testable import Documents
@testable import ReportScripting

@Suite("render, write")
struct GeneratingTests {
    private let open = "r = nb.open('Samples/青禾市人民政府-2021.html')\n"

    @Test("Values are escaped in html alone, and raw where asked")
    func escaping() throws {
        let analyst = try Analyst()
        let html = try analyst.write("{{ x }}|{{= x }}", to: "t.html")
        let text = try analyst.write("{{ x }}", to: "t.md")
        let second = try Analyst(readable: [analyst.folder])
        try second.run("print(nb.render('\(html)', {x = '<b>&'})) print(nb.render('\(text)', {x = '<b>&'}))")
        #expect(second.output == "&lt;b&gt;&amp;|<b>&\n<b>&")
    }

    @Test("What is written to a file is escaped as the file is")
    func escapingOfOutput() throws {
        let analyst = try Analyst()
        _ = try analyst.write("<i>{{ t }}</i>", to: "t.html")
        try analyst.run(
            """
            local data = {t = "<b>&"}
            nb.render("{{ t }}", data, "a.html")
            nb.render("\(analyst.folder)/t.html", data, "b.md")
            nb.render("\(analyst.folder)/t.html", data, "c.page")
            """)
        #expect(try analyst.read("a.html") == "&lt;b&gt;&amp;")
        #expect(try analyst.read("b.md") == "<i><b>&</i>")
        #expect(try analyst.read("c.page") == "<i>&lt;b&gt;&amp;</i>")
    }

    @Test("Templates include and extend others beside them")
    func inheritance() throws {
        let writer = try Analyst()
        try _ = writer.write("[{% block a %}base{% endblock %}|{% block b %}B{% endblock %}]", to: "base.md")
        try _ = writer.write("{{ x }}!", to: "part.md")
        let child = try writer.write(
            "{% extends 'base.md' %}{% block a %}{% include 'part.md' %}{% endblock %}", to: "child.md")
        let loop = try writer.write("{% include 'loop.md' %}", to: "loop.md")
        let outside = try writer.write("{% include '../../../etc/passwd' %}", to: "out.md")
        let analyst = try Analyst(readable: [writer.folder])
        try analyst.run("print(nb.render('\(child)', {x = 1}))")
        #expect(analyst.output == "[1!|B]")
        try analyst.run(
            """
            ok, e = pcall(nb.render, '\(loop)', {}) print(e.code)
            ok, e = pcall(nb.render, '\(outside)', {}) print(e.code)
            """)
        #expect(analyst.output == "[1!|B]\ntemplate_depth\nnot_readable")
    }

    @Test("Templates that extend each other, and loops that never end, are stopped")
    func endlessTemplates() throws {
        let writer = try Analyst()
        try _ = writer.write("{% extends 'b.md' %}", to: "a.md")
        try _ = writer.write("{% extends 'a.md' %}", to: "b.md")
        let analyst = try Analyst(limits: LuaLimits(time: 60, output: 1 << 20), readable: [writer.folder])
        try analyst.run("ok, e = pcall(nb.render, '\(writer.folder)/a.md', {}) print(e.code)")
        #expect(analyst.output == "template_depth")
        let endless = "nb.render('{% while true do %}{{ (\"x\"):rep(1000) }}{% end %}', {})"
        let error = try #require(try failure(endless, limits: LuaLimits(time: 60, output: 1 << 20)))
        #expect(error.message.zh == "模板写出的文字超过 1 MB；循环是不是停不下来？")
        #expect(error.message.en == "The template writes more than 1 MB; does a loop never end?")
    }

    @Test("An unknown name is an error with the template's line, column and excerpt")
    func unknownName() throws {
        let error = try #require(try failure("nb.render('第一行\\n数：{{ totl }}', {total = 1})"))
        #expect(error.message.zh == "模板里用了“totl”，但没有给出这个名字。")
        #expect(error.message.en == "The template uses “totl”, which was not given.")
        #expect(error.place == LuaPlace(script: "模板", line: 2, column: 6))
        #expect(error.excerpt?.text == "数：{{ totl }}")
    }

    @Test(
        "What is at fault in a tag is marked, not the tag",
        arguments: [
            ("标题 {{ r.agency }} 与 {{ r.requests.nwe.total }} 件", "nwe"), ("甲{{ x }}", "x"),
            ("{{ r.year }}{{- r:cell('本年新收·科研机构').value -}}乙", "r:cell('本年新收·科研机构').value"),
            ("甲{% if r.agncy then %}1{% end %}", "agncy"), ("甲{{ nb.text.percent('x') }}", "percent"),
            ("甲{{ r.year + }}乙", "}}"), ("{{ r['本年新收']['科研机构'] + 1 }}", "'科研机构'"),
            ("{% for i = 1, 2 do %}\\n年{{ 1 + r.year.x }}{% end %}", "year"),
        ])
    func marks(_ template: String, _ marked: String) throws {
        let open = "r = nb.open('Samples/澄岭县教育局-2021.md')\n"
        let error = try #require(try failure(open + "nb.render(\"\(template)\", {r = r})"))
        let excerpt = try #require(error.excerpt)
        let range = try #require(excerpt.marked)
        #expect(String(Array(excerpt.text)[range]) == marked)
        #expect(error.place?.column == range.lowerBound + 1)
    }

    @Test("An expression that breaks off is told in words of the template")
    func unfinishedExpression() throws {
        let error = try #require(try failure("nb.render('{{ 1 + }}', {})"))
        #expect(error.message.zh == "标签里的表达式没有写完。" && error.message.en == "The expression in the tag breaks off.")
    }

    @Test("A missing number is an error that says how to write something else")
    func missingValue() throws {
        let slash = "r = nb.open('Samples/澄岭县柳汀镇人民政府-2022.md')\n"
        let error = try #require(try failure(slash + "nb.render('{{ r.disclosure.regulations.issued }}', {r = r})"))
        #expect(error.message.zh == "这里没有值（nil）：这一格没有数字，或者原文没有写明。" && error.hint?.zh.contains("or \"—\"") == true)
        #expect(
            try printed(slash + "print(nb.render('{{ r.disclosure.regulations.issued or \"—\" }}', {r = r}))") == "—")
        let misspelt = slash + "nb.render('{{ r.disclosure.regulation }}', {r = r})"
        #expect(try failure(misspelt)?.place?.script == "模板")
    }

    @Test("A template that is no template")
    func syntax() throws {
        #expect(try failure("nb.render('{{ a', {a = 1})")?.code == "template_syntax")
        #expect(try failure("nb.render('{{ a + }}', {a = 1})")?.place?.line == 1)
        let open = try failure("nb.render('{% for x in y %}{{ x }}{% end %}', {y = 1})")
        #expect(open?.message.zh == "标签的末尾之前缺少 do" && open?.message.en == "do expected before the end of the tag")
        #expect(try failure("nb.render('没有.md', {})")?.code == "not_found")
        #expect(try failure("nb.render('/etc/passwd', {})")?.code == "not_readable")
    }

    @Test("A report is written and read back with the same cells", arguments: ["md", "html", "txt"])
    func roundTrip(ending: String) throws {
        let analyst = try Analyst()
        let script = open + "print(nb.write(r, 'r.\(ending)') ~= nil)"
        try analyst.run(script)
        let reader = try Analyst(readable: [analyst.folder])
        try reader.run(
            open + """
                b = nb.open('\(analyst.folder)/r.\(ending)')
                n = 0 for _, f in ipairs(r:fields()) do if r:get(f) ~= b:get(f) then n = n + 1 end end
                print(n, b.agency, b.year)
                """)
        #expect(reader.output == "0\t青禾市人民政府\t2021")
    }

    @Test("Lists become csv: lists in their order, tables by the names of the first")
    func tables() throws {
        let analyst = try Analyst()
        try analyst.run(
            """
            nb.write({{"甲", 1}, {"乙,丙", false}}, "a.csv")
            nb.write({{name = "甲", n = 1.5}, {name = "乙"}}, "b.csv", {bom = true})
            nb.write(nb.load("Samples"), "c.csv")
            nb.write(nb.load("Samples"), "d.ndjson")
            nb.write("文字", "e.txt")
            """)
        #expect(try analyst.read("a.csv").replacing("\r\n", with: "\n") == "甲,1\n\"乙,丙\",\n")
        let bytes = try Data(contentsOf: URL(filePath: analyst.folder + "/b.csv"))
        #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
        #expect(String(decoding: bytes.dropFirst(3), as: UTF8.self) == "n,name\r\n1.5,甲\r\n,乙\r\n")
        #expect(try analyst.read("c.csv").split(whereSeparator: \.isNewline).count == 17)
        #expect(try analyst.read("d.ndjson").split(separator: "\n").count == 16)
        #expect(try analyst.read("e.txt") == "文字")
    }

    @Test("Comparisons and findings are documents too", arguments: ["md", "html"])
    func documents(ending: String) throws {
        let analyst = try Analyst()
        try analyst.run(
            open + """
                nb.write(nb.compare(r, r), 'c.\(ending)')
                nb.write(nb.check(r), 'f.\(ending)')
                nb.write(nb.load('Samples'), 'l.\(ending)')
                nb.write(nb.metrics(r), 'm.\(ending)')
                """)
        for name in ["c", "f", "l", "m"] {
            #expect(try analyst.read("\(name).\(ending)").contains("青禾市人民政府"), "\(name)")
        }
    }

    @Test("Documents for people have heads in their language, data the names that programs read")
    func heads() throws {
        let analyst = try Analyst()
        try analyst.run(
            """
            rs = nb.load("Samples"):filter{year = 2022}
            f = rs:frame{"agency", "公开率"}
            nb.write(f:group{by = "agency", m = {"mean", "公开率"}, n = {"count"}}, "f.md")
            nb.write(rs:column("公开率"):rank(), "r.md")
            nb.write(f, "f.csv")
            """)
        #expect(try analyst.read("f.md").hasPrefix("| 机关 | m | m_missing | n |\n| --- | ---: | ---: | ---: |\n"))
        #expect(try analyst.read("f.md").contains("| 澄岭县教育局 | 50.0% | 0 | 1 |"))
        #expect(try analyst.read("r.md").hasPrefix("| 名次 | 报告 | 数值 |\n"))
        #expect(try analyst.read("f.csv").hasPrefix("agency,公开率\r\n"))
    }

    @Test(
        "Rates stand in workbooks as numbers in percent",
        arguments: [
            "rs:column('公开率')", "nb.metrics(rs[1])", "rs:frame{'agency', '公开率'}",
            "rs:frame{'agency', '公开率'}:group{by = 'agency', m = {'mean', '公开率'}}",
        ])
    func rates(value: String) throws {
        let analyst = try Analyst()
        try analyst.run("rs = nb.load('Samples'):filter{year = 2022} nb.write(\(value), 'r.xlsx')")
        let bytes = try Array(Data(contentsOf: URL(filePath: analyst.folder + "/r.xlsx")))
        let styles = try bytes.withUnsafeBufferPointer {
            String(decoding: try ZipArchive($0, limits: ReadingLimits()).read("xl/styles.xml") ?? [], as: UTF8.self)
        }
        #expect(styles.contains("formatCode=\"0.0%\""))
    }

    @Test(
        "An empty list is a file without rows",
        arguments: ["csv", "xlsx", "json", "ndjson", "md", "html", "docx", "txt"])
    func emptyLists(ending: String) throws {
        let analyst = try Analyst()
        try analyst.run("nb.write(nb.load('Samples').failures, 'a.\(ending)') nb.write({}, 'a.\(ending)')")
        let size = try FileManager.default.attributesOfItem(atPath: "\(analyst.folder)/a.\(ending)")[.size] as? Int
        #expect(ending == "csv" || ending == "ndjson" ? size == 0 : size ?? 0 > 0)
    }

    @Test("What can't be written says so")
    func unwritable() throws {
        #expect(
            try complaint("nb.write(3, 'a.md')")
                == "“a.md”写不成：这是整数；可以写报告、检查结果、比较、指标、表、图表和列表；单个值请先放进列表，如 {{\"项目\", 值}}。")
        #expect(
            try complaint("nb.write({}, 'a.xyz')")
                == "“a.xyz”的后缀不是能写的格式。可用：.md .html .docx .csv .xlsx .json .ndjson .txt .svg。")
        #expect(try failure("nb.write({}, 'csv')")?.code == "unknown_format")
        let mixed = "r = nb.open('Samples/澄岭县教育局-2021.md') nb.write({r:section('五'), r:cells()[1]}, 'a.csv')"
        #expect(try complaint(mixed) == "“a.csv”写不成：表里的东西不是同一种，没有可写的行。")
        #expect(
            try complaint(mixed, .en)
                == "“a.csv” can't be written: the table holds things of different kinds, so there are no rows.")
        #expect(
            try complaint("nb.write('x', 'a.csv')", .en) == "Text is written as .txt, not as “a.csv”.")
        #expect(try complaint("nb.write('x', 'a.csv')") == "文字只能写成 .txt，不能写成“a.csv”。")
        #expect(
            try complaint("nb.write({1}, 'a.svg')") == "“a.svg”写不成：.svg 只写图表，得到表，有 1 个元素；图表用 nb.chart{…} 画。")
        #expect(
            try complaint("nb.write({1}, 'a.svg')", .en)
                == "“a.svg” can't be written: .svg is for charts, not for a table with 1 element; nb.chart{…} draws one."
        )
        #expect(try failure("nb.write({{1}}, ('a'):rep(300) .. '.csv')")?.code == "not_written")
    }
}

@Suite("Files that scripts reach")
struct FileAccessTests {
    @Test(
        "Reading ends at what was given",
        arguments: [
            "/etc/passwd", "../../../../../../etc/passwd", "Samples/../../../../../../etc/passwd", "/etc/no.md",
            "/no/no.md", "Samples/../../no.md", "/etc/no/../no.md",
        ])
    func outsideReads(path: String) throws {
        let error = try #require(try failure("nb.open('\(path)')"))
        #expect(error.code == "not_readable")
        #expect(error.message.zh == "脚本不能读取“\(path)”：它不在给出的文件夹里。")
    }

    @Test("Folders outside are not even listed", arguments: ["/etc/**", "/*/passwd"])
    func outsideLists(pattern: String) throws {
        let error = try #require(try failure("nb.load('\(pattern)')"))
        #expect(error.code == "not_readable")
        #expect(error.message.zh.contains(FilePattern.root(pattern) + "”"))
    }

    @Test("A path ends at no NUL", arguments: ["nb.load", "nb.open", "nb.csv"])
    func nulPaths(function: String) throws {
        #expect(try failure("\(function)('Samples/\\0/x')")?.code == "not_found")
    }

    @Test("A link does not lead out")
    func links() throws {
        let outside = try Analyst()
        let secret = try outside.write("清河县水利局2021年政府信息公开工作年度报告", to: "a.txt")
        let inside = try Analyst()
        try FileManager.default.createSymbolicLink(atPath: inside.folder + "/l.txt", withDestinationPath: secret)
        try FileManager.default.createSymbolicLink(atPath: inside.folder + "/d", withDestinationPath: outside.folder)
        let reader = try Analyst(readable: [inside.folder])
        for path in ["l.txt", "d/a.txt", "*.txt"] {
            #expect(throws: LuaFailure.self, "\(path)") { try reader.run("nb.load('\(inside.folder)/\(path)')") }
        }
        _ = try inside.write("青禾县民政局2021年政府信息公开工作年度报告", to: "own.txt")
        try reader.run(
            "rs = nb.load('\(inside.folder)') print(#rs, rs[1].agency, #rs.failures, rs.failures[1].code)")
        #expect(reader.output == "1\t青禾县民政局\t1\tnot_readable")
        // Nor does it tell what is there.
        #expect {
            try reader.run("nb.load('\(inside.folder)/*/*')")
        } throws: { ($0 as? LuaFailure)?.code == "no_files" }
        try FileManager.default.createSymbolicLink(atPath: inside.folder + "/o.csv", withDestinationPath: secret)
        try inside.run("nb.write({{1}}, 'o.csv') ok, e = pcall(nb.write, {{1}}, 'd/b.csv') print(e.code)")
        #expect(inside.output == "outside_output")
        #expect(try outside.read("a.txt").hasPrefix("清河县"))
    }

    @Test(
        "Writing ends at the output folder",
        arguments: ["../a.csv", "/tmp/a.csv", "b/../../a.csv", "", "a\0.csv", ".csv/"])
    func outsideWrites(path: String) throws {
        let escaped = path.replacing("\0", with: "\\0")
        let error = try #require(try failure("nb.write({{1}}, '\(escaped)')"))
        #expect(["outside_output", "unknown_format"].contains(error.code), "\(error.code)")
    }

    @Test("A pipe or a device stays what it is")
    func devices() throws {
        let analyst = try Analyst()
        let pipe = analyst.folder + "/a.csv"
        #expect(mkfifo(pipe, 0o600) == 0)
        let error = try #require(throws: LuaFailure.self) { try analyst.run("nb.write({{1}}, 'a.csv')") }
        #expect(error.message.zh == "“\(pipe)”是管道或设备，不是文件。")
        #expect(error.message.en == "“\(pipe)” is a pipe or a device, and no file.")
        var status = stat()
        #expect(lstat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
        // As `--to /dev/stdout` names it, which may lead to a file: with a name that is no device's.
        let files = FileAccess(ScriptConfiguration(outputFolder: "/dev"))
        let refused = #expect(throws: LuaFailure.self) { try files.write([65], to: "nianbao-test.csv") }
        #expect(refused?.code == "not_a_file" && access("/dev/nianbao-test.csv", F_OK) != 0)
    }

    @Test("A file is written whole and leaves no draft")
    func atomic() throws {
        let analyst = try Analyst()
        try analyst.run("nb.write({{1}}, 'a/b/c.csv') nb.write({{2}}, 'a/b/c.csv')")
        #expect(try FileManager.default.contentsOfDirectory(atPath: analyst.folder + "/a/b") == ["c.csv"])
        #expect(try analyst.read("a/b/c.csv").hasPrefix("2"))
        try FileManager.default.createDirectory(
            atPath: analyst.folder + "/d.csv", withIntermediateDirectories: false)
        #expect(throws: LuaFailure.self) { try analyst.run("nb.write({{1}}, 'd.csv')") }
        #expect(try FileManager.default.contentsOfDirectory(atPath: analyst.folder).sorted() == ["a", "d.csv"])
    }

    @Test("require looks in its folders only")
    func modules() throws {
        let outside = try Analyst()
        try _ = outside.write("return 1", to: "secret.lua")
        let writer = try Analyst()
        try _ = writer.write("return {x = 5}", to: "own.lua")
        try FileManager.default.createSymbolicLink(
            atPath: writer.folder + "/linked.lua", withDestinationPath: outside.folder + "/secret.lua")
        let analyst = try Analyst(modules: [writer.folder])
        try analyst.run(
            """
            print(require("own").x)
            for _, name in ipairs{"linked", "..secret", "/etc/passwd", "own/own", "none"} do
                print((pcall(require, name)))
            end
            """)
        #expect(analyst.output == "5\nfalse\nfalse\nfalse\nfalse\nfalse")
    }
}
