import LuaRuntime
import ReportWriting
import Wording

/// Names of sheets, and what is said of workbooks that can't be written.
enum WorkbookWords {
    static let table = Bilingual(zh: "数据", en: "Data")
    static let reports = Bilingual(zh: "报告", en: "Reports")

    /// The workbook's file, made on a thread that is left at once when the evaluation is to end.
    static func written(
        _ path: String, _ state: LuaState, _ workbook: @escaping @Sendable () -> Workbook
    ) throws(LuaFailure) -> [UInt8] {
        let result = try AbandonableWork.run(state) { _ in
            Result { () throws(WorkbookError) in try WorkbookFile.bytes(of: workbook()) }
        }
        do throws(WorkbookError) {
            return try result.get()
        } catch {
            switch error {
            case .tooLarge(let sheet): throw tooLarge(path, sheet)
            case .notWritten(let reason): throw ScriptMessages.notWritten(path, reason)
            }
        }
    }

    private static func tooLarge(_ path: String, _ sheet: String) -> LuaFailure {
        LuaFailure(
            code: "too_large",
            message: Bilingual(
                zh: "“\(path)”写不成：工作表“\(sheet)”放不下（最多 1048576 行、16384 列，一格最多 32767 字）。",
                en:
                    "“\(path)” can't be written: the sheet “\(sheet)” can't hold it (at most 1048576 rows, 16384 columns and 32767 characters a cell)."
            ))
    }
}
