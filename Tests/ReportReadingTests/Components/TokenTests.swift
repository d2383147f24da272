import Documents
import ReportModel
import Testing

@testable import ReportReading

@Suite("Words, rows and columns one by one")
struct TokenTests {
    private let plan = ReadingPlan.builtIn

    private func ribbon(_ lines: String...) -> Ribbon {
        Ribbon(Self.document(lines.enumerated().map { ($1, Location(line: $0 + 1)) }))
    }

    private static func document(_ lines: [(String, Location)]) -> Document {
        var characters = TextStore()
        let blocks = lines.map { Block.paragraph(TextBlock(characters.add($0.0), at: $0.1)) }
        return Document(format: .text, blocks: blocks, characters: characters)
    }

    /// `label`, `prefix`, `value`, `prose`, `mark`, `words`, each with its characters.
    private func tokens(_ ribbon: Ribbon) -> [String] {
        Lexer.tokens(of: ribbon, in: 0..<ribbon.count, vocabulary: plan.vocabulary).map { token in
            let text = ribbon.text(token.range)
            return switch token.kind {
            case .label(_, let isPrefix): (isPrefix ? "prefix " : "label ") + text
            case .value: (token.isProse ? "prose " : "value ") + text
            case .mark: "mark " + text
            case .blank: "blank"
            case .words: "words " + text
            }
        }
    }

    static let lexed: [(String, [String])] = [
        ("规章 1 2 3", ["label 规章", "value 1", "value 2", "value 3"]), ("规章123", ["label 规章", "value 123"]),
        ("1.属于国家秘密 0 / —— 无", ["label 属于国家秘密", "value 0", "mark /", "mark ——", "mark 无"]),
        ("（一）予以公开 12件", ["label 予以公开", "value 12件"]), ("我局制发规章3件", ["words 我局制发规章", "prose 3件"]),
        ("行政许可50件，其他3件", ["label 行政许可", "prose 50件", "label 其他", "value 3件"]),
        ("规章 >5 3* 1.5 -2", ["label 规章", "value >5", "value 3*", "value 1.5", "value -2"]),
        ("- 4 -", []), ("第4页", []), ("7.属于行政执法案卷2.重复申请", ["label 属于行政执法案卷", "label 重复申请"]),
        ("规章 1 2 3 \\\\", ["label 规章", "value 1", "value 2", "value 3"]),
        ("规章 1 2 \\", ["label 规章", "value 1", "value 2", "mark \\"]),
        ("规章02.重复申请0", ["label 规章", "value 0", "label 重复申请", "value 0"]),
    ]

    @Test("A line is cut into labels, values, marks and words", arguments: lexed)
    func lexer(line: String, expected: [String]) {
        #expect(tokens(ribbon(line)) == expected)
    }

    @Test("A label goes on over a line end, and its beginning alone is known where it is the only one")
    func brokenLabels() {
        #expect(tokens(ribbon("2.其他法律行政法", "规禁止公开")) == ["label 其他法律行政法规禁止公开"])
        #expect(tokens(ribbon("要求行政机关确认")) == ["prefix 要求行政机关确认"])
        #expect(tokens(ribbon("其他法")) == ["label 其他", "words 法"])
    }

    @Test("Pieces of labels are known as such, other words are not")
    func fragments() {
        func isFragment(_ text: String) -> Bool { plan.vocabulary.isFragment(Ribbon.scalars(text)[...]) }
        #expect(isFragment("息公开申请") && isFragment("年") && isFragment("机构"))
        #expect(!isFragment("备注") && !isFragment("规章章") && !isFragment(""))
    }

    @Test("One wording may stand for several things of the form")
    func ambiguity() throws {
        let other = ribbon("其他")
        let match = try #require(plan.vocabulary.longestMatch(other, at: 0, before: other.count))
        #expect(Set(match.terms.map(\.kind)) == [.row, .column])
    }

    private func rows(_ ribbon: Ribbon) -> [SourceRow] {
        let tokens = Lexer.tokens(of: ribbon, in: 0..<ribbon.count, vocabulary: plan.vocabulary)
        return SourceRowCollector.rows(from: tokens, of: ribbon, vocabulary: plan.vocabulary).rows
    }

    @Test("Rows are aligned by their labels; what is no row of the form stays out")
    func alignment() throws {
        let text = ribbon(
            "一、本年新收政府信息公开申请数量 5 3 0 0 0 0 8", "其中网上申请 2 0 0 0 0 0 2", "1.属于国家秘密 1 0 0 0 0 0 1",
            "四、结转下年度继续办理 0 0 0 0 0 0 0")
        let form = Form.edition2021
        let table = try #require(plan.tables(of: form).first { $0.table.key == "requests" })
        let patterns = table.rows
        let rows = rows(text)
        let found = RowAlignment(rows, patterns, groupSize: 7).best()
        #expect(found.map(\.source) == [0, 2, 3])
        let keys = found.map { form.fields[patterns[$0.pattern].columns[0].field].rowKey }
        #expect(keys == ["new", "refused.state_secret", "carried_out"])
    }

