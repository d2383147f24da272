import Terminal
import Testing

@Suite("Tables")
struct TextTableTests {
    static let requests = TextTable(
        columns: [.text, .text, .number, .number, .number, .number],
        head: [
            [.init("本列数据的勾稽关系", columns: 2, rows: 3), .init("申请人情况", columns: 4)],
            [.init("自然人", rows: 2), .init("法人或其他组织", columns: 2), .init("总计", rows: 2)],
            ["商业企业", "科研机构"],
        ],
        rows: [
            [.init("一、本年新收政府信息公开申请数量", columns: 2), "1,204", "31", "0", "1,235"],
            [.init("三、本年度办理结果", rows: 2), "（一）予以公开", "618", "12", "0", "630"],
            ["（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "77", "3", "0", "80"],
        ])

    static let ranking = TextTable(
        columns: [.text, .number, .text],
        head: [["机关", "公开率", "note"]],
        rows: [
            ["凉垣市教育局", "87.2%", "👍🏽 second year above 80%"],
            ["凉垣市人力资源和社会保障局", .init(StyledText("4.0%", .bad)), "拒绝公开的理由集中在“信息不存在”，与上年相同；详见第三部分。"],
        ],
        footer: [StyledText("… 18,204 more rows", .quiet)])

    @Test("tables look as drawn here", arguments: TableGoldens.all)
    func golden(golden: TableGolden) {
        let lines = golden.table.lines(width: golden.width, border: golden.border)
        #expect(lines.map(\.plain).joined(separator: "\n") == golden.screen)
    }

    @Test("no line is wider than the screen, and framed lines are equally wide", arguments: TableBorder.allCases)
    func fitting(border: TableBorder) {
        for width in 2...140 {
            for table in [Self.requests, Self.ranking] {
                let lines = table.lines(width: width, border: border)
                #expect(lines.allSatisfy { $0.displayWidth <= width }, "at \(width) columns")
                let framed = lines.filter { "┌│├└".contains($0.plain.first ?? " ") }
                #expect(Set(framed.map(\.displayWidth)).count <= 1, "at \(width) columns")
            }
        }
    }

    @Test("no text is lost in any layout")
    func complete() {
        for width in 20...140 {
            let shown = Set(Self.ranking.lines(width: width).map(\.plain).joined())
            #expect(shown.isSuperset(of: "凉垣市人力资源和社会保障局4.0%拒绝公开的理由集中在“信息不存在”，与上年相同；详见第三部分。👍🏽"))
        }
    }

    @Test("a number is never broken: the table becomes records instead")
    func numbersStayWhole() {
        let table = TextTable(columns: [.number, .number], head: [["a", "b"]], rows: [["1234567", "7654321"]])
        #expect(
            table.lines(width: 21).map(\.plain)[1...3] == [
                "│    a    │    b    │", "├─────────┼─────────┤", "│ 1234567 │ 7654321 │",
            ])
        #expect(table.lines(width: 20).map(\.plain) == ["── 1 ───────────────", "a: 1234567", "b: 7654321"])
    }

    @Test("in records a label without a head of its own is the title")
    func titlesOfRecords() {
        let table = TextTable(
            columns: [.text, .number, .number], head: [["", "自然人", "商业\n企业"]],
            rows: [["一、本年新收政府信息公开申请", "12345678", "7"], [.init("三、结果", columns: 3)], ["", "1", "2"]])
        #expect(
            table.lines(width: 20).map(\.plain) == [
                "── 一、本年新收政府", "   信息公开申请", "自然人: 12345678", "商业企业: 7", "── 三、结果", "── ", "自然人: 1", "商业企业: 2",
            ])
    }

    @Test("a name is cut behind its dot before the word of a head is cut anywhere")
    func headsBeforeNames() {
        let table = TextTable(
            columns: [.init(alignment: .left, wraps: false), .number],
            head: [["column", "missing"]], rows: [["requests.new.total", "0"]])
        let lines = table.lines(width: 22, border: .plain).map(\.plain)
        #expect(lines == ["column         missing", "─────────────  ───────", "requests.new.        0", "total"])
    }

    @Test("a head that is a name is cut behind its underscores only")
    func headsOfNames() {
        let table = TextTable(
            columns: [.text, .text, .number],
            head: [["publication_date", "region_missing", "a"]], rows: [["1", "2", "3"]])
        let heads = table.lines(width: 28, border: .plain).map(\.plain).prefix(2)
        #expect(heads == ["publication_  region_      a", "date          missing"], "\(heads)")
    }

    @Test("spans beyond the edge, missing and superfluous cells are drawn as far as they go")
    func malformed() {
        let table = TextTable(
            columns: [.text, .text],
            head: [[.init("head", columns: 9, rows: 9)]],
            rows: [[.init("a", columns: -1, rows: 5)], ["b", "c", "d"], []])
        #expect(
            table.lines(width: 40).map(\.plain) == [
                "┌───────┐", "│ head  │", "├───┬───┤", "│ a │   │", "│   │ b │", "│   │   │", "└───┴───┘",
            ])
    }

    @Test("a table without columns or rows is its head and footer")
    func empty() {
        #expect(TextTable(columns: [], footer: ["f"]).lines(width: 9).map(\.plain) == ["f"])
        #expect(TextTable(columns: [.text]).lines(width: 9).isEmpty)
        #expect(TextTable(columns: [.text], head: [["h"]]).lines(width: 9, border: .plain).map(\.plain) == ["h", "─"])
    }

    @Test("cells keep their roles, lines are quiet")
    func roles() {
        let table = TextTable(
            columns: [.number], rows: [[.init(StyledText("0", .quiet))], [.init(StyledText("7", .bad))]])
        let bar = StyledText("│", .quiet)
        #expect(table.lines(width: 9)[2] == bar + " " + StyledText("7", .bad) + " " + bar)
    }
}
