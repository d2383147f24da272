/// A table in WordprocessingML: a fixed grid, merged cells as `gridSpan` and `vMerge`, the head repeated on each page.
struct WordTable {
    private struct Slot {
        let row: Int
        let column: Int
        let cell: ManuscriptTable.Cell
    }

    /// The cells that reach into each row, from left to right.
    private let lines: [[Slot]]
    private var rowCount: Int { lines.count }
    private let headRows: Int
    private let widths: [Int]
    private let hasLines: Bool
    private let isDense: Bool

    init(_ table: ManuscriptTable) {
        self.init(table, hasLines: true)
    }

    /// Figures beside each other, at most four in a row, without lines.
    init(figures: [HeadlineFigure]) {
        let cells = figures.map { figure in
            var runs = [RichText.Run(figure.label + "\n", .muted), RichText.Run(figure.value, .strong)]
            if let change = figure.change { runs.append(RichText.Run("\n" + change, Self.style(figure.direction))) }
            return ManuscriptTable.Cell(RichText(runs), .text)
        }
        let rows = stride(from: 0, to: cells.count, by: 4).map { start in
            let row = Array(cells[start..<min(start + 4, cells.count)])
            return row + Array(repeating: ManuscriptTable.Cell("", .text), count: 4 - row.count)
        }
        self.init(ManuscriptTable(rows: rows, headRows: 0), hasLines: false)
    }

    private init(_ table: ManuscriptTable, hasLines: Bool) {
        let grid = table.grid
        let slots = grid.enumerated().flatMap { row, cells in
            cells.enumerated().compactMap { column, cell in cell.map { Slot(row: row, column: column, cell: $0) } }
        }
        lines = Self.lines(of: slots, rows: grid.count)
        headRows = table.headRows
        self.hasLines = hasLines
        let columns = grid.first?.count ?? 0
        isDense = columns > 7
        widths = Self.widths(of: slots, columns: columns, isDense: isDense)
    }

    private static func lines(of slots: [Slot], rows: Int) -> [[Slot]] {
        var lines = [[Slot]](repeating: [], count: rows)
        for slot in slots {
            for row in slot.row..<min(slot.row + slot.cell.rows, rows) { lines[row].append(slot) }
        }
        return lines.map { $0.sorted { $0.column < $1.column } }
    }

    private static func style(_ direction: HeadlineFigure.Direction) -> RichText.Style {
        switch direction {
        case .up: .rise
        case .down: .fall
        case .level, .unknown: .muted
        }
    }

    var xml: String {
        guard rowCount > 0, !widths.isEmpty else { return "" }
        let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
        return "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:jc w:val=\"center\"/>"
            + "\(hasLines ? WordStyles.tableLines : "")<w:tblLayout w:type=\"fixed\"/>\(WordStyles.cellMargins)</w:tblPr>"
            + "<w:tblGrid>\(grid)</w:tblGrid>\((0..<rowCount).map(row).joined())</w:tbl>"
    }

    private func row(_ row: Int) -> String {
        let isHead = row < headRows
        return "<w:tr><w:trPr><w:cantSplit/>\(isHead ? "<w:tblHeader/>" : "")</w:trPr>"
            + lines[row].map { cell($0, in: row) }.joined() + "</w:tr>"
    }

    /// A merged cell has an empty one in each row below that it covers.
    private func cell(_ slot: Slot, in row: Int) -> String {
        let cell = slot.cell
        let end = min(slot.column + cell.columns, widths.count)
        let share = widths[slot.column..<end].reduce(0, +) * 5_000 / widths.reduce(0, +)
        var properties = "<w:tcW w:w=\"\(share)\" w:type=\"pct\"/>"
        if end - slot.column > 1 { properties += "<w:gridSpan w:val=\"\(end - slot.column)\"/>" }
        if cell.rows > 1 { properties += slot.row == row ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>" }
        if let shade = WordStyles.shade(of: cell) { properties += "<w:shd w:val=\"clear\" w:fill=\"\(shade)\"/>" }
        properties += "<w:vAlign w:val=\"center\"/>"
        let text = RichText(slot.row == row ? runs(of: cell) : [])
        return "<w:tc><w:tcPr>\(properties)</w:tcPr>"
            + looks(of: cell).paragraph(text) + "</w:tc>"
    }

    private func runs(of cell: ManuscriptTable.Cell) -> [RichText.Run] {
        guard cell.role == .title else { return cell.text.runs }
        return cell.text.runs.map { RichText.Run($0.text, $0.style == .plain ? .strong : $0.style) }
    }

    /// Without styles, which a template's document does not have.
    private func looks(of cell: ManuscriptTable.Cell) -> WordLooks {
        let isCentred = cell.role != .label && cell.role != .text
        return WordLooks(
            paragraph: "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"\(size * 13)\" w:lineRule=\"atLeast\"/>"
                + "<w:ind w:left=\"0\" w:right=\"0\" w:firstLine=\"0\" w:firstLineChars=\"0\"/>"
                + "<w:jc w:val=\"\(isCentred ? "center" : "left")\"/>",
            font: "宋体", size: size)
    }

    /// In half points.
    private var size: Int { isDense ? 18 : 21 }
}

// MARK: Widths

extension WordTable {
    /// Numbers get the width that they need, labels what is left, in twentieths of a point.
    private static func widths(of slots: [Slot], columns: Int, isDense: Bool) -> [Int] {
        guard columns > 0 else { return [] }
        let room = Double(WordStyles.textWidth) / (isDense ? 90 : 105)
        var needs = Array(repeating: Double(4), count: columns)
        var isFlexible = Array(repeating: false, count: columns)
        for slot in slots where slot.cell.columns == 1 {
            let lines = slot.cell.text.text.split(separator: "\n").map { Double(TextWidth.columns(String($0))) }
            let longest = (lines.max() ?? 0) + 3
            switch slot.cell.role {
            case .title, .head: needs[slot.column] = max(needs[slot.column], min(longest, 9))
            case .number: needs[slot.column] = max(needs[slot.column], min(longest, 24))
            case .label, .text:
                needs[slot.column] = max(needs[slot.column], min(longest, 60))
                isFlexible[slot.column] = true
            }
        }
        shrink(&needs, isFlexible, to: room)
        let scale = Double(WordStyles.textWidth) / needs.reduce(0, +)
        return needs.map { Int($0 * scale) }
    }

    /// Words can break; numbers can't.
    private static func shrink(_ needs: inout [Double], _ isFlexible: [Bool], to room: Double) {
        let fixed = zip(needs, isFlexible).reduce(0) { $0 + ($1.1 ? 0 : $1.0) }
        let flexible = needs.reduce(0, +) - fixed
        guard flexible > 0, fixed + flexible > room else { return }
        let factor = max(room - fixed, 0) / flexible
        for column in needs.indices where isFlexible[column] { needs[column] = max(needs[column] * factor, 7) }
    }
}
