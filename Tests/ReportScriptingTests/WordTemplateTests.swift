import Documents
import FoundationEssentials
import LuaRuntime
import ReportScripting
import Testing

@Suite("Word templates")
struct WordTemplateTests {
    private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    private static func part(_ body: String, root: String = "document") -> [UInt8] {
        Array("<w:\(root) xmlns:w=\"\(word)\">\(body)</w:\(root)>".utf8)
    }

    private static func run(_ text: String, _ looks: String = "") -> String {
        "<w:r>\(looks.isEmpty ? "" : "<w:rPr>\(looks)</w:rPr>")<w:t>\(text)</w:t></w:r>"
    }

    private static func paragraph(_ text: String) -> String { "<w:p>\(run(text))</w:p>" }

    private static func row(_ cells: String...) -> String {
        "<w:tr>\(cells.map { "<w:tc><w:tcPr/>\(paragraph($0))</w:tc>" }.joined())</w:tr>"
    }

    /// A template of a body, filled by a script; `data` is the Lua of its names.
    private struct Filled {
        let analyst: Analyst
        let template: [UInt8]

        init(
            _ body: String, others: [(name: String, bytes: [UInt8])] = [], data: String, before: String = ""
        ) throws {
            let analyst = try Analyst()
            template = ZipFile.bytes(
                of: [("word/document.xml", WordTemplateTests.part("<w:body>\(body)</w:body>"))] + others, deflated: true
            )
            try Data(template).write(to: URL(filePath: analyst.folder + "/t.docx"))
            self.analyst = analyst
            try analyst.run("\(before) nb.render('\(analyst.folder)/t.docx', \(data), 'out.docx')")
        }

        var bytes: [UInt8] { get throws { Array(try Data(contentsOf: URL(filePath: analyst.folder + "/out.docx"))) } }