    private func window(_ cells: [String], header: [Int]) throws -> [[String]] {
        let form = Form.edition2021
        let table = try #require(plan.tables(of: form).first { $0.table.key == "requests" })
        let pattern = table.rows[0]
        var characters = TextStore()
        let grid = cells.enumerated().map {
            Table.Cell(characters.add($1), row: 0, column: $0, at: Location(row: 1, column: $0 + 1))
        }
        let source = Table(rowCount: 1, columnCount: cells.count, cells: grid, at: Location(table: 1))
        let ribbon = Ribbon(Document(format: .html, blocks: [.table(source)], characters: characters))
        var row = try #require(rows(ribbon).first)
        for (column, place) in zip(pattern.columns, header) {
            let cell = Ribbon.GridCell(table: 0, row: 0, column: Int32(place), columnSpan: 1, hasReliableColumns: true)
            row.header.add(column.head, at: cell)
        }
        return ColumnWindow(row, pattern, of: ribbon).best().map { $0.map { ribbon.text(of: $0) } }
    }

    @Test("The header, then a total that is there, says where the numbers begin")
    func windows() throws {
        let label = "一、本年新收政府信息公开申请数量"
        #expect(
            try window([label, "5", "3", "0", "0", "0", "0", "8"], header: []) == [["5", "3", "0", "0", "0", "0", "8"]])
        #expect(
            try window([label, "", "5", "3", "0", "0", "0", "0", "8"], header: []) == [
                ["5", "3", "0", "0", "0", "0", "8"]
            ])
        #expect(
            try window([label, "", "0", "0", "", "", "", "", "", ""], header: Array(1...7)) == [
                ["", "0", "0", "", "", "", ""]
            ])
        #expect(try window([label, "1", "2", "3", "4", "5", "6", "7", "8"], header: []) == [])
    }

    @Test("Page numbers and running heads are left out, the last line of a table is not")
    func furniture() {
        func page(_ number: Int, _ lines: [String]) -> [(String, Location)] {
            lines.map { ($0, Location(page: number)) }
        }
        let document = Self.document(
            page(1, ["某局年度报告", "甲", "1"]) + page(2, ["某局年度报告", "乙", "2"]) + page(3, ["某局年度报告", "3", "3"]))
        #expect(PageFurniture(document).blocks == [2, 3, 5, 6, 8])
        let counts = Self.document(page(1, ["甲", "5"]) + page(2, ["乙", "5"]) + page(3, ["丙", "8"]))
        #expect(PageFurniture(counts).blocks == [])
        // Two numbers may be those of a table: the 40 and the 41 below 行政许可 and 行政处罚.
        let two = Self.document(page(1, ["行政许可", "40"]) + page(2, ["行政处罚", "41"]))
        #expect(PageFurniture(two).blocks == [])
    }

    @Test(
        "Lines that count pages are left out where three of them count on, in a text that tells no pages",
        arguments: [
            (["1/6", "甲", "2/6", "3/6"], [0, 2, 3]), (["1 / 3", "2 / 3", "甲", "3 / 3"], [0, 1, 3]),
            (["· 2 ·", "· 3 ·", "· 4 ·"], [0, 1, 2]), (["~1~", "~2~", "~ 3 ~"], [0, 1, 2]), (["1/6", "2/6"], []),
            (["1/6", "2/6", "4/6"], []), (["1/6", "2/7", "3/8"], []), (["3/2", "4/2", "5/2"], []),
            (["·2", "·3", "·4"], []), (["1", "2", "3"], []), (["1/2/3", "2/2/3", "3/2/3"], []),
            (Array(repeating: "2024/1/20 10:33 某局2023年政府信息公开工作年度报告", count: 3), [0, 1, 2]),
            (Array(repeating: "2024/1/20 10:33 本年新收", count: 3), []),
        ] as [([String], Set<Int>)])
    func pageMarks(lines: [String], blocks: Set<Int>) {
        #expect(PageFurniture(Self.document(lines.map { ($0, Location()) })).blocks == blocks)
    }

    static let cut: [(String, Int, Bool)] = [
        // 1 234 + 5 = 1 239 with four blank cells, in seven numbers.
        ("规章 1 234 5 0 0 1 239", 7, true), ("规章 5 3 0 0 0 0 8", 7, false), ("规章 5 3 0 0 0 0 9", 7, false),
    ]

    @Test("Numbers that a blank may cut are not believed against their sums", arguments: cut)
    func splitNumbers(line: String, groupSize: Int, mayStand: Bool) throws {
        let ribbon = ribbon(line)
        let row = try #require(rows(ribbon).first)
        #expect(SplitNumbers.mayStand(in: row.slots, of: ribbon, groupSize: groupSize) == mayStand)
    }
}
