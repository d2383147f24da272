/// Tables in the markup of MediaWiki and of AsciiDoc, merged cells as such.
enum MarkupText {
    static func wiki(_ page: SamplePage) -> [UInt8] {
        Array(
            page.text { "{| class=\"wikitable\"\n" + rows($0).map(wikiRow).joined(separator: "\n|-\n") + "\n|}" }.utf8)
    }

    static func asciiDoc(_ page: SamplePage) -> [UInt8] {
        Array(
            page.text { table in
                let names = Array(repeating: "1", count: table.columnCount).joined(separator: ",")
                let lines = rows(table).map { $0.map(asciiDocCell).joined(separator: " ") }
                return "[cols=\"\(names)\"]\n|===\n" + lines.joined(separator: "\n\n") + "\n|==="
            }.utf8)
    }

    private static func rows(_ table: SampleTable) -> [[SampleTable.Slot]] { (0..<table.rowCount).map(table.slots) }

    private static func wikiRow(_ row: [SampleTable.Slot]) -> String {
        row.map { slot in
            let spans = [("rowspan", slot.rows), ("colspan", slot.columns)].filter { $1 > 1 }
                .map { "\($0)=\"\($1)\"" }.joined(separator: " ")
            return "| \(spans)\(spans.isEmpty ? "" : " | ")\(slot.text)"
        }.joined(separator: "\n")
    }

    private static func asciiDocCell(_ slot: SampleTable.Slot) -> String {
        let spans = "\(slot.columns > 1 ? "\(slot.columns)" : "")\(slot.rows > 1 ? ".\(slot.rows)" : "")"
        return "\(spans)\(spans.isEmpty ? "" : "+")|\(slot.text)"
    }
}
