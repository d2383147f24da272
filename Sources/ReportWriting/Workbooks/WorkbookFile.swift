import CXlsxWriter
import Glibc
import ReportModel
import Wording

/// Writes a workbook by libxlsxwriter. The same workbook gives the same bytes.
public enum WorkbookFile {
    public static func bytes(of workbook: Workbook) throws(WorkbookError) -> [UInt8] {
        guard libxlsxwriter_is_installed() else {
            throw .notWritten(Bilingual(zh: "没有安装 libxlsxwriter", en: "libxlsxwriter is not installed"))
        }
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