        func xml(_ part: String = "word/document.xml") throws -> String {
            let found = try DocumentReader.wordParts(of: try bytes).first { $0.name == part }
            return String(decoding: try #require(found).bytes, as: UTF8.self)
        }

        /// What stands between the body's tags.
        var body: String {
            get throws {
                let xml = try xml()
                let start = try #require(xml.firstRange(of: "<w:body>")).upperBound
                return String(xml[start..<(try #require(xml.firstRange(of: "</w:body>")).lowerBound)])
            }
        }

        var texts: [String] {
            get throws {
                let document = try DocumentReader.decode(try bytes)
                return document.blocks.map { block in
                    switch block {
                    case .paragraph(let text), .heading(let text, _): document.string(text.text)
                    case .table(let table): table.cells.map { document.string($0.text) }.joined(separator: "|")
                    }
                }
            }
        }
    }

    @Test("A tag is replaced by its value, in the look of its first character, and nothing else changes")
    func values() throws {
        let body = "<w:p  w:rsid='1'>" + Self.run("共 {{ n }} 件&lt;", "<w:b/>") + Self.run("。") + "</w:p><w:p/>"
        let filled = try Filled(body, data: "{n = 12}")
        let text = "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">共 12 件&lt;</w:t></w:r>"
        #expect(try filled.body == "<w:p  w:rsid='1'>\(text)\(Self.run("。"))</w:p><w:p/>")
    }

    @Test("A tag that a spelling checker has cut into runs is one tag")
    func cutTags() throws {
        let body =
            "<w:p>" + Self.run("共 {", "<w:b/>") + "<w:proofErr w:type=\"spellStart\"/>" + Self.run("{ r.ag")
            + Self.run("ency }") + Self.run("}：") + "</w:p>"
        let filled = try Filled(body, data: "{r = {agency = '甲局'}}")
        #expect(try filled.texts == ["共 甲局："])
        #expect(try filled.body.contains("<w:proofErr"))
    }

    @Test("Typographic quotes, as Word puts them, are quotes of Lua")
    func quotes() throws {
        #expect(try Filled(Self.paragraph("{{ x or “—” }}{{ ‘a’ .. “b” }}"), data: "{x = false}").texts == ["—ab"])
    }

    @Test("Marks of XML, line feeds and tabs of a value are text")
    func escaping() throws {
        let filled = try Filled(Self.paragraph("[{{ x }}]"), data: "{x = '<w:p>&\\n二\\t三'}")
        #expect(try filled.texts == ["[<w:p>&", "二\t三]"])
    }

    @Test("Statements in paragraphs of their own repeat the paragraphs between them and are left out")
    func paragraphs() throws {
        let body = [
            "一", "{% for _, x in ipairs(xs) do %}", "{% if x &gt; 1 then %}", "{{ x }} 项", "{% else %}", "单",
            "{% end %}", "{% end %}", "末",
        ]
        let filled = try Filled(body.map(Self.paragraph).joined(), data: "{xs = {1, 2, 3}}")
        #expect(try filled.texts == ["一", "单", "2 项", "3 项", "末"])
    }

    @Test("A statement at the beginning of one paragraph and its end at the end of another keep both")
    func edges() throws {
        let body = ["{% for _, x in ipairs(xs) do %}甲 {{ x }}", "乙{% end %}"]
        #expect(try Filled(body.map(Self.paragraph).joined(), data: "{xs = {1, 2}}").texts == ["甲 1", "乙", "甲 2", "乙"])
    }

    @Test("A statement and its end in one paragraph repeat runs with their looks")
    func runs() throws {
        let body =
            "<w:p>" + Self.run("甲{% for _, x in ipairs(xs) do %}乙") + Self.run("{{ x }}{% end %}丙", "<w:b/>") + "</w:p>"
        let filled = try Filled(body, data: "{xs = {1, 2}}")
        #expect(try filled.texts == ["甲乙1乙2丙"])
        let once = "<w:r><w:t xml:space=\"preserve\">乙</w:t></w:r><w:r><w:rPr><w:b/></w:rPr>"
        #expect(try filled.body.components(separatedBy: once).count == 3)
        #expect(try Filled(body, data: "{xs = {}}").texts == ["甲丙"])
    }

    @Test(
        "Rows repeat: by statements in rows of their own, in one row's cells, at the edges of rows",
        arguments: [
            [["{% for _, x in ipairs(xs) do %}", ""], ["{{ x.a }}", "{{ x.b }}"], ["{% end %}", ""]],
            [["{% for _, x in ipairs(xs) do %}{{ x.a }}", "{{ x.b }}{% end %}"]],
        ])
    func rows(rows: [[String]]) throws {
        let table = "<w:tbl><w:tblPr/>" + Self.row("名", "数") + rows.map { Self.row($0[0], $0[1]) }.joined() + "</w:tbl>"
        let filled = try Filled(table, data: "{xs = {{a = '甲', b = 1}, {a = '乙', b = 2}}}")
        #expect(try filled.texts == ["名|数|甲|1|乙|2"])
        #expect(try Filled(table, data: "{xs = {}}").texts == ["名|数"])
    }

    @Test("A cell left without paragraphs gets one, and a table left without rows goes")
    func repairs() throws {
        let cell = ["{% for _, x in ipairs(xs) do %}", "{{ x }}", "{% end %}"].map(Self.paragraph).joined()
        let table = "<w:tbl><w:tr><w:tc><w:tcPr/>\(cell)</w:tc></w:tr></w:tbl>"
        #expect(try Filled(table, data: "{xs = {}}").body == "<w:tbl><w:tr><w:tc><w:tcPr/><w:p/></w:tc></w:tr></w:tbl>")
        let rows = "<w:tbl><w:tblPr/>" + Self.row("{% for _, x in ipairs(xs) do %}{{ x }}", "{% end %}") + "</w:tbl>"
        #expect(try Filled(rows + "<w:p/>", data: "{xs = {}}").body == "<w:p/>")
    }

    @Test("One tag is a whole statutory table, in place of its paragraph")
    func statutoryTables() throws {
        let filled = try Filled(
            Self.paragraph("前") + Self.paragraph(" {{ r.requests }} ") + Self.paragraph("后"), data: "{r = r}",
            before: "r = nb.open('Samples/青禾市人民政府-2021.html')")
        let texts = try filled.texts
        #expect(texts.first == "前" && texts.last == "后")
        #expect(texts[1].hasPrefix("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）|申请人情况|自然人"))
        #expect(try filled.body.contains("<w:vMerge w:val=\"restart\"/>"))
    }

    @Test("A statutory table taken from the report is set as one, too; what was made of it is a plain table")
    func tablesOfReports() throws {
        let open = "r = nb.open('Samples/青禾市人民政府-2021.html')"
        let whole = try Filled(Self.paragraph("{{ r:table('四') }}"), data: "{r = r}", before: open)
        let group = try Filled(Self.paragraph("{{ r.proceedings }}"), data: "{r = r}", before: open)
        #expect(try whole.body == group.body && whole.body.contains("<w:gridSpan"))
        let part = try Filled(Self.paragraph("{{ r:table('四'):head(2) }}"), data: "{r = r}", before: open)
        #expect(try !part.body.contains("<w:gridSpan") && part.texts[0].contains("行政复议"))
    }

    @Test("Tables fit a document that has another prefix, or none, for Word's vocabulary", arguments: ["x:", ""])
    func otherPrefixes(prefix: String) throws {
        let name = prefix.isEmpty ? "xmlns" : "xmlns:x"
        let xml =
            "<?xml version=\"1.0\"?><\(prefix)document \(name)='\(Self.word)'><\(prefix)body><\(prefix)p>"
            + "<\(prefix)r><\(prefix)t>{{ t }}</\(prefix)t></\(prefix)r></\(prefix)p></\(prefix)body></\(prefix)document>"
        let analyst = try Analyst()
        let template = ZipFile.bytes(of: [("word/document.xml", Array(xml.utf8))], deflated: true)
        try Data(template).write(to: URL(filePath: analyst.folder + "/t.docx"))
        try analyst.run("nb.render('\(analyst.folder)/t.docx', {t = nb.frame{ {a = 1, b = '乙'} }}, 'o.docx')")
        let bytes = Array(try Data(contentsOf: URL(filePath: analyst.folder + "/o.docx")))
        let document = try DocumentReader.decode(bytes)
        let tables = document.blocks.compactMap {
            if case .table(let table) = $0 { table.cells.map { document.string($0.text) } } else { nil }
        }
        #expect(tables.first?.suffix(2) == ["1", "乙"])
    }

    @Test("A template is compiled once, and anew where the file has changed")
    func caching() throws {
        let analyst = try Analyst()
        for (turn, text) in ["一 {{ n }}", "二 {{ n }}"].enumerated() {
            let bytes = ZipFile.bytes(
                of: [("word/document.xml", Self.part("<w:body>\(Self.paragraph(text))</w:body>"))], deflated: true)
            try Data(bytes).write(to: URL(filePath: analyst.folder + "/t.docx"))
            try _ = analyst.write(text, to: "t.md")
            for name in ["t.docx", "t.md"] {
                try analyst.run("for n = 1, 3 do nb.render('\(analyst.folder)/\(name)', {n = n}, n .. '\(name)') end")
            }
            #expect(analyst.engine.compiledTemplates == 2 * (turn + 1))
            #expect(try analyst.read("3t.md") == text.replacing("{{ n }}", with: "3"))
        }
    }

    @Test("A chart is drawn by Word itself: a part with its numbers, related to the part that shows it")
    func charts() throws {
        let types = Array("<Types xmlns=\"t\"><Default Extension=\"xml\" ContentType=\"x\"/></Types>".utf8)
        let filled = try Filled(
            Self.paragraph("{{ c }}"), others: [("[Content_Types].xml", types)], data: "{c = c}",
            before: """
                c = nb.chart{kind = "bars", title = "新收<件>", data = nb.frame{{a = "甲", n = 3}, {a = "乙", n = 5}},
                  x = "a", y = "n"}
                """)
        let chart = String(
            decoding: try #require(try DocumentReader.member("word/charts/nianbao1.xml", of: try filled.bytes)),
            as: UTF8.self)
        #expect(chart.contains("<a:t>新收&lt;件&gt;</a:t>") && chart.contains("<c:pt idx=\"1\"><c:v>5</c:v></c:pt>"))
        let relations = try #require(try DocumentReader.member("word/_rels/document.xml.rels", of: try filled.bytes))
        #expect(String(decoding: relations, as: UTF8.self).contains("Id=\"nianbaoChart1\""))
        #expect(try filled.body.contains("r:id=\"nianbaoChart1\""))
        let written = try #require(try DocumentReader.member("[Content_Types].xml", of: try filled.bytes))
        #expect(String(decoding: written, as: UTF8.self).contains("/word/charts/nianbao1.xml"))
    }

    @Test("Headers and footers are filled; every other member keeps its packed bytes")
    func otherParts() throws {
        let header = Self.part(Self.paragraph("{{ name }}"), root: "hdr")
        let media = (0..<2000).map { UInt8(truncatingIfNeeded: $0 &* $0) }
        let filled = try Filled(
            Self.paragraph("文"), others: [("word/header1.xml", header), ("word/media/a.png", media)],
            data: "{name = '某局'}")
        #expect(try filled.xml("word/header1.xml").contains("某局"))
        #expect(
            try filled.xml() == String(decoding: Self.part("<w:body>\(Self.paragraph("文"))</w:body>"), as: UTF8.self))
        let packed = Self.member("word/media/a.png", of: filled.template)
        let copied = Self.member("word/media/a.png", of: try filled.bytes)
        #expect(packed != nil && packed == copied)
    }

    /// A member's local header name and the packed bytes behind it.
    private static func member(_ name: String, of zip: [UInt8]) -> ArraySlice<UInt8>? {
        let mark = Array(name.utf8)
        guard let start = zip.indices.first(where: { zip[$0...].starts(with: mark) }) else { return nil }
        return zip[start..<min(start + 80, zip.count)]
    }

    @Test("An unknown name is an error with the file, the paragraph and where it is")
    func unknownName() throws {
        let analyst = try Analyst()
        let table = "<w:tbl><w:tr><w:tc>\(Self.paragraph("数：{{ totl }}"))</w:tc></w:tr></w:tbl>"
        let bytes = ZipFile.bytes(
            of: [("word/document.xml", Self.part("<w:body>\(Self.paragraph("一"))\(table)</w:body>"))], deflated: true)
        try Data(bytes).write(to: URL(filePath: analyst.folder + "/t.docx"))
        let error = try #require(throws: LuaFailure.self) {
            try analyst.run("nb.render('\(analyst.folder)/t.docx', {total = 1}, 'o.docx')")
        }
        #expect(error.message.zh == "模板里用了“totl”，但没有给出这个名字。")
        #expect(error.place == LuaPlace(script: analyst.folder + "/t.docx", line: 2, column: 6))
        #expect(error.excerpt?.text == "数：{{ totl }}")
        #expect(error.hint?.zh == "位置：第 2 段，在表 1 第 1 行。在 nb.render 的数据里写上 totl=…，或改正名字。")
        #expect(
            error.hint?.en
                == "At paragraph 2, in table 1, row 1. Give totl=… in the data of nb.render, or correct the name.")
    }

