import CXlsxWriter
import ReportModel

extension Workbook {
    /// A cell with its place in the table.
    struct PlacedCell {
        let row: Int
        let column: Int
        let cell: Cell
    }
}

/// Writes one sheet.
struct SheetWriting {
    private let sheet: Workbook.Sheet
    private let target: UnsafeMutablePointer<lxw_worksheet>
    private let formats: WorkbookFormats
    /// The table's first row.
    private let top: Int
    /// What stays in sight is no higher than this, in points: more would fill the window.
    private static let mostInSight = 150.0

    init(_ sheet: Workbook.Sheet, _ target: UnsafeMutablePointer<lxw_worksheet>, _ formats: WorkbookFormats) {
        self.sheet = sheet
        self.target = target
        self.formats = formats
        top = sheet.lead.count
    }

    func write() -> lxw_error {
        guard sheet.rows.count + top <= 1_048_576 else { return LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE }
        let placed = sheet.placed
        guard placed.allSatisfy({ $0.column + $0.cell.columns <= 16_384 }) else {
            return LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE
        }
        let measures = SheetMeasures(sheet, placed)
        var error = writeLead(across: measures.widths.count)
        for place in placed where error == LXW_NO_ERROR { error = write(place) }
        guard error == LXW_NO_ERROR else { return error }
        arrange(measures)
        return LXW_NO_ERROR
    }

    /// Headings and prose, over the whole width of the table.
    private func writeLead(across columns: Int) -> lxw_error {
        for (row, line) in sheet.lead.enumerated() {
            let format = formats.format(row == 0 ? .head : .text, .none)
            if columns > 1 {
                let error = worksheet_merge_range(
                    target, UInt32(row), 0, UInt32(row), UInt16(min(columns, 16_384) - 1), "", format)
                if error != LXW_NO_ERROR { return error }
            }
            let error = worksheet_write_string(target, UInt32(row), 0, line, format)
            if error != LXW_NO_ERROR { return error }
        }
        return LXW_NO_ERROR
    }

    private func arrange(_ measures: SheetMeasures) {
        for (column, width) in measures.widths.enumerated() {
            worksheet_set_column(target, UInt16(column), UInt16(column), width, nil)
        }
        for (row, height) in measures.heights.enumerated() where height > 15 {
            worksheet_set_row(target, UInt32(row), height, nil)
        }
        // Printed on A4 across, all columns on a page.
        worksheet_set_landscape(target)
        worksheet_set_paper(target, 9)
        worksheet_fit_to_pages(target, 1, 0)
        worksheet_freeze_panes(target, UInt32(rowsInSight(measures)), 0)
    }

    /// The table's head and what stands above it; where that is too high, the first row alone.
    private func rowsInSight(_ measures: SheetMeasures) -> Int {
        let wanted = max(1, sheet.headRows > 0 ? top + sheet.headRows : 1)
        return measures.heights.prefix(wanted).reduce(0, +) <= Self.mostInSight ? wanted : 1
    }

    private func write(_ place: Workbook.PlacedCell) -> lxw_error {
        let cell = place.cell
        let (row, column) = (UInt32(place.row + top), UInt16(place.column))
        var digits: UInt8?
        if case .number(let number) = cell.value { digits = number.scale }
        var isRate = false
        if case .rate = cell.value { isRate = true }
        let format = formats.format(cell.role, sheet.isProse ? .none : .border, digits: digits, isRate: isRate)
        if cell.rows > 1 || cell.columns > 1 {
            let error = worksheet_merge_range(
                target, row, column, row + UInt32(cell.rows - 1), column + UInt16(cell.columns - 1), "", format)
            if error != LXW_NO_ERROR { return error }
        }
        switch cell.value {
        case .empty: return worksheet_write_blank(target, row, column, format)
        case .text(let text): return worksheet_write_string(target, row, column, text, format)
        case .boolean(let value): return worksheet_write_boolean(target, row, column, value ? 1 : 0, format)
        case .decimal(let value), .rate(let value): return worksheet_write_number(target, row, column, value, format)
        case .number(let number):
            // A spreadsheet holds 15 digits; a longer number is kept whole, as text.
            guard number.mantissa.magnitude < 1_000_000_000_000_000 else {
                return worksheet_write_string(target, row, column, number.description, format)
            }
            return worksheet_write_number(target, row, column, number.approximation, format)
        }
    }
}

extension Workbook.Sheet {
    /// Where each cell begins: the first place of its row that no cell from above covers.
    var placed: [Workbook.PlacedCell] {
        var placed: [Workbook.PlacedCell] = []
        var covered: [Int: Set<Int>] = [:]
        for (row, cells) in rows.enumerated() {
            var column = 0
            let taken = covered.removeValue(forKey: row) ?? []
            for cell in cells {
                while taken.contains(column) { column += 1 }
                placed.append(Workbook.PlacedCell(row: row, column: column, cell: cell))
                if cell.rows > 1 {
                    for below in (row + 1)..<(row + cell.rows) {
                        covered[below, default: []].formUnion(column..<(column + cell.columns))
                    }
                }
                column += cell.columns
            }
        }
        return placed
    }
}
