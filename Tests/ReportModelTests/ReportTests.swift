import ReportModel
import Testing

struct ReportTests {
    @Test func aNewReportHasEveryCellAndAllAreAbsent() {
        let report = Report(form: .edition2021)
        #expect(report.cells.count == 200)
        #expect(report.cells.allSatisfy { $0.kind == .absent && $0.number == nil })
    }

    @Test func aCellTakes16BytesInTheLayoutThatCReads() {
        #expect(MemoryLayout<Cell>.stride == 16)
        #expect(MemoryLayout<Cell>.alignment == 8)
    }

    @Test func aCorrectionMakesANewReportThatRemembersWhy() throws {
        let report = Report(form: .edition2021)
        let corrected = try report.corrected(
            [("requests.new.total", Cell(ExactNumber(12)))], reason: "电话核实", author: "王")
        #expect(report.number("requests.new.total") == nil)
        #expect(corrected.number("requests.new.total") == ExactNumber(12))
        #expect(corrected.cell("requests.new.total")?.origin == .corrected)
        #expect(
            corrected.corrections == [
                Correction(
                    field: "requests.new.total", old: .absent, new: Cell(ExactNumber(12), origin: .corrected),
                    reason: "电话核实", author: "王")
            ])
    }

    @Test func aCorrectedCellKeepsTheCharactersOfTheSource() throws {
        let report = Report(
            form: .edition2021, cells: [Cell(ExactNumber(12)), Cell(.unreadable)], rawTexts: [1: "1234"])
        let ids = report.form.fields.prefix(3).map(\.id)
        let changes = ids.map { (field: $0, cell: Cell(ExactNumber(7))) }
        let corrected = try report.corrected(changes, reason: "x").corrected(changes, reason: "y")
        #expect((0..<3).map(corrected.text) == ["12", "1234", ""])
    }

    @Test func aCorrectionNeedsAReasonAndAFieldThatExists() {
        let report = Report(form: .edition2021)
        #expect(throws: Report.CorrectionError.emptyReason) {
            try report.corrected([("requests.new.total", .absent)], reason: " ")
        }
        #expect(throws: Report.CorrectionError.unknownField("requests.new.totl")) {
            try report.corrected([("requests.new.totl", .absent)], reason: "x")
        }
    }

    @Test func aCellThatClaimsToBeANumberWithoutOneIsAbsent() {
        #expect(Cell(CellKind.number).kind == .absent)
    }
}