    @Test(
        "What is wrong with a template is said in a sentence",
        arguments: [
            (["{% for i = 1, 2 do %}"], "“{% for i = 1, 2 do %}”没有对应的 {% end %}。"),
            (["{% end %}"], "这个 end 前面没有 if 或 for。"),
            (["前 {% for i = 1, 2 do %} 后", "{% end %}"], "这个语句和它的 end 之间不是完整的段落或表格行。"),
            (["{% include 'a' %}"], "Word 模板里不能用 include。"), (["{{ x"], "“{{”没有对应的“}}”。"),
            (["甲 {{ nb.frame({ {a = 1} }) }}"], "这里是一张表，不能放在文字中间。"),
        ])
    func mistakes(paragraphs: [String], message: String) throws {
        let error = #expect(throws: LuaFailure.self) {
            try Filled(paragraphs.map(Self.paragraph).joined(), data: "{x = 1}")
        }
        #expect(error?.message.zh == message)
    }

    @Test("A file that is no Word document, and a missing output, are errors")
    func refusals() throws {
        let analyst = try Analyst()
        let path = try analyst.write("text", to: "t.docx")
        try analyst.run(
            "ok, e = pcall(nb.render, '\(path)', {}, 'o.docx') print(e.code) ok, e = pcall(nb.render, '\(path)', {}) print(e.message)"
        )
        #expect(analyst.output == "template_document\nnb.render：Word 模板要有第 3 个参数 output：写到哪个文件。")
    }
}
