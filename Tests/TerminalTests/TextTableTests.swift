import Terminal
import Testing

@Suite("Tables")
struct TextTableTests {
    static let requests = TextTable(
        columns: [.text, .text, .number, .number, .number, .number],
        head: [
            [
                .init("本列数据的勾稽关系", columns: 2, rows: 3), .init("申请人情况", columns: 4),
            ],
            [.init("自然人", rows: 2), .init("法人或其他组织", columns: 2), .init("总计", rows: 2)],
            ["商业企业", "科研机构"],
        ],
        rows: [
            [.init("一、本年新收政府信息公开申请数量", columns: 2), "1,204", "31", "0", "1,235"],
            [.init("三、本年度办理结果", rows: 2), "（一）予以公开", "618", "12", "0", "630"],
            ["（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "77", "3", "0", "80"],
        ],
        footer: [StyledText("… 18,204 more rows", .quiet)])

    @Test func print() {
        for b in TableBorder.allCases { for w in [30, 60, 80, 120] {
            let l = Self.requests.lines(width: w, border: b)
            Swift.print(w, b); Swift.print(l.map(\.plain).joined(separator: "\n"))
        } }
    }
}
