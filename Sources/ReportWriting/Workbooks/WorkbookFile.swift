import CXlsxWriter
import Glibc
import ReportModel
import Wording

/// Writes a workbook by libxlsxwriter. The same workbook gives the same bytes.
public enum WorkbookFile {
    public static func bytes(of workbook: Workbook) throws(WorkbookError) -> [UInt8] {
        var path = Array("/tmp/nianbao-XXXXXX".utf8CString)
        let file = mkstemp(&path)
        guard file >= 0 else { throw .notWritten(SystemReason.of(errno)) }
        defer {
            close(file)
            unlink(path)
        }
        try write(workbook, to: path)
        return try contents(path)
    }

    private static func write(_ workbook: Workbook, to path: [CChar]) throws(WorkbookError) {
        guard let book = workbook_new(path) else { throw .notWritten(reason(of: LXW_ERROR_MEMORY_MALLOC_FAILED)) }
        let formats = WorkbookFormats(book)
        var failure: WorkbookError?
        let names = Workbook.sheetNames(workbook.sheets.map(\.name))
        for (sheet, name) in zip(workbook.sheets, names) where failure == nil {
            guard let target = workbook_add_worksheet(book, name) else {
                failure = .notWritten(reason(of: LXW_ERROR_MEMORY_MALLOC_FAILED))
                break
            }
            if SheetWriting(sheet, target, formats).write() != LXW_NO_ERROR { failure = .tooLarge(sheet: name) }
        }
        // A fixed time: the same reports give the same file.
        var properties = lxw_doc_properties()
        properties.created = 946_684_800
        workbook_set_properties(book, &properties)
        let closed = workbook_close(book)
        if let failure { throw failure }
        guard closed == LXW_NO_ERROR else { throw .notWritten(reason(of: closed)) }
    }

    /// Why the library refuses.
    private static func reason(of error: lxw_error) -> Bilingual {
        let chinese =
            switch error {
            case LXW_ERROR_MEMORY_MALLOC_FAILED: "内存不够"
            case LXW_ERROR_CREATING_XLSX_FILE: "不能建立文件"
            case LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE: "临时文件不能读写"
            default: "打包 xlsx 出错（代码 \(error.rawValue)）"
            }
        return Bilingual(zh: chinese, en: String(cString: lxw_strerror(error)))
    }

    private static func contents(_ path: [CChar]) throws(WorkbookError) -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw .notWritten(SystemReason.of(errno)) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return bytes
    }
}

/// The looks of cells, each made once for a workbook.
final class WorkbookFormats {
    private let book: UnsafeMutablePointer<lxw_workbook>
    private var known: [String: UnsafeMutablePointer<lxw_format>] = [:]

    init(_ book: UnsafeMutablePointer<lxw_workbook>) { self.book = book }

    /// `digits` after the point of a number; nil for anything else.
    func format(_ role: ManuscriptTable.Role, digits: UInt8?) -> UnsafeMutablePointer<lxw_format>? {
        let key = "\(role.rawValue) \(digits.map(String.init) ?? "")"
        if let format = known[key] { return format }
        guard let format = workbook_add_format(book) else { return nil }
        known[key] = format
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        format_set_text_wrap(format)
        switch role {
        case .title, .head:
            format_set_bold(format)
            format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
            format_set_bg_color(format, lxw_color_t(0xEEF2F6))
        case .number: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
        case .label, .text: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
        }
        if let digits {
            format_set_num_format(format, digits == 0 ? "0" : "0." + String(repeating: "0", count: Int(digits)))
        }
        return format
    }
}

/// Writes one sheet.
private struct SheetWriting {
    private let sheet: Workbook.Sheet
    private let target: UnsafeMutablePointer<lxw_worksheet>
    private let formats: WorkbookFormats
    /// The table's first row.
    private let top: Int
    /// Above this many rows of prose the head is not held in sight: it would fill the window.
    private static let mostLead = 3

    init(_ sheet: Workbook.Sheet, _ target: UnsafeMutablePointer<lxw_worksheet>, _ formats: WorkbookFormats) {
        self.sheet = sheet
        self.target = target
        self.formats = formats
        top = sheet.lead.count
    }

    func write() -> lxw_error {
        guard sheet.rows.count + top <= 1_048_576 else { return LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE }
        for (row, line) in sheet.lead.enumerated() {
            let error = worksheet_write_string(target, UInt32(row), 0, line, nil)
            if error != LXW_NO_ERROR { return error }
        }
        var widths: [Double] = []
        for placed in placed() {
            let cell = placed.cell
            if cell.columns == 1 {
                while widths.count <= placed.column { widths.append(4) }
                widths[placed.column] = min(
                    max(widths[placed.column], Double(TextWidth.columns(cell.value.text)) + 2), 50)
            }
            let error = write(cell, placed.row + top, placed.column)
            if error != LXW_NO_ERROR { return error }
        }
        for (column, width) in widths.enumerated() {
            worksheet_set_column(target, UInt16(column), UInt16(column), width, nil)
        }
        // Printed on A4 across, all columns on a page.
        worksheet_set_landscape(target)
        worksheet_set_paper(target, 9)
        worksheet_fit_to_pages(target, 1, 0)
        if sheet.headRows > 0, top <= Self.mostLead { worksheet_freeze_panes(target, UInt32(sheet.headRows + top), 0) }
        return LXW_NO_ERROR
    }

    /// Where each cell begins: the first place of its row that no cell from above covers.
    private func placed() -> [(row: Int, column: Int, cell: Workbook.Cell)] {
        var placed: [(row: Int, column: Int, cell: Workbook.Cell)] = []
        var covered: [Int: Set<Int>] = [:]
        for (row, cells) in sheet.rows.enumerated() {
            var column = 0
            let taken = covered.removeValue(forKey: row) ?? []
            for cell in cells {
                while taken.contains(column) { column += 1 }
                placed.append((row, column, cell))
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

    private func write(_ cell: Workbook.Cell, _ row: Int, _ column: Int) -> lxw_error {
        guard column + cell.columns <= 16_384 else { return LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE }
        let (row, column) = (UInt32(row), UInt16(column))
        var digits: UInt8?
        if case .number(let number) = cell.value { digits = number.scale }
        let format = formats.format(cell.role, digits: digits)
        if cell.rows > 1 || cell.columns > 1 {
            let error = worksheet_merge_range(
                target, row, column, row + UInt32(cell.rows - 1), column + UInt16(cell.columns - 1), "", format)
            if error != LXW_NO_ERROR { return error }
        }
        switch cell.value {
        case .empty: return worksheet_write_blank(target, row, column, format)
        case .text(let text): return worksheet_write_string(target, row, column, text, format)
        case .boolean(let value): return worksheet_write_boolean(target, row, column, value ? 1 : 0, format)
        case .decimal(let value): return worksheet_write_number(target, row, column, value, format)
        case .number(let number):
            // A spreadsheet holds 15 digits; a longer number is kept whole, as text.
            guard number.mantissa.magnitude < 1_000_000_000_000_000 else {
                return worksheet_write_string(target, row, column, number.description, format)
            }
            return worksheet_write_number(target, row, column, number.approximation, format)
        }
    }
}
