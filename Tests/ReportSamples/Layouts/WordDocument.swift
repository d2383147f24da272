import Documents

/// A minimal valid WordprocessingML document with merged cells (gridSpan, vMerge).
///
/// Source: ECMA-376 part 1, 17.4 (tables); part 2 (packages).
enum WordDocument {
    static func bytes(_ page: SamplePage, deflated: Bool) -> [UInt8] {
        ZipFile.bytes(
            of: [
                ("[Content_Types].xml", contentTypes), ("_rels/.rels", relations),
                ("word/document.xml", document(page)),
            ].map { ($0, Array($1.utf8)) }, deflated: deflated)
    }

    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let schemas = "http://schemas.openxmlformats.org"

    private static let contentTypes =
        declaration + "<Types xmlns=\"\(schemas)/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Override PartName=\"/word/document.xml\" ContentType="
        + "\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"

    private static let relations =
        declaration + "<Relationships xmlns=\"\(schemas)/package/2006/relationships\"><Relationship Id=\"rId1\" "
        + "Type=\"\(schemas)/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
        + "</Relationships>"

    private static func document(_ page: SamplePage) -> String {
        declaration + "<w:document xmlns:w=\"\(schemas)/wordprocessingml/2006/main\"><w:body>"
            + page.blocks.map(block).joined()
            + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>"
    }

    private static func block(_ block: SamplePage.Block) -> String {
        switch block {
        case .title(let text), .heading(let text), .paragraph(let text): paragraph(text)
        case .table(let table): self.table(table) + "<w:p/>"
        }
    }

    private static func paragraph(_ text: String) -> String {
        text.isEmpty ? "<w:p/>" : "<w:p><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
    }

    private static func table(_ table: SampleTable) -> String {
        let grid = String(repeating: "<w:gridCol w:w=\"900\"/>", count: table.columnCount)
        let rows = (0..<table.rowCount).map { "<w:tr>\(row($0, of: table))</w:tr>" }.joined()
        return
            "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>\(rows)</w:tbl>"
    }

    /// The row's own cells, and an empty continuation for each cell from above that covers it.
    private static func row(_ row: Int, of table: SampleTable) -> String {
        table.slots.filter { $0.row <= row && row < $0.row + $0.rows }.sorted { $0.column < $1.column }.map { slot in
            let span = slot.columns > 1 ? "<w:gridSpan w:val=\"\(slot.columns)\"/>" : ""
            let merge = slot.rows == 1 ? "" : slot.row == row ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>"
            let properties = span.isEmpty && merge.isEmpty ? "" : "<w:tcPr>\(span)\(merge)</w:tcPr>"
            return "<w:tc>\(properties)\(paragraph(slot.row == row ? slot.text : ""))</w:tc>"
        }.joined()
    }
}
