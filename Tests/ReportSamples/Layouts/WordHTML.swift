/// A page pasted from Word into a portal: paragraphs and spans in every cell, end tags of rows and cells left
/// out in places, bytes of GB18030 under a declaration of gb2312.
enum WordHTML {
    static func page(_ page: SamplePage, _ sample: SampleReport) -> [UInt8] {
        let content = page.blocks.map(block).joined(separator: "\n")
        let html = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office">
            <head>
            <meta http-equiv="Content-Type" content="text/html; charset=gb2312">
            <title>\(sample.report.title ?? "")</title>
            <style>p.MsoNormal {margin:0cm; text-align:justify; font-size:10.5pt}</style>
            </head>
            <body lang=ZH-CN>
            \(PortalFrame.around(content, date: publicationDate(sample), links: 6))
            </body></html>

            """
        return GB18030.bytes(of: html)
    }

    /// The day the page says it was published: in January of the year after.
    static func publicationDate(_ sample: SampleReport) -> String {
        let day = 10 + (sample.report.year ?? 0) % 20
        return "\((sample.report.year ?? 0) + 1)-01-\(day)"
    }

    private static func block(_ block: SamplePage.Block) -> String {
        switch block {
        case .title(let text): paragraph(text, style: "text-align:center;font-size:22pt")
        case .heading(let text): paragraph(text, style: "font-family:黑体;font-size:16pt")
        case .paragraph(let text): paragraph("&nbsp;&nbsp;&nbsp;&nbsp;" + text, style: "font-family:仿宋_GB2312")
        case .table(let table): self.table(table)
        }
    }

    private static func paragraph(_ text: String, style: String) -> String {
        "<p class=MsoNormal><span style='\(style)'>\(text)<o:p></o:p></span></p>"
    }

    private static func table(_ table: SampleTable) -> String {
        let rows = (0..<table.rowCount).map { row(table.slots(in: $0), leavesOutEnds: $0 % 5 == 3) }
        return "<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0>\n"
            + rows.joined(separator: "\n") + "\n</table>"
    }

    private static func row(_ slots: [SampleTable.Slot], leavesOutEnds: Bool) -> String {
        let end = leavesOutEnds ? "" : "</td>"
        return "<tr>" + slots.map { cell($0) + end }.joined() + (leavesOutEnds ? "" : "</tr>")
    }

    private static func cell(_ slot: SampleTable.Slot) -> String {
        let columns = slot.columns > 1 ? " colspan=\(slot.columns)" : ""
        let rows = slot.rows > 1 ? " rowspan=\(slot.rows)" : ""
        let text = slot.text.isEmpty ? "&nbsp;" : slot.text
        return "<td\(columns)\(rows) valign=center><p class=MsoNormal align=center><span lang=EN-US>\(text)</span></p>"
    }
}
