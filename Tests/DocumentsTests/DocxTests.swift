import Documents
import Testing

@Suite("Word documents")
struct DocxTests {
    private func blocks(_ body: String, styles: String? = nil) throws -> [String] {
        try DocumentReader.decode(docx(body, styles: styles)).outline
    }

    private static func p(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

    private static func cell(_ text: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr>\(p(text))</w:tc>"
    }

    private static func row(_ cells: String..., properties: String = "") -> String {
        "<w:tr><w:trPr>\(properties)</w:trPr>\(cells.joined())</w:tr>"
    }

    private static func table(_ rows: String...) -> String { "<w:tbl>\(rows.joined())</w:tbl>" }

    @Test("A tag means the same however many different ones were read before it")
    func manyTags() throws {
        let heading = "<w:p><w:pPr><w:outlineLvl w:val='0'/></w:pPr><w:r><w:t>h</w:t></w:r></w:p>"
        let marks = (0..<3_000).map { "<w:bookmarkStart w:id='\($0)' w:name='b'/>" }
        let body = marks.map { $0 + heading }.joined()
        #expect(try blocks(body) == Array(repeating: "#1 h", count: 3_000))
    }

    @Test(
        "Text of paragraphs",
        arguments: [
            ("<w:p><w:r><w:t>a</w:t></w:r><w:r><w:t xml:space='preserve'> b</w:t></w:r></w:p>", ["a b"]),
            ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", ["a\tb", "c"]),
            ("<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>a</w:t></w:r></w:p>", ["a"]),
            (
                "<w:p><w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b&amp;&#x4E00;</w:t><w:sym w:char='F0A7'/></w:r></w:p>",
                ["a-b&一"]
            ),
            (
                "<w:p><w:ins><w:r><w:t>in</w:t></w:r></w:ins><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>",
                ["in"]
            ),
            (
                "<w:p><w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>b</w:t></w:r></w:moveTo></w:p>",
                ["b"]
            ),
            ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r><w:r><w:t>b</w:t></w:r></w:p>", ["b"]),
            ("<w:p><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>a</w:t></w:r></w:p>", ["a"]),
            ("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>", ["a"]),
            (
                "<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>5</w:t></w:r><w:r><w:t>3</w:t></w:r><w:r><w:rPr><w:dstrike/></w:rPr><w:t>5</w:t></w:r></w:p>",
                ["3"]
            ),
            ("<w:p><w:r><w:rPr><w:strike w:val='false'/><w:dstrike w:val='0'/></w:rPr><w:t>3</w:t></w:r></w:p>", ["3"]),
            (
                "<w:p><w:r><w:t>12</w:t></w:r><w:r><w:rPr><w:color w:val='FEFEFE'/></w:rPr><w:t>9</w:t></w:r><w:r><w:t>3</w:t></w:r></w:p>",
                ["129\u{FFFD}3"]
            ),
            (
                "<w:p><w:r><w:rPr><w:color w:val='FFFFFF'/></w:rPr><w:t>a</w:t></w:r><w:r><w:rPr><w:color w:val='FF0000'/></w:rPr><w:t>9</w:t></w:r></w:p>",
                ["a9"]
            ),
            ("<w:p><w:pPr><w:rPr><w:strike/></w:rPr></w:pPr><w:r><w:t>3</w:t></w:r></w:p>", ["3"]),
            (
                "<w:p><w:r><w:t>12</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>1</w:t></w:r><w:r><w:t>件</w:t></w:r></w:p>",
                ["12¹件"]
            ),
            (
                "<w:p><w:r><w:t>CO</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='subscript'/></w:rPr><w:t>2</w:t></w:r></w:p>",
                ["CO₂"]
            ),
            ("<w:p><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>12</w:t></w:r></w:p>", ["12"]),
            (
                "<w:p><w:r><w:t>12</w:t></w:r><w:r><w:rPr><w:position w:val='12'/></w:rPr><w:t>1</w:t></w:r></w:p>",
                ["12¹"]
            ),
            (
                "<w:p><w:pPr><w:rPr><w:vertAlign w:val='superscript'/></w:rPr></w:pPr><w:r><w:t>a1</w:t></w:r></w:p>",
                ["a1"]
            ),
            (
                "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>",
                ["1"]
            ),
            (
                "<w:p><w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink></w:p><w:sdt><w:sdtContent><w:p><w:r><w:t>b</w:t></w:r></w:p></w:sdtContent></w:sdt>",
                ["a", "b"]
            ),
        ])
    func paragraphs(body: String, expected: [String]) throws {
        #expect(try blocks(body) == expected)
    }

    /// Styles of characters and paragraphs that hide or raise text, some through their parents.
    private static let lookStyles = """
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
        <w:style w:type="character" w:styleId="a4"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>\
        <w:style w:type="character" w:styleId="a5"><w:basedOn w:val="a4"/></w:style>\
        <w:style w:type="character" w:styleId="a6"><w:basedOn w:val="a4"/><w:rPr><w:vertAlign w:val="baseline"/></w:rPr></w:style>\
        <w:style w:type="character" w:styleId="up"><w:rPr><w:position w:val="8"/></w:rPr></w:style>\
        <w:style w:type="character" w:styleId="hid"><w:rPr><w:vanish/></w:rPr></w:style>\
        <w:style w:type="character" w:styleId="old"><w:basedOn w:val="old2"/></w:style>\
        <w:style w:type="character" w:styleId="old2"><w:basedOn w:val="old"/><w:rPr><w:strike/></w:rPr></w:style>\
        <w:style w:type="paragraph" w:styleId="gone"><w:pPr><w:rPr/></w:pPr><w:rPr><w:vanish/></w:rPr></w:style>\
        <w:style w:type="paragraph" w:styleId="mark"><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:style>
        """

    @Test(
        "Styles hide and raise text as a run's own properties do",
        arguments: [
            ("<w:rStyle w:val='a4'/>", "12¹"), ("<w:rStyle w:val='a5'/>", "12¹"), ("<w:rStyle w:val='a6'/>", "121"),
            ("<w:vertAlign w:val='baseline'/><w:rStyle w:val='a5'/>", "121"), ("<w:rStyle w:val='up'/>", "12¹"),
            ("<w:rStyle w:val='up'/><w:position w:val='0'/>", "121"), ("<w:rStyle w:val='hid'/>", "12"),
            ("<w:rStyle w:val='hid'/><w:vanish w:val='0'/>", "121"), ("<w:rStyle w:val='old'/>", "12"),
            ("<w:rStyle w:val='nobody'/>", "121"),
        ])
    func runStyles(properties: String, text: String) throws {
        let run = "<w:r><w:rPr>\(properties)</w:rPr><w:t>1</w:t></w:r>"
        let paragraph = "<w:p><w:r><w:t>12</w:t></w:r>\(run)<w:r><w:t>件</w:t></w:r></w:p>"
        #expect(try blocks(paragraph, styles: Self.lookStyles) == [text + "件"])
        let cell = "<w:tc>\(paragraph)</w:tc>"
        #expect(try blocks(Self.table(Self.row(cell, Self.cell("1"))), styles: Self.lookStyles) == [text + "件,1"])
    }

    @Test(
        "A paragraph's style hides all of it, but for what its own styles show again; its mark's properties hide nothing"
    )
    func paragraphStyles() throws {
        func styled(_ style: String, _ runs: String) -> String {
            "<w:p><w:pPr><w:pStyle w:val='\(style)'/></w:pPr>\(runs)</w:p>"
        }
        let runs = "<w:r><w:t>1</w:t></w:r><w:r><w:rPr><w:rStyle w:val='hid'/></w:rPr><w:t>2</w:t></w:r>"
        let body = styled("gone", runs) + styled("mark", runs) + "<w:p>\(runs)</w:p>"
        #expect(try blocks(body, styles: Self.lookStyles) == ["2", "1", "1"])
        let hiding = "<w:style w:type='paragraph' w:default='1' w:styleId='x'><w:rPr><w:vanish/></w:rPr></w:style>"
        #expect(
            try blocks("<w:p><w:r><w:t>1</w:t></w:r></w:p>" + styled("y", "<w:r><w:t>2</w:t></w:r>"), styles: hiding)
                == ["2"])
    }

