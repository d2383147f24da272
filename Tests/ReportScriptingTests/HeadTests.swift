import ReportModel
import Testing
import Wording

@testable import ReportAnalysis
@testable import ReportScripting
@testable import ReportWriting

@Suite("The words at the heads of what is shown")
struct HeadTests {
    @Test("One word for one thing, in both languages, wherever it stands")
    func words() {
        let words = PresentationWords.self
        let shown = [
            words.sourceText, words.place, words.agency, words.year, words.edition, words.readCells, words.source,
            words.item, words.value, words.code, words.severity, words.message, words.metric, words.note, words.delta,
            words.percent, words.report,
        ]
        #expect(
            shown.map(\.zh) == [
                "原文", "位置", "机关", "年份", "格式", "已读数字", "文件", "项目", "数值", "代码", "程度", "说明", "指标", "说明", "增减",
                "增减%", "报告",
            ])
        #expect(
            shown.map(\.en) == [
                "Source text", "Place", "Body", "Year", "Form", "Numbers read", "File", "Item", "Value", "Code",
                "Severity", "Message", "Metric", "Note", "Δ", "Δ%", "Report",
            ])
        let written = WritingMessages.cellColumns
        #expect(written.map(\.zh) == ["文件", "机关", "年份", "格式", "字段", "名称", "单位", "数值", "类型", "原文"])
        #expect(
            written.map(\.en) == [
                "input", "agency", "year", "edition", "field", "label", "unit", "value", "kind", "raw",
            ])
        let changes = WritingMessages.changeColumns((AnalysisMessages.lastYear, AnalysisMessages.thisYear))
        #expect(changes.map(\.zh) == ["项目", "上年", "本年", "增减", "增减%", "占比变化（百分点）"])
        #expect(changes.map(\.en) == ["Item", "Old", "New", "Δ", "Δ%", "Share (pp)"])
        #expect(WritingMessages.findingsTitle == Bilingual(zh: "检查结果", en: "Findings"))
        #expect(WritingMessages.summarySheet == Bilingual(zh: "概要", en: "Summary"))
    }

    @Test("A record's names are headed by Chinese words, with the name that a script writes behind them")
    func records() throws {
        let script = "print(nb.load('Samples'):filter{agency = '青禾市人民政府'}:pairs())"
        let (chinese, english) = (try printed(script), try printed(script, .en))
        let own = try printed("print{{region = '华东', state = '江苏', n = 1}}")
        #expect(own.contains("region") && !own.contains("区划") && !own.contains("状态"), "\(own)")
        #expect(chinese.contains(" 旧 old ") && chinese.contains(" 新 new "), "\(chinese)")
        #expect(english.contains(" old ") && !english.contains("旧"), "\(english)")
        #expect(KeyWords.head("rank", .zh).text == "名次 rank" && KeyWords.head("rank", .en).text == "rank")
        #expect(KeyWords.head("自己的", .zh).text == "自己的")
        let shared = ["agency", "year", "edition", "field", "label", "unit", "value", "kind"]
        let heads = Dictionary(uniqueKeysWithValues: WritingMessages.cellColumns.map { ($0.en, $0.zh) })
        #expect(shared.allSatisfy { KeyWords.all[$0] == heads[$0] })
    }

    @Test("A place is worded the same on every page, and so is a change")
    func placesAndChanges() {
        let place = Place(line: 12, table: 2, row: 3, column: 4)
        #expect(PlaceWording.text(place, source: "", .zh) == "第 12 行 表 2 第 3 行第 4 格")
        #expect(
            WritingMessages.place(place)
                == Bilingual(
                    zh: "位置：第 12 行 表 2 第 3 行第 4 格", en: "At line 12, table 2, row 3, cell 4"))
        let cells = [("0", "5"), ("10", "15"), ("10", "5"), ("3", "3")].map { old, new in
            [old, new].map { Report(form: .edition2021, cells: [Cell(ExactNumber(parsing: $0) ?? .zero)]) }
        }
        let changes = cells.map { Comparison(old: $0[0], new: $0[1]).cells[0] }
        let wordings = changes.map { ChangeWording($0, language: .zh) }
        #expect(wordings.map(\.percent) == ["由 0 起", "+50.0%", "-50.0%", "0.0%"])
        #expect(wordings.map(\.delta) == ["+5", "+5", "-5", "0"])
        #expect(ChangeWording(changes[0], language: .en).percent == "from 0")
    }
}
