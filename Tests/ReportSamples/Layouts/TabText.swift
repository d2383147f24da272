/// A grid with tabs. Every row is padded to the width of its table, as extractors leave it.
enum TabText {
    static func text(_ page: SamplePage, cut: Bool = false) -> [UInt8] {
        Array(page.text { lines($0, cut: cut && $0.section == 3).joined(separator: "\n") }.utf8)
    }

    static func repeated(_ page: SamplePage) -> [UInt8] {
        Array(
            page.text { table in
                table.grid(merged: .repeated).map { $0.joined(separator: "\t") }.joined(separator: "\n")
            }.utf8)
    }

    private static func lines(_ table: SampleTable, cut: Bool) -> [String] {
        let grid = table.grid()
        guard cut else { return grid.map { $0.joined(separator: "\t") } }
        let (shiftedRow, secondCut) = (table.headRows + 7, table.headRows + 18)
        return grid.enumerated().flatMap { index, row -> [String] in
            switch index {
            case shiftedRow: [shifted(row), ""]
            case secondCut: ["", row.joined(separator: "\t")]
            default: [row.joined(separator: "\t")]
            }
        }
    }

    /// The row from the left margin, the width kept: where the numbers stand is lost.
    private static func shifted(_ row: [String]) -> String {
        let own = Array(row.drop { $0.isEmpty })
        return (own + [String](repeating: "", count: row.count - own.count)).joined(separator: "\t")
    }
}
