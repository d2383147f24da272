import ReportModel
import ReportSamples
import ReportWriting
import Testing

@Suite struct CSVTests {
    @Test(arguments: [
        ("a", "a"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("a\nb", "\"a\nb\""), ("=1+1", "=1+1"),
        ("", ""),
    ])
    func fieldsAreQuotedWhereTheyMust(field: String, written: String) {
        #expect(String(decoding: CSV.bytes([[field, "z"]]), as: UTF8.self) == "\(written),z\r\n")
    }

    @Test func excelGetsItsMark() {
        #expect(CSV.bytes([["a"]], byteOrderMark: true).starts(with: [0xef, 0xbb, 0xbf, 0x61]))
    }

    @Test func aMissingNumberIsNeverZeroNorEmpty() {
        let sample = SampleReport.make(body: SampleBody.all[4], year: 2022)
            .planting(.blank(["disclosure.licensing.decisions"]))
        let rows = CSV.reportRows(of: [sample.report], language: .en)
        let column = rows[0].firstIndex(of: "disclosure.licensing.decisions")
        #expect(column.map { rows[1][$0] } == "[blank]")
        #expect(rows[0].prefix(4) == ["input", "agency", "year", "edition"])
    }

    @Test func headsAreLabelsInChineseAndIDsInEnglishOrWhereAsked() {
        let report = SampleReport.make(body: SampleBody.all[4], year: 2021).report
        let heads = CSV.reportRows(of: [report], language: .zh)[0]
        #expect(Array(heads.dropFirst(4)) == report.form.fields.map(\.labelWithUnit))
        #expect(heads.filter { $0.contains("万元") } == ["行政事业性收费·本年收费金额（单位：万元）"])
        #expect(Set(heads).count == heads.count)
        let ids = CSV.reportRows(of: [report], language: .zh, usesIDs: true)[0]
        #expect(Array(ids.dropFirst(4)) == report.form.fields.map(\.id))
        #expect(CSV.reportRows(of: [report], language: .en)[0].dropFirst(4) == ids.dropFirst(4))
    }

    @Test func editionsShareTheColumnsTheyShare() {
        let old = SampleReport.make(body: SampleBody.all[4], year: 2020, form: .edition2019).report
        let new = SampleReport.make(body: SampleBody.all[4], year: 2021).report
        let rows = CSV.reportRows(of: [new, old], language: .zh, usesIDs: true)
        #expect(rows[0].count == Set(rows[0]).count)
        #expect(Set(rows.map(\.count)).count == 1)
        let issued = rows[0].firstIndex(of: "disclosure.regulations.issued")
        #expect(issued.map { rows[2][$0] } == "")
    }

    @Test func theLongTableHasARowForEachCell() {
        let report = SampleReport.make(body: SampleBody.all[4], year: 2021).report
        #expect(CSV.cellRows(of: [report], language: .zh).count == 1 + report.form.fields.count)
    }
}
