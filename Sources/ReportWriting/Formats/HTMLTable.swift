/// A table of a manuscript in HTML, merged cells as colspan and rowspan.
enum HTMLTable {
    static func text(_ table: ManuscriptTable) -> String {
        let caption = table.caption.map { "<caption>\(HTMLEscaping.escaped($0))</caption>\n" } ?? ""
        let rows = table.rows.map(row)
        let head = rows.prefix(table.headRows).joined(separator: "\n")
        let body = rows.dropFirst(table.headRows).joined(separator: "\n")
        let kind = table.isStatutory ? "statutory" : "plain"
        return "<div class=\"sheet\"><table class=\"\(kind)\">\n\(caption)"
            + (head.isEmpty ? "" : "<thead>\n\(head)\n</thead>\n") + "<tbody>\n\(body)\n</tbody>\n</table></div>"
    }

    private static func row(_ cells: [ManuscriptTable.Cell]) -> String {
        "<tr>" + cells.map(cell).joined() + "</tr>"
    }

    private static func cell(_ cell: ManuscriptTable.Cell) -> String {
        let tag = cell.role == .head || cell.role == .title || cell.role == .label ? "th" : "td"
        let scope = cell.role == .label ? " scope=\"row\"" : ""
        let columns = cell.columns > 1 ? " colspan=\"\(cell.columns)\"" : ""
        let rows = cell.rows > 1 ? " rowspan=\"\(cell.rows)\"" : ""
        let tone = cell.tone == .neutral ? "" : " \(cell.tone.rawValue)"
        let content = HTMLFormat.inline(cell.text)
        return "<\(tag) class=\"\(cell.role.rawValue)\(tone)\"\(scope)\(columns)\(rows)>\(content)</\(tag)>"
    }
}
