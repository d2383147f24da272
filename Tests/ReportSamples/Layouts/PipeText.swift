/// Tables of Markdown.
enum PipeText {
    static func text(_ page: SamplePage, merged: SampleTable.MergedCells) -> [UInt8] {
        Array(page.text { lines($0.grid(merged: merged)).joined(separator: "\n") }.utf8)
    }

    private static func lines(_ grid: [[String]]) -> [String] {
        let rule = "|" + String(repeating: "---|", count: grid.first?.count ?? 0)
        var lines = grid.map { "| \($0.joined(separator: " | ")) |" }
        lines.insert(rule, at: min(1, lines.count))
        return lines
    }
}
