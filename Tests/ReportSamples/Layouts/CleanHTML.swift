/// A page with correct markup and merged heads.
enum CleanHTML {
    static func page(_ page: SamplePage, _ sample: SampleReport) -> [UInt8] {
        Array(document(title: sample.report.title ?? "", body: content(page)).utf8)
    }

    /// About 90 KB: the same inside a portal's frame of menus, related links and inline styles.
    static func largePage(_ page: SamplePage, _ sample: SampleReport, styles: String = "") -> [UInt8] {
        let date = WordHTML.publicationDate(sample)
        let body = PortalFrame.around(content(page, cellStyle: PortalFrame.cellStyle), date: date, links: 300)
        return Array(document(title: sample.report.title ?? "", styles: styles, body: body).utf8)
    }

    private static func document(title: String, styles: String = "", body: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head><meta charset="utf-8"><title>\(title)</title>\(styles)</head>
        <body>
        \(body)
        </body>
        </html>

        """
    }

    private static func content(_ page: SamplePage, cellStyle: String = "") -> String {
        page.blocks.map { block in
            switch block {
            case .title(let text): "<h1>\(text)</h1>"
            case .heading(let text): "<h2>\(text)</h2>"
            case .paragraph(let text): "<p>\(text)</p>"
            case .table(let table): self.table(table, cellStyle)
            }
        }.joined(separator: "\n")
    }

    private static func table(_ table: SampleTable, _ cellStyle: String) -> String {
        let rows = (0..<table.rowCount).map { row in
            "<tr>" + table.slots(in: row).map { cell($0, cellStyle) }.joined() + "</tr>"
        }
        return "<table border=\"1\">\n" + rows.joined(separator: "\n") + "\n</table>"
    }

    private static func cell(_ slot: SampleTable.Slot, _ style: String) -> String {
        let columns = slot.columns > 1 ? " colspan=\"\(slot.columns)\"" : ""
        let rows = slot.rows > 1 ? " rowspan=\"\(slot.rows)\"" : ""
        return "<td\(columns)\(rows)\(style)>\(slot.text)</td>"
    }
}
