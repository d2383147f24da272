/// One cell a line: a merged cell once, nothing marks the end of a row.
enum CellText {
    static func text(_ page: SamplePage, gap: String) -> [UInt8] {
        Array(page.text { $0.slots.map(\.text).joined(separator: gap) }.utf8)
    }
}
