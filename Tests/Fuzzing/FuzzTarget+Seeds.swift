import Documents
import Glibc
import ReportSamples

extension FuzzTarget {
    /// Sound files of this format: invented reports, small ones that are dense with what the format can do, and what
    /// other programs wrote.
    public var seeds: [FuzzSeed] {
        switch self {
        case .text:
            reports([
                .tabs, .tabsCut, .cells, .glued, .pdfLayout, .pdfRaw, .boxes, .dashedBoxes, .dashed, .aligned, .wiki,
                .asciiDoc,
            ])
        case .markdown:
            reports([.pipes, .pipesRepeated]) + [FuzzSeed("x.md", "# 题\n| a | b |\n|---|:-:|\n| 1 ｜ 2 |\n\ta\tb")]
        case .html: reports([.html, .htmlWord]) + [FuzzSeed("x.html", Self.page)]
        case .mhtml: [FuzzSeed("x.mht", Self.mail(Self.page)), FuzzSeed("x.mht", Self.quotedMail)]
        case .docx: reports([.docx, .docxDeflated]) + [FuzzSeed("x.docx", Self.word)]
        case .doc: ["features.doc", "report-2021.doc"].compactMap(Self.fixture)
        case .rtf: [FuzzSeed("x.rtf", Self.rich), FuzzSeed("x.doc", Self.rich + Self.rich)]
        case .xlsx: [Self.fixture("report-2021.xlsx")].compactMap { $0 } + [FuzzSeed("x.xlsx", Self.workbook)]
        case .zip: [FuzzSeed("x.zip", archive)]
        case .pdf: [FuzzSeed("x.pdf", Self.drawing)]
        case .encodings: encoded
        }
    }

    private func reports(_ layouts: [SampleLayout]) -> [FuzzSeed] {
        layouts.enumerated().map { index, layout in
            let body = SampleBody.all[index % SampleBody.all.count]
            let document = layout.document(SampleReport.make(body: body, year: 2021 + index))
            return FuzzSeed("\(body.name).\(document.fileExtension)", document.bytes)
        }
    }

    private var archive: [UInt8] {
        let entries = reports([.html, .tabs, .docx]).map { (name: $0.name, bytes: $0.bytes) }
        return ZipFile.bytes(
            of: entries + [(name: "夹/", bytes: []), (name: "夹/a.md", bytes: Array(Self.page.utf8))], deflated: true)
    }

    private var encoded: [FuzzSeed] {
        let text = String(decoding: reports([.tabs])[0].bytes, as: UTF8.self)
        let units = Array(("\u{FEFF}" + text).utf16)
        return [
            FuzzSeed("x.txt", GB18030.bytes(of: text)),
            FuzzSeed("x.html", Array("<meta charset=gb2312>".utf8) + GB18030.bytes(of: Self.page)),
            FuzzSeed("x.txt", units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }),
            FuzzSeed("x.txt", units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }),
            FuzzSeed("x.txt", Array(("\u{FEFF}" + text).utf8)),
        ]
    }

    /// A file that another program wrote, kept beside the tests.
    private static func fixture(_ name: String) -> FuzzSeed? {
        let tests = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
        return FuzzFile.bytes("\(tests)/DocumentsTests/Fixtures/\(name)").map { FuzzSeed(name, $0) }
    }
}

// MARK: Small files

extension FuzzTarget {
    static let page = """
        <!DOCTYPE html><title>a&amp;b</title><!-- x --><div style="display:none">h</div><h2>二</h2><table border=1>\
        <caption>c<thead><tr><th rowspan=2 colspan="3">甲<th>乙</thead><tfoot><tr><td>f</tfoot><tbody><tr><td>&#x4E00;<p>1<br>2\
        <td><img></td></tr><tr hidden><td>x</table><pre>a\n b</pre><select><option>x</select><script>"<td>"</script><table><tr>\
        <td>12<sup>1</sup><s>3</s><table><tr><td style="font-size:0">z<span style="font-size:9pt">y
        """
    private static let word: [UInt8] = {
        let body = """
            <w:p><w:pPr><w:pStyle w:val="2"/></w:pPr><w:r><w:t>题</w:t></w:r></w:p><w:tbl><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>\
            <w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr>\
            <w:tr><w:del/><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>\
            <w:t>1</w:t></w:r><w:ins><w:r><w:t>2</w:t></w:r></w:ins></w:p><w:tbl><w:tr><w:tc/></w:tr></w:tbl></w:tc></w:tr></w:tbl>
            """
        let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        let style = "<w:style w:styleId=\"2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"2\"/></w:style>"
        let parts = [
            ("word/document.xml", "<w:document \(space)><w:body>\(body)</w:body></w:document>"),
            ("word/styles.xml", "<w:styles \(space)>\(style)</w:styles>"),
            ("docProps/core.xml", "<c xmlns:dc=\"d\"><dc:title>t</dc:title></c>"),
        ]
        return ZipFile.bytes(of: parts.map { ($0, Array($1.utf8)) }, deflated: true)
    }()
    private static let workbook: [UInt8] = {
        let sheet = """
            <worksheet><cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>\
            <c r="B1" s="1"/><c r="C1"><v>160.59639999999999</v></c></row><row r="3" hidden="1"><c t="inlineStr"><is><t>x</t>\
            </is></c></row><row r="4"><c r="A4"><v>1E5</v></c><c r="C4" t="b"><v>1</v></c></row></sheetData>\
            <mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C1:C4"/></mergeCells></worksheet>
            """
        let parts = [
            ("xl/workbook.xml", "<w xmlns:r=\"r\"><sheet name=\"n\" r:id=\"a\"/></w>"), ("xl/s.xml", sheet),
            ("xl/_rels/workbook.xml.rels", "<r><Relationship Id=\"a\" Type=\"/worksheet\" Target=\"s.xml\"/></r>"),
            ("xl/sharedStrings.xml", "<sst><si><t>a</t><rPh><t>b</t></rPh></si></sst>"),
        ]
        return ZipFile.bytes(of: parts.map { ($0, Array($1.utf8)) }, deflated: true)
    }()
    private static func mail(_ page: String) -> String {
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; "
            + "charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n\(page)\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--"
    }
    private static let quotedMail = """
        MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; \
        charset="gbk"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<table><tr><td>=C4=EA<td>1=\r\n2</table>\r\n--b--
        """
    private static let rich = """
        {\\rtf1\\ansicpg936{\\fonttbl{\\f0 Arial;}}\\'c4\\'ea{\\v x}\\uc1\\u20845 ?\\par\\trowd\\clvmgf\\cellx900\\clmrg\\cellx1800\\intbl \\bin3 abc\
        a\\cell 12{\\super 1}\\cell\\row\\itap2 c\\nestcell{\\*\\nesttableprops\\trowd\\cellx9\\nestrow}d\\cell\\row\\pard {\\strike e}f}
        """
    private static let drawing = """
        %PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n\
        3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Resources << /Font << /H 4 0 R >> >> >>\nendobj\n\
        4 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n5 0 obj\n<< /Length 367 >>\nstream\n\
        100 700 200 -20 re S 100 680 m 300 680 l S 100 660 m 300 660 l S 100 680 m 100 660 l S 200 680 m 200 660 l S 300 680 m \
        300 660 l S BT /H 10 Tf 110 685 Td (Head of a table with text enough) Tj ET BT /H 10 Tf 110 665 Td (110) Tj ET \
        BT /H 10 Tf 210 665 Td (22) Tj ET BT /H 10 Tf 100 600 Td (Some words below the table, thirty and more) Tj ET        \n\
        endstream\nendobj\ntrailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n
        """
}
