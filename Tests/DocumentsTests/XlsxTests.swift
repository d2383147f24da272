import Documents
import Testing

/// A workbook of sheets whose parts are given: name, attributes, content of the worksheet.
private func workbook(
    _ sheets: [(name: String, attributes: String, content: String)], strings: String = "", styles: String = ""
) -> [UInt8] {
    let numbered = sheets.enumerated().map { ($0.offset + 1, $0.element) }
    let list = numbered.map { "<sheet name=\"\($1.name)\" sheetId=\"\($0)\" r:id=\"r\($0)\" \($1.attributes)/>" }
    let relations = numbered.map {
        "<Relationship Id=\"r\($0.0)\" Type=\"urn:x/worksheet\" Target=\"worksheets/sheet\($0.0).xml\"/>"
    }
    return StoredZip(
        [
            ("xl/workbook.xml", "<workbook xmlns:r=\"urn:r\"><sheets>\(list.joined())</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships>\(relations.joined())</Relationships>"),
            ("xl/sharedStrings.xml", "<sst>\(strings)</sst>"), ("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
        ] + numbered.map { ("xl/worksheets/sheet\($0).xml", "<worksheet>\($1.content)</worksheet>") }
    ).bytes
}

/// The outline of a single sheet.
private func sheet(_ rows: String, merges: [String] = [], before: String = "", strings: String = "") throws -> [String]
{
    let areas = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    let content = "\(before)<sheetData>\(rows)</sheetData><mergeCells>\(areas)</mergeCells>"
    return try DocumentReader.decode(workbook([("Sheet1", "", content)], strings: strings)).outline
}

/// A cell with a number, or with text where it is none, or with borders alone.
private func cell(_ place: String, _ text: String = "") -> String {
    if text.isEmpty { return "<c r=\"\(place)\" s=\"1\"/>" }
    if Double(text) != nil { return "<c r=\"\(place)\"><v>\(text)</v></c>" }
    return "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
}

private func row(_ cells: String..., attributes: String = "") -> String {
    "<row \(attributes)>\(cells.joined())</row>"
}

@Suite("Workbooks")
struct XlsxTests {
    @Test("Shared strings with runs, without phonetic hints")
    func strings() throws {
        let strings = """
            <si><t>甲</t></si><si><r><t>公</t></r><r><rPr><b/></rPr><t xml:space="preserve">开 数</t></r>\
            <rPh sb="0" eb="1"><t>gong</t></rPh></si><si><t>一_x000D_&#10;二</t></si>
            """
        let cells = (0..<3).map { "<c t=\"s\"><v>\($0)</v></c>" }.joined()
        #expect(try sheet("<row>\(cells)</row>", strings: strings) == ["甲,公开 数,一\n二"])
    }

    @Test(
        "Numbers are the digits that people see",
        arguments: [
            ("12", "12"), ("0", "0"), ("-3", "-3"), ("160.5964", "160.5964"), ("160.59639999999999", "160.5964"),
            ("0.30000000000000004", "0.3"), ("-0.99999999999999956", "-1"),
            ("0.000000000000000123", "0.000000000000000123\u{FFFD}"), ("0E0", "0"), ("1024.1000000000001", "1024.1"),
            ("99.999999999999986", "100"), ("1.1000000000000001", "1.1"), ("1E-3", "0.001"),
            ("1.2345E+20", "123450000000000000000"), ("-2.5e-7", "-0.00000025"),
            ("12345678901234567", "12345678901234567"),
            ("1.50", "1.50"), ("1E5", "100000"), ("9.9999999999999995E-8", "0.0000001"), ("1.7E400", "1.7E400"),
        ])
    func numbers(stored: String, shown: String) throws {
        #expect(try sheet("<row><c><v>\(stored)</v></c><c><v>1</v></c></row>") == ["\(shown),1"])
    }

    @Test("Formulas show their results, errors and truth values their names")
    func kinds() throws {
        let cells = """
            <c t="str"><f>A1&amp;"x"</f><v>果</v></c><c><f>1+1</f><v>2</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c>
            """
        #expect(try sheet("<row>\(cells)</row>") == ["果,2,TRUE,#REF!"])
    }

    @Test(
        "Number formats make dates, percentages and numbers among words, or nothing; other numbers than stored are doubted",
        arguments: [
            ("14", "", "44928", "2023年1月2日"), ("14", "", "59", "1900年2月28日"), ("14", "", "60", "1900年2月29日"),
            ("14", "", "61", "1900年3月1日"), ("17", "", "45290", "2023年12月"), ("58", "", "1", "1900年1月1日"),
            ("20", "", "0.354166667", "8:30"), ("22", "", "44928.5", "2023年1月2日 12:00"), ("14", "", "-1", "########"),
            ("9", "", "0.5", "50%"), ("10", "", "0.1234", "12.34%"), ("10", "", "1", "100%"),
            ("9", "", "-0.005", "-0.005\u{FFFD}%"), ("9", "", "-0.05", "-5%"),
            ("164", "yyyy&quot;年&quot;m&quot;月&quot;", "44928", "2023年1月"), ("164", "m/d", "44928", "1月2日"),
            ("164", "[$-804]yyyy\\-mm\\-dd;@", "44928", "2023年1月2日"), ("164", "[h]:mm", "1.5", "36:00"),
            ("164", "0.00&quot;万元&quot;", "12", "12万元"), ("164", "&quot;增&quot;0;&quot;减&quot;0", "-5", "减5"),
            ("164", "0_);(0)", "-5", "-5"), ("164", "0;[Red]0", "-5", "-5"), ("164", "+0;-0", "5", "+5"),
            ("164", "0!.0,&quot;万&quot;", "12345", "12345\u{FFFD}"), ("164", "0.0,", "12345", "12345\u{FFFD}"),
            ("164", "[&gt;=10000]0.0,&quot;千&quot;;0", "12345", "12345\u{FFFD}"),
            ("164", "[Red][&lt;1]0;0", "12", "12"), ("164", ";;;", "5", ""),
            ("164", "0;-0;;@", "0", "0"), ("164", "0;-0;&quot;-&quot;", "0", "0"),
            ("164", "#,##0.00", "1234.5", "1234.5"),
            ("164", "0.00E+00", "1200", "1200"), ("164", "# ?/?", "1.5", "1.5\u{FFFD}"), ("164", "G/General", "7", "7"),
            ("164", "&quot;￥&quot;0", "7", "￥7"), ("164", "0&quot;00&quot;", "7", "700"),
            ("2", "", "160.5964", "160.5964\u{FFFD}"), ("2", "", "160.5", "160.5"), ("1", "", "12.3", "12.3\u{FFFD}"),
            ("164", "0", "3.0000000000001", "3"), ("0", "", "4812.0000000001", "4812"),
            ("0", "", "160.5964", "160.5964"),
        ])
    func formats(id: String, code: String, stored: String, shown: String) throws {
        let styles = """
            <numFmts><numFmt numFmtId="164" formatCode="\(code)"/></numFmts><fonts><font/><font><strike/></font></fonts>\
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
            <cellXfs><xf/><xf numFmtId="\(id)" applyNumberFormat="1"/><xf fontId="1"/></cellXfs>\
            <dxfs><dxf><font><strike/></font></dxf></dxfs>
            """
        let rows = "<row><c><v>1</v></c><c s='1'><v>\(stored)</v></c><c s='2'><v>9</v></c><c><v>2</v></c></row>"
        let bytes = workbook([("Sheet1", "", "<sheetData>\(rows)</sheetData>")], styles: styles)
        #expect(try DocumentReader.decode(bytes).outline == ["1,\(shown.isEmpty ? "_" : shown),_,2"])
    }

    @Test("A number in white is doubted, as a cell's and as part of a text")
    func white() throws {
        let styles = """
            <fonts><font/><font><color rgb="FFFFFFFF"/></font><font><color theme="0"/></font><font><color rgb="FFFF0000"/>\
            </font></fonts><cellXfs><xf/><xf fontId="1"/><xf fontId="2"/><xf fontId="3"/></cellXfs>
            """
        let text = "<is><r><t>1</t></r><r><rPr><color rgb='FFFEFEFE'/></rPr><t>2</t></r></is>"
        let cells = (0..<4).map { "<c s='\($0)'><v>\($0)</v></c>" }.joined() + "<c t='inlineStr'>\(text)</c>"
        let bytes = workbook([("Sheet1", "", "<sheetData><row>\(cells)</row></sheetData>")], styles: styles)
        #expect(try DocumentReader.decode(bytes).outline == ["0,1\u{FFFD},2\u{FFFD},3,12\u{FFFD}"])
    }

    @Test("Raised digits join no number, struck-out runs are left out")
    func runs() throws {
        func run(_ property: String, _ text: String) -> String { "<r><rPr>\(property)</rPr><t>\(text)</t></r>" }
        let up = "<vertAlign val=\"superscript\"/>"
        let strings =
            "<si>\(run("", "12"))\(run(up, "1"))\(run("", "件"))</si><si>\(run(up, "12"))</si>"
            + "<si>\(run("<strike/>", "5"))\(run("<strike val=\"0\"/>", "3"))</si>"
        let cells = (0..<3).map { "<c t=\"s\"><v>\($0)</v></c>" }.joined()
        let inline = "<c t=\"inlineStr\"><is>\(run("", "7"))\(run(up, "2"))</is></c>"
        #expect(try sheet("<row>\(cells)\(inline)</row>", strings: strings) == ["12¹件,12,3,7²"])
    }

    @Test(
        "A formula that nobody reckoned is shown as one; rows without height are hidden; a place that comes twice is damage"
    )
    func oddCells() throws {
        #expect(try sheet("<row><c><f>1+1</f></c><c t='str'><f>A1</f><v></v></c><c><v>1</v></c></row>") == ["=1+1,_,1"])
        #expect(try sheet("<row><c><f>1+1</f><v/></c><c t='n'><f>2+2</f><v></v></c></row>") == ["=1+1,=2+2"])
        #expect(
            try sheet(
                row(cell("A1", "1"), cell("B1", "2"))
                    + row(cell("A2", "3"), cell("B2", "4"), attributes: "r='2' ht='0'"))
                == ["1,2"])
        #expect(try sheet("<row>\(cell("B1", "2"))\(cell("A1", "1"))</row>") == ["1,2"])
        #expect(throws: DocumentError.damaged(.xlsx, detail: "cell R1C2 twice")) {
            try sheet("<row>\(cell("B1", "2"))\(cell("A1", "1"))\(cell("B1", "3"))</row>")
        }
    }

    @Test("Merged cells, with what they cover")
    func merges() throws {
        let rows =
            row(cell("B2", "甲"), cell("C2", "乙"), cell("D2", "盖住"))
            + row(cell("B3", "9"), cell("C3", "1"), cell("D3", "2")) + row(cell("C4", "3"), cell("D4", "4"))
        let numbered = ["2", "3", "4"].reduce(rows) { rows, number in
            rows.replacing("<row >", with: "<row r=\"\(number)\">", maxReplacements: 1)
        }
        #expect(try sheet(numbered, merges: ["C2:D2", "B2:B4"]) == ["甲 3x1,乙 1x2,.|.,1,2|.,3,4"])
    }

    @Test("Empty rows part tables, rows with one text are paragraphs, empty ends are cut off")
    func layout() throws {
        let rows =
            row(cell("A1", "标题"), cell("B1"), cell("C1")) + row(cell("A2", "a"), cell("B2", "b"), cell("C2"))
            + row(cell("A3", "c"), cell("B3"), cell("C3")) + row(cell("A4", "一段话"))
            + row(cell("A6", "1"), cell("B6", "2"))
            + row(cell("A8", "3"), cell("C8", "4")) + row(cell("A9"), cell("B9"))
        #expect(try sheet(rows, merges: ["A1:C1"]) == ["标题", "a,b|c,_", "一段话", "1,2", "3,_,4"])
    }

    @Test("A report pasted into one column is paragraphs, line by line")
    func column() throws {
        let rows = row(cell("A1", "一、总体情况")) + row(cell("A2", "甲\n乙")) + row(cell("A3", "12"))
        #expect(try sheet(rows) == ["一、总体情况", "甲", "乙", "12"])
    }

    @Test("Hidden rows and columns are left out, and merged cells shrink")
    func hidden() throws {
        let rows =
            row(cell("A1", "甲"), cell("B1", "藏"), cell("C1", "乙"))
            + row(cell("A2", "藏"), attributes: "r=\"2\" hidden=\"1\"")
            + row(cell("A3", "1"), cell("B3", "藏"), cell("C3", "2"), cell("D3", "3"))
        let columns = "<cols><col min=\"2\" max=\"2\" hidden=\"true\"/></cols>"
        #expect(try sheet(rows, merges: ["C1:D1"], before: columns) == ["甲,乙 1x2,.|1,2,3"])
    }

    @Test("Areas of hidden columns may overlap, and there may be very many of them")
    func hiddenAreas() throws {
        let areas = ["3\" max=\"4", "2\" max=\"3", "7\" max=\"16384", "2\" max=\"3"].map {
            "<col min=\"\($0)\" hidden=\"1\"/>"
        }
        let many = String(repeating: "<col min=\"7\" max=\"16384\" hidden=\"1\"/>", count: 200_000)
        let rows = row(
            cell("A1", "甲"), cell("B1", "藏"), cell("D1", "藏"), cell("E1", "乙"), cell("F1", "丙"), cell("G1", "藏"))
        #expect(
            try sheet(rows + rows.replacing("1\"", with: "2\""), before: "<cols>\(areas.joined())\(many)</cols>") == [
                "甲,乙,丙|甲,乙,丙"
            ])
    }

    @Test("Sheets in order, their names as headings unless made up, hidden ones left out")
    func sheets() throws {
        func one(_ text: String) -> String { "<sheetData>\(row(cell("A1", text)))</sheetData>" }
        let document = try DocumentReader.decode(
            workbook([
                ("年报", "", one("a")), ("藏", "state=\"hidden\"", one("b")), ("Sheet3", "", one("c")),
                ("空", "", "<sheetData/>"), ("深藏", "state=\"veryHidden\"", one("d")),
            ]), name: "x.doc")
        #expect(document.format == .xlsx)
        #expect(document.outline == ["#1 年报", "a", "c"])
    }

    @Test("A cell far from all others costs nothing")
    func farAway() throws {
        #expect(try sheet(row(cell("A1", "a"), cell("B1", "b")) + row(cell("XFD1048576", "z"))) == ["a,b", "z"])
    }

    @Test(
        "What can't be read is refused with its place",
        arguments: [
            ("<row><c t=\"s\"><v>5</v></c></row>", DocumentError.damaged(.xlsx, detail: "shared string 5")),
            ("<row><c r=\"7\"/></row>", .damaged(.xlsx, detail: "cell 7")),
            ("<row r=\"1048577\"/>", .damaged(.xlsx, detail: "row 1048577")),
            (
                "<row><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>1</v></c></row><row r=\"900\"><c r=\"A900\"><v>1</v></c></row>",
                .limitExceeded(what: "cells", limit: 2_000_000)
            ),
        ])
    func refusals(rows: String, error: DocumentError) {
        #expect(throws: error) { try sheet(rows, merges: ["A1:A900"]) }
    }

    @Test("Cells are counted over all sheets")
    func limit() {
        let sheets = ["a", "b"].map { ($0, "", "<sheetData>\(row(cell("A1", "1"), cell("B1", "2")))</sheetData>") }
        let bytes = workbook(sheets)
        #expect(throws: DocumentError.limitExceeded(what: "cells", limit: 1)) {
            try DocumentReader.decode(bytes, limits: ReadingLimits(cells: 1))
        }
        #expect(throws: DocumentError.self) { try DocumentReader.decode(bytes, limits: ReadingLimits(cells: 3)) }
        #expect(throws: Never.self) { try DocumentReader.decode(bytes, limits: ReadingLimits(cells: 4)) }
    }

    @Test("A part that is missing is named")
    func missingPart() {
        #expect(throws: DocumentError.damaged(.xlsx, detail: "xl/_rels/workbook.xml.rels")) {
            try DocumentReader.decode(StoredZip([("xl/workbook.xml", "<workbook/>")]).bytes)
        }
    }
}
