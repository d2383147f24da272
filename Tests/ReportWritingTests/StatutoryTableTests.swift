import ReportModel
import ReportSamples
import ReportWriting
import Testing

@Suite struct StatutoryTableTests {
    @Test(arguments: Form.all) func everyCellOfTheFormIsPrintedOnce(form: Form) {
        var printed: [Int] = []
        for table in form.tables {
            _ =
                StatutoryTable(table, of: form) { index in
                    printed.append(index)
                    return (RichText(String(index)), .neutral)
                }.manuscript
        }
        #expect(printed == Array(form.fields.indices))
    }

    @Test(arguments: Form.all) func mergedCellsFillTheRectangle(form: Form) {
        for table in form.tables {
            let manuscript = StatutoryTable(table, of: form) { _ in ("1", .neutral) }.manuscript
            let area = manuscript.rows.joined().reduce(0) { $0 + $1.rows * $1.columns }
            let grid = manuscript.grid
            #expect(area == grid.count * (grid.first?.count ?? 0), "\(table.key)")
        }
    }

    @Test func tableFourHasItsHeadsAsTheRegulationPrintsThem() throws {
        let table = try #require(Form.edition2021.tables.last)
        let rows = StatutoryTable(table, of: .edition2021) { _ in ("0", .neutral) }.manuscript.rows
        let heads = rows.map { $0.map { "\($0.text.text) \($0.columns)×\($0.rows)" } }
        #expect(heads[0] == ["行政复议 5×1", "行政诉讼 10×1"])
        #expect(heads[1].prefix(6) == ["结果维持 1×2", "结果纠正 1×2", "其他结果 1×2", "尚未审结 1×2", "总计 1×2", "未经复议直接起诉 5×1"])
        #expect(rows[3].count == 15)
    }

    @Test func aBlankIsToldFromZero() throws {
        let sample = SampleReport.make(body: SampleBody.all[4], year: 2022)
            .planting(.blank(["disclosure.licensing.decisions"]))
        let table = StatutoryTable.table(try #require(Form.edition2021.tables.first), of: sample.report)
        let cell = table.rows.joined().first { $0.role == .number && $0.tone == .note }
        #expect(cell?.text.isEmpty == true)
    }
}
