import ReportAnalysis
import ReportModel
import ReportModel
import ReportReading
import ReportSamples
import Testing
import Wording

@testable import Documents
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

    @Test("A sheet of reports has years and cells as numbers, and files, bodies and forms as words")
    func reportSheet() throws {
        let report = SampleReport.make(body: .numbered(0), year: 2023).report
        let workbook = Workbook(rows: CSV.reportRows(of: [report], language: .zh), name: "a", words: CSV.wordColumns)
        let row = workbook.sheets[0].rows[1].map(\.value)
        #expect(row[2] == .number(ExactNumber(2023)) && row[3] == .text("2021"))
        #expect(row[4...].allSatisfy { if case .number = $0 { true } else { false } })
        let words = Workbook(rows: [["文件", "机关"], ["1", "2"]], name: "a", words: CSV.wordColumns)
        #expect(words.sheets[0].rows[1].map(\.value) == [.text("1"), .text("2")])
    }

    @Test("A table is a sheet, named by its heading, with real numbers and its head in sight")
    func sheets() {
        let report = SampleReport.make(body: .numbered(0), year: 2023).report
        let workbook = Workbook(Manuscript(of: report, language: .zh))
        #expect(
            workbook.sheets.map(\.name) == [
                "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况",
                "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
            ])
        #expect(workbook.sheets[2].lead.first == "三、收到和处理政府信息公开申请情况")
        #expect(workbook.sheets[2].headRows == 3)
        let numbers = workbook.sheets[1...3].flatMap { $0.rows.joined() }.filter { $0.role == .number }
        #expect(numbers.count == 200)
        #expect(numbers.allSatisfy { if case .number = $0.value { true } else { false } })
        #expect(workbook.sheets[2].rows[0][0].columns == 3 && workbook.sheets[2].rows[0][1].columns == 7)
    }

    @Test("The sheets of a comparison are named by what stands on them, never by a figure")
    func comparison() {
        let reports = [2022, 2023].map { SampleReport.make(body: .numbered(0), year: $0).report }
        let comparison = Comparison(old: reports[0], new: reports[1])
        let names = Workbook(Manuscript(comparison, language: .zh)).sheets.map(\.name)
        #expect(
            names.prefix(5) == [
                "概要", "检查结果", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况",
            ], "\(names)")
        let summary = Workbook(Manuscript(comparison, language: .zh)).sheets[0]
        #expect(summary.headRows == 1 && summary.rows[0].map(\.value) == [.text("项目"), .text("数值"), .text("变化")])
        #expect(summary.rows.allSatisfy { $0.count == 3 } && summary.lead.first == "政府信息公开年度报告比较")
        let findings = Manuscript(findings: [], of: reports[0], language: .zh)
        #expect(Workbook(findings).sheets.map(\.name) == ["检查结果"])
        #expect(names.last == "全部变化" && !names.contains { $0.contains("重复率") }, "\(names)")
    }

    @Test("Rows are as high as their text, columns as wide, and the first rows stay in sight on every sheet")
    func measures() throws {
        let long = String(repeating: "长", count: 60)
        let rows = [["机关", "说明"], ["甲县", long], ["乙县", "短"]].map { $0.map { Workbook.Cell(.text($0), .text) } }
        let sheet = Workbook.Sheet(name: "表", lead: ["标题"], rows: rows, headRows: 1)
        let measures = SheetMeasures(sheet, sheet.placed)
        #expect(measures.widths.map { $0.rounded() } == [7, 50] && measures.heights == [15, 15, 45, 15])
        let tall = Workbook.Cell(.text(String(repeating: "高", count: 16)), .label, rows: 2)
        let merged = Workbook.Sheet(
            name: "表", rows: [[tall, Workbook.Cell(.text("一"), .text)], [Workbook.Cell(.text("二"), .text)]], headRows: 0
        )
        #expect(SheetMeasures(merged, merged.placed).heights == [15, 15])
        let text = Workbook.Sheet(
            name: "文", rows: [[Workbook.Cell(.text("题"), .title)], [Workbook.Cell(.text(long), .text)]], headRows: 1,
            isProse: true)
        #expect(SheetMeasures(text, text.placed).heights == [20, 30])
        let parts = try Self.sheets(WorkbookFile.bytes(of: Workbook(sheets: [sheet, merged, text])), count: 3)
        for (part, top) in zip(parts, [2, 1, 1]) { #expect(part.contains("<pane ySplit=\"\(top)\""), "\(part)") }
        #expect(parts[0].contains("ht=\"45\" customHeight=\"1\""))
    }

    private static func sheets(_ bytes: [UInt8], count: Int) throws -> [String] {
        try bytes.withUnsafeBufferPointer { buffer in
            let archive = try ZipArchive(buffer, limits: ReadingLimits())
            return try (1...count).map {
                String(decoding: try archive.read("xl/worksheets/sheet\($0).xml") ?? [], as: UTF8.self)
            }
        }
    }

    @Test("The same workbook gives the same bytes")
    func stable() throws {
        let report = SampleReport.make(body: .numbered(1), year: 2023).report
        let workbook = Workbook(Manuscript(of: report, language: .en))
        #expect(try WorkbookFile.bytes(of: workbook) == WorkbookFile.bytes(of: workbook))
    }

    @Test("Rates are shown in percent, and heads in the words that are given")
    func rates() throws {
        let column = FrameColumn("agency", isRate: true, [.decimal(0.5), .missing(.blank), .number(ExactNumber(1))])
        let workbook = Workbook(try Frame([column]), name: "数据", heads: ["机关"])
        #expect(
            workbook.sheets[0].rows.map { $0[0].value } == [
                .text("机关"), .rate(0.5), .text("[blank]"), .number(ExactNumber(1)),
            ])
        #expect(Workbook.Value.rate(0.4567).text == "45.7%")
        #expect(!(try WorkbookFile.bytes(of: workbook)).isEmpty)
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
