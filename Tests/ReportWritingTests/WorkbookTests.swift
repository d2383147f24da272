import ReportAnalysis
import ReportModel
import ReportReading
import ReportSamples
import Testing
import Wording

@testable import ReportWriting

@Suite("Workbooks")
struct WorkbookTests {
    @Test("A written report is read back with the same cells", arguments: [2020, 2023], [0, 1, 2])
    func roundTrip(year: Int, body: Int) throws {
        let report = SampleReport.make(seed: UInt64(body), body: .numbered(body), year: year).report
        let bytes = try WorkbookFile.bytes(of: Workbook(Manuscript(of: report, language: .zh)))
        let read = try ReportReader().read(bytes, source: "a.xlsx")
        #expect(read.agency == report.agency && read.year == report.year && read.form == report.form)
        for field in report.form.fields {
            #expect(read.cells[field.index].number == report.cells[field.index].number, "\(field.id)")
        }
        #expect(read.sections.map(\.number).filter { $0 > 0 } == report.sections.map(\.number))
    }

    @Test("A table is a sheet, named by its heading, with real numbers and its head in sight")
    func sheets() {
        let report = SampleReport.make(body: .numbered(0), year: 2023).report
        let workbook = Workbook(Manuscript(of: report, language: .zh))
        #expect(workbook.sheets.map(\.name).first == "正文" && workbook.sheets.last?.name == "正文")
        #expect(workbook.sheets.count == 5)
        #expect(workbook.sheets[2].lead.first == "三、收到和处理政府信息公开申请情况")
        #expect(workbook.sheets[2].headRows == 3)
        let numbers = workbook.sheets[1...].flatMap { $0.rows.joined() }.filter { $0.role == .number }
        #expect(numbers.count == 200)
        #expect(numbers.allSatisfy { if case .number = $0.value { true } else { false } })
        #expect(workbook.sheets[2].rows[0][0].columns == 3 && workbook.sheets[2].rows[0][1].columns == 7)
    }

    @Test("The same workbook gives the same bytes")
    func stable() throws {
        let report = SampleReport.make(body: .numbered(1), year: 2023).report
        let workbook = Workbook(Manuscript(of: report, language: .en))
        #expect(try WorkbookFile.bytes(of: workbook) == WorkbookFile.bytes(of: workbook))
    }

    @Test("What is missing is no number, and a number of many digits is kept whole")
    func values() throws {
        let long = try #require(ExactNumber(parsing: "1234567890123456.5"))
        let frame = try Frame([
            FrameColumn("a", [.number(ExactNumber(1)), .missing(.blank), .missing(.absent)]),
            FrameColumn("b", [.decimal(0.5), .number(long), .decimal(.infinity)]),
        ])
        let rows = Workbook(frame, name: "数据").sheets[0].rows
        #expect(
            rows[1...].map { $0.map(\.value) } == [
                [.number(ExactNumber(1)), .decimal(0.5)], [.text("[blank]"), .number(long)], [.empty, .text("inf")],
            ])
        #expect(!(try WorkbookFile.bytes(of: Workbook(frame, name: "数据"))).isEmpty)
    }

    @Test("Sheets have names that spreadsheets take")
    func names() {
        let long = String(repeating: "很", count: 40)
        let names = Workbook.sheetNames(["a/b", "AB", "", long, long, "[*]?:'"])
        #expect(
            names == ["ab", "AB (2)", "Sheet", String(long.prefix(31)), String(long.prefix(27)) + " (2)", "Sheet (2)"])
    }

    @Test("What a sheet can't hold is an error that names it")
    func tooLarge() {
        let cell = Workbook.Cell(.text(String(repeating: "x", count: 32_768)), .text)
        #expect(throws: WorkbookError.tooLarge(sheet: "大")) {
            try WorkbookFile.bytes(of: Workbook(sheets: [.init(name: "大", rows: [[cell]], headRows: 0)]))
        }
    }
}