    @Test(
        "Marks of notes, formulas, symbols and the codes of fields join no number",
        arguments: [
            ("<w:t>12</w:t><w:footnoteReference w:customMarkFollows='1' w:id='1'/><w:t>1</w:t>", "12¹"),
            ("<w:t>12</w:t><w:endnoteReference w:id='1'/>", "12"),
            ("<w:t>1</w:t><w:sym w:font='Symbol' w:char='F032'/><w:sym w:font='Wingdings' w:char='F08C'/>", "12"),
            ("<w:t>1</w:t><w:sym w:font='宋体' w:char='0033'/>", "13"),
            (
                "<w:fldChar w:fldCharType='begin'/><w:instrText>IF</w:instrText><w:fldChar w:fldCharType='begin'/><w:fldChar w:fldCharType='separate'/><w:t>9</w:t><w:fldChar w:fldCharType='end'/><w:fldChar w:fldCharType='separate'/><w:t>12</w:t><w:fldChar w:fldCharType='end'/><w:t>3</w:t>",
                "123"
            ),
        ])
    func runParts(content: String, text: String) throws {
        #expect(try blocks("<w:p><w:r>\(content)</w:r></w:p>") == [text])
    }

    @Test("Formulas are text, with what stands above and below set off")
    func formulas() throws {
        func formula(_ content: String) -> String { "<w:p><m:oMath>\(content)</m:oMath></w:p>" }
        let two = "<m:r><w:rPr><w:b/></w:rPr><m:t>2</m:t></m:r>"
        #expect(try blocks(formula("<m:r><m:t>12</m:t></m:r>")) == ["12"])
        #expect(try blocks(formula("<m:sSup><m:e>\(two)</m:e><m:sup>\(two)</m:sup></m:sSup>")) == ["2²"])
        #expect(try blocks(formula("<m:f><m:num>\(two)</m:num><m:den>\(two)</m:den></m:f>")) == ["2/2"])
    }

