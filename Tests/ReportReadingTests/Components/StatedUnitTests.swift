import Documents
import ReportModel
import ReportSamples
import Testing

@testable import ReportReading

@Suite("Units that heads and captions state")
struct StatedUnitTests {
    private static let plan = ReadingPlan.builtIn

    /// What may stand around a unit, and what looks like one.
    private static let parts = [
        "行政许可", "行政处罚", "规章", "行政事业性收费", "本年收费金额", "本年处理决定数量", "采购总金额", "信息内容", "第二十条第（一）项", "第二十条第（八）项",
        "单位", "单位：", "（单位：万元）", "（单位：件、万元）", "收费总额", "万元", "元", "角", "分", "件", "项", "个", "条", "宗", "十", "百", "千",
        "万", "亿", "美", "港", "日", "（", "）", "(", ")", "：", "/", "、", "，", "。", "为", "以下", "备注", "0", "12", "3.5", " ",
    ]

    /// Lines, or cells of one row, of some of these behind each other.
    private func text(_ random: inout SplitMix64) -> Ribbon {
        var characters = TextStore()
        let pieces = (0..<Int.random(in: 1...6, using: &random)).map { _ in
            characters.add(
                (0..<Int.random(in: 1...7, using: &random)).compactMap { _ in
                    Self.parts.randomElement(using: &random)
                }.joined())
        }
        guard Bool.random(using: &random) else {
            let lines = pieces.map { Block.paragraph(TextBlock($0, at: Location())) }
            return Ribbon(Document(format: .text, blocks: lines, characters: characters))
        }
        let cells = pieces.enumerated().map { Table.Cell($0.element, row: 0, column: $0.offset, at: Location()) }
        let table = Table(rowCount: 1, columnCount: max(2, cells.count), cells: cells, at: Location())
        return Ribbon(Document(format: .html, blocks: [.table(table)], characters: characters))
    }

    @Test("A unit is that of its own head, and the 十条 of an article is none")
    func articles() throws {
        var characters = TextStore()
        let lines = ["行政许可（第二十条第（五）项） 3", "本年收费金额（单位：元）", "行政事业性收费 5"].map {
            Block.paragraph(TextBlock(characters.add($0), at: Location()))
        }
        let ribbon = Ribbon(Document(format: .text, blocks: lines, characters: characters))
        let table = try #require(Self.plan.tables(of: .edition2021).first)
        let text = TableText(
            TableRegion(of: table.table, in: 0..<ribbon.count, below: 0, ribbon), of: ribbon,
            vocabulary: Self.plan.vocabulary)
        let (rows, statesUnits) = StatedUnits.rows(of: table, in: text, of: ribbon)
        #expect(statesUnits)
        let names = rows.flatMap(\.columns).map { $0.stated == .asForm ? "" : $0.stated.name }
        #expect(names == Array(repeating: "", count: names.count - 1) + ["元"])
    }

    private static func stated(_ rows: [RowPattern]) -> [StatedUnit] { rows.flatMap(\.columns).map(\.stated) }

    @Test("A first look at the characters leaves out no unit that a search finds", arguments: [UInt64(1), 2, 3])
    func firstLook(seed: UInt64) {
        var (random, stating) = (SplitMix64(seed: seed), 0)
        for _ in 0..<4_000 {
            let ribbon = text(&random)
            let form = Form.all[Int.random(in: 0..<Form.all.count, using: &random)]
            for table in Self.plan.tables(of: form) where ribbon.count > 0 {
                let text = TableText(
                    TableRegion(of: table.table, in: 0..<ribbon.count, below: 0, ribbon), of: ribbon,
                    vocabulary: Self.plan.vocabulary)
                let found = StatedUnits.rows(of: table, in: text, of: ribbon)
                let searched = StatedUnits.searchedRows(of: table, in: text, of: ribbon)
                if Self.stated(found.rows) != Self.stated(searched.rows) {
                    Issue.record("seed \(seed): \(ribbon.pieces.indices.map(ribbon.sourceText(ofPiece:)))")
                }
                stating += searched.statesUnits ? 1 : 0
            }
        }
        #expect(stating > 1_000)
    }
}