    @Test("A text box is read once, from the choice and not from the fallback")
    func textBox() throws {
        let box = "<w:txbxContent>\(Self.p("box"))</w:txbxContent>"
        let run = """
            <w:r><mc:AlternateContent><mc:Choice>\(box)</mc:Choice>\
            <mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>
            """
        #expect(try blocks("<w:p><w:r><w:t>a</w:t></w:r>\(run)</w:p>\(Self.p("b"))") == ["a", "box", "b"])
    }

    @Test("Headings by outline level, by style id and by style name")
    func headings() throws {
        let styles = """
            <w:style w:styleId="2"><w:name w:val="heading 2"/></w:style>\
            <w:style w:styleId="a3"><w:basedOn w:val="2"/></w:style>\
            <w:style w:styleId="9"><w:name w:val="x"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>\
            <w:style w:styleId="Normal"><w:name w:val="Normal"/></w:style>
            """
        func styled(_ properties: String) -> String {
            "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>x</w:t></w:r></w:p>"
        }
        let body = ["2", "a3", "9", "Heading3", "Normal", "标题 1"].map { styled("<w:pStyle w:val=\"\($0)\"/>") }.joined()
        #expect(try blocks(body, styles: styles) == ["#2 x", "#2 x", "#1 x", "#3 x", "x", "#1 x"])
        #expect(
            try blocks(styled("<w:outlineLvl w:val=\"1\"/>") + styled("<w:outlineLvl w:val=\"9\"/>")) == ["#2 x", "x"])
        for level in [Int.max, Int.min, 10, -1] {
            let outline = "<w:outlineLvl w:val=\"\(level)\"/>"
            #expect(try blocks(styled(outline)) == ["x"])
            let style = "<w:style w:styleId=\"7\"><w:pPr>\(outline)</w:pPr></w:style>"
            #expect(try blocks(styled("<w:pStyle w:val=\"7\"/>"), styles: style) == ["x"])
        }
    }

    @Test("Merged cells")
    func merged() throws {
        let down = "<w:vMerge w:val='restart'/>"
        let go = "<w:vMerge/>"
        let body = Self.table(
            Self.row(Self.cell("a", "<w:gridSpan w:val='2'/>" + down), Self.cell("b")),
            Self.row(Self.cell("x", "<w:gridSpan w:val='2'/>" + go), Self.cell("c", down)),
            Self.row(Self.cell("d"), Self.cell("e"), Self.cell("", "<w:vMerge w:val='continue'/>")))
        #expect(try blocks(body) == ["a 2x2,.,b|.,.,c 2x1|d,e,."])
    }

    @Test("A merge that continues nothing is a cell")
    func mergeWithoutStart() throws {
        let body = Self.table(Self.row(Self.cell("a", "<w:vMerge/>"), Self.cell("b")))
        #expect(try blocks(body) == ["a,b"])
    }

    @Test("Rows that start late, rows deleted in a tracked change, lines in cells")
    func rows() throws {
        let late = Self.row(Self.cell("c"), properties: "<w:gridBefore w:val='1'/>")
        let deleted = Self.row(Self.cell("x"), Self.cell("x"), properties: "<w:del w:id='1'/>")
        let lines = "<w:tc>\(Self.p("d"))\(Self.p("e"))</w:tc>"
        let body = Self.table(Self.row(Self.cell("a"), Self.cell("b")), late, deleted, Self.row(lines, Self.cell("")))
        #expect(try blocks(body) == ["a,b|.,c|d\ne,_"])
    }

    @Test("A table around another is layout")
    func nested() throws {
        let inner = Self.table(Self.row(Self.cell("1"), Self.cell("2")))
        let body = Self.table(
            Self.row(Self.cell("a"), "<w:tc>\(Self.p("b"))\(inner)\(Self.p("c"))</w:tc>", Self.cell("d")))
        #expect(try blocks(body) == ["a", "b", "1,2", "c", "d"])
    }

    @Test("The title is the core property; a picture in a cell is noticed")
    func titleAndImage() throws {
        let picture = "<w:tc><w:p><w:r><a:blip/></w:r></w:p></w:tc>"
        let document = try DocumentReader.decode(
            docx(Self.table(Self.row(Self.cell("a"), picture)), title: "年报 &lt;1&gt;"))
        #expect(document.title == "年报 <1>")
        #expect(document.format == .docx)
        #expect(document.notices == [.imageInTable(Location(table: 1, row: 1, column: 2))])
    }

    @Test("Strict Open XML is read like the transitional one, other vocabularies are not")
    func namespaces() throws {
        let strict = "<d xmlns='http://purl.oclc.org/ooxml/wordprocessingml/main'><p><r><t>a</t></r></p></d>"
        #expect(try DocumentReader.decode(StoredZip([("word/document.xml", strict)]).bytes).outline == ["a"])
        #expect(try blocks("<w:p><w:r><a:t>x</a:t><w:t>a</w:t></w:r></w:p>") == ["a"])
    }
}

@Suite("Damaged and hostile containers")
struct ContainerTests {
    private func refusal(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) -> DocumentError? {
        do {
            _ = try DocumentReader.decode(bytes, limits: limits)
            return nil
        } catch {
            return error
        }
    }

    private let sound = docx("<w:p><w:r><w:t>some text</w:t></w:r></w:p>")

    @Test("A document cut off anywhere is damaged, as a Word document")
    func truncated() {
        for length in stride(from: 60, to: sound.count, by: 37) {
            guard case .damaged(.docx, let detail) = refusal(Array(sound.prefix(length))) else {
                Issue.record("cut at \(length)")
                continue
            }
            #expect(!detail.isEmpty)
        }
    }

    @Test("A wrong checksum is damage")
    func checksum() throws {
        var bytes = sound
        let text = Array("some".utf8)
        let at = try #require(bytes.indices.first { bytes[$0...].starts(with: text) })
        bytes[at] = 0x74
        #expect(refusal(bytes) == .damaged(.docx, detail: "word/document.xml: CRC error"))
    }

    @Test("XML that isn't well-formed is damage with its line")
    func malformed() {
        guard case .damaged(.docx, let detail) = refusal(docx("<w:p>\n</w:q>")) else {
            Issue.record("not refused")
            return
        }
        #expect(detail.hasPrefix("word/document.xml: line 2: the end tag w:q closes w:p"))
    }

    @Test("Entities are not expanded: a document type declaration is refused")
    func entities() {
        let bomb = "<!DOCTYPE d [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]><d>&b;</d>"
        let bytes = StoredZip([("word/document.xml", bomb)]).bytes
        #expect(refusal(bytes) == .damaged(.docx, detail: "word/document.xml: line 1: document type declaration"))
    }

    @Test("Limits on depth, entries and unpacked size")
    func limits() {
        let deep = docx(String(repeating: "<w:p>", count: 300) + String(repeating: "</w:p>", count: 300))
        #expect(refusal(deep) == .limitExceeded(what: "depth", limit: 200))
        #expect(refusal(sound, limits: ReadingLimits(entries: 0)) == .limitExceeded(what: "entries", limit: 0))
        #expect(
            refusal(sound, limits: ReadingLimits(unpackedBytes: 10)) == .limitExceeded(what: "unpackedBytes", limit: 10)
        )
    }

    @Test(
        "Other containers are named",
        arguments: [
            (["OFD.xml"], DocumentFormat.ofd), (["a.txt"], .zip), (["content.xml"], .zip),
            (["mimetype", "content.xml", "META-INF/manifest.xml"], .openDocument),
        ])
    func others(entries: [String], format: DocumentFormat) {
        #expect(refusal(StoredZip(entries.map { ($0, "<x/>") }).bytes) == .unsupportedFormat(format))
    }
}
